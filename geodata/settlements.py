"""Towns and quarters that GeoNames' cities lack, from their tables in ``sources/``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .curated import Row
from .entries import Entry

__all__ = ["city_quarters", "slug", "us_towns"]

_APART = re.compile(r"[^a-z0-9]+")


def us_towns(rows: list[Row]) -> Iterator[Entry]:
    """Yield the small towns of the US, by their lowest postal code."""
    for row in rows:
        yield Entry(
            id=f"zip:{row.required('zip')}",
            name=row.required("name"),
            kind="city",
            lat=row.number("lat", 90),
            lon=row.number("lon", 180),
            country="US",
            admin1=f"US-{row.required('state')}",
        )


def city_quarters(rows: list[Row]) -> Iterator[Entry]:
    """Yield the quarters of large cities."""
    for row in rows:
        name, country = row.required("name"), row.required("country")
        parts = (country, row.required("city"), name)
        yield Entry(
            id=f"db-ip:{'-'.join(map(slug, parts))}",
            name=name,
            kind="district",
            lat=row.number("lat", 90),
            lon=row.number("lon", 180),
            country=country,
            admin1=row.values["admin1"] or None,
        )


def slug(name: str) -> str:
    """Return a name as a part of an id: small letters and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _APART.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
