"""A span that may name a place, and the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..name_variants import is_own_name
from .tags import UNTAGGED, Tag

if TYPE_CHECKING:
    from ...gazetteer import Match

__all__ = ["Proposal"]


@dataclass(slots=True)
class Proposal:
    """A span that may name a place, and the evidence for it.

    Attributes
    ----------
    first, last
        Its tokens (``last`` excluded).
    start, end
        Its characters.
    name, matches
        What was looked up, and what the gazetteer has for it.
    key
        The name in the form that is compared within a story.
    rule
        Who proposed it.
    terms, score
        The terms of its score by name, and their sum (log odds of naming a place).
    tag, known
        How it sits in what the tagger marked, and what the gazetteer knows of it.
    repute
        As what people know the name: what ``known`` says, but the city where a division
        is called after its own.
    in_dateline
        Whether it opens a dateline.
    in_a_body
        Whether it, or the same name elsewhere in the story, is a part of a body's
        name.
    situated
        Whether the words about it use it as a place.
    unmistakable
        Whether it is a known name in several words that hyphens join, or a code
        after a town that lies there.
    paired
        Whether a hyphen or a dash joins it to another known place.
    routed
        Whether it is a stop of a way ("from X to Y", "boats from X").
    offshore
        Whether it is an island that something is off ("a boat sank off X").
    listed
        The word of kind over the list that it is in; empty if it is in none.
    fellow
        Whether it is in a list with a place in its country that words situate.
    nested
        Whether it lies in the name right after it, or holds the one before it.
    headlined
        Whether something befalls it in a headline ("Quake Rattles Papua").
    communal
        Whether it has, lacks or imposes what only places do ("X lost its ferry").
    local
        Whether the words use it as a place, and one is near the publisher's home.
    seated
        Whether a company is of it ("Velmark of Basel").
    located
        Whether the words say what happens there ("to X, where"), that some went there
        ("and one to X") or that somebody is of it ("Ana Ruiz, 48, of X").
    told
        Whether the words make it the name of a place in a known one, though the
        gazetteer lacks it.
    plays
        Whether it is a town's name, and a side in a match: no place itself, but a
        hint of where the story is set.
    bearer
        What else than a place bears the name here: "person", "thing" or, as its first
        words only, a "title"; else empty.
    partner
        The proposal whose head it shares ("West Sussex" in "East and West Sussex").

    """

    first: int
    last: int
    start: int
    end: int
    name: str
    matches: tuple[Match, ...]
    rule: str
    terms: dict[str, float] = field(default_factory=dict)
    score: float = 0.0
    tag: Tag = UNTAGGED
    known: str = "unknown"
    repute: str = "unknown"
    in_dateline: bool = False
    in_a_body: bool = False
    situated: bool = False
    unmistakable: bool = False
    paired: bool = False
    routed: bool = False
    offshore: bool = False
    listed: str = ""
    fellow: bool = False
    nested: bool = False
    headlined: bool = False
    communal: bool = False
    local: bool = False
    seated: bool = False
    located: bool = False
    told: bool = False
    plays: bool = False
    bearer: str = ""
    partner: Proposal | None = None
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.key = self.name.casefold()

    def rename(self, name: str) -> None:
        """Let it have been looked up by another name."""
        self.name, self.key = name, name.casefold()

    @property
    def is_whole_name(self) -> bool:
        """Whether several words are just a place's own name: "Three Gorges Dam"."""
        return self.last - self.first > 1 and any(map(is_own_name, self.matches))
