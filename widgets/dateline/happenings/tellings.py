"""Tellings: the events of one story that another story can tell again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..io.many.entry import sentence_digest
from ..lang import language
from ..model import Event, Figure, Findings
from ..model.event_class import EVENT_CLASSES, Family, classes_that, family_of
from .accounts import COUNTED, counted_in, in_accounts
from .causes import gainsays
from .counting import OF_CROWDS, TOLL, figures_of
from .records import Source, Telling
from .remarks import Remark, remarks_in
from .story import ToldStory

__all__ = ["tellings_of"]

#: What happened, or is said to have: the rest tells of no happening.
_TOLD = frozenset(["asserted", "background", "alleged", "negated", "denied"])

#: Families whose events another story can tell again and be recognised.
_FAMILIES = frozenset("violence accident disaster harm protest coercion vote".split())

#: Those by which harm is told without a word for what did it.
_CASUALTIES = frozenset(["killed", "injured", "missing"])

#: Classes of what nobody does.
_MISHAPS = classes_that("undone")

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
    own, loose = figures_of(findings)
    told = [_telling(source, story, event, own) for event in _events(story)]
    tellings = in_accounts(told, story)
    if loose and not any(telling.main for telling in tellings):
        tellings = in_accounts([*told, *_counted(source, story, loose)], story)
    return _with_remarks(_with_loose(tellings, loose, story), findings, story)


def _events(story: ToldStory) -> Iterator[Event]:
    for event in story.events:
        family = family_of(event.type)
        is_told = event.factuality in _TOLD and event.status != "rejected"
        if family in _FAMILIES and is_told and not story.is_of_a_row(event):
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
        family=_family(event, mentions, story),
        days=None if _is_find(event, story) else story.days(event),
        place=story.places.get(event.place_id or ""),
        place_sure=not event.is_guess("place"),
        site=story.site(event),
        victims=frozenset(v for each in mentions for v in story.victims(each)),
        actors=tuple(story.parties(event.actors, event.actor_id)),
        targets=tuple(story.parties(event.targets, event.target_id)),
        objects=frozenset(o for each in mentions for o in story.objects(each)),
        ships=frozenset(s for each in mentions for s in story.ships(each)),
        armed=any(story.is_weapon(each) for each in mentions),
        triggers=frozenset(each.phrase.casefold() for each in mentions),
        nouns=frozenset(n for each in mentions for n in story.nouns(each)),
        types=frozenset(each.type for each in mentions),
        context=frozenset(n for each in mentions for n in story.names_by(each)),
        story_names=story.names,
        story_sites=frozenset(story.sites),
        figures=figures,
        figure_sentences={f.id: story.sentence(f.sentence) for f in figures},
    )


def _is_find(event: Event, story: ToldStory) -> bool:
    """Tell whether an event is that the dead were found, or that one died later.

    Its day is not that of what they died of.
    """
    later = story.words.finding | story.words.late
    return not later.isdisjoint(event.phrase.casefold().split())


def _family(event: Event, mentions: Sequence[Event], story: ToldStory) -> Family:
    """Return the family of an event; bare harm where its words tell of no more.

    "Four people were killed" may be a mishap or not.
    """
    open_verbs = story.words.open_verbs
    bare = all(
        not open_verbs.isdisjoint(each.phrase.casefold().split())
        and not (each.object or story.nouns(each))
        for each in mentions
    )
    family = EVENT_CLASSES[event.type].family
    nobody = event.type in _MISHAPS or not any(each.actors for each in mentions)
    return "harm" if bare and nobody else family


def _digest(sentence: str) -> str | None:
    """Return the digest of a sentence, None for one that is too short for it."""
    return sentence_digest(sentence) if len(sentence.split()) >= _WORDS else None


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
            rule=COUNTED,
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
        telling = counted_in(
            tellings,
            figure.sentence,
            figure.start,
            story,
            is_line=figure.rule == TOLL,
            families=OF_CROWDS.get(figure.outcome),
        )
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


def _with_remarks(
    tellings: Sequence[Telling], findings: Findings, story: ToldStory
) -> list[Telling]:
    """Return tellings with what else is said of them, where they do not gainsay it.

    A story that tells an attack and reports that others call it an accident is no
    source for the accident.
    """
    added: dict[str, list[Remark]] = defaultdict(list)
    spoken = language(findings.story.language)
    for index, span in enumerate(findings.sentences):
        for remark in remarks_in(story.sentence(index), spoken):
            telling = counted_in(tellings, index, span.start, story)
            if telling is None or (remark.of_event and telling.event.sentence != index):
                continue
            account = [t for t in tellings if t.account == telling.account]
            if not any(gainsays(t, remark, spoken.happenings) for t in account):
                added[telling.id].append(remark)
    return [
        replace(t, remarks=tuple(added[t.id])) if t.id in added else t for t in tellings
    ]
