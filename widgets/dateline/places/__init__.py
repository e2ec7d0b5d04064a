"""Places: which words name one, which one they mean, and why."""

from .pipeline import find_places
from .resolution.home_prior import home_place

__all__ = ["find_places", "home_place"]
