"""Corrections in words."""

from __future__ import annotations

from ..model import Correction, Findings, PlaceCorrection

__all__ = ["in_words", "place_label"]


def in_words(reading: Findings, one: Correction) -> str:
    """Return what was decided, with the name of a place instead of its id."""
    if isinstance(one, PlaceCorrection) and one.place is not None:
        label = place_label(reading, one.place)
        if label:
            return str(one).replace(one.place, label, 1)
    return str(one)


def place_label(reading: Findings, id_: str | None) -> str:
    """Return the name of a place of a reading by its id; empty if it has none such."""
    for toponym in reading.places:
        if toponym.place is not None and toponym.place.id == id_:
            return toponym.place.label
    return ""
