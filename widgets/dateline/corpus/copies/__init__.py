"""Copies of a story, which say nothing new, and later versions of it, which do."""
