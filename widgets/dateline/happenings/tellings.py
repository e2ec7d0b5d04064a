"""Tellings: the events of one story that another story can tell again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..io.many.entry import sentence_digest
from ..model import Event, Figure, Findings
from ..model.event_class import EVENT_CLASSES
from .accounts import counted_in, in_accounts
from .grounds import HOSTS
from .records import Source, Telling
from .story import ToldStory

__all__ = ["tellings_of"]

#: What happened, or is said to have: the rest tells of no happening.
_TOLD = frozenset(["asserted", "background", "alleged", "negated", "denied"])

#: Families whose events another story can tell again and be recognised.
_FAMILIES = frozenset("violence accident disaster harm protest coercion vote".split())

#: Families of what is done about harm: who fled or was freed is counted with it.
_ABOUT_HARM = frozenset(["coercion", "forces", "aid"])

#: Outcomes of one happening, whose totals a story can tell apart from it.
_TOLLS = frozenset(
    "killed injured missing displaced evacuated homeless destroyed rescued".split()
)

#: Those by which harm is told without a word for what did it.
_CASUALTIES = frozenset(["killed", "injured", "missing"])

#: The rule of an event that is no more than a number of casualties.
_COUNTED = "counted"

#: How far behind a number in a list its place stands (characters).
_NEAR = 16

#: A sentence of fewer words may stand in two stories by chance.
_WORDS = 6


def tellings_of(source: Source, findings: Findings) -> list[Telling]:
    """Return what a story tells of happenings, each event once, in text order.

    Parameters
    ----------
    source
        The story: its id, outlet and day of publication.
    findings
        What was found in it.

    """
    story = ToldStory(findings)
    own, loose = _figures(findings)
    told = [_telling(source, story, event, own) for event in _events(story)]
    if loose and not any(telling.family in HOSTS for telling in told):
        told += _counted(source, story, loose)
    return _with_loose(in_accounts(told, story), loose, story)


def _events(story: ToldStory) -> Iterator[Event]:
    for event in story.events:
        family = EVENT_CLASSES[event.type].family
        is_told = event.factuality in _TOLD and event.status != "rejected"
        if family in _FAMILIES and is_told:
            yield event


def _telling(
    source: Source,
    story: ToldStory,
    event: Event,
    own: dict[str, list[Figure]],
) -> Telling:
    mentions = story.mentions_of(event)
    figures = tuple(own.get(event.id, ()))
    sentence = story.sentence(event.sentence)
    return Telling(
        source=source,
        event=event,
        sentence=sentence,
        digest=_digest(sentence),
        family=EVENT_CLASSES[event.type].family,
        days=story.days(event),
        place=story.places.get(event.place_id or ""),
        place_sure=not event.is_guess("place"),
        victims=frozenset(v for each in mentions for v in story.victims(each)),
        actors=tuple(story.parties(event.actors, event.actor_id)),
        targets=tuple(story.parties(event.targets, event.target_id)),
        objects=frozenset(o for each in mentions for o in story.objects(each)),
        armed=any(story.is_weapon(each) for each in mentions),
        triggers=frozenset(each.phrase.casefold() for each in mentions),
        nouns=frozenset(n for each in mentions for n in story.nouns(each)),
        types=frozenset(each.type for each in mentions),
        context=frozenset(n for each in mentions for n in story.names_by(each)),
        story_names=story.names,
        figures=figures,
        figure_sentences={f.id: story.sentence(f.sentence) for f in figures},
    )


def _digest(sentence: str) -> str | None:
    """Return the digest of a sentence, None for one that is too short for it."""
    return sentence_digest(sentence) if len(sentence.split()) >= _WORDS else None


def _figures(
    findings: Findings,
) -> tuple[dict[str, list[Figure]], list[Figure]]:
    """Return the figures of each event with those of its later tellings, and the rest.

    The rest are totals of harm that stand by themselves ("The dead numbered 41 at
    noon"), or with who fled, was driven out or saved.
    """
    first = {event.id: event.same_as or event.id for event in findings.events}
    families = {e.id: EVENT_CLASSES[e.type].family for e in findings.events}
    own: dict[str, list[Figure]] = defaultdict(list)
    loose = []
    for figure in _with_places(findings):
        id_ = first.get(figure.event_id or "")
        family = families.get(figure.event_id or "")
        counts = figure.outcome in _TOLLS and figure.kind == "total"
        if counts and (family is None or family in _ABOUT_HARM):
            loose.append(figure)
        elif id_ is not None:
            own[id_].append(figure)
    return own, loose


def _with_places(findings: Findings) -> Iterator[Figure]:
    """Yield the figures of a story, those in a list of places each with its own.

    "11 dead in Ladysmith, nine in Colenso": the first has its place after "dead".
    """
    listed = {(f.sentence, f.outcome) for f in findings.figures if f.place is not None}
    for figure in findings.figures:
        if figure.place is None and (figure.sentence, figure.outcome) in listed:
            after = (
                toponym
                for toponym in findings.places
                if toponym.place is not None
                and 0 <= toponym.start - figure.end <= _NEAR
                and toponym.sentence == figure.sentence
                and not set(",;:")
                & set(findings.story.text[figure.end : toponym.start])
            )
            named = next(after, None)
            if named is not None and named.place is not None:
                figure = replace(figure, place=named.phrase, place_id=named.place.id)
        yield figure


def _counted(
    source: Source, story: ToldStory, loose: Sequence[Figure]
) -> Iterator[Telling]:
    """Yield harm that a story tells by a number alone: "Police count 41 dead"."""
    for figure in loose:
        if figure.outcome not in _CASUALTIES or figure.status == "feared":
            continue
        event = Event(
            start=figure.start,
            end=figure.end,
            phrase=figure.phrase,
            sentence=figure.sentence,
            rule=_COUNTED,
            type="LOSS",
        )
        yield _telling(source, story, event, {})
        return


def _with_loose(
    tellings: Sequence[Telling], loose: Sequence[Figure], story: ToldStory
) -> list[Telling]:
    """Return tellings with the numbers that stand by themselves."""
    added: dict[str, list[Figure]] = defaultdict(list)
    for figure in loose:
        telling = counted_in(tellings, figure, story)
        if telling is not None:
            added[telling.id].append(figure)
    return [
        replace(
            telling,
            figures=(*telling.figures, *added[telling.id]),
            figure_sentences={
                **telling.figure_sentences,
                **{f.id: story.sentence(f.sentence) for f in added[telling.id]},
            },
        )
        for telling in tellings
    ]
