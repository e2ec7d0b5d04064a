"""Parties: whether two names can be one person, body or nation."""

from __future__ import annotations

from .records import Name, Party

__all__ = ["same_party", "same_person"]


def same_person(a: Name, b: Name) -> bool:
    """Tell whether two folded names can be one person's: one is the end of the other.

    Or both have the same first and last word.
    """
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    ends = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])
    return ends or long[-len(short) :] == short


def same_party(a: Party, b: Party) -> bool:
    """Tell whether two parties can be one: by name, or one the other's nation."""
    if a.is_nation or b.is_nation:
        return a.nation is not None and a.nation == b.nation
    return a.named and b.named and same_person(a.words, b.words)
