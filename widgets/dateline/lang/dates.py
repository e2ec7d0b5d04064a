"""Words of expressions of time, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DateWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class DateWords:
    """Words of expressions of time, and what they mean.

    Every list may be empty: the rules that need it then find nothing.
    """
