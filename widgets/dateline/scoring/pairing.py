"""Pairing the spans of two annotations of one text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from ..model.mention import Stretch, touch

__all__ = [
    "Pairs",
    "beside",
    "mostly_same",
    "overlap",
    "pair",
    "touching",
]


S = TypeVar("S", bound=Stretch)

#: Which item of the gold (by index) goes with which item that was found.
Pairs = dict[int, int]

#: The share of the longer of two quotations that both must hold.
MOSTLY = 0.6


def overlap(a: Stretch, b: Stretch) -> int:
    """Return how many characters two spans share (none or less: they lie apart)."""
    return min(a.end, b.end) - max(a.start, b.start)


def mostly_same(a: Stretch, b: Stretch) -> bool:
    """Tell whether two spans share most of the longer one: :data:`MOSTLY` of it."""
    longer = max(a.end - a.start, b.end - b.start)
    return overlap(a, b) > 0 and overlap(a, b) >= MOSTLY * longer


def pair(
    gold: Sequence[S],
    found: Sequence[S],
    good: Callable[[S, S], bool] = touch,
) -> Pairs:
    """Pair spans one to one: those that share most first, then those that begin alike.

    Parameters
    ----------
    gold, found
        The spans of the two annotations.
    good
        Whether two spans that share a character can be a pair.

    Returns
    -------
    dict of int to int
        Index in ``gold`` to index in ``found``; what has no partner is left out.

    """
    near = touching(found)
    close = sorted(
        (
            (overlap(g, found[j]), -abs(g.start - found[j].start), i, j)
            for i, g in enumerate(gold)
            for j in near(g)
            if good(g, found[j])
        ),
        reverse=True,
    )
    pairs: Pairs = {}
    used: set[int] = set()
    for _, _, i, j in close:
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def touching(spans: Sequence[Stretch]) -> Callable[[Stretch], list[int]]:
    """Return how to find the spans (by index, in order) that one shares letters with.

    A long story has thousands: only those are looked at that begin near enough.
    """
    order = sorted(range(len(spans)), key=lambda n: spans[n].start)
    starts = [spans[n].start for n in order]
    longest = max((span.end - span.start for span in spans), default=0)

    def near(span: Stretch) -> list[int]:
        first = bisect_left(starts, span.start - longest)
        last = bisect_left(starts, span.end)
        return sorted(n for n in order[first:last] if touch(spans[n], span))

    return near


def beside(found: Iterable[S], gold: Iterable[S], aside: Iterable[S]) -> list[S]:
    """Return what was found, without what lies on a span set aside and on no gold."""
    on_gold, on_aside = touching(list(gold)), touching(list(aside))
    return [item for item in found if on_gold(item) or not on_aside(item)]
