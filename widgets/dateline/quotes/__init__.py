"""Quotes: who said what, in which words, at first or second hand."""

from .overrides import QuoteOverride
from .pipeline import find_quotes

__all__ = ["QuoteOverride", "find_quotes"]
