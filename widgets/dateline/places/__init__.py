"""Places: which words name one, which one they mean, and why."""

from .engine import find_places
from .homes import home_place

__all__ = ["find_places", "home_place"]
