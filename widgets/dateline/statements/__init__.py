"""What was said and what happened: quotes and events of a story."""

from .events import find_events, redate
from .quotes import find_quotes

__all__ = ["find_events", "find_quotes", "redate"]
