"""Happenings: tellings that are of one thing, and the disputes among them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from ..model import Items, Place
from .claims import Claim
from .course import TollStep, course_of
from .records import Days, Telling
from .settings import ground_shared, is_spot

__all__ = [
    "Claim",
    "Dispute",
    "DisputeKind",
    "Happening",
    "Happenings",
    "Link",
    "Topic",
]

#: What two claims about one happening are to each other.
DisputeKind = Literal[
    "contradiction",
    "correction",
    "claim and denial",
    "doubt",
    "update",
]

#: All kinds, those that say most first: what only moved on comes last.
_KINDS = get_args(DisputeKind)

#: What numbers do from day to day without anybody contradicting anybody.
_MOVED = frozenset(["update", "doubt"])

#: More than this share of the towns that are told is most of them.
MOST = 0.6

#: The rule of an event that a noun tells.
_NOUN = "noun frame"

#: What a dispute is about: an outcome of :data:`~dateline.model.figure.Outcome`, or
#: "day", "place", "doer", "cause", "weapon", "aboard" or "magnitude".
Topic = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two tellings are of one happening: their ids, a score and the grounds."""

    first: str
    second: str
    score: float
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two claims about one happening that differ, and what that means."""

    happening: str
    topic: Topic
    kind: DisputeKind
    first: Claim
    second: Claim
    why: str

    @property
    def moved_on(self) -> bool:
        """Whether a number only moved on, so that nobody contradicts anybody."""
        return self.kind in _MOVED

    @property
    def rank(self) -> int:
        """Where its kind stands: contradictions first (0), updates last."""
        return _KINDS.index(self.kind)

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
        """Where it was, by the first telling that a trusted rule gave a place.

        The town in it that most tellings give, if they do: a headline names the
        country.
        """
        told = [(t.place, t.place_sure) for t in self.tellings if t.place is not None]
        sure = [place for place, is_sure in told if is_sure]
        first = next(iter(sure or [place for place, _ in told]), None)
        if first is None or is_spot(first):
            return first
        towns = [p for p in sure if is_spot(p) and ground_shared(first, p)]
        ids = [town.id for town in towns]
        likely = max(towns, key=lambda town: ids.count(town.id), default=first)
        return likely if ids.count(likely.id) > MOST * len(ids) else first

    @property
    def stories(self) -> tuple[str, ...]:
        """The ids of the stories that tell it, each once."""
        return tuple(dict.fromkeys(t.source.story for t in self.tellings))

    @property
    def what(self) -> str:
        """What it is: the noun that two stories call it by, else its first telling.

        "Flood", though the first story says that a river burst its banks.
        """
        called: dict[str, set[str]] = defaultdict(set)
        for telling in self.tellings:
            event = telling.event
            is_noun = event.rule == _NOUN and not event.object
            if is_noun and telling.family != "harm":  # not "deaths"
                called[event.phrase.casefold()].add(telling.source.story)
        noun = max(called, key=lambda each: len(called[each]), default="")
        words = noun if noun and len(called[noun]) > 1 else _in_words(self.tellings[0])
        return words[:1].upper() + words[1:]

    @property
    def label(self) -> str:
        """What it is, where and when."""
        place = self.place.name if self.place else ""
        parts = [self.what, place, str(self.days or "")]
        return ", ".join(part for part in parts if part)

    @property
    def course(self) -> Items[TollStep]:
        """How the numbers for the whole of it moved, by outcome and day."""
        return Items(list(course_of(self.id, self.claims)))

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
            "what": self.what,
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


def _in_words(telling: Telling) -> str:
    """Return what a telling tells and what it befell, in the order of its sentence."""
    event, text = telling.event, telling.sentence
    if event.object is None or event.object in event.phrase:
        return event.phrase
    if event.rule == _NOUN:
        return f"{event.phrase}: {event.object}"
    before = -1 < text.find(event.object) < text.find(event.phrase)
    words = (event.object, event.phrase) if before else (event.phrase, event.object)
    return " ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """All that a pile of stories tells of, what most stories tell first."""

    happenings: Items[Happening] = field(default_factory=Items)

    @property
    def disputes(self) -> Items[Dispute]:
        """Where the tellings of one happening differ.

        Contradictions first, then corrections, claims and denials; last the numbers
        that only moved on. In each kind those of one happening stand together.
        """
        found = [d for happening in self.happenings for d in happening.disputes]
        return Items(sorted(found, key=lambda dispute: dispute.rank))

    @property
    def tellings(self) -> Items[Telling]:
        """All tellings, each with the id of its happening."""
        return Items([t for happening in self.happenings for t in happening.tellings])

    @property
    def tolls(self) -> Items[TollStep]:
        """How the toll of each happening moved, by outcome and day."""
        return Items(
            [step for happening in self.happenings for step in happening.course]
        )

    def __len__(self) -> int:
        return len(self.happenings)

    def __iter__(self) -> Iterator[Happening]:
        return iter(self.happenings)

    def __getitem__(self, index: int) -> Happening:
        return self.happenings[index]

    def __repr__(self) -> str:
        several = sum(len(each.stories) > 1 for each in self.happenings)
        happenings, disputes = (
            f"{count} {noun}" if count == 1 else f"{count} {noun}s"
            for count, noun in (
                (len(self), "happening"),
                (len(self.disputes), "dispute"),
            )
        )
        return f"<{happenings}, {several} of them told by several stories, {disputes}>"
