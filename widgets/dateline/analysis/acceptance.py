"""A story analysed again with findings that its user took as they were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import get_args

from ..errors import CorrectionError, shown
from ..gazetteer.points import point_of
from ..model import (
    Actor,
    DateCorrection,
    DateExpression,
    Event,
    EventCorrection,
    Findings,
    MeaningCorrection,
    Mention,
    NameCorrection,
    PlaceCorrection,
    Quote,
    QuoteCorrection,
    Target,
    Toponym,
)
from ..model.correction import Finding
from ..model.mention import Layer
from .mentions import mentions_of, nearest
from .rerun import corrected

__all__ = ["accepted"]

#: The layers of which findings can be accepted, by what one of them is called.
LAYERS: Mapping[Finding, Layer] = {
    "place": "places",
    "date": "dates",
    "actor": "actors",
    "quote": "quotes",
    "event": "events",
}


def accepted(
    reading: Findings,
    phrase: str,
    what: Finding | None = None,
    *,
    nth: int | None = None,
) -> Findings:
    """Analyse again with what was found for a phrase held to, whatever the rules say.

    Parameters
    ----------
    reading
        The reading in which it was found.
    phrase
        The words as the story writes them.
    what
        "place", "date", "actor", "quote" or "event"; None: all that these words were
        found to be.
    nth
        Which occurrence of the words in the text, counted from 1; None: all mentions.

    Raises
    ------
    CorrectionError
        The story does not have the words (the message suggests close ones), they mean
        nothing there that could be accepted, or ``what`` is something else.

    """
    if what is not None and what not in get_args(Finding):
        raise CorrectionError(
            f"no {shown(what)} can be accepted; give one of "
            f"{', '.join(get_args(Finding))}, or nothing"
        )
    layers = LAYERS.values() if what is None else (LAYERS[what],)
    found = [
        replace(meaning, target=target)
        for layer, targets in _targets(reading, phrase, layers, nth).items()
        for meaning in _meanings(reading, layer)
        for target in targets
        if (meaning.target.start, meaning.target.end) == (target.start, target.end)
    ]
    if not found:
        raise CorrectionError(
            f"nothing was found for {phrase!r} that could be accepted: no "
            f"{what or 'place, days or actor'}; say what it means with relocate, "
            "redate or call"
        )
    return corrected(reading, found)


def _targets(
    reading: Findings, phrase: str, layers: Iterable[Layer], nth: int | None
) -> dict[Layer, list[Target]]:
    """Return where a phrase is, for each layer.

    Raises
    ------
    CorrectionError
        The story does not have it; the message is that of the layer that has close
        words, if any.

    """
    targets: dict[Layer, list[Target]] = {}
    refused: list[CorrectionError] = []
    for layer in layers:
        try:
            targets[layer] = mentions_of(reading, phrase, layer, nth)
        except CorrectionError as error:
            refused.append(error)
    if not targets:
        raise max(refused, key=lambda error: len(str(error)))
    return targets


def _meanings(reading: Findings, layer: Layer) -> Iterator[MeaningCorrection]:
    """Yield what the mentions of a layer were found to mean; not what is rejected."""
    for item in getattr(reading, layer):
        match item:
            case Toponym(place=place) if place is not None:
                own = None if point_of(place.id) is None else place.name
                yield PlaceCorrection(
                    target=_at(item), place=place.id, name=own, accepted=True
                )
            case DateExpression(edtf=edtf) if edtf is not None:
                yield DateCorrection(target=_at(item), value=edtf, accepted=True)
            case Quote():
                yield QuoteCorrection(
                    target=_at(item), speaker=_speaker(reading, item), accepted=True
                )
            case Event(type=type_):
                yield EventCorrection(target=_at(item), type=type_, accepted=True)
            case Actor():
                # A role noun is no name: as one, it would be another actor. What makes
                # up a group without a name stays a group.
                words = item.mentions or (item.nominals if item.kind == "group" else ())
                for name in words:
                    yield NameCorrection(
                        target=_at(name), called=item.kind, accepted=True
                    )


def _speaker(reading: Findings, quote: Quote) -> Target | None:
    """Return the words nearest to a quote that name its speaker."""
    named = [
        Target.at(reading.story.text, mention.start, mention.end)
        for layer in ("actors", "places")
        for id_, mention in reading.mentions(layer)
        if id_ == quote.speaker_id
    ]
    return nearest(named, quote)


def _at(mention: Mention) -> Target:
    return Target(start=mention.start, end=mention.end)
