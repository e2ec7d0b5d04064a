"""Marks the seats of countries and first-order divisions in the gazetteer."""

from __future__ import annotations

from collections.abc import Collection

from .curated import Row
from .geonames import Capitals
from .writer import Writer

__all__ = ["mark"]


def mark(
    writer: Writer,
    tables: dict[str, list[Row]],
    capitals: Capitals,
    replaced: Collection[str],
) -> None:
    """Mark the seats, once the names are settled.

    Where a division's seat is in our own table, that counts; else what SimpleMaps has;
    else its largest city, if that is its namesake.

    Parameters
    ----------
    writer
        The gazetteer that is being built.
    tables
        The curated tables.
    capitals
        The capitals of the countries.
    replaced
        Countries whose cities are those of a dump, so that one may be missing.

    Raises
    ------
    GazetteerError
        A division has no city of the name; the message gives file and line.

    """
    for place_id in capitals.ids():
        writer.seat(place_id, "country")
    own = set()
    for row in tables["seats"]:
        name, code = row.required("seat"), row.required("admin1")
        own.add(code)
        number = writer.find(name, code[:2], ["city"], code)
        if number is not None:
            writer.seat(number, "admin1")
        elif code[:2] not in replaced:
            raise row.wrong(f"{code} has no city called {name!r}")
    others = {row.required("admin1"): row for row in tables["division seats"]}
    for code, row in others.items():
        if code not in own:
            writer.seat(f"geonames:{row.required('geonames')}", "admin1")
    for number in writer.namesake_seats(own | others.keys()):
        writer.seat(number, "admin1")
