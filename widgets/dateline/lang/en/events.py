"""English: words that tell what happened, to whom, with what, and whether it did."""

from ..events import EventWords

__all__ = ["EVENTS"]

EVENTS = EventWords()
