"""Kinds of place by how much they hold: a place lies only in one of a larger extent."""

from __future__ import annotations

__all__ = ["COUNTRY", "COUNTY", "DIVISION", "EXTENTS", "POINT", "WIDE"]

#: From a point (a city, an airport) to what is wider than a country, or crosses one.
POINT, COUNTY, DIVISION, COUNTRY, WIDE = range(5)

#: The extent of each kind of place; kinds that are not listed are points.
EXTENTS = {
    "admin2": COUNTY,
    "admin1": DIVISION,
    "country": COUNTRY,
    "territory": COUNTRY,
    **dict.fromkeys(
        ("ocean", "sea", "gulf", "strait", "continent", "region", "range", "desert"),
        WIDE,
    ),
}
