"""What a language must tell: one record of word lists for each engine."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Language"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """The word lists and tables of a language.

    Every list may be empty: the rules that need it then find nothing.
    ``code`` is ISO 639-1 ("en"), ``name`` is its English name.
    """

    code: str
    name: str
