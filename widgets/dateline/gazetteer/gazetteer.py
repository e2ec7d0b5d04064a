"""Names to places: the read-only view of the gazetteer file."""

from __future__ import annotations

import json
import math
import os
import sqlite3
import threading
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from ..errors import BadOption, GazetteerError
from ..model import LEVELS, Candidate, Place
from . import names
from .match import Match
from .store import FORMS, SORTS, connect, default_path

__all__ = ["Gazetteer", "distance_km"]

#: Seats by their number in the file.
SEATS = (None, "admin1", "country")

#: Kinds that a coarse transliteration key may reach: never a country or a
#: division, whose names are few and well known.
SOUNDED = frozenset({"city", "district", "base", "site", "airport", "building"})

#: Abbreviations up to this length (characters) can also be words: Me., Miss., IN.
_SHORT = 6

_PLACE = (
    "p.id, p.name, p.kind, p.lat, p.lon, p.country, c.name, p.admin1, d.name, "
    "p.population, p.seat, p.traffic"
)
_JOINS = (
    "LEFT JOIN division c ON c.code = p.country "
    "LEFT JOIN division d ON d.code = p.admin1"
)
_BY_KEY = (
    f"SELECT n.name, n.sort, n.bare, {_PLACE} FROM name n "
    f"JOIN place p ON p.num = n.place {_JOINS} WHERE n.key = ?"
)
_BY_SOUND = (
    f"SELECT n.name, n.sort, n.bare, {_PLACE} FROM sound s "
    "JOIN name n ON n.key = s.key "
    f"JOIN place p ON p.num = n.place {_JOINS} WHERE s.code = ?"
)


