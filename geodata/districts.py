"""Counties, districts, departments: the second-order divisions that GeoNames has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .curated import Row
from .entries import Entry
from .geonames import Links, alternates, division_code
from .packages import arabic_speaking

__all__ = ["District", "districts", "known"]


#: What Canada calls its counties. Local news leave it out, as in the US: Oxford for
#: Oxford County, Muskoka for the District Municipality of Muskoka.
_COUNTY = re.compile(
    r"(?:(?:Regional|District) Municipality|Regional District|United Counties) of (.+)"
    r"|(.+?)(?: Regional)? (?:County|District)"
)
_WITH_COUNTIES = frozenset({"CA"})


@dataclass(frozen=True, slots=True)
class District:
    """A row of ``sources/geonames-admin2.csv``.

    ``admin1`` is the code of the division that it lies in, ``iso`` its own ISO 3166-2
    code or ""; ``lat`` and ``lon`` are its middle (degrees).
    """

    place_id: str
    name: str
    names: tuple[tuple[str, str], ...]
    country: str
    admin1: str | None
    iso: str
    lat: float
    lon: float


def known(rows: Iterable[Row], links: Links) -> list[District]:
    """Return the districts of the table."""
    return [
        District(
            place_id=f"geonames:{row.required('geonames')}",
            name=row.required("name"),
            names=tuple(alternates(row.values["name"], _names(row))),
            country=row.required("country"),
            admin1=division_code(links, row.values["country"], row.values["admin1"]),
            iso=row.values["iso"],
            lat=row.number("lat", 90),
            lon=row.number("lon", 180),
        )
        for row in rows
    ]


def _names(row: Row) -> Iterator[str]:
    """Yield the other names of a district."""
    yield from filter(None, row.values["names"].split("|"))
    typed = _COUNTY.fullmatch(row.values["name"])
    if typed and row.values["country"] in _WITH_COUNTIES:
        yield typed[1] or typed[2]


def districts(lower: Iterable[District]) -> Iterator[Entry]:
    """Yield the districts that ISO 3166-2 lacks; ``divisions`` yields the others."""
    arabic = arabic_speaking()
    for district in lower:
        if not district.iso:
            yield Entry(
                id=district.place_id,
                name=district.name,
                kind="admin2",
                lat=district.lat,
                lon=district.lon,
                country=district.country,
                admin1=district.admin1,
                names=district.names,
                arabic=district.country in arabic,
            )
