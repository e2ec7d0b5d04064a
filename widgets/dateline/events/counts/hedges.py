"""Hedges: the words before a number that say how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...lang.figures import QuantityWords
    from ...model.figure import Bound

__all__ = ["Hedges", "hedges_before"]

#: How many words before a number can hedge it.
_REACH = 6


@dataclass(slots=True)
class Hedges:
    """What the words before a number say: they begin with token ``start``."""

    start: int
    qualifier: str | None = None
    bound: Bound | None = None
    increment: bool = False
    everybody: bool = False


def hedges_before(lower: Sequence[str], at: int, words: QuantityWords) -> Hedges:
    """Return how the words before a token hedge the number that it begins.

    Of several the one that sets a bound is the qualifier: "at least another 12".
    """
    found = Hedges(at)
    plain: str | None = None
    stop = max(0, at - _REACH)
    end = at
    while end > stop:
        before = " ".join(lower[max(stop, end - 3) : end])
        bound = next((b for b in words.hedge_patterns if b[0].search(before)), None)
        if bound is not None:
            end -= bound[1].count(" ") + 1
            if found.qualifier is None:
                found.qualifier, found.bound = bound[1], bound[2]
            found.start = end
            continue
        word = lower[end - 1]
        if word in words.qualifiers:
            plain = "all" if word in words.all_words else word
            found.everybody |= word in words.all_words
            found.increment |= word in words.increments
            found.start = end - 1
        elif word not in words.hedge_articles:
            break
        end -= 1
    found.qualifier = found.qualifier or plain
    return found