class Gazetteer:
    """Names to places, from one SQLite file that is only ever read.

    Parameters
    ----------
    path
        A gazetteer file; by default ``$DATELINE_GAZETTEER``, the user's own build,
        or the one that comes with the package.

    Raises
    ------
    GazetteerMissing, GazetteerError
        There is no such file, or it cannot be used; the message tells the command
        that builds one.

    Examples
    --------
    >>> from dateline import Gazetteer
    >>> Gazetteer().find("Najaf")[0].place.label
    'Najaf, Iraq'

    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self.path = Path(path) if path is not None else default_path()
        self._local = threading.local()
        self._local.connection = connect(self.path)
        meta = dict(self._rows("SELECT key, value FROM meta"))
        self.name: str = meta["name"]
        self.built: str = meta["built"]
        self.layers: dict[str, int] = json.loads(meta["layers"])
        self.sources: list[dict[str, str]] = json.loads(meta["sources"])
        # One cache for this object; the method keeps its own signature.
        self._matches = lru_cache(maxsize=20_000)(self._look_up)

    @classmethod
    def default(cls) -> Gazetteer:
        """Return the gazetteer that is used when none is named, opened once."""
        return _opened(default_path())

    def __repr__(self) -> str:
        return f"<Gazetteer {self.name}: {sum(self.layers.values()):,} places>"

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        """Ask the file, through this thread's own connection."""
        connection: sqlite3.Connection | None
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = connect(self.path)
        return connection.execute(sql, tuple(values)).fetchall()

    def matches(self, name: str) -> list[Match]:
        """Return every place with this name form, best forms first.

        Accents, case, hyphens, dots, possessives, Arabic articles, "St." and words
        of kind ("Kerman Province") do not hide a place; another transliteration is
        tried only when nothing else is found.
        """
        return list(self._matches(name.strip()))

    def _look_up(self, name: str) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for written in names.spellings(name):
            key = names.fold(written)
            if key:
                self._by_key(found, written, key)
            if found:
                break
        else:
            bare = names.normalise(name)
            self._plural(found, name, bare)
            if bare and not found:
                self._sounded(found, name, bare)
        return tuple(sorted(found.values(), key=_order))

    def _by_key(self, found: dict[str, Match], name: str, key: str) -> None:
        """Collect what a key finds as it is, without article and type word."""
        self._collect(found, name, key, None)
        article = names.bare_article(key)
        if article:
            self._collect(found, name, article, "article")
        parts = names.split_type_word(key)
        if parts:
            kinds = names.TYPE_WORDS[parts[1]]
            self._collect(found, name, parts[0], "type-word", kinds)

    def _collect(
        self,
        found: dict[str, Match],
        name: str,
        key: str,
        form: str | None,
        kinds: Collection[str] | None = None,
    ) -> None:
        """Add the places with a key; abbreviations only where written as such."""
        for row in self._rows(_BY_KEY, (key,)):
            if row[3] in found or (kinds is not None and row[5] not in kinds):
                continue
            short = SORTS[row[1]] in ("abbreviation", "code")
            if short and (form or not _as_short(name, row[0])):
                continue
            found[row[3]] = _match(row, name, form)

    def _plural(self, found: dict[str, Match], name: str, key: str) -> None:
        """Reach a country by its people: "Iraqis", "Americans"."""
        if not key.endswith("s") or len(key) < 5:
            return
        for row in self._rows(_BY_KEY, (key[:-1],)):
            if SORTS[row[1]] == "demonym":
                found[row[3]] = _match(row, name, None)

    def _sounded(self, found: dict[str, Match], name: str, key: str) -> None:
        """Look for another transliteration of a longish name."""
        skeleton = names.skeleton(key)
        if len(skeleton) < 4:
            return
        for row in self._rows(_BY_SOUND, (crc32(skeleton.encode()),)):
            if row[5] in SOUNDED and row[3] not in found:
                match = _match(row, name, "key")
                if names.skeleton(names.fold(match.name)) == skeleton:
                    found[row[3]] = match

    def find(
        self,
        name: str,
        *,
        country: str | None = None,
        kinds: Collection[str] | None = None,
        limit: int = 10,
    ) -> list[Candidate]:
        """Return the places that a name could mean, the likeliest first.

        Parameters
        ----------
        name
            A name in any form: "Najaf", "An-Najaf", "Kerman Province".
        country
            Only places of this country (ISO 3166-1 alpha-2).
        kinds
            Only places of these kinds (keys of ``dateline.model.LEVELS``).
        limit
            How many at most.

        Returns
        -------
        list of Candidate
            Each with its terms: the reasons for its rank.

        """
        from .ranking import rank

        if limit < 1:
            raise BadOption(f"limit is {limit}; it must be 1 or more")
        wanted = None if kinds is None else _known_kinds(kinds)
        code = None if country is None else country.upper()
        kept = [
            match
            for match in self.matches(name)
            if (code is None or match.place.country == code)
            and (wanted is None or match.place.kind in wanted)
        ]
        return rank(kept)[:limit]

    def place(self, id: str) -> Place:  # noqa: A002 - the contract's name
        """Return the place with this id.

        Raises
        ------
        GazetteerError
            No place has it; the message names ids that look like it.

        """
        rows = self._rows(f"SELECT {_PLACE} FROM place p {_JOINS} WHERE p.id = ?", [id])
        if rows:
            return _place(rows[0])
        close = self._rows(
            "SELECT id FROM place WHERE id >= ? ORDER BY id LIMIT 3", [id[:-1]]
        )
        like = ", ".join(row[0] for row in close)
        raise GazetteerError(
            f"the gazetteer has no place {id!r}"
            + (f"; near it: {like}" if like else "")
        )

    def country(self, code: str) -> Place | None:
        """Return a country or territory by its ISO 3166-1 alpha-2 code."""
        return self.division(code)

    def division(self, code: str) -> Place | None:
        """Return a division by its ISO 3166-2 code ("IR-08"), or a country."""
        rows = self._rows(
            f"SELECT {_PLACE} FROM place p {_JOINS} "
            "WHERE p.num = (SELECT place FROM division WHERE code = ?)",
            [code.upper()],
        )
        return _place(rows[0]) if rows else None

    def problems(self) -> list[str]:
        """Return what is wrong with the file, in words; empty if it is sound."""
        from .check import problems

        return problems(self.path)

    def near(
        self,
        lat: float,
        lon: float,
        *,
        limit: int = 5,
        max_km: float = 50,
        kinds: Collection[str] | None = None,
    ) -> list[tuple[Place, float]]:
        """Return the places around a point with their distance in kilometres.

        Parameters
        ----------
        lat, lon
            The point (degrees, WGS 84).
        limit
            How many at most.
        max_km
            How far at most (kilometres, along the great circle).
        kinds
            Only places of these kinds.

        """
        wanted = None if kinds is None else _known_kinds(kinds)
        found = []
        for low, high in cell_ranges(lat, lon, max_km):
            rows = self._rows(
                f"SELECT {_PLACE} FROM place p {_JOINS} WHERE p.cell BETWEEN ? AND ?",
                (low, high),
            )
            for row in rows:
                if wanted is None or row[2] in wanted:
                    far = distance_km(lat, lon, row[3], row[4])
                    if far <= max_km:
                        found.append((far, row))
        found.sort(key=lambda item: (item[0], item[1][0]))
        return [(_place(row), far) for far, row in found[:limit]]

    def cities(
        self, bbox: tuple[float, float, float, float], *, limit: int = 40
    ) -> list[Place]:
        """Return the most populous cities within a box, for the context of a map.

        Parameters
        ----------
        bbox
            West, south, east, north (degrees); west > east crosses 180°.
        limit
            How many at most.

        """
        west, south, east, north = bbox
        across = "BETWEEN ? AND ?" if west <= east else "NOT BETWEEN ? AND ?"
        span = (west, east) if west <= east else (east, west)
        rows = self._rows(
            f"SELECT {_PLACE} FROM place p {_JOINS} "
            f"WHERE p.kind = 'city' AND p.lat BETWEEN ? AND ? AND p.lon {across} "
            "ORDER BY p.population DESC, p.num LIMIT ?",
            (south, north, *span, limit),
        )
        return [_place(row) for row in rows]


