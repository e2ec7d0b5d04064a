"""What is known of an actor in one story, before stories are joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Findings
from ..model.actor import ActorKind
from .names import Key, Words

__all__ = ["Appearance", "SeenActor", "SeenPlace", "SeenStory"]


@dataclass(frozen=True, slots=True)
class SeenPlace:
    """A placed mention: its span (characters) and sentence, its place and country."""

    start: int
    end: int
    sentence: int
    place: str
    country: str | None
    level: str


@dataclass(frozen=True, slots=True)
class SeenActor:
    """A named actor of a story.

    ``mentions`` are the start (characters), words and sentence of each.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[tuple[int, str, int], ...]
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class SeenStory:
    """What a story tells of its actors, as tables of a corpus have it, too.

    ``sentences`` are the start (characters) and text of each, by their numbers.
    """

    story: str
    language: str
    published: dt.date | None
    sentences: Mapping[int, tuple[int, str]]
    actors: tuple[SeenActor, ...]
    places: tuple[SeenPlace, ...]

    @classmethod
    def of(cls, findings: Findings, story: str) -> SeenStory:
        """Return what a reading tells, under the id that its story has in the pile."""
        sentences = {
            number: (span.start, findings.sentence(number))
            for number, span in enumerate(findings.sentences)
        }
        return cls(
            story=story,
            language=findings.story.language,
            published=findings.story.published,
            sentences=sentences,
            actors=tuple(_actors(findings)),
            places=tuple(_places(findings)),
        )


def _actors(findings: Findings) -> Iterator[SeenActor]:
    for actor in findings.actors:
        if actor.mentions:
            yield SeenActor(
                actor.id,
                actor.name,
                actor.kind,
                tuple((m.start, m.phrase, m.sentence) for m in actor.mentions),
                actor.roles,
                actor.affiliation,
                actor.country,
            )


def _places(findings: Findings) -> Iterator[SeenPlace]:
    for mention in findings.places:
        if (place := mention.place) is not None:
            ends = mention.start, mention.end, mention.sentence
            yield SeenPlace(*ends, place.id, place.country, place.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor in one story, with all by which it is told from its namesakes.

    Attributes
    ----------
    story, actor
        The ids of the story and of the actor in it.
    language
        That of the story (ISO 639-1).
    kind, name
        As the story's reading has them.
    names
        Its names as written, with how often.
    starts
        Where it is named (characters).
    words
        The folded words of its names, without titles.
    keys
        What other names of it may have in common with these.
    spelled
        The initials of its long names, each with the words that they stand for.
    known
        The name under which everybody knows it, if the language's table has it.
    qualifiers
        The places and countries in its names.
    roles, wordings
        What it is in the story's words, and those of several words folded.
    offices, fields
        The nouns for what it is; and the fields of life that they and the words around
        belong to, each with a strength.
    country, settings
        The country that it is said to be of, and those that its sentences speak of
        (ISO alpha-2).
    places, company
        The places of its sentences by id; the names of the others in its story.
    affiliation
        The folded name of the body that it belongs to.
    born
        The first and last year in which it can have been born.
    gender
        "m", "f" or empty.

    """

    story: str
    actor: str
    language: str
    kind: ActorKind
    name: str
    names: tuple[tuple[str, int], ...]
    starts: tuple[int, ...]
    words: frozenset[Words]
    keys: Mapping[str, Key]
    spelled: frozenset[tuple[str, str]] = frozenset()
    known: str | None = None
    qualifiers: frozenset[str] = frozenset()
    roles: tuple[str, ...] = ()
    wordings: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    fields: Mapping[str, float] = field(default_factory=dict)
    country: str | None = None
    settings: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    affiliation: str | None = None
    born: tuple[int, int] | None = None
    gender: str = ""

    @property
    def id(self) -> tuple[str, str]:
        """The ids of the story and of the actor in it."""
        return self.story, self.actor

    @property
    def start(self) -> int:
        """Where it is first named (characters)."""
        return self.starts[0]

    @property
    def is_full(self) -> bool:
        """Whether it is named by more than a surname, or is no person."""
        return self.kind != "person" or any(len(name) > 1 for name in self.words)
