"""What the gazetteer knows of a name in a word: a country's, a large city's, unknown.

Which words name a place is asked by the class of what they could name: nobody is called
Iran, many are called Lima.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .name_variants import SAME_NAME, is_own_name

if TYPE_CHECKING:
    from ..gazetteer import Match

__all__ = [
    "EMINENT",
    "STATES",
    "TOWNS",
    "WELL_KNOWN",
    "gazetteer_class",
    "how_many",
    "repute",
]

#: Lands that are governed, and that hardly a person or a thing is called like: "Iran".
STATES = frozenset({"country", "division"})

#: Towns of all sizes, which people, firms and things are called after.
TOWNS = frozenset({"small place", "city", "large city"})

#: What is known better than any person of the name: "Georgia", "Milan".
EMINENT = STATES | {"large city"}

#: What readers know without another word: a headline, or an office of it.
WELL_KNOWN = EMINENT | {"city"}

#: The sorts of names that are no codes, abbreviations or adjectives.
_NAMES = frozenset({"official", "alternate", "former"})

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
    """Return in a word what the gazetteer knows of a name: its most eminent sense."""
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
        # Lanzarote is an island before it is an airport.
        classes = {_CLASSES.get(kind, "region") for kind in other}
        ranks = ("county", "region", "facility")
        return next(rank for rank in ranks if rank in classes)
    return next((name for least, name in _SIZES if size >= least), "small place")


def repute(known: str, matches: tuple[Match, ...]) -> str:
    """Return as what a name of some class is known: as the city of its division.

    "Lima" and "Tripoli" are cities, though the divisions around them are called so.
    Florida is no city, though there is one in a Florida of Uruguay.
    """
    if known != "division":
        return known
    own = [m for m in matches if m.form in SAME_NAME and m.sort in _NAMES]
    areas = [m.place for m in own if m.place.kind == "admin1"]
    cities = [m for m in own if m.place.kind == "city"]
    countries = {area.country for area in areas}
    beside = (m for m in cities if is_own_name(m) and m.place.country in countries)
    if gazetteer_class(tuple(beside)) == "large city":
        return "large city"
    divisions = {area.admin1 for area in areas}
    seats = tuple(m for m in cities if m.place.admin1 in divisions)
    whole = divisions == {m.place.admin1 for m in seats}
    named = gazetteer_class(seats)
    return named if whole and named in ("city", "large city") else known


def how_many(matches: tuple[Match, ...]) -> str:
    """Return roughly how many places have a name: a rare one is seldom there by chance.

    A city and the division that it gives its name to count as one.
    """
    places = {
        (match.place.country, match.place.admin1)
        for match in matches
        if match.form in SAME_NAME and match.sort in _NAMES
    }
    if len(places) < 2:
        return "one place" if places else "no place"
    return "few places" if len(places) < 5 else "many places"
