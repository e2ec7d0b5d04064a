"""Events of a story: who did what to whom, where and when, with what casualties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from ..model import Actor, DateExpression, Event, Quote, Toponym
from ..model.event_class import classes_that
from .arguments import INFINITIVE
from .casualties import CasualtyFigure, casualties, suits
from .comparisons import is_open, on_its_day
from .coreference import resolve_coreference
from .counts import find_counts
from .draft import Draft, casualty_fields, party_fields, trust, why
from .frame import Frame
from .frames import find_frames
from .instruments import instrument
from .measured import finished
from .narration import narrated
from .occasions import with_occasions
from .occurrence import is_anaphoric, is_told, occurs
from .overrides import NOTHING, Fixed, with_overrides
from .participants import Participant, ParticipantResolver
from .passives import is_passive
from .place_and_time import PlaceAndTime
from .role_precision import is_worth_telling
from .schedules import as_scheduled
from .story_tolls import with_story_tolls
from .tellings import family, tellings

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Token

    from ..actors.coreference.pronouns import People
    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .counts.count import Count

__all__ = ["find_events", "redate"]

#: Classes to which casualties in the same sentence can belong.
_DEADLY = classes_that("deadly")

#: Classes of what can happen though nobody is named.
_OCCURRING = classes_that("occurs")

#: Classes of what two do with each other.
_MUTUAL = classes_that("mutual")

#: The class of rescues, and the sorts of what goes to rescue people.
_HELP, _CRAFTS = "AID", ("vessel", "aircraft")

#: The class of what two sides do to each other.
_CLASH = "FIGHT"


def find_events(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
    dates: Iterable[DateExpression],
    quotes: Iterable[Quote],
    people: People | None = None,
    counts: Sequence[Count] | None = None,
    *,
    published: date | str | None = None,
    fixed: Fixed = NOTHING,
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
    published
        Its day of publication: what is told in the present of a later day is planned.
    fixed
        What the user says of some words: of which class the event is that they tell.

    Returns
    -------
    tuple of Event
        In text order; none without a participant, a number of victims, or, of what
        can happen though nobody is named, a thing, a place or a day of its own.

    """
    actors, places, quotes = tuple(actors), tuple(places), tuple(quotes)
    frames = _reported_frames(parsed, places, quotes, fixed)
    resolver = ParticipantResolver(parsed, actors, places, people)
    counts = find_counts(parsed.doc, parsed.tokens.lower) if counts is None else counts
    figures = casualties(counts)
    drafts = _drafts(parsed, frames, resolver, figures)
    settings = PlaceAndTime(parsed, actors, places, dates, frames, published)
    drafted = with_occasions(
        parsed, _events(parsed, drafts, settings, published), quotes, settings
    )
    told = tellings(parsed, drafted, settings.above)
    persons = {actor.id for actor in actors if actor.kind == "person"}
    events = resolve_coreference(told, persons)
    counted = {id(figure) for draft in drafts for figure in draft.casualties}
    stray = (figure for figure in figures if id(figure) not in counted)
    events = with_story_tolls(parsed, events, stray)
    by_start = {event.start: frame for frame, event, _ in drafted}
    events = narrated(parsed, events, by_start, settings)
    ended = []
    for event in events:
        frame = by_start[event.start]
        if frame.given and event.type != frame.type:
            # Another telling made it one of its own class.
            event = replace(event, type=frame.type)
        ended.append(finished(event, settings.guesses(frame, event)))
    return tuple(ended)


def _reported_frames(
    parsed: ParsedStory,
    places: Iterable[Toponym],
    quotes: Iterable[Quote],
    fixed: Fixed,
) -> tuple[Frame, ...]:
    """Return the frames that the story itself reports, outside direct speech.

    Those that the user gives are kept wherever they stand.
    """
    spoken = {quote.start for quote in quotes if quote.direct is True}
    doc, marked = parsed.doc, parsed.quotations
    found: Iterable[Frame] = find_frames(parsed, places)
    if fixed:
        found = with_overrides(found, fixed, parsed, places)
    frames = ((frame, marked.at(doc[frame.head].idx)) for frame in found)
    return tuple(
        f for f, at in frames if f.given or at is None or at.start not in spoken
    )


def _drafts(
    parsed: ParsedStory,
    frames: Iterable[Frame],
    resolver: ParticipantResolver,
    figures: Iterable[CasualtyFigure],
) -> Collection[Draft]:
    """Return the frames with participants and casualties that tell an event."""
    doc, words = parsed.doc, parsed.language.events
    drafts = {}
    for frame in frames:
        draft = _draft(frame, resolver)
        lost = draft.actor is None and _acts(doc[frame.head], frame, words)
        told = resolver.satisfies_needs(frame, draft.actor) and not lost
        if told or frame.given:
            drafts[frame.head] = draft
    _share_actors(doc, drafts, words)
    _add_casualties(parsed, drafts.values(), figures)
    return drafts.values()


def _acts(verb: Token, frame: Frame, words: EventWords) -> bool:
    """Tell whether an event is what somebody says or does, told in the active voice.

    Who does it stands in the story then: without a name or a description of them, an
    event would be half told.
    """
    if frame.rule == "noun" or frame.type in _OCCURRING or frame.befell:
        return False
    if frame.type == _HELP and _is_done_by_craft(verb, words):
        return False
    return not is_passive(verb, words.arguments.parties)


def _is_done_by_craft(verb: Token, words: EventWords) -> bool:
    """Tell whether a craft does it, and so its crew: "a lifeboat rescued 31 people"."""
    crafts = [words.things.get(sort, NO_WORDS) for sort in _CRAFTS]
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return any(t.lemma_.casefold() in names for t in subjects for names in crafts)


