"""Casualties: the killed, injured and missing that an event is told with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from ..model.figure import Harm
from ..nlp.syntax import SUBJECTS
from .counts import find_counts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from .counts.count import Count

__all__ = [
    "KINDS",
    "CasualtyFigure",
    "Harm",
    "Qualifier",
    "casualties",
    "find_casualties",
    "suits",
]

Qualifier = Literal["exact", "min", "max", "vague"]

#: What becomes of victims who are counted, the worst first.
KINDS: tuple[Harm, ...] = get_args(Harm)

#: What the story itself takes back.
_WITHDRAWN = frozenset(["denied", "superseded"])


@dataclass(frozen=True, slots=True)
class CasualtyFigure:
    """A number of victims as tokens [first, last); ``value`` is None if it is vague.

    ``words`` are those that hedge it, as the story has them ("at least"). ``count``
    is what it was made of. ``running`` is a total that grows by another figure of the
    story, so that it is not the toll of what the sentence tells.
    """

    first: int
    last: int
    kind: Harm
    value: int | None
    qualifier: Qualifier
    words: str
    count: Count
    running: bool = False


def find_casualties(doc: Doc) -> list[CasualtyFigure]:
    """Return the numbers of victims in a story, in text order.

    A number that is a part of another ("10 people, including two children") is left
    out.
    """
    return casualties(find_counts(doc))


def casualties(counts: Iterable[Count]) -> list[CasualtyFigure]:
    """Return the numbers of victims among the counts of a story.

    Those in hospital are the injured of a sentence that counts no others.
    """
    counts = tuple(counts)
    grown = {id(total) for count in counts if (total := _running(count)) is not None}
    hurt = {_sentence(count) for count in counts if count.outcome == "injured"}
    figures = []
    for count in counts:
        kind = _kind(count, hurt)
        new = _running(count) is not None
        told = (count.part_of is None or new) and not count.is_zero
        if kind is not None and told and count.status not in _WITHDRAWN:
            figures.append(_figure(count, kind, running=id(count) in grown))
    return figures


def suits(figure: CasualtyFigure, trigger: Token) -> bool:
    """Tell whether a figure can be that of an event.

    A running total is only that of an event in the subject or object of its verb:
    "the toll of the blast rose to 64".
    """
    if not figure.running:
        return True
    verb, ends = figure.count.predicate, (*SUBJECTS, "dobj")
    return any(a.head.i == verb.i and a.dep_ in ends for a in trigger.ancestors)


def _running(count: Count) -> Count | None:
    """Return the running total that a count adds to: "two more, taking it to 14"."""
    total = count.part_of if count.kind == "increment" else None
    return total if total is not None and total.toll else None


def _sentence(count: Count) -> int:
    return int(count.predicate.sent.start)


def _kind(count: Count, hurt: set[int]) -> Harm | None:
    """Return as what an event counts those of a figure; ``hurt`` are sentences."""
    if count.outcome == "hospitalised" and _sentence(count) not in hurt:
        return "injured"
    return next((kind for kind in KINDS if kind == count.outcome), None)


def _figure(count: Count, kind: Harm, *, running: bool) -> CasualtyFigure:
    vague = count.bound == "vague" or count.low != count.high
    hedge: Qualifier = "exact"
    if vague:
        hedge = "vague"
    elif count.bound == "min" or count.bound == "max":
        hedge = count.bound
    words = count.qualifier if count.bound is not None else ""
    if count.bound == "vague" and count.qualifier == "vague":
        quantity = count.group.quantity
        doc = count.predicate.doc
        words = doc[quantity.first : quantity.last].text if quantity else ""
    return CasualtyFigure(
        count.first,
        count.last,
        kind,
        None if vague else count.low,
        hedge,
        words or "",
        count,
        running,
    )
