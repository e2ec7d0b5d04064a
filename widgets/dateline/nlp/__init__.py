"""Pipelines, and the parsed story that the engines read."""
