"""Events of a story: who did what to whom, where and when, at what toll."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..model import Actor, DateExpression, Event, Quote, Toponym
from ..nlp.quotation_marks import pair_marks
from ..nlp.syntax import lead
from .arguments import Frame, find_frames
from .casualties import KINDS, Toll, find_tolls
from .coreference import join_tellings
from .instruments import instrument
from .participants import Parties, Party
from .place_and_time import Settings

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory

__all__ = ["find_events", "redate"]

#: Classes to which a toll in the same sentence can belong.
_DEADLY = frozenset(["ASSAULT", "FIGHT", "LOSS", "COERCE", "PROTEST"])

#: Classes of what two do with each other.
_MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE", "FIGHT"])


@dataclass(slots=True)
class _Told:
    """An event on its way: frame, parties and the tolls that belong to it."""

    frame: Frame
    actor: Party | None
    target: Party | None
    more: tuple[str, ...]
    tolls: tuple[Toll, ...] = ()


def find_events(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
    dates: Iterable[DateExpression],
    quotes: Iterable[Quote],
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
        What stands in somebody's direct speech is no report of the story.

    Returns
    -------
    tuple of Event
        In text order; none without an actor-like argument or a number of victims.

    """
    doc, words = parsed.doc, parsed.language.events
    actors, places = tuple(actors), tuple(places)
    frames = _reported(parsed, quotes)
    parties = Parties(parsed, actors, places)
    settings = Settings(parsed, actors, places, dates, frames)
    told = {}
    for frame in frames:
        one = _cast(doc, frame, parties, words)
        if parties.are_meant(frame, one.actor):
            told[frame.head] = one
    _lend(doc, told, words)
    _count(parsed, list(told.values()))
    events, echoes = [], []
    for one in told.values():
        event = _event(parsed, one, settings)
        if one.actor or one.target or one.tolls:
            events.append(event)
        elif _takes_up(doc, one.frame, words):
            echoes.append(event)
    persons = {actor.id for actor in actors if actor.kind == "person"}
    return tuple(join_tellings(events, echoes, persons))


def _reported(parsed: ParsedStory, quotes: Iterable[Quote]) -> tuple[Frame, ...]:
    """Return the frames that the story itself tells, outside direct speech."""
    spoken = {quote.start for quote in quotes if quote.direct is True}
    doc, marked = parsed.doc, pair_marks(parsed.text, parsed.paragraphs)
    frames = ((frame, marked.at(doc[frame.head].idx)) for frame in find_frames(doc))
    return tuple(f for f, at in frames if at is None or at.start not in spoken)


def _takes_up(doc: Doc, frame: Frame, words: EventWords) -> bool:
    """Tell whether a noun only takes up an event told before: "the attack"."""
    definite = words.arguments.definite_determiners
    articles = (t.text.casefold() for t in doc[frame.head].lefts if t.dep_ == "det")
    return frame.rule == "noun" and any(a in definite for a in articles)


def _cast(doc: Doc, frame: Frame, parties: Parties, words: EventWords) -> _Told:
    """Give a frame's arguments their names."""
    actors, targets = parties.cast(frame)
    targets = [target for target in targets if not _only_where(doc, target, words)]
    if frame.type in _MUTUAL and not targets and len(actors) == 2:
        # "Russia and Ukraine signed a ceasefire": each with the other.
        actors, targets = actors[:1], actors[1:]
    more = [f"also by {p.name}" for p in actors[1:]]
    more += [f"also to {p.name}" for p in targets[1:]]
    actor = actors[0] if actors else None
    target = targets[0] if targets else None
    return _Told(frame, actor, target, tuple(dict.fromkeys(more)))


def _lend(doc: Doc, told: dict[int, _Told], words: EventWords) -> None:
    """Let a verb without an actor have that of the event it happened in.

    "He was killed in a raid by soldiers": soldiers killed him.
    """
    enclosing = words.arguments.enclosing_prepositions
    for head, one in told.items():
        if one.actor is not None or one.frame.rule != "verb":
            continue
        for child in doc[head].children:
            if child.dep_ == "prep" and child.text in enclosing:
                inner = next((told[t.i] for t in child.children if t.i in told), None)
                if inner is not None and inner.actor != one.target:
                    one.actor = inner.actor


