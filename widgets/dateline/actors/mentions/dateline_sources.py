"""Who sends a story, in the brackets of its dateline: "SUVA (Lagoon Wire) –"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .filters import name_like

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["dateline_sources"]

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


def dateline_sources(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of agencies that the tagger takes for people.

    A reporter may stand in the brackets, too: who has a given name is one, unless the
    name ends as those of agencies do.
    """
    doc = context.doc
    for dateline in context.parsed.datelines:
        for first in range(dateline.place_end, dateline.dash):
            if doc[first].text not in _OPENING:
                continue
            last = next(
                (i for i in range(first, dateline.dash) if doc[i].text in _CLOSING),
                first,
            )
            if _is_agency(context, first + 1, last):
                yield first + 1, last


def _is_agency(context: ActorContext, first: int, last: int) -> bool:
    if first >= last or not name_like(context, first, last):
        return False
    if not all(context.capital(i) for i in range(first, last)):
        return False
    words = context.words
    if any(context.doc[i].ent_type_ == "ORG" for i in range(first, last)):
        return False  # it is known already
    if context.folded[last - 1] in words.agency_nouns | words.name_nouns:
        return True
    return last - first > 1 and not context.is_given_name(first)
