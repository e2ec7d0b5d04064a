"""People, bodies and events as FollowTheMoney entities, as OpenAleph loads them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Actor, Event, Findings, Place, happenings, kept
from .geojson import gazetteer_uri
from .shared import (
    Days,
    days_by_date,
    event_label,
    sentences_of,
    stated_events,
    web_address,
)

__all__ = ["to_ftm"]

#: The schemata of our kinds of actor. There is none for groups: a LegalEntity is a
#: person or organisation of unknown kind.
_SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "group": "LegalEntity",
}

#: The longest text that a property may have (characters).
_LONGEST = 65_000

#: The longest name that a property may have (characters).
_LONGEST_NAME = 384

#: Control characters, which no property may contain.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Entity = dict[str, Any]


def to_ftm(reading: Findings) -> str:
    """Return one entity per line: the story, its actors and its events.

    The story is an Article; actors are Person, Organization or (groups) LegalEntity;
    everything that is reported as having happened is an Event (one, however often it
    is told), and the place of one an Address, with its Wikidata id where that is known;
    a Membership links a person to the organisation that the story names; a
    Documentation links every actor and event to the article, with the sentences that
    mention it. Ids are hashes of the
    story's text and of our own ids: the same story gives the same entities, and two
    stories never share one, because the same name need not be the same person.

    Returns
    -------
    str
        JSON lines (.ftm.json). What the user rejected is left out, and so are events
        that are denied, expected, alleged or only supposed: the schema cannot express
        that.

    References
    ----------
    https://followthemoney.tech/explorer/schemata/

    """
    entities = _entities(reading, _Ids(reading.story.text))
    return "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entities)


class _Ids:
    """Makes ids that depend only on the story's text and on the given parts."""

    def __init__(self, text: str) -> None:
        self._story = hashlib.sha1(text.encode(), usedforsecurity=False)

    def __call__(self, *parts: str) -> str:
        hashed = self._story.copy()
        hashed.update("\0".join(("", *parts)).encode())
        return f"dateline-{hashed.hexdigest()}"


def _entities(reading: Findings, ids: _Ids) -> Iterator[Entity]:
    yield _article(reading, ids)
    actors = kept(reading.actors)
    for actor in actors:
        yield _actor(ids, actor)
        mentions = kept((*actor.mentions, *actor.nominals))
        yield _documentation(reading, ids, actor.id, (m.sentence for m in mentions))
    yield from _memberships(ids, actors)
    days = days_by_date(reading)
    places = {id_: place for id_, (place, _) in reading.distinct_places().items()}
    known = {actor.id for actor in actors}
    told = happenings(event for event in stated_events(reading) if event.is_fact)
    for id_ in dict.fromkeys(event.place_id for event in told if event.place_id):
        if id_ in places:
            yield _address(ids, places[id_])
    for event in told:
        day = days.get(event.date_id or "")
        place = places.get(event.place_id or "")
        yield _event(reading, ids, event, known, day, place)
        sentences = event.told_in or (event.sentence,)
        yield _documentation(reading, ids, event.id, sentences)


