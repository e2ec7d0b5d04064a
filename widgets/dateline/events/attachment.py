"""Places and dates with what they hang on in the parse of their sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ..lang import language_of
from ..model import DateExpression, Toponym
from ..nlp.syntax import clause, hangs_on, lead

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words
    from ..lang.events import EventWords

__all__ = ["Hung", "Item", "hung_dates", "hung_places"]

#: How fine a level is; what is left out is as coarse as a country or coarser.
_FINENESS = {"admin1": 1, "admin2": 2, "city": 3, "suburb": 4, "facility": 5}

Item = TypeVar("Item", Toponym, DateExpression)


@dataclass(frozen=True, slots=True)
class Hung(Generic[Item]):
    """A place or date with the tokens it hangs on, up to the first verb.

    ``told_by`` is the event noun it belongs to alone ("Friday's attack"); ``rank``
    is 0 for "in" and "at", 1 for what something is done to, 2 for "to", 3 for "from".
    ``fronted`` tells that it opens its sentence and stands for all of it.
    """

    item: Item
    root: int
    path: tuple[int, ...]
    clause: int
    told_by: int | None
    rank: int = 0
    fronted: bool = False


def hung_places(
    doc: Doc,
    places: Iterable[Toponym],
    named: set[int],
    nouns: set[int],
    bearing: set[int],
) -> list[Hung[Toponym]]:
    """Return the places where something can be, in text order.

    Parameters
    ----------
    doc
        The parsed story.
    places
        Its toponyms; only literal ones count.
    named
        Where an actor is named: one is a place only behind "in" and the like.
    nouns
        The tokens that are event nouns.
    bearing
        Those that can bear the name of their place: "the Baghdad attack".

    """
    words = language_of(doc).events
    located = words.place_and_time.location_prepositions
    found: dict[int, Hung[Toponym]] = {}
    for place in sorted(places, key=lambda p: p.start):
        root = _root(doc, place)
        if place.kind != "literal" or root is None:
            continue
        tie, rank = _tie(root, nouns, bearing, words)
        if tie is None or (tie is root and place.start in named):
            continue
        # Of "Mingora, Swat District, Pakistan" the finest is where it was.
        if tie.i not in found or _finer(place, found[tie.i].item):
            one = _hung(place, root, tie, nouns, _fronted(root, located), rank)
            if one.path or one.fronted:
                found[tie.i] = one
    return sorted(found.values(), key=lambda h: h.item.start)


def hung_dates(
    doc: Doc, dates: Iterable[DateExpression], nouns: set[int]
) -> list[Hung[DateExpression]]:
    """Return the dates that mean a day, or will once a day of publication is known.

    What a reader has rejected is none. The parameters are those of
    :func:`hung_places`.
    """
    located = language_of(doc).events.place_and_time.location_prepositions
    found = []
    for date in sorted(dates, key=lambda d: d.start):
        root = _root(doc, date)
        none = date.status == "rejected" or (date.value or date.form).endswith("_REF")
        if root is not None and date.timex_type in ("DATE", "TIME") and not none:
            fronted = _fronted(root, located)
            found.append(_hung(date, root, root, nouns, fronted))
    return found


def _root(doc: Doc, item: Toponym | DateExpression) -> Token | None:
    span = doc.char_span(item.start, item.end, alignment_mode="expand")
    return None if span is None else span.root


def _hung(
    item: Item,
    root: Token,
    tie: Token,
    nouns: set[int],
    fronted: bool,
    rank: int = 0,
) -> Hung[Item]:
    path = tuple(token.i for token in hangs_on(tie))
    told_by = next((i for i in path if i in nouns), None)
    return Hung(item, root.i, path, clause(tie).i, told_by, rank, fronted)


def _tie(
    root: Token, nouns: set[int], bearing: set[int], words: EventWords
) -> tuple[Token | None, int]:
    """Return what ties a place to what happens there, and the rank of it."""
    leads = words.place_and_time
    if root.dep_ in ("compound", "nmod") and root.head.i in bearing:
        return root, 0
    if _fronted(root, leads.location_prepositions):
        return root, 0
    tie = lead(root, words)
    if tie is None:
        return None, 0
    word = tie.text.casefold()
    if word in leads.location_prepositions:
        return tie, 0
    genitive = word in words.genitive_prepositions
    if tie.pos_ != "ADP" or (genitive and tie.head.i in nouns):
        return tie, 1
    before = tie.nbor(-1) if tie.i else tie
    origin = word in leads.origin_prepositions
    away = leads.distance_nouns & {tie.head.lemma_.casefold(), before.lemma_.casefold()}
    if word in leads.direction_prepositions or (origin and away):
        return tie, 2
    return (tie, 3) if origin else (None, 0)


def _fronted(root: Token, located: Words) -> bool:
    """Tell whether a place or date opens its sentence: "Near Najaf, soldiers …"."""
    doc, first = root.doc, root.sent.start
    while first < root.i and not doc[first].is_alpha:
        first += 1
    return doc[first].text.casefold() in located and root.left_edge.i <= first + 2


def _finer(place: Toponym, than: Toponym) -> bool:
    """Tell whether a place is of a finer level than another."""
    if place.place is None or than.place is None:
        return False
    return _FINENESS.get(place.place.level, 0) > _FINENESS.get(than.place.level, 0)
