"""Mention detection: candidate spans, their boundaries, and a second pass."""
