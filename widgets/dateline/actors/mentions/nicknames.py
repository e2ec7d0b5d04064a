"""Nicknames in quotation marks inside a person's name: 'Ada "Moon Cat" Lehto'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.names import LINKS
from .titles import titles_before

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["nicknamed"]

_MARKS = frozenset("\"“”„'‘’") | {"``", "''"}
#: How many words a nickname has at most, and a name on either side of it.
NICKNAME = 4
SIDE = 3


def nicknamed(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the names, as tokens [first, last), that hold a nickname in quotes."""
    doc = context.doc
    people = {token.text for ent in doc.ents if ent.label_ == "PERSON" for token in ent}
    for at, word in enumerate(context.parsed.tokens.text):
        if word not in _MARKS or doc[at].whitespace_ or at == 0:
            continue
        token = doc[at]
        closing = _closing(context, token.i)
        if closing is None or not doc[token.i - 1].whitespace_:
            continue
        first, last = _left(context, token.i), _right(context, closing + 1)
        if first == token.i or last == closing + 1:
            continue
        if context.folded[last - 1] in context.words.organisation_nouns:
            continue
        if context.is_given_name(first) or people & {
            doc[token.i - 1].text,
            doc[last - 1].text,
        }:
            yield first, last


def _closing(context: ActorContext, opening: int) -> int | None:
    """Return the mark that closes a nickname, if it contains nothing but words."""
    doc = context.doc
    for index in range(opening + 1, min(opening + NICKNAME + 2, len(doc) - 1)):
        if doc[index].text in _MARKS:
            tight = index > opening + 1 and not doc[index - 1].whitespace_
            return index if tight and doc[index].whitespace_ else None
        if not doc[index].is_alpha:
            return None
    return None


def _left(context: ActorContext, end: int) -> int:
    """Return where the part of a name begins that ends before a token."""
    first = end
    while first > max(0, end - SIDE) and _is_part(context, first - 1):
        if titles_before(context, first) < first:
            break
        first -= 1
    return first


def _right(context: ActorContext, begin: int) -> int:
    """Return where the part of a name ends that begins at a token."""
    last = begin
    while last < min(len(context.doc), begin + SIDE) and (
        _is_part(context, last) or context.doc[last].text in LINKS
    ):
        last += 1
    while last > begin and context.doc[last - 1].text in LINKS:
        last -= 1
    return last


def _is_part(context: ActorContext, index: int) -> bool:
    token = context.doc[index]
    return token.pos_ == "PROPN" and context.capital(index) and token.text[-1] != "-"
