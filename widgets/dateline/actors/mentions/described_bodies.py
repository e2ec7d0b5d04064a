"""Bodies by the noun right before their names: "his club North Quay Rovers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["described_bodies"]

#: Labels under which the tagger may have such a name; it is often unsure of them.
_UNSURE = frozenset(["", "LOC", "GPE", "FAC", "PRODUCT", "EVENT", "NORP"])

#: The longest such name, and the shortest (tokens): a lone word may be anything.
_LONGEST = 5
_SHORTEST = 2


def described_bodies(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens [first, last) of names that a noun for a body introduces.

    The noun has an owner or an article: "his club X", "the daily X". What follows
    "club" alone may be its member, or its day: "told the club Monday".
    """
    doc, nouns = context.doc, context.words.body_descriptions
    for at in range(1, len(doc) - _SHORTEST):
        noun = doc[at]
        if not noun.is_lower or noun.lower_ not in nouns or not _is_determined(noun):
            continue
        last = at + 1
        while last < len(doc) and last - at <= _LONGEST and _is_named(context, last):
            last += 1
        if last - at > _SHORTEST and doc[last - 1].text[:1].isupper():
            yield at + 1, last


def _is_determined(noun: Token) -> bool:
    """Tell whether an article or an owner is before a noun: "his club", "a club"."""
    return any(t.dep_ in ("poss", "det") for t in noun.lefts) or any(
        t.dep_ in ("poss", "det") and t.i < noun.i for t in noun.head.lefts
    )


def _is_named(context: ActorContext, index: int) -> bool:
    """Tell whether a token may be a word of such a name."""
    token = context.doc[index]
    named = context.capital(index) and token.tag_ in ("NNP", "NNPS", "NNS", "NN")
    return named and token.ent_type_ in _UNSURE and index not in context.nation_at