def _count(parsed: ParsedStory, told: list[_Told]) -> None:
    """Give each toll to the nearest deadly event of its sentence."""
    by_sentence: dict[int, list[_Told]] = defaultdict(list)
    for one in told:
        if one.frame.type in _DEADLY:
            sentence = parsed.sentence_of(parsed.doc[one.frame.head].idx)
            by_sentence[sentence].append(one)
    for toll in find_tolls(parsed.doc):
        near = by_sentence.get(parsed.sentence_of(parsed.doc[toll.first].idx))
        if not near:
            continue
        free = [n for n in near if toll.kind not in {t.kind for t in n.tolls}] or near
        one = min(free, key=lambda n: abs(n.frame.head - toll.first))
        one.tolls = (*one.tolls, toll)


def _event(parsed: ParsedStory, told: _Told, settings: Settings) -> Event:
    frame = told.frame
    place, place_rule = settings.place(frame)
    date, date_rule = settings.date(frame)
    span = parsed.doc[frame.first : frame.last]
    return Event(
        start=span.start_char,
        end=span.end_char,
        phrase=span.text,
        sentence=parsed.sentence_of(span.start_char),
        rule=f"{frame.rule} frame",
        confidence=0.7 if told.actor and told.target else 0.55,
        why=_why(span.text, told, place_rule, date_rule),
        type=frame.type,
        actor=told.actor.name if told.actor else None,
        actor_id=told.actor.id if told.actor else None,
        target=told.target.name if told.target else None,
        target_id=told.target.id if told.target else None,
        place=(place.place.name if place.place else place.phrase) if place else None,
        place_id=place.id if place else None,
        place_rule=place_rule or None,
        edtf=date.edtf if date else None,
        date_id=date.id if date else None,
        date_rule=date_rule or None,
        instrument=instrument(parsed.doc, frame),
        mode=frame.mode,
        notes=told.more,
        **_victims(told.tolls),
    )


def _only_where(doc: Doc, target: Party, words: EventWords) -> bool:
    """Tell whether a place is no more than where it happened: "met in Minsk"."""
    if target.id is None or target.id.startswith("actor:"):
        return False
    span = doc.char_span(target.start, target.end, alignment_mode="expand")
    tie = None if span is None else lead(span.root, words)
    located = words.place_and_time.location_prepositions
    return tie is not None and tie.text.casefold() in located


def _victims(tolls: tuple[Toll, ...]) -> dict[str, Any]:
    """Return the fields for an event's tolls: of each kind, the first told counts."""
    first = {toll.kind: toll for toll in reversed(tolls)}
    fields: dict[str, Any] = {kind: toll.value for kind, toll in first.items()}
    fields |= {f"{kind}_hedge": toll.words or None for kind, toll in first.items()}
    hedges = (first[kind].words for kind in KINDS if kind in first)
    return fields | {"toll": next(filter(None, hedges), None)}


def _why(trigger: str, told: _Told, place_rule: str, date_rule: str) -> str:
    """Say which words make the event and where its parts come from."""
    parts = [f"{trigger!r} tells an event of the class {told.frame.type}"]
    if told.actor is not None:
        parts.append(f"done by {told.actor.name}")
    if told.target is not None:
        parts.append(f"to {told.target.name}")
    parts += [rule for rule in (place_rule, date_rule) if rule]
    return "; ".join(parts)


def redate(
    events: Iterable[Event], dates: Iterable[DateExpression]
) -> tuple[Event, ...]:
    """Take the day of each event anew from the date expression it points to.

    Parameters
    ----------
    events
        Events of a reading.
    dates
        Its date expressions, resolved against another publication date.

    """
    days = {date.id: date.edtf for date in dates}
    return tuple(
        replace(event, edtf=days[event.date_id]) if event.date_id in days else event
        for event in events
    )
