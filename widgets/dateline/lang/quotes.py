"""Words that report what somebody said."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["QuoteWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class QuoteWords:
    """Words that report what somebody said.

    Every list may be empty: the rules that need it then find nothing.
    """
