"""Towns of datelines that nobody knows: "CASTLEBAY, Scotland — About 200 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...nlp.datelines import Dateline, Datelines
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["dateline_towns"]

#: The longest name of a town that only a dateline makes one, in words.
_LONGEST = 4


def dateline_towns(
    tokens: Tokens, known: list[Proposal], datelines: Datelines
) -> Iterator[tuple[int, int]]:
    """Yield the names that open a dateline before a comma and a larger place.

    Without the larger place such a name may as well be the head of a column ("ANALYSIS
    — Who wins?").

    Yields
    ------
    tuple
        Its first token, and the one after its last.

    """
    named = [p for p in known if any(match.form != "key" for match in p.matches)]
    taken = {i for p in named for i in range(p.first, p.last)}
    larger = {p.first for p in named}
    for dateline in datelines:
        comma = _comma(tokens, dateline)
        if comma is None or comma + 1 not in larger:
            continue
        name = range(dateline.first, comma)
        if taken.isdisjoint(name) and all(tokens.namelike[i] for i in name):
            yield dateline.first, comma


def _comma(tokens: Tokens, dateline: Dateline) -> int | None:
    """Return the comma behind the first name of a dateline."""
    end = min(dateline.first + _LONGEST + 1, dateline.place_end, dateline.dash)
    return next((i for i in range(dateline.first, end) if tokens.text[i] == ","), None)
