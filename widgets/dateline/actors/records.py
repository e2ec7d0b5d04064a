"""The records that the steps of the actor engine hand on to each other."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "JOINED_BY_USER",
    "NAMED_BY_USER",
    "PARTED_BY_USER",
    "Candidate",
    "Known",
    "Name",
    "Nominal",
    "Role",
]

#: The rules that a reader's word goes by.
JOINED_BY_USER, PARTED_BY_USER, NAMED_BY_USER = (
    "joined by the reader",
    "parted by the reader",
    "the reader",
)


@dataclass(frozen=True, slots=True)
class Known:
    """A person or body that news readers are expected to know.

    ``country`` is ISO 3166-1 alpha-2 or empty; ``gender`` is "m", "f" or empty;
    ``written`` are all its names as news write them.
    """

    name: str
    kind: str
    country: str
    gender: str
    written: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of tokens [first, last) that may be a name, and on what context."""

    first: int
    last: int
    kind: str
    rule: str
    confidence: float
    why: str
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: characters, tokens [first, last), and what it is.

    ``title`` holds the titles that stand before it, in the story's words.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    first: int
    last: int
    sentence: int
    kind: str
    rule: str
    confidence: float
    why: str
    title: str = ""
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description as tokens [first, last), with its head noun."""

    first: int
    last: int
    text: str
    head: str
    rule: str


@dataclass(frozen=True, slots=True)
class Nominal:
    """A definite role noun as characters, with the cluster it is bound to."""

    start: int
    end: int
    text: str
    sentence: int
    cluster: int
    why: str
    rule: str = "role noun"
