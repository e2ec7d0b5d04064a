"""People named right behind what they govern: "Queen of Tonga Mele Havea"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Candidate
from .filters import name_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..context import ActorContext

__all__ = ["office_holders"]

#: A person's full name has at least, and at most, so many words here.
_FEWEST, _MOST = 2, 4


def office_holders(context: ActorContext) -> Iterator[Candidate]:
    """Yield the full name behind an office, "of" and a country or town.

    The tagger takes the two for one name, or for a building's, as often as not.
    """
    texts, words = context.parsed.tokens.text, context.words
    for link in range(1, len(texts) - _FEWEST - 1):
        if texts[link] not in words.genitive_prepositions:
            continue
        if not context.lexicon.is_office(context.folded[link - 1]):
            continue
        first = _behind_place(context, link + 1)
        last = _end_of_name(context, first)
        if last - first >= _FEWEST and name_like(context, first, last):
            why = "it follows an office and what that is an office of"
            yield Candidate(first, last, "person", "office", 0.8, why)


def _behind_place(context: ActorContext, at: int) -> int:
    """Return the token behind a place that begins at ``at``, ``at`` if none does."""
    place = context.resolved_at.get(at)
    while (
        place is not None
        and at < len(context.doc)
        and context.resolved_at.get(at) is place
    ):
        at += 1
    return at if place is not None else len(context.doc)


def _end_of_name(context: ActorContext, first: int) -> int:
    """Return where capitalised words end that can be a person's; ``first`` if none."""
    words = context.words
    nobody = words.name_nouns | words.not_actors | words.legal_forms | words.trade_nouns
    last = first
    while (
        last < len(context.doc)
        and context.doc[last].text.istitle()
        and context.doc[last].tag_ == "NNP"
        and context.doc[last - 1].whitespace_ != ""
    ):
        if context.folded[last] in nobody or last in context.resolved_at:
            return first
        last += 1
    return last if last - first <= _MOST else first
