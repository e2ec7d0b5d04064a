"""Events: who did what to whom, where, when, and with what toll."""

from .pipeline import find_events, redate

__all__ = ["find_events", "redate"]
