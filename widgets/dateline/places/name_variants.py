"""Looking a name up as a story writes it: plurals, directions, states tacked on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer.nesting import areas_of, held_by

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer, Match
    from ..lang.places import PlaceWords

__all__ = [
    "SAME_NAME",
    "LookUp",
    "is_called_island",
    "is_curated",
    "is_own_name",
    "is_short",
    "is_unheard_of",
    "look_up",
]

#: The forms in which a name is the same: news write Reykjavík without its accent
#: and datelines in capitals, and Leeds-Bradford without "Airport".
SAME_NAME = frozenset({"exact", "folded", "bare"})

_TOWNS = frozenset({"city", "district", "airport", "base"})
_SMALLER = frozenset({"city", "district", "admin2"})
_LARGER = frozenset({"country", "territory", "admin1"})


class LookUp(NamedTuple):
    """The places that a name could mean, and how they were looked up.

    ``way`` is "" for the name itself or a full form of it, "people" for a demonym
    of which it is the plural, "part" for a place of which it is a part, "tail" for a
    name with its state after it and no comma, or before it as a possessor, "site" for
    the town that an airport or base belongs to.
    """

    matches: tuple[Match, ...]
    way: str = ""


@lru_cache(maxsize=20_000)
def look_up(gazetteer: Gazetteer, name: str, words: PlaceWords) -> LookUp:
    """Return the places that a name of a story could mean.

    Another transliteration ("key") counts only when nothing else is found.
    """
    itself = LookUp(tuple(gazetteer.matches(name)))
    if any(match.form != "key" for match in itself.matches):
        return itself
    for way, variant in _variants(name, words):
        sure = tuple(m for m in gazetteer.matches(variant) if m.form != "key")
        if not sure:
            continue
        if way == "people":
            sure = tuple(m for m in sure if m.sort == "demonym")
        if way == "site":
            sure = tuple(m for m in sure if m.place.kind in _TOWNS)
        if way == "tail":
            sure = _within(gazetteer, sure, name.rpartition(" ")[2])
        if way == "owner":
            owned = _within(gazetteer, sure, _owner(name, words))
            sure, way = owned or sure, "tail" if owned else ""
        if sure:
            return LookUp(sure, way)
    return itself


def _variants(name: str, words: PlaceWords) -> Iterator[tuple[str, str]]:
    """Yield other ways to write a name that the gazetteer does not know."""
    for ending in words.demonym_plurals:
        if len(name) > 4 and name.endswith(ending):
            yield "people", name.removesuffix(ending)
    site = words.site.match(name)
    if site:
        for full in words.site_names[site[2].casefold()]:
            yield "", full.format(site[1])
        yield "site", site[1]
    for possessive in words.possessives:
        owner, mark, own = name.partition(f"{possessive} ")
        if mark and own[:1].isupper() and "-" not in owner:
            yield "owner", own
    head, _, rest = name.partition(" ")
    if "." in head and rest:
        yield "", name.replace(" ", "")
    if rest and head.casefold() in words.directions and rest[:1].isupper():
        yield "part", rest
    body, _, tail = name.rpartition(" ")
    if body and tail[:1].isupper() and len(tail) > 1:
        yield "tail", body


def _owner(name: str, words: PlaceWords) -> str:
    """Return what is before the possessive in a name."""
    marks = (f"{possessive} " for possessive in words.possessives)
    return next((name.partition(mark)[0] for mark in marks if mark in name), "")


def _within(
    gazetteer: Gazetteer, matches: tuple[Match, ...], larger: str
) -> tuple[Match, ...]:
    """Keep the towns that lie in the division or country named with them."""
    areas = [m for m in areas_of(gazetteer.matches(larger)) if m.place.kind in _LARGER]
    towns = [m for m in matches if m.place.kind in _SMALLER]
    return tuple(held_by(areas, towns)[1])


def is_short(match: Match) -> bool:
    """Tell whether a name leaves out a word of the place's own: Niger State."""
    name, full = (n.casefold().split() for n in (match.name, match.place.name))
    return match.sort == "alternate" and set(name) < set(full)


def is_own_name(match: Match) -> bool:
    """Tell whether a name is its place's official one as it is written."""
    return match.form in SAME_NAME and match.sort == "official"


def is_curated(match: Match) -> bool:
    """Tell whether a place is of the curated tables: news have named it."""
    return match.place.id.startswith("dateline:")


def is_unheard_of(match: Match) -> bool:
    """Tell whether a place is a town of unknown size that no language translates."""
    known = match.place.population or match.languages or is_curated(match)
    return match.place.kind == "city" and not known


def is_called_island(match: Match, words: PlaceWords) -> bool:
    """Tell whether a name is a place's own but for a word such as "Isle" or "Islands".

    Shetland is what everybody calls the Shetland Islands.
    """
    if not is_short(match):
        return False
    name, full = (n.casefold().split() for n in (match.name, match.place.name))
    cut = set(full) - set(name) - words.connectors
    return bool(cut) and cut <= words.island_words
