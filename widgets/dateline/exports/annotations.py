"""Every mention of a reading as a W3C Web Annotation, in JSON-LD."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from ..io.selectors import Offsets, positions, selectors, wikidata_uri
from ..model import (
    Actor,
    DateExpression,
    Event,
    Figure,
    Findings,
    Mention,
    Place,
    Quote,
    Toponym,
    kept,
)
from .content import KINDS, LAYERS, Choice, choose
from .geojson import gazetteer_uri
from .shared import event_label, stated_events, web_address

__all__ = ["to_annotations"]

#: The context of a quote selector on either side (characters): enough to find the
#: words again after the text was edited.
AROUND = 32

#: The standard's vocabulary, and four terms for the evidence, which it lacks.
_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "rule": "urn:x-dateline:rule",
        "confidence": "urn:x-dateline:confidence",
        "status": "urn:x-dateline:status",
        "doubt": "urn:x-dateline:doubt",
    },
]

#: The namespace of our name-based UUIDs (RFC 9562): the same story and mention always
#: get the same ones.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-dateline:annotation")

Body = dict[str, Any]


def to_annotations(
    reading: Findings,
    *,
    layers: Choice = None,
    kinds: Choice = None,
    offsets: Offsets = "code points",
) -> str:
    """Return a JSON-LD list with one annotation for every mention.

    The target's source is the story's web address, or a UUID made from its text; its
    selectors are a position (characters, as in the standard) and a quotation with
    context. The bodies are a tag for the layer, what the mention means (an id, a date
    as EDTF, a speaker) and the reason. A later report of the same event is an
    annotation too. The parts of an event that are guesses, and what the user rejected,
    are left out.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "places", "actors", "dates", "quotes", "events", "figures"; all by default.
    kinds
        Which mentions of places: "literal", "metonym", "demonym", "embedded"; all by
        default.
    offsets
        What positions count: "code points", or "utf-16" for tools that count so.

    Raises
    ------
    BadOption
        There is no such layer, kind or way to count.

    References
    ----------
    https://www.w3.org/TR/annotation-model/

    """
    position = positions(reading.story.text, offsets)
    story = uuid.uuid5(_NAMESPACE, reading.story.text)
    chosen = choose(layers, LAYERS, "layer")
    wanted = choose(kinds, KINDS, "kind of mention")
    annotations = [
        _annotation(reading, story, mention, bodies, position)
        for layer, mention, bodies in _mentions(reading)
        if layer in chosen
        and (not isinstance(mention, Toponym) or mention.kind in wanted)
    ]
    return json.dumps(annotations, ensure_ascii=False, indent=1)


def _mentions(reading: Findings) -> Iterator[tuple[str, Mention, list[Body]]]:
    """Yield every mention of every layer, with bodies that say what it means."""
    for place in kept(reading.places):
        yield "places", place, _place(place)
    for actor in kept(reading.actors):
        for mention in kept((*actor.mentions, *actor.nominals)):
            yield "actors", mention, _actor(actor)
    for date in kept(reading.dates):
        yield "dates", date, _date(date)
    for quote in kept(reading.quotes):
        yield "quotes", quote, _quote(quote)
    for event in stated_events(reading):
        yield "events", event, _event(event)
    for figure in reading.figures:  # no correction rejects one
        yield "figures", figure, _figure(figure)


def _annotation(
    reading: Findings,
    story: uuid.UUID,
    mention: Mention,
    bodies: list[Body],
    position: Callable[[int], int],
) -> Body:
    name = json.dumps([mention.start, mention.end, bodies])
    if mention.why:
        bodies = [*bodies, _text("commenting", mention.why)]
    identifies = any(body["purpose"] == "identifying" for body in bodies)
    return {
        "@context": _CONTEXT,
        "id": uuid.uuid5(story, name).urn,
        "type": "Annotation",
        "motivation": "identifying" if identifies else "tagging",
        "generator": {
            "type": "Software",
            "name": f"Dateline {reading.made_by.dateline}",
        },
        "body": bodies,
        "target": _target(reading, story, mention, position),
        "rule": mention.rule,
        "confidence": mention.confidence,
        "status": mention.status,
        **({"doubt": doubt} if (doubt := getattr(mention, "doubt", "")) else {}),
    }


def _target(
    reading: Findings,
    story: uuid.UUID,
    mention: Mention,
    position: Callable[[int], int],
) -> Body:
    text, start, end = reading.story.text, mention.start, mention.end
    return {
        "source": web_address(reading.story) or story.urn,
        "selector": selectors(
            position(start),
            position(end),
            prefix=text[max(0, start - AROUND) : start],
            exact=text[start:end],
            suffix=text[end : end + AROUND],
        ),
    }


def _text(purpose: str, value: str) -> Body:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
    }


def _place(mention: Toponym) -> list[Body]:
    bodies = [_text("tagging", "place"), _text("classifying", mention.kind)]
    if mention.place is None:
        return bodies
    links = [uri for uri in _uris(mention.place) if uri is not None]
    for uri in links:
        link = {"type": "SpecificResource", "purpose": "identifying", "source": uri}
        bodies.append(link)
    if not links:
        bodies.append(_text("identifying", mention.place.id))
    return [*bodies, _text("describing", mention.place.label)]


def _uris(place: Place) -> tuple[str | None, ...]:
    """Return the linked-data URIs of a place in GeoNames and in Wikidata."""
    item = place.ids.wikidata
    return gazetteer_uri(place), wikidata_uri(item) if item else None


def _actor(actor: Actor) -> list[Body]:
    return [
        _text("tagging", "actor"),
        _text("classifying", actor.kind),
        _text("identifying", actor.id),
        _text("describing", actor.name),
    ]


def _date(date: DateExpression) -> list[Body]:
    bodies = [_text("tagging", "date"), _text("classifying", date.timex_type)]
    meaning = date.edtf or date.counted
    return [*bodies, _text("describing", meaning)] if meaning else bodies


def _quote(quote: Quote) -> list[Body]:
    bodies = [_text("tagging", "quote")]
    if quote.speaker_id:
        bodies.append(_text("identifying", quote.speaker_id))
    if quote.speaker:
        bodies.append(_text("describing", f"Said by {quote.speaker}"))
    return bodies


def _event(event: Event) -> list[Body]:
    parts = (event_label(event), event.place, event.edtf, event.victims())
    return [
        _text("tagging", "event"),
        _text("classifying", event.type),
        _text("classifying", event.factuality),
        *(_text("describing", part) for part in parts if part),
    ]


def _figure(figure: Figure) -> list[Body]:
    low, high = figure.low, figure.high
    number = "" if low is None else f"{low}" if low == high else f"{low}–{high}"
    counted = " ".join(filter(None, (figure.qualifier, number, figure.of)))
    return [
        _text("tagging", "figure"),
        _text("classifying", figure.outcome),
        _text("describing", counted),
    ]
