"""Places: which words name one, which one they mean, and why."""

from .engine import find_places

__all__ = ["find_places"]