@lru_cache(maxsize=4)
def _opened(path: Path) -> Gazetteer:
    return Gazetteer(path)


def _known_kinds(kinds: Collection[str]) -> frozenset[str]:
    wanted = frozenset([kinds] if isinstance(kinds, str) else kinds)
    unknown = sorted(wanted - LEVELS.keys())
    if unknown:
        raise BadOption(
            f"no kind of place is called {', '.join(unknown)}; "
            f"the kinds are {', '.join(LEVELS)}"
        )
    return wanted


def _place(row: Any) -> Place:
    return Place(
        id=row[0],
        name=row[1],
        kind=row[2],
        lat=row[3],
        lon=row[4],
        country=row[5],
        country_name=row[6],
        admin1=row[7],
        admin1_name=row[8],
        population=row[9],
    )


def _match(row: Any, asked: str, form: str | None) -> Match:
    place = _place(row[3:])
    name = row[0] or place.name
    if form is None:
        if name == asked:
            form = "exact"
        elif row[2]:
            form = "article"
        else:
            form = "saint" if _differs_in_saint(name, asked) else "folded"
    return Match(place, name, SORTS[row[1]], form, SEATS[row[13]], row[14])


def _as_short(asked: str, stored: str) -> bool:
    """Tell whether a short form is meant: "US", "U.S." and "Ill.", not "us", "Ill"."""
    if len(stored) > _SHORT or asked == stored:
        return True
    bare = asked.replace(".", "")
    if bare.isupper():
        return True
    # What is stored without a dot may have one; what is stored with it must.
    same = names.plain(bare) == names.plain(stored.replace(".", ""))
    return same and ("." in asked or "." not in stored)


def _differs_in_saint(name: str, asked: str) -> bool:
    heads = ("St", "Mt", "Ft", "Pt")
    return (
        name.startswith(heads)
        and asked.startswith(heads)
        and (name.split()[0].rstrip(".") != asked.split()[0].rstrip("."))
    )


def _order(match: Match) -> tuple[int, int, int, int]:
    return (
        FORMS.index(match.form),
        SORTS.index(match.sort),
        -match.traffic,
        -(match.place.population or 0),
    )


def cell_ranges(lat: float, lon: float, km: float) -> list[tuple[int, int]]:
    """Return the ranges of half-degree cells that a circle touches."""
    reach = km / 111.0
    rows = range(cell_row(lat - reach), cell_row(lat + reach) + 1)
    widest = min(89.9, abs(lat) + reach)
    aside = reach / math.cos(math.radians(widest))
    ranges = []
    for row in rows:
        if aside >= 180:
            ranges.append((row * 720, row * 720 + 719))
            continue
        first, last = cell_column(lon - aside), cell_column(lon + aside)
        if first <= last:
            ranges.append((row * 720 + first, row * 720 + last))
        else:
            ranges.append((row * 720 + first, row * 720 + 719))
            ranges.append((row * 720, row * 720 + last))
    return ranges


def cell_row(lat: float) -> int:
    """Return the half-degree band of a latitude (degrees): 0 to 359."""
    return min(359, max(0, int((lat + 90) * 2)))


def cell_column(lon: float) -> int:
    """Return the half-degree column of a longitude (degrees): 0 to 719."""
    return int((lon + 180) % 360 * 2) % 720


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance between two points in kilometres."""
    a, b = math.radians(lat), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2 + (
        math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(half)))
