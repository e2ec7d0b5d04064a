"""The places that may be drawn for a level, and whether one fits a frame."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache

from frames import HELP, OTHERS, Filling, Frame, hashed
from naming import base_name, is_usual, newspaper_name
from spots import (
    NO_WATER,
    WATER,
    Spot,
    bearers,
    city_of_same_name,
    continents,
    is_largest,
    is_plain,
    is_plain_city,
    spots,
    types_of,
    without_sections,
)

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.names import normalise

#: Countries with more first-order divisions than this have municipalities.
MANY_DIVISIONS = 100

#: Countries with fewer inhabitants have divisions that news does not name; there are
#: few larger ones in Oceania.
FEW_PEOPLE, FEW_IN_OCEANIA = 500_000, 100_000

#: Towns of a continent and half that may be drawn.
TOWNS = 400

#: Lists name cities among so many of the largest of a country.
LISTED = 12

#: Country names that news puts "the" before, besides plurals and those below.
_THE = ("Republic", "Kingdom", "Emirates", "States", "Islands", "Territory")
_THE_TOO = frozenset(
    "Bahamas Comoros Gambia Maldives Netherlands Philippines Seychelles".split()
)


@cache
def cities() -> tuple[Spot, ...]:
    """Return the cities of 50,000 people and more with a usual name."""
    large = spots("kind = 'city' AND population >= 50000")
    return tuple(
        spot for spot in without_sections(large) if spot.continent and is_usual(spot)
    )


@cache
def towns(half: str) -> tuple[Spot, ...]:
    """Return a few towns of 2,000 to 50,000 people of each continent.

    They have usual names. Which it is depends on hashes alone.
    """
    small = spots("kind = 'city' AND population >= 2000 AND population < 50000")
    mine = [s for s in small if s.half == half and s.continent and is_usual(s)]
    mine.sort(key=lambda spot: hashed("town", spot.id))
    drawn: Counter[str] = Counter()
    kept = []
    for spot in mine:
        drawn[spot.continent] += 1
        if drawn[spot.continent] <= TOWNS:
            kept.append(spot)
    return tuple(kept)


@cache
def pool(level: str) -> tuple[Spot, ...]:
    """Return the places of a level, whatever the context of a frame allows."""
    match level:
        case "city" | "none":
            return cities()
        case "division" | "division said":
            return tuple(_divisions(said=level == "division said"))
        case "country":
            return tuple(filter(_is_country, spots("kind = 'country'")))
        case "water":
            return tuple(_waters())
        case "facility":
            named = spots(
                "kind = 'airport' AND traffic > 0 "
                "AND name LIKE '% International Airport'"
            )
            return tuple(filter(_is_facility, named))
    raise ValueError(f"no level {level!r}")


def _is_facility(spot: Spot) -> bool:
    short = len(spot.name.split()) <= 6 and not {"-", "/"} & set(spot.name)
    return bool(spot.continent) and short and is_plain(spot)


def _is_country(spot: Spot) -> bool:
    return bool(spot.continent) and not any(
        other.id != spot.id
        and (other.kind in ("admin1", "country") or other.population > 50_000)
        for other in bearers(spot.name)
        if normalise(other.name) == normalise(spot.name) or other.kind == "country"
    )


def _divisions(*, said: bool) -> list[Spot]:
    all_of = [spot for spot in spots("kind = 'admin1'") if spot.continent]
    number = Counter(spot.country for spot in all_of)
    countries = spots("layer = 'countries'")
    people = Counter({spot.country: spot.population for spot in countries})
    return [
        spot
        for spot in all_of
        if number[spot.country] <= MANY_DIVISIONS
        and people[spot.country]
        >= (FEW_IN_OCEANIA if spot.continent == "Oceania" else FEW_PEOPLE)
        and is_usual(spot)
        and (said or base_name(spot.name) == spot.name)
        and bool(city_of_same_name(spot)) == said
    ]


def _waters() -> list[Spot]:
    kinds = ", ".join(f"'{kind}'" for kind in WATER)
    found = []
    for spot in spots(f"kind IN ({kinds})"):
        if NO_WATER.search(spot.name) or not is_plain(spot):
            continue
        found.append(spot if spot.continent else _ashore(spot))
    return [spot for spot in found if spot.continent]


def _ashore(water: Spot) -> Spot:
    """Give a water that has no country the continent of the nearest city."""
    for far in (100, 400, 1600):
        near = Gazetteer.default().near(
            water.lat, water.lon, limit=1, max_km=far, kinds=["city"]
        )
        if near:
            own = continents().get(near[0][0].country or "", "")
            return replace(water, continent=own)
    return water


def fits(frame: Frame, spot: Spot) -> bool:
    """Tell whether a sentence of the frame clearly means the place by its name."""
    return _fits(frame, spot) and _fillings_exist(frame, spot)


@cache
def _fits(frame: Frame, spot: Spot) -> bool:
    inside = bool({"nation", "state"} & set(frame.slots))
    if frame.level == "none":
        name = newspaper_name(spot, "")
        return name.isascii() and name.isalpha() and len(name) <= 10
    if frame.level == "city":
        if inside:
            return is_largest(spot, division="state" in frame.slots)
        return is_plain_city(spot)
    if frame.level == "division":
        return _is_clear_division(spot, inside=inside)
    if frame.level == "division said":
        word = frame.type_word
        return (not word or word in types_of(spot).split()) and _is_said_division(
            spot, inside=inside
        )
    return "the {" not in frame.text or takes_article(spot)


def _is_clear_division(spot: Spot, *, inside: bool) -> bool:
    return is_plain(spot) or (inside and _is_said_division(spot, inside=True))


def _is_said_division(spot: Spot, *, inside: bool) -> bool:
    return not any(
        other.level == "country"
        or (other.kind == "admin1" and (not inside or other.country == spot.country))
        for other in bearers(newspaper_name(spot, ""))
        if other.id != spot.id
    )


def _fillings_exist(frame: Frame, spot: Spot) -> bool:
    slots = set(frame.slots)
    name = normalise(spot.name)
    if "nation" in slots and normalise(nation_of(spot)) in ("", name):
        return False
    if "state" in slots and normalise(state_of(spot)) in ("", name):
        return False
    return len(others(spot)) >= len(slots & set(OTHERS))


def nation_of(spot: Spot) -> str:
    """Return the name of a place's country, without "the"."""
    country = country_of(spot)
    return country.name.strip().removeprefix("The ") if country else ""


