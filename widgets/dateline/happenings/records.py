"""What joining makes: tellings, happenings and the disputes among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..model import Event, Figure, Items, Place, Story

__all__ = [
    "Claim",
    "Days",
    "Dispute",
    "DisputeKind",
    "Happening",
    "Happenings",
    "Link",
    "Name",
    "Party",
    "Source",
    "Telling",
    "Topic",
]

#: The folded words of a name.
Name = tuple[str, ...]

#: What two claims about one happening are to each other.
DisputeKind = Literal[
    "contradiction",
    "claim and denial",
    "correction",
    "update",
    "doubt",
]

#: What a dispute is about: an outcome of :data:`~dateline.model.figure.Outcome`, or
#: "day", "place", "doer" or "cause".
Topic = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A story that tells of something: its id, and who published it when.

    ``language`` is ISO 639-1.
    """

    story: str
    outlet: str | None = None
    published: dt.date | None = None
    title: str | None = None
    language: str = "en"

    @classmethod
    def of(cls, story: Story, id_: str) -> Source:
        """Return what a story is as a source, under the id it has in its pile."""
        return cls(
            story=id_,
            outlet=story.publisher,
            published=story.published,
            title=story.title,
            language=story.language,
        )

    def __str__(self) -> str:
        outlet = self.outlet or self.title or self.story
        return outlet if self.published is None else f"{outlet}, {self.published}"


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last`` on which something happened.

    ``sure`` tells whether a trusted rule gave them; a guess is never compared.
    """

    first: dt.date
    last: dt.date
    sure: bool

    @property
    def length(self) -> int:
        """How many days it may have been (1 for a single day)."""
        return (self.last - self.first).days + 1

    def days_to(self, other: Days) -> int:
        """Return how far apart two spans are (days), 0 where they overlap."""
        gap = max(self.first, other.first) - min(self.last, other.last)
        return max(0, gap.days)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who did something or suffered it: folded words of the name, and an id.

    ``nation`` is the country that it is or belongs to (ISO alpha-2), where known, and
    ``is_nation`` whether it is the country itself. ``named`` is false for what is only
    described ("gunmen").
    """

    text: str
    words: Name
    nation: str | None = None
    is_nation: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One story's account of an event: its first telling, completed by later ones.

    Attributes
    ----------
    source
        The story.
    event
        The event as the story tells it in all.
    sentence
        The sentence of its first telling, in the story's words.
    family
        The classes among which it can be told again
        (:data:`~dateline.model.event_class.Family`).
    days, place
        When and where; None where the story does not tell. ``place_sure`` is false
        for a guess.
    victims
        The folded names of persons who died of it.
    actors, targets
        Who did it, to whom.
    objects
        The words of the things that it happened to or that did it.
    armed
        Whether these are weapons, of which one is like the other.
    triggers
        The words that tell it, all mentions in the story taken together.
    types
        The classes under which they tell it.
    context
        The ids of places and the names of actors in their sentences.
    story_names
        The same of all sentences of the story.
    deeds
        How many attacks, accidents and disasters the story tells of.
    figures
        How many people or things it concerned.
    figure_sentences
        The sentences of these figures, by their ids.
    repeats
        The id of an earlier story in which the same sentence stands.
    happening
        The id of the happening, once it is joined.

    """

    source: Source
    event: Event
    sentence: str
    family: str
    days: Days | None = None
    place: Place | None = None
    place_sure: bool = True
    victims: frozenset[Name] = frozenset()
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    objects: frozenset[Name] = frozenset()
    armed: bool = False
    triggers: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    story_names: frozenset[str] = frozenset()
    deeds: int = 0
    figures: tuple[Figure, ...] = ()
    figure_sentences: Mapping[str, str] = field(default_factory=dict, compare=False)
    repeats: str | None = None
    happening: str | None = None

    @property
    def id(self) -> str:
        """The story and the event in it."""
        return f"{self.source.story}#{self.event.id}"

    @property
    def order(self) -> tuple[dt.date, str, str, int]:
        """Where it stands among others: by publication, outlet, story and place."""
        source = self.source
        published = source.published or dt.date.max
        return published, source.outlet or "", source.story, self.event.start

    def row(self) -> dict[str, Any]:
        """Return the telling as one flat table row."""
        event, days = self.event, self.days
        return {
            "happening": self.happening,
            "story": self.source.story,
            "outlet": self.source.outlet,
            "published": self.source.published,
            "what": event.phrase,
            "type": event.type,
            "actor": event.actor,
            "target": event.target,
            "object": event.object,
            "place": self.place.label if self.place else None,
            "first": days.first if days else None,
            "last": days.last if days else None,
            "factuality": event.factuality,
            "repeats": self.repeats,
            "event": event.id,
            "sentence": self.sentence,
        }

    def __str__(self) -> str:
        return f"{self.event.phrase} ({self.source})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two tellings are of one happening: their ids, a score and the grounds."""

    first: str
    second: str
    score: float
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one telling says on a topic, in the words of its story."""

    source: Source
    event_id: str
    value: str
    words: str
    sentence: str
    as_of: dt.date | None = None
    figure: Figure | None = None

    def __str__(self) -> str:
        return f"{self.value} ({self.source})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two claims about one happening that differ, and what that means."""

    happening: str
    topic: Topic
    kind: DisputeKind
    first: Claim
    second: Claim
    why: str

    def __str__(self) -> str:
        return f"{self.topic}: {self.first} – {self.second}: {self.kind}"

    def row(self) -> dict[str, Any]:
        """Return the dispute as one flat table row, the sentences side by side."""
        return {
            "happening": self.happening,
            "topic": self.topic,
            "kind": self.kind,
            **_side("first", self.first),
            **_side("second", self.second),
            "why": self.why,
        }


