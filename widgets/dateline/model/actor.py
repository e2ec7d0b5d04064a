"""A person, organisation or group, and why its mentions are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .mention import Mention, Status, kept

__all__ = ["Actor", "Link"]

ActorKind = Literal["person", "organisation", "group"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two mentions are one actor: the rule and both spans (by start)."""

    first: int
    second: int
    rule: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Actor:
    """A person, organisation or group: a cluster of mentions.

    ``mentions`` are names; ``nominals`` are role nouns that refer to it ("the
    parliament speaker"). A group without a name ("Iraqi officials") has nominals
    only, and is there because a quote or an event needs it. ``roles`` are the
    story's own words; ``country`` is ISO 3166-1 alpha-2; ``status`` is "suggested"
    until the user decides.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...] = ()
    nominals: tuple[Mention, ...] = ()
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    country: str | None = None
    links: tuple[Link, ...] = ()
    rule: str = ""
    confidence: float = 1.0
    status: Status = "suggested"
    why: str = ""

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        """Show the name, the kind and how often it is named, on one line."""
        return f"<Actor {self.name!r} ({self.kind}, {self.times} mentions)>"

    @property
    def times(self) -> int:
        """How often it is named; if it never is, how often it is spoken of.

        What the user rejected does not count.
        """
        return len(kept(self.mentions or self.nominals))

    def row(self) -> dict[str, Any]:
        """Return the actor as one flat table row."""
        names = dict.fromkeys(m.phrase for m in self.mentions)
        return {
            "name": self.name,
            "kind": self.kind,
            "mentions": self.times,
            "aliases": ", ".join(n for n in names if n != self.name),
            "roles": ", ".join(self.roles),
            "affiliation": self.affiliation,
            "country": self.country,
            "id": self.id,
            "confidence": self.confidence,
            "status": self.status,
            "why": self.why,
        }
