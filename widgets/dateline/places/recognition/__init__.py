"""Which words of a story name a place."""