def _side(name: str, claim: Claim) -> dict[str, Any]:
    return {
        name: claim.value,
        f"{name}_outlet": claim.source.outlet,
        f"{name}_published": claim.source.published,
        f"{name}_sentence": claim.sentence,
        f"{name}_story": claim.source.story,
        f"{name}_event": claim.event_id,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What one or several stories tell of: all tellings, the earliest first.

    ``links`` say why the tellings were joined, ``claims`` are the totals that they
    give, ``disputes`` say where they differ.
    """

    id: str
    tellings: tuple[Telling, ...]
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        """The classes under which it is told, the most frequent first."""
        types = [telling.event.type for telling in self.tellings]
        return tuple(sorted(set(types), key=lambda t: (-types.count(t), t)))

    @property
    def days(self) -> Days | None:
        """When it was, by the first telling that a trusted rule gave a day."""
        told = [t.days for t in self.tellings if t.days is not None]
        sure = [days for days in told if days.sure]
        return next(iter(sure or told), None)

    @property
    def place(self) -> Place | None:
        """Where it was, by the first telling that a trusted rule gave a place."""
        told = [t for t in self.tellings if t.place is not None]
        sure = [t.place for t in told if t.place_sure]
        return next(iter(sure or [t.place for t in told]), None)

    @property
    def stories(self) -> tuple[str, ...]:
        """The ids of the stories that tell it, each once."""
        return tuple(dict.fromkeys(t.source.story for t in self.tellings))

    @property
    def label(self) -> str:
        """What it is, in the words of its first telling."""
        first = self.tellings[0].event
        words = first.phrase
        if first.object is not None and first.object not in words:
            words += f": {first.object}"
        parts = [words, self.place.name if self.place else "", str(self.days or "")]
        return ", ".join(part for part in parts if part)

    def toll(self, outcome: str) -> list[Claim]:
        """Return how a number moved over time: its claims, the earliest first.

        Parameters
        ----------
        outcome
            As in :data:`~dateline.model.figure.Outcome`: "killed", "missing".

        """
        claims = [c for c in self.claims if c.figure and c.figure.outcome == outcome]
        return sorted(claims, key=lambda c: c.as_of or dt.date.max)  # else as published

    def __str__(self) -> str:
        return self.label

    def row(self) -> dict[str, Any]:
        """Return the happening as one flat table row."""
        place, days = self.place, self.days
        return {
            "id": self.id,
            "what": self.tellings[0].event.phrase,
            "types": ", ".join(self.types),
            "first": days.first if days else None,
            "last": days.last if days else None,
            "place": place.label if place else None,
            "place_id": place.id if place else None,
            "lat": place.lat if place else None,
            "lon": place.lon if place else None,
            "stories": len(self.stories),
            "tellings": len(self.tellings),
            "disputes": len(self.disputes),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """All that a pile of stories tells of, what most stories tell first."""

    happenings: Items[Happening] = field(default_factory=Items)

    @property
    def disputes(self) -> Items[Dispute]:
        """Where the tellings of one happening differ, contradictions first."""
        order = ("contradiction", "claim and denial", "correction", "update", "doubt")
        found = [d for happening in self.happenings for d in happening.disputes]
        return Items(sorted(found, key=lambda dispute: order.index(dispute.kind)))

    @property
    def tellings(self) -> Items[Telling]:
        """All tellings, each with the id of its happening."""
        return Items([t for happening in self.happenings for t in happening.tellings])

    def __len__(self) -> int:
        return len(self.happenings)

    def __iter__(self) -> Iterator[Happening]:
        return iter(self.happenings)

    def __getitem__(self, index: int) -> Happening:
        return self.happenings[index]

    def __repr__(self) -> str:
        several = sum(len(each.stories) > 1 for each in self.happenings)
        return (
            f"<{len(self)} happenings, {several} of them told by several stories, "
            f"{len(self.disputes)} disputes>"
        )
