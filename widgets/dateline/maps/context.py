"""What a map shows beside the story's own places: a few cities and waters."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from ..errors import GazetteerError
from ..model import Place
from .projection import Pair, Sheet

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["context"]

#: The least distance between two context cities (units), and the most cities in the
#: frame, cities around it, and waters.
APART, CITIES, AROUND, WATERS = 150, 12, 6, 6

#: The kinds of water that are labelled, with the widest sheet that shows them
#: (degrees): a strait on a map of the world is clutter.
WATER_KINDS = {"ocean": 360.0, "sea": 120.0, "gulf": 60.0, "strait": 15.0}


def context(
    sheet: Sheet, drawn: set[Place], gazetteer: Gazetteer | None
) -> dict[str, Any]:
    """Return a few well-known cities and waters, as the payload has them.

    Parameters
    ----------
    sheet
        The sheet of the map.
    drawn
        The story's own places on it, which are kept free and not repeated.
    gazetteer
        The source of the cities; None takes the default one, if it is built.

    """
    taken = [_at(sheet, place) for place in drawn if place.level != "country"]
    names = {place.name for place in drawn}
    west, south, east, north = sheet.edges
    waters = [w for w in _waters() if east - west <= WATER_KINDS[w.kind]]
    cities: list[Place] = []
    gazetteer = gazetteer or _default_gazetteer()
    if gazetteer is not None:
        across = (-180.0, 180.0) if east - west > 359 else (west, east)
        box = (_wrapped(across[0]), south, _wrapped(across[1]), north)
        cities = gazetteer.cities(box, limit=CITIES * 8)
    return {
        "cities": _well_known(sheet, cities, taken, names),
        "waters": _spread(sheet, waters, [], names, WATERS),
    }


@lru_cache(maxsize=1)
def _waters() -> tuple[Place, ...]:
    """Return oceans, seas, gulfs and straits, the largest kinds first."""
    folder = resources.files("dateline.geodata") / "sources"
    with (folder / "waters.csv").open(encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table) if row["kind"] in WATER_KINDS]
    order = list(WATER_KINDS)
    rows.sort(key=lambda row: order.index(row["kind"]))
    return tuple(
        Place(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
        )
        for row in rows
    )


def _well_known(
    sheet: Sheet, cities: list[Place], taken: list[Pair], names: set[str]
) -> list[list[Any]]:
    """Choose context cities: mostly within the frame, a few around it."""
    # The gazetteer gives some quarters and small towns in full transliteration
    # ("Al Mawşil al Jadīdah"); places known to English readers have plainer names.
    plain = [c for c in cities if c.name.isascii() and not c.name.startswith("Al ")]
    x, y, w, h = sheet.frame

    def framed(place: Place) -> bool:
        left, top = _at(sheet, place)
        return x <= left <= x + w and y <= top <= y + h

    inner = [city for city in plain if framed(city)]
    within = _spread(sheet, inner, taken, names, CITIES)
    busy = taken + [(left, top) for _, left, top in within]
    return within + _spread(sheet, plain, busy, names, AROUND)


def _default_gazetteer() -> Gazetteer | None:
    """Return the default gazetteer, or None where it is not built.

    A report can be made from a reading alone, so a map does without context.
    """
    from ..gazetteer import Gazetteer

    try:
        return Gazetteer.default()
    except GazetteerError:
        return None


def _wrapped(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _at(sheet: Sheet, place: Place) -> Pair:
    return sheet.projection(place.lat or 0.0, place.lon or 0.0)


def _spread(
    sheet: Sheet,
    places: Iterable[Place],
    taken: Iterable[Pair],
    names: set[str],
    limit: int,
) -> list[list[Any]]:
    """Return the first places that are apart from each other and from the pins."""
    busy = list(taken)
    chosen: list[list[Any]] = []
    for place in places:
        spot = _at(sheet, place)
        inside = 0 <= spot[0] <= sheet.width and 0 <= spot[1] <= sheet.height
        if not inside or place.name in names or len(chosen) == limit:
            continue
        if all(math.dist(spot, other) >= APART for other in busy):
            busy.append(spot)
            chosen.append([place.name, round(spot[0]), round(spot[1])])
    return chosen
