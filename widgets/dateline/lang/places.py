"""Words that tell the names of places from other names, and which place is meant."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PlaceWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class PlaceWords:
    """Words that tell the names of places from other names, and which place is meant.

    Every list may be empty: the rules that need it then find nothing.
    """
