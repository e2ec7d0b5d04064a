"""Events of a story: who did what to whom, where and when, with what casualties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..model import Actor, DateExpression, Event, Quote, Toponym
from ..nlp.syntax import place_link
from .casualties import KINDS, CasualtyFigure, casualties
from .coreference import resolve_coreference
from .counts import find_counts
from .frames import Frame, find_frames
from .instruments import instrument
from .participants import Participant, ParticipantResolver
from .place_and_time import PlaceAndTime, rule_in_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..actors.coreference.pronouns import People
    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .counts.count import Count

__all__ = ["find_events", "redate"]

#: Classes to which casualties in the same sentence can belong.
_DEADLY = frozenset(["ASSAULT", "FIGHT", "LOSS", "COERCE", "PROTEST"])

#: Classes of what two do with each other.
_MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE", "FIGHT"])


@dataclass(slots=True)
class _Draft:
    """An event in the making: a frame with its participants and casualties.

    ``notes`` name the participants beyond the first of each side.
    """

    frame: Frame
    actor: Participant | None
    target: Participant | None
    notes: tuple[str, ...]
    casualties: tuple[CasualtyFigure, ...] = ()


def find_events(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
    dates: Iterable[DateExpression],
    quotes: Iterable[Quote],
    people: People | None = None,
    counts: Sequence[Count] | None = None,
) -> tuple[Event, ...]:
    """Find the events of a story, with the rule that gave each its place and day.

    Parameters
    ----------
    parsed
        The parsed story.
    actors, places
        Who can act and be acted upon, and where things happen.
    dates
        The days they can happen on.
    quotes
        What is in somebody's direct speech is left out: the story does not report it.
    people
        Resolves he and she; made of the actors where it is not given.
    counts
        What :func:`find_counts` found in the story; found where it is not given.

    Returns
    -------
    tuple of Event
        In text order; none without a participant or a number of victims.

    """
    actors, places = tuple(actors), tuple(places)
    frames = _reported_frames(parsed, quotes)
    resolver = ParticipantResolver(parsed, actors, places, people)
    counts = find_counts(parsed.doc, parsed.tokens.lower) if counts is None else counts
    drafts = _drafts(parsed, frames, resolver, casualties(counts))
    settings = PlaceAndTime(parsed, actors, places, dates, frames)
    events, anaphors = _events(parsed, drafts, settings)
    persons = {actor.id for actor in actors if actor.kind == "person"}
    return tuple(resolve_coreference(events, anaphors, persons))


def _reported_frames(parsed: ParsedStory, quotes: Iterable[Quote]) -> tuple[Frame, ...]:
    """Return the frames that the story itself reports, outside direct speech."""
    spoken = {quote.start for quote in quotes if quote.direct is True}
    doc, marked = parsed.doc, parsed.quotations
    frames = ((frame, marked.at(doc[frame.head].idx)) for frame in find_frames(parsed))
    return tuple(f for f, at in frames if at is None or at.start not in spoken)


def _drafts(
    parsed: ParsedStory,
    frames: Iterable[Frame],
    resolver: ParticipantResolver,
    figures: Iterable[CasualtyFigure],
) -> Collection[_Draft]:
    """Return the frames with participants and casualties that tell an event."""
    doc, words = parsed.doc, parsed.language.events
    drafts = {}
    for frame in frames:
        draft = _draft(doc, frame, resolver, words)
        if resolver.satisfies_needs(frame, draft.actor):
            drafts[frame.head] = draft
    _share_actors(doc, drafts, words)
    _add_casualties(parsed, drafts.values(), figures)
    return drafts.values()


def _draft(
    doc: Doc, frame: Frame, resolver: ParticipantResolver, words: EventWords
) -> _Draft:
    """Return a frame with its participants."""
    actors, targets = resolver.resolve(frame)
    targets = [t for t in targets if not _is_only_location(doc, t, words)]
    if frame.type in _MUTUAL and not targets and len(actors) == 2:
        # "Russia and Ukraine signed a ceasefire": each with the other.
        actors, targets = actors[:1], actors[1:]
    notes = [f"another actor: {p.name}" for p in actors[1:]]
    notes += [f"another target: {p.name}" for p in targets[1:]]
    actor = actors[0] if actors else None
    target = targets[0] if targets else None
    return _Draft(frame, actor, target, tuple(dict.fromkeys(notes)))


def _share_actors(doc: Doc, drafts: dict[int, _Draft], words: EventWords) -> None:
    """Copy the actor of an event to the verbs without one that happened in it.

    "He was killed in a raid by soldiers": soldiers killed him.
    """
    enclosing = words.arguments.enclosing_prepositions
    for head, draft in drafts.items():
        if draft.actor is not None or draft.frame.rule != "verb":
            continue
        for child in doc[head].children:
            if child.dep_ == "prep" and child.text in enclosing:
                around = (drafts[t.i] for t in child.children if t.i in drafts)
                outer = next(around, None)
                if outer is not None and outer.actor != draft.target:
                    draft.actor = outer.actor


def _add_casualties(
    parsed: ParsedStory, drafts: Iterable[_Draft], figures: Iterable[CasualtyFigure]
) -> None:
    """Add each number of victims to its event.

    It is that of the word that says what became of them, or else the nearest deadly
    event in the sentence.
    """
    by_sentence: dict[int, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.frame.type in _DEADLY:
            sentence = parsed.sentence_of(parsed.doc[draft.frame.head].idx)
            by_sentence[sentence].append(draft)
    for figure in figures:
        near = by_sentence.get(parsed.sentence_of(parsed.doc[figure.first].idx))
        if not near:
            continue
        own = [d for d in near if d.frame.head == figure.count.predicate.i]
        free = [d for d in near if figure.kind not in {f.kind for f in d.casualties}]
        draft = min(own or free or near, key=lambda d: abs(d.frame.head - figure.first))
        draft.casualties = (*draft.casualties, figure)


def _events(
    parsed: ParsedStory, drafts: Iterable[_Draft], settings: PlaceAndTime
) -> tuple[list[Event], list[Event]]:
    """Return the events, and the nouns that only refer back to one."""
    events, anaphors = [], []
    for draft in drafts:
        event = _event(parsed, draft, settings)
        if draft.actor or draft.target or draft.casualties:
            events.append(event)
        elif _is_anaphoric(parsed, draft.frame):
            anaphors.append(event)
    return events, anaphors


def _is_anaphoric(parsed: ParsedStory, frame: Frame) -> bool:
    """Tell whether a noun only refers back to an event: "the attack"."""
    definite = parsed.language.events.arguments.definite_determiners
    lefts = parsed.doc[frame.head].lefts
    determiners = (t.text.casefold() for t in lefts if t.dep_ == "det")
    return frame.rule == "noun" and any(word in definite for word in determiners)


def _event(parsed: ParsedStory, draft: _Draft, settings: PlaceAndTime) -> Event:
    frame = draft.frame
    place, place_rule = settings.place(frame)
    date, date_rule = settings.date(frame)
    span = parsed.doc[frame.first : frame.last]
    return Event(
        start=span.start_char,
        end=span.end_char,
        phrase=span.text,
        sentence=parsed.sentence_of(span.start_char),
        rule=f"{frame.rule} frame",
        confidence=0.7 if draft.actor and draft.target else 0.55,
        why=_why(span.text, draft, place_rule, date_rule),
        type=frame.type,
        actor=draft.actor.name if draft.actor else None,
        actor_id=draft.actor.id if draft.actor else None,
        target=draft.target.name if draft.target else None,
        target_id=draft.target.id if draft.target else None,
        place=(place.place.name if place.place else place.phrase) if place else None,
        place_id=place.id if place else None,
        place_rule=place_rule or None,
        edtf=date.edtf if date else None,
        date_id=date.id if date else None,
        date_rule=date_rule or None,
        instrument=instrument(parsed.doc, frame),
        mode=frame.mode,
        notes=draft.notes,
        **_casualty_fields(draft.casualties),
    )


def _is_only_location(doc: Doc, target: Participant, words: EventWords) -> bool:
    """Tell whether a place is no more than where it happened: "met in Minsk"."""
    if target.id is None or target.id.startswith("actor:"):
        return False
    span = doc.char_span(target.start, target.end, alignment_mode="expand")
    link = None if span is None else place_link(span.root, words)
    locations = words.place_and_time.location_prepositions
    return link is not None and link.text.casefold() in locations


def _casualty_fields(figures: tuple[CasualtyFigure, ...]) -> dict[str, Any]:
    """Return the fields for an event's casualties: of each kind, the first counts."""
    first = {figure.kind: figure for figure in reversed(figures)}
    fields: dict[str, Any] = {kind: figure.value for kind, figure in first.items()}
    fields |= {f"{kind}_hedge": figure.words or None for kind, figure in first.items()}
    hedges = (first[kind].words for kind in KINDS if kind in first)
    return fields | {"toll": next(filter(None, hedges), None)}


def _why(trigger: str, draft: _Draft, place_rule: str, date_rule: str) -> str:
    """Say which words make the event and where its parts come from."""
    parts = [f"{trigger!r} signals an event of type {draft.frame.type}"]
    if draft.actor is not None:
        parts.append(f"actor: {draft.actor.name}")
    if draft.target is not None:
        parts.append(f"target: {draft.target.name}")
    parts += [rule_in_words(rule) for rule in (place_rule, date_rule) if rule]
    return "; ".join(parts)


def redate(
    events: Iterable[Event], dates: Iterable[DateExpression]
) -> tuple[Event, ...]:
    """Update the day of each event from the date expression it points to.

    Parameters
    ----------
    events
        Events of a reading.
    dates
        Its date expressions, resolved against another publication date.

    Returns
    -------
    tuple of Event
        The events in their order, those without a date unchanged.

    """
    days = {date.id: date.edtf for date in dates}
    return tuple(
        replace(event, edtf=days[event.date_id]) if event.date_id in days else event
        for event in events
    )