def _draft(frame: Frame, resolver: ParticipantResolver) -> Draft:
    """Return a frame with its participants, those of hopeless rules left out."""
    actors, targets = (
        [p for p in them if is_worth_telling(p.rule)]
        for them in resolver.resolve(frame)
    )
    weak = all(target.rule.startswith(INFINITIVE) for target in targets)
    if frame.type in _MUTUAL and weak and len(actors) == 2:
        # "Russia and Ukraine signed a ceasefire": each with the other.
        actors, targets = actors[:1], actors[1:]
    return Draft(frame, tuple(actors), tuple(targets))


def _share_actors(doc: Doc, drafts: dict[int, Draft], words: EventWords) -> None:
    """Copy the actor of an event to the verbs without one that happened in it.

    "He was killed in a raid by soldiers", "was killed when soldiers stormed the farm":
    soldiers killed him.
    """
    for head, draft in drafts.items():
        if draft.actor is not None or draft.frame.rule != "verb":
            continue
        kind = family(draft.frame.type)
        around = (drafts[i] for i in _around(doc[head], words) if i in drafts)
        for outer in around:
            # Of those who clash either side may have done it.
            alike = family(outer.frame.type) == kind and outer.frame.type != _CLASH
            if alike and not _is_one(outer.actor, draft.target):
                rule = "doer of the event around it"
                draft.actors = tuple(replace(p, rule=rule) for p in outer.actors)


def _around(verb: Token, words: EventWords) -> Iterator[int]:
    """Yield what a verb was done in: "in a raid", "when soldiers stormed it"."""
    inside = words.arguments.enclosing_prepositions
    passive = is_passive(verb, words.arguments.parties)
    # "Two were killed and four hurt when": the clause is of both.
    joined = (c for c in verb.rights if c.dep_ == "conj" and passive)
    for child in (*verb.children, *(t for c in joined for t in c.children)):
        if child.dep_ == "prep" and child.text in inside:
            yield from (t.i for t in child.children)
        elif child.dep_ == "advcl" and passive:
            opens = (t.lower_ for t in child.lefts if t.dep_ in ("mark", "advmod"))
            if any(word in words.arguments.occasion_conjunctions for word in opens):
                yield child.i


def _is_one(doer: Participant | None, victim: Participant | None) -> bool:
    """Tell whether a doer is a victim: "90 soldiers fell in clashes with soldiers"."""
    if doer is None or victim is None:
        return doer is victim
    return doer.key == victim.key or victim.name.endswith(f" {doer.name}")


def _add_casualties(
    parsed: ParsedStory, drafts: Iterable[Draft], figures: Iterable[CasualtyFigure]
) -> None:
    """Add each number of victims to its event.

    It is that of the word that says what became of them, or else the nearest deadly
    event in the sentence. What did not happen has no victims.
    """
    by_sentence: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.frame.type in _DEADLY and not draft.frame.judgement.failed:
            sentence = parsed.sentence_of(parsed.doc[draft.frame.head].idx)
            by_sentence[sentence].append(draft)
    for figure in figures:
        near = by_sentence.get(parsed.sentence_of(parsed.doc[figure.first].idx))
        near = [d for d in near or () if suits(figure, parsed.doc[d.frame.head])]
        if not near:
            continue
        own = [d for d in near if d.frame.head == figure.count.predicate.i]
        free = [d for d in near if figure.kind not in {f.kind for f in d.casualties}]
        draft = min(own or free or near, key=lambda d: abs(d.frame.head - figure.first))
        draft.casualties = (*draft.casualties, figure)


def _events(
    parsed: ParsedStory,
    drafts: Iterable[Draft],
    settings: PlaceAndTime,
    published: date | str | None,
) -> Iterator[tuple[Frame, Event, bool]]:
    """Yield the events, and after each whether it is more than a word for one.

    A frame without participants and casualties is an event of its own only if it
    occurs; else it can take one up ("the attack"), or tell where and when the next one
    was.
    """
    before: list[Event] = []
    for draft in drafts:
        event = _event(parsed, draft, settings, published)
        frame = draft.frame
        counts = bool(frame.given or draft.actor or draft.target or draft.casualties)
        if not counts and occurs(frame, event):
            taken_up = is_anaphoric(parsed, frame) and is_told(event, before)
            counts = not taken_up
        if counts:
            before.append(event)
        yield draft.frame, event, counts


def _event(
    parsed: ParsedStory,
    draft: Draft,
    settings: PlaceAndTime,
    published: date | str | None,
) -> Event:
    setting = settings.fields(draft.frame)
    draft.frame = frame = as_scheduled(
        parsed.doc, draft.frame, setting.get("edtf"), published
    )
    span = parsed.doc[frame.first : frame.last]
    return Event(
        start=span.start_char,
        end=span.end_char,
        phrase=span.text,
        sentence=parsed.sentence_of(span.start_char),
        rule=f"{frame.rule} frame",
        confidence=1.0 if frame.given else trust(draft),
        status="corrected" if frame.given else "suggested",
        why=why(span.text, draft),
        type=frame.type,
        object=frame.object,
        instrument=instrument(parsed.doc, frame),
        factuality=frame.judgement.value,
        notes=draft.notes,
        **setting,
        **party_fields(draft),
        **casualty_fields(draft.casualties),
    )


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
    by_id = {date.id: date for date in dates}
    return tuple(_redated(event, by_id.get(event.date_id or "")) for event in events)


def _redated(event: Event, date: DateExpression | None) -> Event:
    if date is None:
        return event
    was_on_it = event.edtf is not None and not is_open(event.edtf)
    return replace(event, edtf=(on_its_day(date) if was_on_it else date).edtf)
