"""States, provinces and the like: the divisions of ISO 3166-2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dateline.gazetteer.names import fold, is_code

from .districts import District
from .entries import Entry
from .geonames import Link, Links
from .packages import (
    TERRITORIES,
    IsoDivision,
    arabic_speaking,
    countries,
    is_latin,
    iso_division_names,
    iso_divisions,
)

__all__ = ["divisions", "is_place", "territory_codes", "unlinked"]


def divisions(links: Links, lower: Iterable[District] = ()) -> Iterator[Entry]:
    """Yield the divisions of ISO 3166-2, and those of states that only GeoNames has.

    Those at the top are admin1 and those below admin2, unless GeoNames holds the
    lower ones to be the first order (the provinces of Indonesia): then they are
    admin1, and what stands above them is a region. Those of GeoNames have its ids
    and lie at the middle of their area, by one rule (``division_points``).

    Parameters
    ----------
    links
        The first-order divisions of GeoNames.
    lower
        Its second-order ones: those that ISO 3166-2 has too are yielded here, once.

    """
    yield from _iso_divisions(
        links, {division.iso: division for division in lower if division.iso}
    )
    for (country, _), link in links.items():
        if not link.iso and is_place(country, link):
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


def is_place(country: str, link: Link) -> bool:
    """Tell whether a division of GeoNames is a place here.

    Those of territories that ISO 3166-2 has not are municipalities: 78 in Puerto Rico.
    """
    return link.iso or (bool(link.place_id) and country not in TERRITORIES)


def _iso_divisions(links: Links, lower: dict[str, District]) -> Iterator[Entry]:
    linked = {link.code: link for link in links.values() if link.iso}
    arabic, named = arabic_speaking(), iso_division_names()
    for country, rows in iso_divisions().items():
        above = {
            row["parentCode"] for code, row in rows.items() if code in linked
        } - linked.keys()
        for code, row in rows.items():
            if _is_territory(code, row):
                continue
            link, district = linked.get(code), lower.get(code)
            kind = _kind(code, row, above, link, district)
            within = district.admin1 if district else _upper(row, rows, above)
            names = division_names(row) + ([named[code]] if code in named else [])
            # The English ones of ISO's other names are often bynames or
            # translations (Albion, Peach State), so only GeoNames' go before.
            name = link.name if link else names[0]
            lat, lon = _point(row, link or district)
            yield Entry(
                id=_id(code, link or district),
                name=name,
                kind=kind,
                lat=lat,
                lon=lon,
                country=country,
                admin1=code if kind == "admin1" else within,
                names=_other_names(name, names, district),
                arabic=country in arabic,
                division=code,
            )


def _kind(
    code: str,
    row: IsoDivision,
    above: set[str | None],
    link: Link | None,
    district: District | None,
) -> str:
    if code in above:
        return "region"
    if link:
        return "admin1"
    return "admin2" if district or row["parentCode"] else "admin1"


def _id(code: str, twin: Link | District | None) -> str:
    return twin.place_id if twin and twin.place_id else f"iso:{code}"


def _point(
    row: IsoDivision, twin: Link | District | None
) -> tuple[float | None, float | None]:
    """Return latitude and longitude by our own rule, else those of iso3166-2."""
    if twin and twin.lat is not None:
        return twin.lat, twin.lon
    lat, lon = row["latLng"] or (None, None)
    return lat, lon


def _other_names(
    name: str, names: list[str], district: District | None
) -> list[tuple[str, str]]:
    others = [other for other in dict.fromkeys(names) if other != name]
    with_sorts = [(o, "code" if is_code(o) else "alternate") for o in others]
    more = [(district.name, "alternate"), *district.names] if district else []
    return with_sorts + [pair for pair in more if pair[0] not in (name, *others)]


def _upper(
    row: IsoDivision, rows: dict[str, IsoDivision], above: set[str | None]
) -> str | None:
    """Return the admin1 that a lower division belongs to."""
    parent = row["parentCode"]
    return parent if parent in rows and parent not in above else None


def _is_territory(code: str, row: IsoDivision) -> bool:
    """Tell whether a division is a territory that has a country code of its own."""
    if code in _TWICE:
        return True
    if code[:2] not in _OWNERS:
        return False
    return not _territory_names().keys().isdisjoint(_folded(row))


def territory_codes() -> dict[str, list[str]]:
    """Return the ISO 3166-2 codes of territories by their ISO 3166-1 codes.

    ISO counts Puerto Rico twice, as PR and as US-PR; Svalbard, NO-21, is only a part.
    """
    codes: dict[str, list[str]] = {}
    for country in sorted(_OWNERS):
        for code, row in iso_divisions()[country].items():
            if _is_territory(code, row):
                territory = _territory_of(code, row)
                codes.setdefault(territory, []).append(code)
    codes.pop("", None)
    return codes


def _territory_of(code: str, row: IsoDivision) -> str:
    """Return the ISO 3166-1 code of a division that is a territory; "" for a part."""
    if code in _TWICE:
        return _TWICE[code]
    named = [_territory_names().get(name) for name in _folded(row)]
    # Two territories share the island and name of Saint Martin.
    return code[3:] if code[3:] in named else next(filter(None, named))


#: Territories that the two lists call by different names (Macao, the Virgin Islands
#: of the US, Saint Pierre and Miquelon), and parts of one ("": Svalbard, Bonaire, the
#: districts of Kosovo). iso3166-2 puts those of the Netherlands into Holland, and those
#: of Kosovo into Belgrade and to the south of Serbia.
_TWICE = {
    "CN-MO": "MO",
    "US-VI": "VI",
    "NO-21": "",
    "NO-22": "",
    "FR-PM": "PM",
    "NL-BQ1": "",
    "NL-BQ2": "",
    "NL-BQ3": "",
    "RS-KM": "XK",
    "RS-25": "",
    "RS-26": "",
    "RS-27": "",
    "RS-28": "",
    "RS-29": "",
}

#: Countries whose ISO 3166-2 codes count territories that have a code of their own.
_OWNERS = frozenset({"CN", "FI", "FR", "NL", "NO", "RS", "US"})


@lru_cache(maxsize=1)
def _territory_names() -> dict[str, str]:
    """Return the codes of territories by the keys of their names."""
    return {
        fold(row["name"]): code
        for code, row in countries().items()
        if code in TERRITORIES or code == "TW"
    }


def _folded(row: IsoDivision) -> list[str]:
    return [fold(name) for name in division_names(row)]


_LANGUAGE = re.compile(r" \(([a-z-]+\d*)\)$")


def division_names(row: IsoDivision) -> list[str]:
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
    """Yield code and name of divisions that hold towns but are not places here."""
    for (country, _), link in links.items():
        if not is_place(country, link):
            yield link.code, link.name
