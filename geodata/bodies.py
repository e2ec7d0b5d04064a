"""Names of firms and bodies that GeoNames has among the other names of places.

Topeka called itself Google for a month, Casablanca is put into English as "White
House", and Lithuanians write Hamm as "Hamas": whoever reads such a name in the news
thinks of the body, so that no place keeps it as a name beside its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dateline.gazetteer.names import fold

from .curated import Row
from .entries import Entry

__all__ = ["bodies", "drop", "is_of_a_body"]


def bodies(table: Iterable[Row]) -> frozenset[str]:
    """Return the names of bodies, as they are written."""
    return frozenset(row.required("body") for row in table)


def drop(entry: Entry, known: Collection[str]) -> None:
    """Take from a place of GeoNames the other names that are a body's."""
    if entry.id.startswith("geonames:"):
        entry.names = [
            (name, sort)
            for name, sort in entry.names
            if sort != "alternate" or not is_of_a_body(name, entry.name, known)
        ]


def is_of_a_body(name: str, own: str, known: Collection[str]) -> bool:
    """Tell whether another name of a place is a body's, and no part of its own.

    Letters count as they are written: Fao is a port, the FAO a body. "Toyota" stays a
    name of Toyota-gun, and "White House" one of Whitehouse.
    """
    if name not in known:
        return False
    short, whole = fold(name), fold(own)
    within = f" {short} " in f" {whole} "
    return not within and short.replace(" ", "") != whole.replace(" ", "")
