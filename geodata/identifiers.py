"""The ids by which others know a place, gathered from all tables."""

from __future__ import annotations

from collections.abc import Iterable

from .curated import Row
from .divisions import territory_codes
from .entries import Entry

__all__ = ["complete", "others"]

#: The length of an ISO 3166-1 alpha-2 code (letters).
_COUNTRY = 2

#: Other ids by an id of the place.
Others = dict[str, tuple[str, ...]]


def others(wikidata: Iterable[Row]) -> Others:
    """Return Wikidata's ids of places, and the ISO 3166-2 codes of territories."""
    found: Others = {
        row.required("place"): (f"wikidata:{row.required('wikidata')}",)
        for row in wikidata
    }
    for country, codes in territory_codes().items():
        key = f"iso:{country}"
        found[key] = (*found.get(key, ()), *(f"iso:{code}" for code in codes))
    return found


def complete(entry: Entry, known: Others) -> None:
    """Give a place all its ids beside its own: that of ISO first, then the others.

    Divisions that ISO lacks have GeoNames' codes ("NO.18"), which are not ISO's.
    """
    code = entry.division
    ids = [*entry.ids]
    if code and ("-" in code or len(code) == _COUNTRY):
        ids.insert(0, f"iso:{code}")
    if not ids and entry.id not in known:
        return
    ids += [other for one in (entry.id, *ids) for other in known.get(one, ())]
    entry.ids = tuple(one for one in dict.fromkeys(ids) if one != entry.id)
