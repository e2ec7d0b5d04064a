"""English: words of expressions of time, and what they mean."""

from ..dates import DateWords

__all__ = ["DATES"]

DATES = DateWords()