def _entity(id_: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    """Return an entity with its properties cleaned, the empty ones left out."""
    cleaned = {
        name: list(dict.fromkeys(v for value in values if (v := _clean(value))))
        for name, values in properties.items()
    }
    known = {name: values for name, values in cleaned.items() if values}
    return {"id": id_, "schema": schema, "properties": known}


def _clean(value: str | None) -> str:
    return _CONTROLS.sub(" ", value or "").strip()


def _name(value: str) -> str:
    """Return a name on one line, cut to the longest that is allowed."""
    return " ".join(_clean(value).split())[:_LONGEST_NAME].strip()


def _article(reading: Findings, ids: _Ids) -> Entity:
    story = reading.story
    pieces = range(0, len(story.text), _LONGEST)
    published = story.published.isoformat() if story.published else None
    actors = kept(reading.actors)
    return _entity(
        ids("story"),
        "Article",
        fileName=[f"{ids('story')}.txt"],
        title=[_name(story.title or "Untitled story")],
        mimeType=["text/plain"],
        bodyText=[story.text[at : at + _LONGEST] for at in pieces],
        publishedAt=[published],
        publisher=[story.publisher],
        sourceUrl=[web_address(story)],
        notes=[story.attribution, story.licence],
        generator=[f"Dateline {reading.made_by.dateline}"],
        peopleMentioned=[_name(a.name) for a in actors if a.kind == "person"],
        namesMentioned=[_name(a.name) for a in actors],
        locationMentioned=[
            place.label[:250] for place, _ in reading.distinct_places().values()
        ],
    )


def _actor(ids: _Ids, actor: Actor) -> Entity:
    name = _name(actor.name)
    others = {_name(m.phrase) for m in kept(actor.mentions)} - {name, ""}
    # A surname alone matches many people: the schema calls such a name weak.
    weak = {n for n in others if actor.kind == "person" and " " not in n}
    roles = {"position" if actor.kind == "person" else "description": actor.roles}
    return _entity(
        ids(actor.id),
        _SCHEMATA[actor.kind],
        name=[name or "Unnamed"],
        alias=sorted(others - weak),
        weakAlias=sorted(weak),
        country=[(actor.country or "").lower()],
        classification=["group"] if actor.kind == "group" else [],
        summary=[actor.why],
        proof=[ids("story")],
        **roles,
    )


def _memberships(ids: _Ids, actors: list[Actor]) -> Iterator[Entity]:
    """Yield the membership of each person in an organisation of the story."""
    bodies = {actor.name: actor for actor in actors if actor.kind == "organisation"}
    for actor in actors:
        body = bodies.get(actor.affiliation or "")
        if body is not None and body is not actor:
            yield _entity(
                ids("membership", actor.id, body.id),
                "Membership",
                member=[ids(actor.id)],
                organization=[ids(body.id)],
                role=[role for role in actor.roles if body.name in role],
            )


def _event(
    reading: Findings,
    ids: _Ids,
    event: Event,
    actors: set[str],
    days: Days | None,
    place: Place | None,
) -> Entity:
    first, last = days or (None, None)
    ends = [id_ for id_ in (event.actor_id, event.target_id) if id_ in actors]
    return _entity(
        ids(event.id),
        "Event",
        name=[_name(event_label(event)) or "Event"],
        recordId=[event.id],
        keywords=[event.type],
        summary=[words[:_LONGEST] for words in sentences_of(reading, event)],
        description=[event.victims()],
        notes=[event.why],
        date=[first.isoformat() if first and first == last else None],
        startDate=[first.isoformat() if first else None],
        endDate=[last.isoformat() if last else None],
        location=[place.label[:250] if place else event.place],
        country=[(place.country or "").lower() if place else None],
        addressEntity=[ids("place", place.id) if place else None],
        involved=[ids(str(id_)) for id_ in ends],
        proof=[ids("story")],
    )


def _address(ids: _Ids, place: Place) -> Entity:
    located = place.lat is not None and place.lon is not None
    return _entity(
        ids("place", place.id),
        "Address",
        full=[place.label[:250]],
        city=[place.name if place.kind == "city" else None],
        state=[place.admin1_name],
        country=[(place.country or "").lower()],
        latitude=[str(place.lat) if located else None],
        longitude=[str(place.lon) if located else None],
        wikidataId=[place.ids.wikidata],
        sourceUrl=[gazetteer_uri(place)],
        proof=[ids("story")],
    )


def _documentation(
    reading: Findings, ids: _Ids, id_: str, sentences: Iterable[int]
) -> Entity:
    published = reading.story.published
    return _entity(
        ids("documentation", id_),
        "Documentation",
        document=[ids("story")],
        entity=[ids(id_)],
        role=["mentioned in"],
        summary=[reading.sentence(at)[:_LONGEST] for at in dict.fromkeys(sentences)],
        date=[published.isoformat() if published else None],
    )
