"""Shorter forms under which a body is named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import fold

if TYPE_CHECKING:
    from .ground import Ground
    from .mentions import Name

__all__ = ["bare_forms", "short_forms"]

#: Words at the end of a body's name that news leave out the second time.
_LEGAL = frozenset(
    "inc incorporated corp corporation co company ltd limited plc llc llp ag sa se nv "
    "bv gmbh spa ab as oyj sas holdings holding group".split()
)
_TAILS = ("news agency", "news", "agency", "airlines", "party", "movement", "newspaper")


def short_forms(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a body's folded name without what news leave out: "Inc", "Agency"."""
    found = set()
    kept = words
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept = kept[:-1]
        found.add(kept)
    for tail in _TAILS:
        end = tuple(tail.split())
        if len(words) > len(end) and words[-len(end) :] == end:
            found.add(words[: -len(end)])
    return {form for form in found if len("".join(form)) > 2}


def bare_forms(ground: Ground, name: Name) -> set[tuple[str, ...]]:
    """Return a body's folded name without the country it begins or ends with."""
    found = set()
    first = name.first
    while first < name.last - 1 and (
        first in ground.nation_at or ground.doc[first].text in ("'s", "’s", "-")
    ):
        first += 1
    words = _folded(ground, first, name.last)
    if first > name.first and words:
        found.add(words)
    last = name.last - 1
    while last > name.first and last in ground.nation_at:
        last -= 1
    ends = ground.doc[last].text in ("of", "in", "for")
    if last < name.last - 1 and ends and last > name.first:
        found.add(_folded(ground, name.first, last))
    return found


def _folded(ground: Ground, first: int, last: int) -> tuple[str, ...]:
    return tuple(fold(ground.doc[first:last].text).split())
