"""Words in and about the names of people and bodies, and who they are."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ActorWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class ActorWords:
    """Words in and about the names of people and bodies, and who they are.

    Every list may be empty: the rules that need it then find nothing.
    """
