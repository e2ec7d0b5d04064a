"""Tellings: the events of one story that another story can tell again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..lang import Language, language
from ..model import Actor, Event, Figure, Findings, Place
from ..model.event_class import EVENT_CLASSES, classes_that
from ..model.happenings import happenings
from ..nlp.name_forms import canonical
from .records import Days, Name, Party, Source, Telling
from .settings import days_of

__all__ = ["tellings_of", "with_repetitions"]

#: What happened, or is said to have: the rest tells of no happening.
_TOLD = frozenset(["asserted", "background", "alleged", "negated", "denied"])

#: Families whose events another story can tell again and be recognised.
_FAMILIES = frozenset("violence accident disaster harm protest coercion vote".split())

#: Families of what does harm, but for harm of which no cause is told.
_DONE = frozenset(["violence", "accident", "disaster"])

#: Sorts of things of which one is like the other.
_WEAPONS = ("weapon", "bomb")

#: Classes whose victims are counted.
_DEADLY = classes_that("deadly")

#: Outcomes of one happening, whose totals a story can tell apart from it.
_TOLLS = frozenset(
    ["killed", "injured", "missing", "displaced", "evacuated", "homeless", "destroyed"]
)

#: A sentence of fewer words may stand in two stories by chance.
_WORDS = 6


def tellings_of(source: Source, findings: Findings) -> Iterator[Telling]:
    """Yield what a story tells of happenings, each event once, in text order.

    Parameters
    ----------
    source
        The story: its id, outlet and day of publication.
    findings
        What was found in it.

    """
    story = _Story(findings)
    for event in story.events:
        family = EVENT_CLASSES[event.type].family
        if family not in _FAMILIES or event.factuality not in _TOLD:
            continue
        if event.status == "rejected":
            continue
        mentions = story.mentions_of(event)
        figures = story.figures.get(event.id, ())
        yield Telling(
            source=source,
            event=event,
            sentence=story.sentence(event.sentence),
            digest=_digest(story.sentence(event.sentence)),
            family=family,
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
            deeds=story.deeds,
            figures=figures,
            figure_sentences={f.id: story.sentence(f.sentence) for f in figures},
        )


class _Story:
    """The findings of a story as its tellings need them."""

    def __init__(self, findings: Findings) -> None:
        self._language: Language = language(findings.story.language)
        self._articles = self._language.actors.definite_articles
        self._findings = findings
        self.events = happenings(findings.events)
        self._actors = {actor.id: actor for actor in findings.actors}
        self._by_name = {actor.name: actor for actor in findings.actors}
        self.places: Mapping[str, Place] = {
            id_: place for id_, (place, _) in findings.distinct_places().items()
        }
        self.figures = _figures_by_first(findings)
        self._mentions: dict[str, list[Event]] = defaultdict(list)
        for event in findings.events:
            self._mentions[event.same_as or event.id].append(event)
        self._names: dict[int, set[str]] = defaultdict(set)
        for toponym in findings.places:
            if toponym.place is not None:
                self._names[toponym.sentence].add(toponym.place.id)
        for actor in findings.actors:
            for mention in actor.mentions:
                self._names[mention.sentence].add(" ".join(self._words(actor.name)))
        self.names = frozenset(n for names in self._names.values() for n in names)
        self.deeds = sum(
            EVENT_CLASSES[event.type].family in _DONE and event.factuality in _TOLD
            for event in self.events
        )

    def sentence(self, index: int) -> str:
        """Return the words of a sentence on one line."""
        return " ".join(self._findings.sentence(index).split())

    def mentions_of(self, event: Event) -> list[Event]:
        """Return all mentions of an event in the story, the event itself among them."""
        return self._mentions.get(event.id) or [event]

    def names_by(self, event: Event) -> set[str]:
        """Return what else is named in the sentence of an event."""
        return self._names.get(event.sentence, set())

    def days(self, event: Event) -> Days | None:
        """Return the days of an event; none where an end is open or before Christ."""
        first, last = days_of(event.edtf)
        if first is None or last is None:
            return None
        return Days(first, last, sure=not event.is_guess("date"))

    def parties(self, names: Iterable[str], first_id: str | None) -> Iterator[Party]:
        """Yield the parties of a side; an id is known of the first only."""
        for name, id_, actor in self._known(names, first_id):
            place = self.places.get(id_)
            is_nation = place is not None and place.level == "country"
            yield Party(
                text=name,
                words=self._words(actor.name if actor is not None else name),
                nation=place.country if place else actor.country if actor else None,
                is_nation=is_nation,
                named=place is not None
                or (actor is not None and actor.kind != "group"),
            )

    def _known(
        self, names: Iterable[str], first_id: str | None
    ) -> Iterator[tuple[str, str, Actor | None]]:
        """Yield the names of a side, each with its id, if any, and its actor."""
        for at, name in enumerate(names):
            id_ = first_id if at == 0 and first_id else ""
            yield name, id_, self._actors.get(id_) or self._by_name.get(name)

    def nouns(self, event: Event) -> frozenset[str]:
        """Return the noun that tells an event, as one and without a verb beside it."""
        known = self._language.happenings.mishaps
        words = {word.removesuffix("s") for word in event.phrase.casefold().split()}
        return frozenset(words & known)

    def victims(self, event: Event) -> Iterator[Name]:
        """Yield the folded names of the persons who died of an event."""
        lethal = self._language.happenings.lethal
        if lethal.isdisjoint(event.phrase.casefold().split()) or event.mode != "told":
            return
        for _, _, actor in self._known(event.targets, event.target_id):
            if actor is not None and actor.kind == "person":
                yield self._words(actor.name)

    def objects(self, event: Event) -> frozenset[Name]:
        """Return the words of what an event happened to, by the first noun of a set.

        Things can suffer an event without being its object: "an aircraft had an
        accident".
        """
        things = [] if event.object is None else [event.object]
        things += [name for name in event.targets if self._is_thing(name)]
        own = self._language.happenings.same_things
        found = set()
        for thing in things:
            *before, head = self._noun_phrase(thing)
            alike = next((min(words) for words in own if head in words), head)
            found.add((*before, alike))
        return frozenset(found)

    def _is_thing(self, name: str) -> bool:
        actor = self._by_name.get(name)
        if actor is not None and actor.kind != "group":
            return False
        head = self._noun_phrase(name)[-1]
        return self._is_listed(head, self._language.events.solid_sorts)

    def _is_listed(self, noun: str, sorts: Iterable[str]) -> bool:
        """Tell whether a noun, one or several of it, is in one of some lists."""
        things = self._language.events.things
        forms = {noun, noun.removesuffix("s")}
        return any(not forms.isdisjoint(things.get(sort, ())) for sort in sorts)

    def _noun_phrase(self, name: str) -> list[str]:
        """Return the folded words of a name up to its noun: "depot of the rebels"."""
        words = name.casefold().split()
        links = self._language.events.genitive_prepositions
        at = next((i for i, word in enumerate(words) if i and word in links), None)
        return words[:at]

    def is_weapon(self, event: Event) -> bool:
        """Tell whether the object of an event is a weapon."""
        head = (event.object or "").casefold().split()[-1:]
        return any(self._is_listed(word, _WEAPONS) for word in head)

    def _words(self, name: str) -> Name:
        return tuple(canonical(name, self._articles).split())


def _figures_by_first(findings: Findings) -> dict[str, tuple[Figure, ...]]:
    """Return the figures of each event with those of its later tellings.

    A toll that stands by itself ("The dead numbered 41 at noon") is that of the deadly
    event told last before it, else of the first after it.
    """
    first = {event.id: event.same_as or event.id for event in findings.events}
    deadly = [e for e in findings.events if e.type in _DEADLY and e.factuality in _TOLD]
    groups: dict[str, list[Figure]] = {}
    for figure in findings.figures:
        id_ = figure.event_id
        if id_ is None and figure.outcome in _TOLLS and figure.kind == "total":
            id_ = _nearest(deadly, figure)
        if id_ in first:
            groups.setdefault(first[id_], []).append(figure)
    return {id_: tuple(figures) for id_, figures in groups.items()}


def _nearest(events: Sequence[Event], figure: Figure) -> str | None:
    before = [event for event in events if event.start < figure.start]
    if before:
        return before[-1].id
    return events[0].id if events else None


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where a sentence stood first."""

    story: str
    days: Days | None


def _digest(sentence: str) -> str | None:
    """Return what is the same of a sentence however it is spaced and punctuated.

    None for a sentence so short that two stories can have it by chance.
    """
    words = canonical(sentence, frozenset()).split()
    if len(words) < _WORDS:
        return None
    return hashlib.blake2b(" ".join(words).encode(), digest_size=12).hexdigest()


def with_repetitions(tellings: Iterable[Telling]) -> list[Telling]:
    """Return tellings in order of publication, repeated sentences marked as such.

    A sentence that stood in an earlier story keeps that story's days: "almost a week
    ago" means the same day in all copies of it.
    """
    seen: dict[tuple[str, str], _Seen] = {}
    marked = []
    for telling in sorted(tellings, key=lambda t: t.order):
        digest = telling.digest
        key = (digest or "", telling.event.phrase)
        first = seen.get(key) if digest else None
        if first is not None and first.story != telling.source.story:
            days = first.days or telling.days
            telling = replace(telling, repeats=first.story, days=days)
        elif digest:
            seen.setdefault(key, _Seen(telling.source.story, telling.days))
        marked.append(telling)
    return marked
