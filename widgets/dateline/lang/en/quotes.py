"""English: words that report what somebody said."""

from ..quotes import QuoteWords

__all__ = ["QUOTES"]

QUOTES = QuoteWords()
