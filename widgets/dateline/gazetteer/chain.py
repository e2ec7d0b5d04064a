"""A query such as "Cairo, Illinois" taken apart: a name, and what it lies in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..model import Place
from .match import Match
from .nesting import (
    areas_of,
    held_by,
    is_link_word,
    link_of_all,
    postal_code,
    wide_areas_of,
)
from .ranking import rank
from .within import within

__all__ = ["Chain", "LookUp", "chain_of", "matches_in", "missing"]

#: Returns every place with a name.
LookUp = Callable[[str], Sequence[Match]]

#: The marks between a place and the larger ones that it lies in.
_MARKS = re.compile(r"[,();]")

#: The possessive at the end of a word, which parts two names ("Iraq's Najaf").
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$", re.IGNORECASE)

#: A postal code that does not tell its country: "IL 62701", "NSW 2000".
_DIGITS = re.compile(r"\d{4,5}(?:-\d{4})?")

#: A piece of more words than this is no place in a place.
_LONGEST = 16


class Chain(NamedTuple):
    """A name, what it lies in from the smallest to the largest, and its country.

    The country is told by a postal code (ISO 3166-1 alpha-2), else it is empty.
    """

    name: str
    containers: tuple[str, ...] = ()
    country: str = ""


def chain_of(text: str, look_up: LookUp) -> Chain:
    """Take a query apart.

    Parameters
    ----------
    text
        A name with what holds it, as a news story would say it: "Paris, Texas",
        "Tripoli (Lebanon)", "Najaf in Iraq", "Iraq's Najaf", "the Anbar province
        town of Hit", "Norwood MA", "Leeds LS1 4AP".
    look_up
        Returns the places with a name: a name that has places is not split.

    """
    pieces = [piece.split() for piece in _MARKS.split(text)]
    names: list[str] = []
    country = ""
    for piece in filter(None, pieces):
        words, code = _without_code(piece, look_up)
        country = country or code
        names += _Piece(words, look_up).names(first=not names)
    return Chain(names[0] if names else "", tuple(names[1:]), country)


def matches_in(chain: Chain, look_up: LookUp) -> list[Match]:
    """Return the places of a chain's name that lie in all that it is said to lie in."""
    found = list(look_up(chain.name)) if chain.name else []
    if chain.country:
        found = [match for match in found if match.place.country == chain.country]
    outer: list[Match] = []
    for container in reversed(chain.containers):
        named = look_up(container)
        if named and named[0].place.kind == "continent":
            continue  # nothing tells what lies in it
        areas = areas_of(_as_written(named))
        areas = held_by(outer, areas)[1] or _outermost(areas)
        found = within(areas, found)
        outer = areas
    return found


def _as_written(named: Sequence[Match]) -> list[Match]:
    """Return what a container means: "US" is the country, not the commune of Us."""
    wide = {m.place.id for m in wide_areas_of(named)}
    if any(
        match.form == "exact" and match.sort != "official" and match.place.id in wide
        for match in named
    ):
        return [m for m in named if m.form == "exact" or m.place.id in wide]
    return list(named)


def _outermost(areas: Sequence[Match]) -> list[Match]:
    """Return what a container means that nothing holds: no town called as a country.

    "Chile" is the country, and not the village in Ecuador.
    """
    countries = {
        match.place.country
        for match in areas
        if match.place.kind == "country" and match.sort == "official"
    }
    if not countries:
        return list(areas)
    return [
        match
        for match in areas
        if match.place.kind != "city" or match.place.country in countries
    ]


def missing(text: str, look_up: LookUp) -> str:
    """Say in words what a query names that is not there."""
    chain = chain_of(text, look_up)
    place = _container(chain, look_up)
    if place is None or chain.name == text.strip():
        return "the gazetteer has no place with this name"
    return f"the gazetteer has {place.label}, but no place named {chain.name!r} in it"


def _container(chain: Chain, look_up: LookUp) -> Place | None:
    """Return the likeliest of the places that the smallest container may be."""
    if not chain.containers:
        return None
    smallest = Chain(chain.containers[0], chain.containers[1:])
    areas = wide_areas_of(matches_in(smallest, look_up))
    return rank(areas)[0].place if areas else None


def _is_known(name: str, look_up: LookUp) -> bool:
    return any(match.form != "key" for match in look_up(name))


def _without_code(words: list[str], look_up: LookUp) -> tuple[list[str], str]:
    """Cut a postal code off the end of a piece; return its country, if it tells it."""
    for length in (2, 1):
        code = postal_code(words[-length:]) if len(words) >= length else None
        if code is not None and code[1] == length:
            return words[:-length], code[0]
    if len(words) > 1 and _DIGITS.fullmatch(words[-1]):
        return (words if _is_known(" ".join(words), look_up) else words[:-1]), ""
    return words, ""


class _Piece:
    """The words between two marks of a query: a name, or several that nest."""

    def __init__(self, words: Sequence[str], look_up: LookUp) -> None:
        self.look_up = look_up
        self.words = list(words)

    def names(self, *, first: bool = True) -> list[str]:
        """Return the names in it, each followed by what it lies in.

        ``first`` is whether it is the place itself, and no container after a comma.
        """
        name = " ".join(self.words)
        if not name:
            return []
        if _is_known(name, self.look_up) or not 1 < len(self.words) <= _LONGEST:
            return [name]
        words = _parted(self.words)
        if not first:
            lead = self._after_lead(words)
            if lead:
                return lead
        ways = list(self._splits(words))
        known = (way for way in ways if _is_known(way[0], self.look_up))
        return next(known, ways[0] if ways else [name])

    def _after_lead(self, words: list[str]) -> list[str]:
        """Return the names after what leads to a container: "a city in Alabama"."""
        for at in range(1, len(words)):
            link = link_of_all([",", *words[:at]])
            rest = _joined(words[at:])
            if link and link.order == "after" and _is_known(rest, self.look_up):
                return [rest]
        return []

    def _splits(self, words: list[str]) -> Iterator[list[str]]:
        """Yield the ways to read the words as a place in a place, the best first."""
        spans = [
            (first, last)
            for first in range(1, len(words))
            for last in range(first, len(words))
        ]
        # What is said in words goes before names that merely stand side by side.
        for first, last in sorted(spans, key=lambda s: (s[0] == s[1], s[0], -s[1])):
            link = link_of_all(words[first:last])
            if link is None:
                continue
            left = _joined(words[:first])
            inner = _Piece(words[last:], self.look_up).names()
            if any(map(is_link_word, (left, inner[0]))):
                continue
            if link.order == "before":
                if areas_of(self.look_up(left)):
                    yield [inner[0], left, *inner[1:]]
            elif wide_areas_of(self.look_up(inner[-1])) and (
                first < last or matches_in(Chain(left, tuple(inner)), self.look_up)
            ):
                yield [left, *inner]


def _parted(words: Sequence[str]) -> list[str]:
    """Return words with the possessives inside as words of their own."""
    parted: list[str] = []
    for at, word in enumerate(words):
        mark = _POSSESSIVE.search(word) if at + 1 < len(words) else None
        parted += [word[: mark.start()], mark[0]] if mark else [word]
    return parted


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" (?=['’]s\b)", "", " ".join(words))
