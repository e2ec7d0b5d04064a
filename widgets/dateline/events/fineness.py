"""Fineness: which of several places is the finest, where one lies in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..model import Place, Toponym

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from .attachment import Attachment

__all__ = ["finest", "is_finer", "without_situating"]

#: How fine a level is; what is left out is as coarse as a country or coarser.
_FINENESS = {"admin1": 1, "admin2": 2, "city": 3, "suburb": 4, "facility": 5}

#: The most words between a town and the place that it is in.
_APART = 8


def is_finer(place: Toponym, than: Toponym) -> bool:
    """Tell whether a place is of a finer level than another."""
    if place.place is None or than.place is None:
        return False
    return _fineness(place.place) > _fineness(than.place)


def finest(
    best: Attachment[Toponym],
    others: Iterable[Attachment[Toponym]],
    clause: Collection[Attachment[Toponym]] = (),
) -> Attachment[Toponym]:
    """Return the finest place within the best one that hangs on the same word.

    "The attack on Wajir in Kenya" was in Wajir. Of ``clause``, the places of the same
    happening, it may hang on any word: "In an attack in Kenya nine were killed when a
    bomb went off in Wajir".
    """
    for other in others:
        together = set(other.path) & set(best.path) or other in clause
        if together and _lies_in(other.item, best.item):
            best = other
    return best


def _lies_in(one: Toponym, other: Toponym) -> bool:
    """Tell whether a place is a finer one in another, known to the gazetteer or not.

    A town that it lacks is held for its country: "near Todonyang in northern Kenya".
    """
    if one.place is None or other.place is None:
        return False
    unknown = one.doubt == "may be none" and other.doubt != "may be none"
    lacking = unknown and one.place.id == other.place.id and one.kind == "literal"
    return lacking or _is_inside(one.place, other.place)


def without_situating(doc: Doc, places: Iterable[Toponym]) -> Iterator[Toponym]:
    """Yield the places without those that only say where the one before them is.

    "In Newcastle, in the north of South Africa's KwaZulu-Natal province": what is told
    was in Newcastle, whatever verb the parser hangs the rest on.
    """
    town: Toponym | None = None
    for place in sorted(places, key=lambda toponym: toponym.start):
        if town is not None and _is_inside(town.place, place.place):
            between = doc.char_span(town.end, place.start, alignment_mode="expand")
            if between is not None and _only_situates(tuple(between)):
                continue
        town = place
        yield place


def _only_situates(between: Sequence[Token]) -> bool:
    """Tell whether a comma and a few words without a verb part two places."""
    return (
        0 < len(between) <= _APART
        and between[0].text == ","
        and not any(token.pos_ in ("VERB", "AUX", "CCONJ") for token in between)
        and not any(token.is_sent_start for token in between)
    )


def _is_inside(place: Place | None, other: Place | None) -> bool:
    """Tell whether a place is a finer one in the same country and division."""
    if place is None or other is None or place.country != other.country:
        return False
    if other.level == "country":
        return _fineness(place) > 0
    return _fineness(place) > _fineness(other) > 0 and place.admin1 == other.admin1


def _fineness(place: Place) -> int:
    """Return how fine the level of a place is: 5 for a building, 0 for a country."""
    return _FINENESS.get(place.level, 0)
