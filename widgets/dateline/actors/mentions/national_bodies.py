"""Organisations named by a country and a common noun: "the Lebanese government"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["national_bodies"]


def national_bodies(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens [first, last) of a country with an organisation's noun.

    "Lebanese government", "U.S. military".
    """
    doc, nation_at = context.doc, context.nation_at
    for index in nation_at:
        head = index + 1
        if head >= len(doc) or head in nation_at or doc[head].is_punct:
            continue
        if doc[head].text in context.words.possessive_endings:
            continue
        last = _noun_end(context, head)
        if last is not None:
            first = index
            while first - 1 in nation_at and nation_at[first - 1] is nation_at[index]:
                first -= 1
            yield first, last


def _noun_end(context: ActorContext, head: int) -> int | None:
    """Return where an organisation's noun ends that begins at ``head``, if one does."""
    doc, words = context.doc, context.words
    word = doc[head].text.casefold()
    if word in words.national_nouns:
        # "Iranian military advisors" are no military.
        after = doc[head + 1] if head + 1 < len(doc) else None
        modifies = (
            word in words.national_modifiers
            and after is not None
            and after.tag_ == "NNS"
        )
        return None if modifies else head + 1
    for last in range(head + 1, min(head + 3, len(doc))):
        before = words.national_compounds.get(doc[last].text.casefold())
        if before is not None and (
            not before or doc[last - 1].text.casefold() in before
        ):
            return last + 1
        if doc[last].is_punct:
            break
    return None
