"""People, bodies and events as FollowTheMoney entities, as OpenAleph loads them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..model import Actor, DateExpression, Event, Findings, Place, kept
from .content import Choice, Gap, choose, chosen_places, in_words, stated
from .ftm_entity import Entity, Ids, entity, one_line
from .geojson import gazetteer_uri
from .shared import (
    Days,
    EventDates,
    event_label,
    headline_of,
    sentences_of,
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


#: The layers that have entities; places are those of events, and names of the article.
FTM_LAYERS = ("actors", "events", "places")


def to_ftm(reading: Findings, *, layers: Choice = None, kinds: Choice = None) -> str:
    """Return one entity per line: the story, its actors and its events.

    The story is an Article; actors are Person, Organization or (groups) LegalEntity;
    everything that is reported as having happened is an Event (one, however often it
    is told), and the place of one an Address, with its Wikidata id where that is known;
    a Membership links a person to the organisation that the story names; a
    Documentation links every actor and event to the article, with the sentences that
    mention it. Ids are hashes of the
    story's text and of our own ids: the same story gives the same entities, and two
    stories never share one, because the same name need not be the same person.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "actors", "events", "places"; all by default.
    kinds
        Which mentions of places the article lists; all by default.

    Returns
    -------
    str
        JSON lines (.ftm.json). What the user rejected is left out, and so are events
        that are denied, expected, alleged or only supposed: the schema cannot express
        that, and the notes of the article say how many they are. Nor has the schema
        doubt: the notes of an event say how its date is told, if it is vague, and
        those of an address whether its placement is doubtful. An event whose days
        the schema cannot express (before the year 1, or relative) has none, and its
        notes say it.

    Raises
    ------
    BadOption
        There is no such layer or kind.

    References
    ----------
    https://followthemoney.tech/explorer/schemata/

    """
    chosen = choose(layers, FTM_LAYERS, "layer")
    entities = _entities(reading, Ids(reading.story.text), chosen, kinds)
    return "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entities)


def ftm_gaps(
    reading: Findings,
    *,
    layers: Choice = None,
    kinds: Choice = None,  # noqa: ARG001 - of names in the article, which all fit
) -> list[Gap]:
    """Return what the schema cannot express."""
    has_events = "events" in choose(layers, FTM_LAYERS, "layer")
    return _happened(reading)[1] if has_events else []


def _happened(reading: Findings) -> tuple[list[Event], list[Gap]]:
    return stated(reading, told=lambda event: event.is_fact)


def _entities(
    reading: Findings, ids: Ids, layers: frozenset[str], kinds: Choice
) -> Iterator[Entity]:
    told, gaps = _happened(reading) if "events" in layers else ([], [])
    actors = kept(reading.actors) if "actors" in layers else []
    named = chosen_places(reading, kinds) if "places" in layers else {}
    yield _article(reading, ids, actors, [place for place, _ in named.values()], gaps)
    for actor in actors:
        yield _actor(ids, actor)
        mentions = kept((*actor.mentions, *actor.nominals))
        yield _documentation(reading, ids, actor.id, (m.sentence for m in mentions))
    yield from _memberships(ids, actors)
    places = chosen_places(reading) if "places" in layers else {}
    known = {actor.id for actor in actors}
    for id_ in dict.fromkeys(event.place_id for event in told if event.place_id):
        if id_ in places:
            place, named_so = places[id_]
            yield _address(ids, place, {str(m.doubt) for m in named_so if m.doubt})
    dates = EventDates(reading.dates)
    for event in told:
        days = dates.days(event)
        found = places.get(event.place_id or "")
        vague = _vague(dates.words(event), days)
        at = found[0] if found else None
        yield _event(reading, ids, event, known, days, at, vague)
        sentences = event.told_in or (event.sentence,)
        yield _documentation(reading, ids, event.id, sentences)


def _vague(date: DateExpression | None, days: Days) -> str | None:
    """Return a date as the story tells it, where days alone would say too much."""
    if date is None:
        return None
    first, last = days
    is_vague = date.mod or "~" in (date.edtf or "")
    if first and first == last and not is_vague:
        return None
    meaning = date.edtf or date.counted
    if date.until and first and last:  # a range, which another date closes
        meaning = f"{first.isoformat()}/{last.isoformat()}"
    told = f"{date.phrase} ({meaning})" if meaning else date.phrase
    return f"date as told: {told}"


def _article(
    reading: Findings,
    ids: Ids,
    actors: list[Actor],
    places: list[Place],
    gaps: list[Gap],
) -> Entity:
    story = reading.story
    pieces = range(0, len(story.text), _LONGEST)
    published = story.published.isoformat() if story.published else None
    return entity(
        ids("story"),
        "Article",
        fileName=[f"{ids('story')}.txt"],
        title=[one_line(headline_of(story))],
        mimeType=["text/plain"],
        bodyText=[story.text[at : at + _LONGEST] for at in pieces],
        publishedAt=[published],
        publisher=[story.publisher],
        sourceUrl=[web_address(story)],
        notes=[story.attribution, story.licence, *in_words(gaps)],
        generator=[f"Dateline {reading.made_by.dateline}"],
        peopleMentioned=[one_line(a.name) for a in actors if a.kind == "person"],
        namesMentioned=[one_line(a.name) for a in actors],
        locationMentioned=[place.label[:250] for place in places],
    )


def _actor(ids: Ids, actor: Actor) -> Entity:
    name = one_line(actor.name)
    others = {one_line(m.phrase) for m in kept(actor.mentions)} - {name, ""}
    # A surname alone matches many people: the schema calls such a name weak.
    weak = {n for n in others if actor.kind == "person" and " " not in n}
    roles = {"position" if actor.kind == "person" else "description": actor.roles}
    return entity(
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


def _memberships(ids: Ids, actors: list[Actor]) -> Iterator[Entity]:
    """Yield the membership of each person in an organisation of the story."""
    bodies = {actor.name: actor for actor in actors if actor.kind == "organisation"}
    for actor in actors:
        body = bodies.get(actor.affiliation or "")
        if body is not None and body is not actor:
            yield entity(
                ids("membership", actor.id, body.id),
                "Membership",
                member=[ids(actor.id)],
                organization=[ids(body.id)],
                role=[role for role in actor.roles if body.name in role],
            )


def _event(
    reading: Findings,
    ids: Ids,
    event: Event,
    actors: set[str],
    days: Days,
    place: Place | None,
    vague: str | None,
) -> Entity:
    first, last = days
    ends = [id_ for id_ in (event.actor_id, event.target_id) if id_ in actors]
    return entity(
        ids(event.id),
        "Event",
        name=[one_line(event_label(event)) or "Event"],
        recordId=[event.id],
        keywords=[event.type],
        summary=[words[:_LONGEST] for words in sentences_of(reading, event)],
        description=[event.victims()],
        notes=[event.why, vague],
        date=[first.isoformat() if first and first == last else None],
        startDate=[first.isoformat() if first else None],
        endDate=[last.isoformat() if last else None],
        location=[place.label[:250] if place else event.place],
        country=[(place.country or "").lower() if place else None],
        addressEntity=[ids("place", place.id) if place else None],
        involved=[ids(str(id_)) for id_ in ends],
        proof=[ids("story")],
    )


def _address(ids: Ids, place: Place, doubts: set[str]) -> Entity:
    located = place.lat is not None and place.lon is not None
    return entity(
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
        notes=[f"doubtful placement: {doubt}" for doubt in sorted(doubts)],
        proof=[ids("story")],
    )


def _documentation(
    reading: Findings, ids: Ids, id_: str, sentences: Iterable[int]
) -> Entity:
    published = reading.story.published
    return entity(
        ids("documentation", id_),
        "Documentation",
        document=[ids("story")],
        entity=[ids(id_)],
        role=["mentioned in"],
        summary=[reading.sentence(at)[:_LONGEST] for at in dict.fromkeys(sentences)],
        date=[published.isoformat() if published else None],
    )
