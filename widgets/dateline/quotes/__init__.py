"""Quotes: who said what, in which words, at first or second hand."""

from .pipeline import find_quotes

__all__ = ["find_quotes"]
