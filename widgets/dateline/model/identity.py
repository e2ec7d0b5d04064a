"""An actor that several stories name, and why its appearances are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..errors import BadOption, UnknownName, close_to, quoted, shown, text_given
from .actor import Actor, ActorKind
from .items import Items
from .mention import Status

__all__ = ["JoinedActor", "JoinedActors", "Rival", "Sighting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An actor in one story, and why it is taken for one with those of others.

    ``story`` and ``actor`` are their ids; ``names`` are as the story writes them,
    the most frequent first; ``start`` is where it is first named (characters);
    ``mentions`` counts its names. ``rule`` and ``why`` are empty for the first one of
    an actor, to which the others were joined.
    """

    story: str
    actor: str
    name: str
    names: tuple[str, ...]
    start: int
    mentions: int
    roles: tuple[str, ...] = ()
    country: str | None = None
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another joined actor, by its id, that may be the same, and what speaks to it."""

    id: str
    name: str
    why: str

    def __str__(self) -> str:
        return f"may be {self.name} ({self.id}): {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class JoinedActor:
    """A person or body that stories name, in one story or in many.

    Attributes
    ----------
    id
        Made of its name; namesakes are numbered.
    name, kind
        Its fullest usual name, and what it is.
    names, roles, countries
        All that stories call it, say that it is, and of where (ISO alpha-2), the most
        frequent first.
    sightings
        The actor in each story, by story.
    rivals
        Those of like name that it may be one with: not enough says so or denies it.
    status
        "corrected" where the user's word made a difference.

    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    rivals: tuple[Rival, ...] = ()
    status: Status = "suggested"

    @property
    def stories(self) -> tuple[str, ...]:
        """The ids of the stories that name it, each once."""
        return tuple(dict.fromkeys(sighting.story for sighting in self.sightings))

    @property
    def mentions(self) -> int:
        """How often it is named in all."""
        return sum(sighting.mentions for sighting in self.sightings)

    @property
    def doubt(self) -> str:
        """With whom it may be one, in words; empty where there is no doubt."""
        return "; ".join(map(str, self.rivals))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why its appearances are one, each reason once."""
        return tuple(dict.fromkeys(s.why for s in self.sightings if s.why))

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        """Show the name, the kind and how many stories name it, on one line."""
        count = len(self.stories)
        return f"<JoinedActor {self.name!r} ({self.kind}, {count} stories)>"

    def row(self) -> dict[str, Any]:
        """Return the actor as one flat table row."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "names": ", ".join(self.names),
            "roles": ", ".join(self.roles),
            "countries": ", ".join(self.countries),
            "stories": len(self.stories),
            "mentions": self.mentions,
            "doubt": self.doubt,
            "reasons": " | ".join(self.reasons[:3]),
            "status": self.status,
        }


class JoinedActors(Items[JoinedActor]):
    """The actors of many stories, those that most stories name first."""

    @cached_property
    def ids(self) -> dict[tuple[str, str], str]:
        """The id of the joined actor for each story's id and the actor's id in it."""
        return {
            (sighting.story, sighting.actor): actor.id
            for actor in self
            for sighting in actor.sightings
        }

    @cached_property
    def _by_id(self) -> dict[str, JoinedActor]:
        return {actor.id: actor for actor in self}

    def of(self, story: str, actor: Actor | str) -> JoinedActor | None:
        """Return the joined actor of an actor in a story, None if it has none.

        Parameters
        ----------
        story
            The id of the story.
        actor
            The actor in its reading, or the id that it has there.

        Raises
        ------
        BadOption
            It is no actor of a story: one of many stories, say.

        """
        text_given(story, "the id of the story")
        if not isinstance(actor, Actor | str):
            raise BadOption(
                f"the actor is {shown(actor)}; give one of the story's reading, or its "
                "id there"
            )
        id_ = actor.id if isinstance(actor, Actor) else actor
        found = self.ids.get((story, id_))
        return None if found is None else self._by_id[found]

    def named(self, name: str) -> Items[JoinedActor]:
        """Return all that have this id, or are called so, in whatever case.

        Raises
        ------
        BadOption
            The name is not text.

        """
        text_given(name, "the name of an actor")
        if name in self._by_id:
            return Items([self._by_id[name]])
        wanted = _plain(name)
        return Items(a for a in self if any(_plain(n) == wanted for n in a.names))

    def find(self, name: str) -> JoinedActor:
        """Return the one that has this id, or is called so.

        Raises
        ------
        UnknownName
            No story names it; the message offers close names.
        BadOption
            Several are called so; the message has their ids.

        """
        found = self.named(name)
        if len(found) == 1:
            return found[0]
        if found:
            raise BadOption(
                f"{len(found)} actors are called {quoted(name)}; give the id of one: "
                + "; ".join(map(_described, found))
            )
        near = close_to(name, sorted({n for actor in self for n in actor.names}))
        raise UnknownName(
            f"no story names {quoted(name)}"
            + (f"; perhaps {', '.join(near)}" if near else "")
        )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _described(actor: JoinedActor) -> str:
    known: Iterable[str] = (*actor.roles[:1], *actor.countries[:1])
    told = f" ({', '.join(known)})" if any(known) else ""
    return f"{actor.id}{told}"
