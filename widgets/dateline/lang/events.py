"""Words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["EventWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class EventWords:
    """Words that tell what happened, to whom, with what, and whether it did.

    Every list may be empty: the rules that need it then find nothing.
    """