@cache
def country_of(spot: Spot) -> Spot | None:
    """Return a place's country."""
    country = Gazetteer.default().country(spot.country) if spot.country else None
    return spots("id = ?", country.id)[0] if country else None


def state_of(spot: Spot) -> str:
    """Return the name of a place's first-order division, if news would print it."""
    division = division_of(spot)
    return newspaper_name(division, spot.id) if division else ""


def division_of(spot: Spot) -> Spot | None:
    """Return a place's first-order division, if news would print its name."""
    return next((d for d in _by_code()[spot.admin1 or ""] if is_usual(d)), None)


@cache
def _by_code() -> defaultdict[str, list[Spot]]:
    by_code: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots("kind = 'admin1'"):
        by_code[spot.admin1 or ""].append(spot)
    return by_code


@cache
def _of_country(country: str | None, half: str) -> tuple[Spot, ...]:
    kept = (
        city
        for city in cities()
        if city.country == country and city.half == half and is_plain_city(city)
    )
    return tuple(sorted(kept, key=lambda city: (-city.population, city.id))[:LISTED])


@cache
def others(spot: Spot) -> tuple[Spot, ...]:
    """Return other cities of a place's country and half, in the order to be taken."""
    own = normalise(spot.name)
    kept = [c for c in _of_country(spot.country, spot.half) if normalise(c.name) != own]
    return tuple(sorted(kept, key=lambda city: hashed(spot.id, city.id))[:2])


def takes_article(spot: Spot) -> bool:
    """Tell whether "the" stands before a name in a sentence."""
    name = spot.name.strip()
    if spot.level == "country":
        return is_the(name)
    if spot.level != "water":
        return False
    if name.startswith(("Lake ", "Loch ", "Lough ", "Port ")) or name == "Issyk-Kul":
        return False
    bare_tails = ("Bay", "Sound", "Harbor", "Harbour", "Lake", "Sap")
    return name.split()[0] == "Great" or not name.endswith(bare_tails)


def is_the(nation: str) -> bool:
    """Tell whether "the" stands before a country's name."""
    return nation.removeprefix("The ") in _THE_TOO or any(
        word in nation.split() for word in _THE
    )


def fillings(
    frame: Frame, spot: Spot, named: dict[str, list[tuple[str, str]]], seed: str
) -> tuple[dict[str, Filling], dict[str, Spot]]:
    """Return what stands in each slot of a frame, and the places that are measured."""
    nation = nation_of(spot)
    mine = named[spot.continent]
    given, family = mine[int(hashed(seed, spot.id, frame.id), 16) % len(mine)]
    name = newspaper_name(spot, seed).removeprefix("The ")
    filled = {
        "nation": Filling(nation, is_the(nation)),
        "state": Filling(state_of(spot)),
        "person": Filling(f"{given} {family}"),
        "given": Filling(given),
    }
    assert set(filled) == set(HELP)
    measured = dict(zip(OTHERS, others(spot), strict=False))
    for slot, city in measured.items():
        filled[slot] = Filling(newspaper_name(city, seed))
    slot = {"none": "name"}.get(frame.level, frame.level.split()[0])
    filled[slot] = Filling(name, takes_article(spot))
    return filled, measured if frame.level == "none" else {**measured, slot: spot}
