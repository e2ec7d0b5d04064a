"""The records that the steps of the actor engine pass on to each other."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "JOINED_BY_USER",
    "NAMED_BY_USER",
    "PARTED_BY_USER",
    "Candidate",
    "ClusterAttributes",
    "Constraint",
    "Known",
    "Name",
    "Nominal",
    "Role",
]

#: The rules that a user's corrections are logged under; they are saved in results.
JOINED_BY_USER = "joined by the reader"
PARTED_BY_USER = "parted by the reader"
NAMED_BY_USER = "the reader"


@dataclass(frozen=True, slots=True)
class Known:
    """A person or organisation that the news expect everybody to know.

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
    """A candidate span, tokens [first, last), with the rule that proposed it.

    ``kind`` is "person", "organisation", "group", or "none" where a user said that
    nobody is named; ``confidence`` lies between 0 and 1.
    """

    first: int
    last: int
    kind: str
    rule: str
    confidence: float
    why: str
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: characters [start, end), tokens [first, last), and its kind.

    ``words`` are its folded words; ``title`` holds the titles before it, in the
    story's words.
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
class Constraint:
    """Two names (by index) that must be one actor (``same``), or cannot be."""

    first: int
    second: int
    same: bool


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description as tokens [first, last), with its head noun."""

    first: int
    last: int
    text: str
    head: str
    rule: str


@dataclass(frozen=True, slots=True)
class ClusterAttributes:
    """What is known of a story's clusters before its role nouns are resolved.

    Attributes
    ----------
    roles
        The roles of each cluster; organisations have none.
    affiliations
        The cluster of the organisation that each cluster belongs to.
    countries
        The country of each cluster (ISO alpha-2).
    owner
        The cluster of each token that is part of a name.
    first_token
        The token of each cluster's first mention: an earlier noun means another.
    head_nouns
        The nouns that head the names of each cluster, if it is an organisation.

    """

    roles: dict[int, list[Role]]
    affiliations: dict[int, int | None]
    countries: dict[int, str | None]
    owner: dict[int, int]
    first_token: dict[int, int]
    head_nouns: dict[int, set[str]]


@dataclass(frozen=True, slots=True)
class Nominal:
    """A definite role noun as characters [start, end), with its cluster."""

    start: int
    end: int
    text: str
    sentence: int
    cluster: int
    why: str
    rule: str = "role noun"
