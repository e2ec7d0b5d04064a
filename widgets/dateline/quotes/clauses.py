"""Reported clauses, and where another source goes on in one without a verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .context import QuoteContext
from .source_spans import SourceSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["LONG", "Clause", "before_links", "parted"]

#: How far into a clause the next report is looked for, in tokens: clauses that nest
#: without end would otherwise be read again and again.
LONG = 100


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause as tokens [first, last), and the rule that found it.

    ``source`` is who says it where that is not the verb's: "X said that the road was
    safe and Y that the bridge was not".
    """

    first: int
    last: int
    rule: str
    source: SourceSpan | None = None


def parted(context: QuoteContext, clause: Clause, end: int) -> Iterator[Clause]:
    """Yield a clause, parted where another source goes on without a verb.

    "Mora said that the road was safe, and Hassan that the bridge was not." The parser
    may leave what he says out of the clause, but not out of the sentence (``end``).
    """
    doc, that = context.doc, context.words.complementizers
    for at in range(clause.first + 3, min(end, clause.first + LONG)):
        if doc[at].lower_ not in that or doc[at].dep_ != "mark":
            continue
        first = _start_of_name(doc, at, clause.first)
        joined = doc[first - 1].dep_ == "cc" or doc[first - 1].text in (",", ";")
        if first < at and joined:
            source = SourceSpan(first, at, at - 1)
            last = min(clause.last, before_links(doc, clause.first, first))
            yield Clause(clause.first, last, clause.rule, clause.source)
            yield from parted(context, Clause(at, end, clause.rule, source), end)
            return
    yield clause


def _start_of_name(doc: Doc, end: int, least: int) -> int:
    """Return where the name or pronoun begins that ends at a token, ``end`` if none."""
    first = end
    while first > least and doc[first - 1].pos_ == "PROPN":
        first -= 1
    if first == end:
        first -= doc[end - 1].tag_ == "PRP"
    return first


def before_links(doc: Doc, first: int, start: int) -> int:
    """Return where the words begin that join a clause to what is before it."""
    while start > first and doc[start - 1].dep_ in ("cc", "punct", "mark"):
        start -= 1
    return start
