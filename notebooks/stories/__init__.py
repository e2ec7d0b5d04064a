"""Sample stories: see README.md."""
