"""From a story to its findings, and again with corrections."""

from .pipeline import MAX_CHARACTERS, analyse, as_day, republish

__all__ = ["MAX_CHARACTERS", "analyse", "as_day", "republish"]
