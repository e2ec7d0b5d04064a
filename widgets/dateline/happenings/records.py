"""Tellings: one story's account of an event, and who tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import Event, Figure, Place, Story
from .remarks import Remark

__all__ = ["Days", "Name", "Party", "Source", "Telling"]

#: Where a dateline credits the outlet: "MERSIN, March 11 (Levant) -" (characters).
_OPENING = 250

#: Words of an outlet's name that are shorter say nothing (characters).
_TELLING = 5

#: The folded words of a name.
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A story that tells of something: its id, and who published it when.

    ``language`` is ISO 639-1; ``own`` tells whether its first words name the outlet
    itself, as a wire's do and a copy of it does not.
    """

    story: str
    outlet: str | None = None
    published: dt.date | None = None
    title: str | None = None
    language: str = "en"
    own: bool = False

    @classmethod
    def of(cls, story: Story, id_: str) -> Source:
        """Return what a story is as a source, under the id it has in its pile."""
        return cls(
            story=id_,
            outlet=story.publisher,
            published=story.published,
            title=story.title,
            language=story.language,
            own=_credits_itself(story),
        )

    def __str__(self) -> str:
        outlet = self.outlet or self.title or self.story
        return outlet if self.published is None else f"{outlet}, {self.published}"


def _credits_itself(story: Story) -> bool:
    opening = story.text[:_OPENING].casefold()
    words = (story.publisher or "").casefold().split()
    return any(len(word) >= _TELLING and word in opening for word in words)


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last`` on which something happened.

    ``sure`` tells whether a trusted rule gave them; a guess is never compared.
    ``night`` tells whether it is the night between two days: that of Saturday is not
    that of Sunday, though both can be the small hours of a day.
    """

    first: dt.date
    last: dt.date
    sure: bool
    night: bool = False

    @property
    def length(self) -> int:
        """How many days it may have been (1 for a single day)."""
        return (self.last - self.first).days + 1

    def days_to(self, other: Days) -> int:
        """Return how far apart two spans are (days), 0 where they overlap."""
        if self.night and other.night:
            return abs((self.first - other.first).days)
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
    digest
        What is the same of it however it is spaced; None for a short one.
    family
        The classes among which it can be told again
        (:data:`~dateline.model.event_class.Family`).
    days, place
        When and where; None where the story does not tell. ``place_sure`` is false
        for a guess.
    near
        The sites and small towns that its sentences name, folded or by id; where it is
        what the story is about, those of the headline and the lead, too.
    site
        The folded name of a place that no gazetteer knows, where it was.
    victims
        The folded names of persons who died of it.
    actors, targets
        Who did it, to whom.
    objects
        The words of the things that it happened to or that did it.
    ships
        The folded names of ships among them.
    armed
        Whether these are weapons, of which one is like the other.
    triggers
        The words that tell it, all mentions in the story taken together.
    nouns
        Those of them that are nouns, each by its last word: "earthquake".
    types
        The classes under which they tell it.
    context
        The ids of places and the names of actors in their sentences.
    story_names
        The same of all sentences of the story.
    story_sites
        The folded names of places in the story that no gazetteer knows.
    deeds
        How many attacks, accidents and disasters the story tells of.
    figures
        How many people or things it concerned.
    remarks
        What else is said of it: how many were aboard, a magnitude, a cause.
    figure_sentences
        The sentences of these figures, by their ids.
    account
        The id of the first event of the story that is of the same happening.
    main
        Whether it is what the story is about.
    said
        The digests of the sentences that tell it, each with the words that do.
    repeats
        The id of an earlier story in which the same sentence stands.
    happening
        The id of the happening, once it is joined.

    """

    source: Source
    event: Event
    sentence: str
    family: str
    digest: str | None = None
    days: Days | None = None
    place: Place | None = None
    place_sure: bool = True
    near: frozenset[str] = frozenset()
    site: str | None = None
    victims: frozenset[Name] = frozenset()
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    objects: frozenset[Name] = frozenset()
    ships: frozenset[Name] = frozenset()
    armed: bool = False
    triggers: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    story_names: frozenset[str] = frozenset()
    story_sites: frozenset[str] = frozenset()
    deeds: int = 0
    figures: tuple[Figure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    figure_sentences: Mapping[str, str] = field(default_factory=dict, compare=False)
    account: str = ""
    main: bool = False
    said: frozenset[tuple[str, str]] = frozenset()
    repeats: str | None = None
    happening: str | None = None

    @property
    def id(self) -> str:
        """The story and the event in it."""
        return f"{self.source.story}#{self.event.id}"

    @property
    def order(self) -> tuple[dt.date, bool, str, str, int]:
        """Where it stands among others: by publication, outlet, story and place.

        Of one day, what credits its own outlet comes before what may be a copy.
        """
        source = self.source
        published = source.published or dt.date.max
        outlet = source.outlet or ""
        return published, not source.own, outlet, source.story, self.event.start

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
