"""Looking a name up as a story writes it: plurals, directions, states tacked on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer, Match

__all__ = ["SAME_NAME", "Found", "gazetteer_class", "how_many", "look_up"]

#: Words that pick a part of the place named after them ("East Texas").
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower "
    "northeast northwest southeast southwest northeastern northwestern southeastern "
    "southwestern north-east north-west south-east south-west upstate downtown "
    "greater metro inner outer mid mainland metropolitan".split()
)

#: An airport or base: the town's or own name, and what it is.
_SITE = re.compile(
    r"(\w.*?)(?:['’]s?)?(?: (?:main|international|military|naval))* "
    r"(airport|airfield|air ?base|base)$",
    re.IGNORECASE,
)

#: The forms in which a name is the same: news write Reykjavík without its accent
#: and datelines in capitals.
SAME_NAME = frozenset({"exact", "folded"})

_TOWNS = frozenset({"city", "district", "airport", "base"})
_LARGER = frozenset({"country", "territory", "admin1"})


class Found(NamedTuple):
    """What a name was found as.

    ``way`` says how: "" as it stands, "people" as the plural of a demonym, "part"
    as a part of the place, "tail" with its state after it and no comma, "site" as
    the town that an airport or base belongs to.
    """

    matches: tuple[Match, ...]
    way: str = ""


@lru_cache(maxsize=20_000)
def look_up(gazetteer: Gazetteer, name: str) -> Found:
    """Return the places that a name of a story could mean.

    Another transliteration ("key") counts only when nothing else is found.
    """
    found = Found(tuple(gazetteer.matches(name)))
    if any(match.form != "key" for match in found.matches):
        return found
    for way, variant in _variants(name):
        sure = tuple(m for m in gazetteer.matches(variant) if m.form != "key")
        if way == "people":
            sure = tuple(m for m in sure if m.sort == "demonym")
        if way == "site":
            sure = tuple(m for m in sure if m.place.kind in _TOWNS)
        if way == "tail":
            sure = _in_tail(gazetteer, sure, name.rpartition(" ")[2])
        if sure:
            return Found(sure, way)
    return found


def _variants(name: str) -> Iterator[tuple[str, str]]:
    """Give other ways to write a name that the gazetteer does not know."""
    if len(name) > 4 and name.endswith("s"):
        yield "people", name[:-1]
    site = _SITE.match(name)
    if site:
        town, what = site[1], site[2].title()
        middle = "International " if what == "Airport" else ""
        yield "", f"{town} {middle}{what}"
        yield "", f"Al {town} {middle}{what}"
        yield "", f"{town} {what}"
        yield "site", town
    _, mark, own = name.replace("’", "'").partition("'s ")
    if mark and own[:1].isupper():
        yield "", own
    head, _, rest = name.partition(" ")
    if "." in head and rest:
        yield "", name.replace(" ", "")
    if rest and head.casefold() in DIRECTIONS and rest[:1].isupper():
        yield "part", rest
    body, _, tail = name.rpartition(" ")
    if body and tail[:1].isupper() and len(tail) > 1:
        yield "tail", body


def _in_tail(
    gazetteer: Gazetteer, found: tuple[Match, ...], tail: str
) -> tuple[Match, ...]:
    """Keep the places that lie in the division or country named last."""
    larger = [m.place for m in gazetteer.matches(tail) if m.place.kind in _LARGER]
    divisions = {place.admin1 for place in larger if place.kind == "admin1"}
    countries = {place.country for place in larger if place.kind != "admin1"}
    return tuple(
        match
        for match in found
        if match.place.kind in ("city", "district", "admin2")
        and (match.place.admin1 in divisions or match.place.country in countries)
    )


_SIZES = ((300_000, "large city"), (15_000, "city"), (0, "small place"))
_CLASSES = {
    "country": "country",
    "territory": "country",
    "admin1": "division",
    "admin2": "county",
    "continent": "region",
    "airport": "facility",
    "base": "facility",
    "building": "facility",
    "site": "facility",
}


def gazetteer_class(matches: tuple[Match, ...]) -> str:
    """Say in a word what the gazetteer knows of a name: the most eminent reading."""
    if not matches:
        return "unknown"
    if all(match.form == "key" for match in matches):
        return "sounds like a place"
    sorts = {match.sort for match in matches}
    if "demonym" in sorts and not sorts & {"official", "former"}:
        return "demonym"
    if sorts == {"code"}:
        return "code"
    kinds = {
        match.place.kind
        for match in matches
        if match.form not in ("key", "type-word") and match.sort != "code"
    }
    for kind in ("country", "territory", "admin1", "continent"):
        if kind in kinds:
            return _CLASSES[kind]
    size = max(
        (m.place.population or 0 for m in matches if m.place.kind == "city"), default=-1
    )
    if size >= 300_000:
        return "large city"
    other = kinds - {"city", "district"}
    if other and size < 15_000:
        return _CLASSES.get(sorted(other)[0], "region")
    return next((name for least, name in _SIZES if size >= least), "small place")


def how_many(matches: tuple[Match, ...]) -> str:
    """Say roughly how many places hold a name: one that is rare is seldom chance.

    A city and the division that it gives its name to count as one.
    """
    places = {
        (match.place.country, match.place.admin1)
        for match in matches
        if match.form in SAME_NAME and match.sort in ("official", "alternate", "former")
    }
    if len(places) < 2:
        return "one place" if places else "no place"
    return "few places" if len(places) < 5 else "many places"
