"""Writes a gazetteer file: the one writer that every layer goes through."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path
from types import TracebackType
from zlib import crc32

from dateline.errors import GazetteerError
from dateline.gazetteer.key_filter import KeyFilter, sound_key
from dateline.gazetteer.lookup import SOUNDED
from dateline.gazetteer.names import bare_article, fold, skeleton
from dateline.gazetteer.records import SEATS
from dateline.gazetteer.store import (
    APPLICATION_ID,
    KEY_BITS,
    SCHEMA_VERSION,
    SORTS,
)
from dateline.geo.grid import cell_column, cell_row

from .entries import Entry, check
from .place_ids import PlaceIds
from .schema import INDICES, SETTLE_NAMES, STAGED, TABLES, TOWNSPEOPLE

__all__ = ["Writer"]

#: The number of each sort of name.
_ORDER = {sort: order for order, sort in enumerate(SORTS)}

#: Rows sent to SQLite at once: memory stays level however long a layer is.
_BATCH = 5_000


class Writer:
    """Builds a gazetteer beside the file it will replace.

    Use it as a context: on a clean exit the new file takes the old one's place in
    one step; on an error, or if the process is killed, the old one stays whole.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.layers: Counter[str] = Counter()
        # The process id keeps two builds at once apart.
        self._part = path.with_name(f"{path.name}.{os.getpid()}.part")
        self._places: list[tuple[object, ...]] = []
        self._names: list[tuple[str, int, int, int, bool, str]] = []
        self._divisions: list[tuple[str, str, int | None]] = []
        self._heard: list[tuple[str]] = []
        self._exonyms: list[tuple[str, str, int, str]] = []
        self._identifiers: list[tuple[str, int]] = []
        self._ids = PlaceIds()
        self._count = 0
        self._countries: Counter[str | None] = Counter()

    def __enter__(self) -> Writer:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._sweep()
            self._db = sqlite3.connect(self._part)
        except (OSError, sqlite3.OperationalError) as error:
            raise GazetteerError(
                f"cannot write a gazetteer to {self.path}: {error}; "
                "name another file with --out"
            ) from error
        try:
            self._begin()
        except sqlite3.Error as error:  # no room for the tables even
            self._db.close()
            self._part.unlink(missing_ok=True)
            raise self._no_room(error) from error
        return self

    def _begin(self) -> None:
        """Make the tables, without journal or syncing: half a file is thrown away."""
        self._db.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
            "PRAGMA cache_size = -65536; PRAGMA temp_store = FILE;"
            f"PRAGMA threads = 2; PRAGMA application_id = {APPLICATION_ID};"
            f"{TABLES}{STAGED};"
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
        failed: Exception | None = error if isinstance(error, sqlite3.Error) else None
        try:
            if kind is None:
                self._part.replace(self.path)
        except OSError as wrong:
            failed = wrong
        if kind is not None or failed is not None:
            self._part.unlink(missing_ok=True)
        if failed is not None:
            raise self._no_room(failed) from failed

    def _no_room(self, why: Exception) -> GazetteerError:
        return GazetteerError(
            f"cannot write a gazetteer to {self.path}: {why}; make room there, "
            "or name another file with --out"
        )

    def _sweep(self) -> None:
        """Remove what killed builds left behind."""
        for left in self.path.parent.glob(f"{self.path.name}.*.part*"):
            owner = left.name.removeprefix(f"{self.path.name}.").split(".")[0]
            if not (owner.isdigit() and _alive(int(owner))):
                left.unlink(missing_ok=True)

    def add(self, entry: Entry, layer: str) -> int:
        """Add a place with all its names; return its number in the file.

        Raises
        ------
        GazetteerError
            Its kind is unknown, its point is off the globe, or its id is taken.

        """
        check(entry)
        entry.name = _neat(entry.name)
        number = self._count + 1
        if not self._ids.take(entry.id, number):
            raise GazetteerError(f"{entry.id} ({entry.name}) is there already")
        for other in entry.ids:
            if not self._ids.take(other, number):
                raise GazetteerError(f"{other} ({entry.name}) is there already")
        self._identifiers += [(other, number) for other in entry.ids]
        self._count = number
        self._countries[entry.country] += 1
        cell = None
        if entry.lat is not None and entry.lon is not None:
            cell = cell_row(entry.lat) * 720 + cell_column(entry.lon)
        self._places.append(
            (
                number, entry.id, entry.name, entry.kind, entry.lat, entry.lon,
                entry.country, entry.admin1, entry.population,
                SEATS.index(entry.seat), entry.traffic, entry.languages,
                " ".join(entry.ids) or None, cell, layer,
            )
        )  # fmt: skip
        for language, name in entry.exonyms:
            neat = _neat(name)
            if key := fold(neat):
                self._exonyms.append((key, language, number, neat))
        if entry.division:
            self._divisions.append((entry.division, entry.name, number))
        self._stage(number, entry)
        self.layers[layer] += 1
        if len(self._places) >= _BATCH:
            self._flush()
        return number

    def add_division(self, code: str, name: str) -> None:
        """Name a division that cities lie in but that is no place of its own."""
        self._divisions.append((code, _neat(name), None))

    def _stage(self, number: int, entry: Entry) -> None:
        arabic, before, own = entry.arabic, len(self._names), fold(entry.name)
        self._stage_name(number, own, entry.name, "official", own=True, arabic=arabic)
        if entry.kind in SOUNDED:
            self._heard += [(key,) for key, *_ in self._names[before:]]
        for name, sort in entry.names:
            neat = _neat(name)
            key = fold(neat)
            # Of the names of a place with one key its own is written, so that the
            # others ("Kermān" for "Kerman") need no room on the way.
            if key != own:
                self._stage_name(number, key, neat, sort, own=False, arabic=arabic)

    def _stage_name(
        self, number: int, key: str, name: str, sort: str, *, own: bool, arabic: bool
    ) -> None:
        if not key:
            return
        order = _ORDER[sort]
        self._names.append((key, number, order, 0, own, name))
        bare = bare_article(key) if arabic and order < 2 else None
        if bare:
            self._names.append((bare, number, order, 1, own, name))

    def _flush(self) -> None:
        marks = ",".join("?" * 15)
        self._db.executemany(f"INSERT INTO place VALUES ({marks},0)", self._places)
        self._db.executemany("INSERT INTO staged VALUES (?,?,?,?,?,?)", self._names)
        self._db.executemany("INSERT INTO division VALUES (?,?,?)", self._divisions)
        self._db.executemany("INSERT INTO heard VALUES (?)", self._heard)
        self._db.executemany("INSERT INTO identifier VALUES (?,?)", self._identifiers)
        self._db.executemany(
            "INSERT OR IGNORE INTO exonym VALUES (?,?,?,?)", self._exonyms
        )
        for rows in (self._places, self._names, self._divisions, self._heard):
            rows.clear()
        self._exonyms.clear()
        self._identifiers.clear()

    def has(self, place_id: str) -> bool:
        """Tell whether a place is there already."""
        return bool(self._ids.get(place_id))

    def add_names(self, names: Iterable[tuple[str, str, str]]) -> None:
        """Add names to places that are there: (place id, name, sort) each."""
        for place_id, name, sort in names:
            number = self._ids.get(place_id)
            if number:
                key = fold(name)
                self._stage_name(number, key, name, sort, own=False, arabic=False)
                if len(self._names) >= _BATCH:
                    self._flush()

    def settle(self) -> None:
        """Write the names for good, so that places can be found by them."""
        self._flush()
        self._db.execute(SETTLE_NAMES)
        self._db.execute("DROP TABLE staged")
        self._db.execute(STAGED)
        self._db.executescript(INDICES)
        self._db.execute(TOWNSPEOPLE)

    def find(
        self,
        name: str,
        country: str | None,
        kinds: Collection[str],
        admin1: str | None = None,
    ) -> int | None:
        """Return the number of the largest place with a name; after :meth:`settle`."""
        marks = ",".join("?" * len(kinds))
        row = self._db.execute(
            "SELECT num FROM name JOIN place ON num = place "
            f"WHERE key = ? AND sort < 2 AND kind IN ({marks}) "
            "AND (? IS NULL OR country = ?) AND (? IS NULL OR admin1 = ?) "
            "ORDER BY sort, population DESC, num LIMIT 1",
            (fold(name), *kinds, country, country, admin1, admin1),
        ).fetchone()
        return None if row is None else int(row[0])

    def attach(self, number: int, word: str, sort: str) -> None:
        """Add a word for a place; its official name stays official."""
        self._db.execute(
            "INSERT INTO name VALUES (?, ?, ?, 0, ?) "
            "ON CONFLICT (key, place) DO UPDATE SET "
            "sort = excluded.sort, name = excluded.name WHERE sort > 0",
            (fold(word), number, _ORDER[sort], word),
        )

    def seat(self, place_id: str | int, seat: str) -> None:
        """Mark a place, by id or number, as the seat of its country or division."""
        column = "num" if isinstance(place_id, int) else "id"
        self._db.execute(
            f"UPDATE place SET seat = max(seat, ?) WHERE {column} = ?",
            (SEATS.index(seat), place_id),
        )

    def namesake_seats(self, but: Collection[str]) -> list[int]:
        """Return the cities that are the largest of a division and its namesake.

        Kerman is the seat of Kerman, and so it is nearly everywhere; ``but`` are the
        divisions of which the seat is known.
        """
        rows = self._db.execute(
            "SELECT d.admin1, c.num, c.name = d.name, c.population FROM place d JOIN "
            "(SELECT admin1, num, name, max(population) AS population FROM place "
            "WHERE kind = 'city' GROUP BY admin1) c "
            "ON c.admin1 = d.admin1 WHERE d.kind = 'admin1'"
        )
        return [number for code, number, same, _ in rows if same and code not in but]

    def finish(self, meta: dict[str, object]) -> None:
        """Write, last of all, the mark that the file is whole."""
        sounds = self._add_sounds()
        names = (key for (key,) in self._db.execute("SELECT DISTINCT key FROM name"))
        bits = KeyFilter.of(chain(names, map(sound_key, sounds)))
        self._db.execute("INSERT INTO meta VALUES (?, ?)", (KEY_BITS, bits))
        counted = {code: count for code, count in self._countries.items() if code}
        known = meta | {
            "layers": dict(self.layers),
            "countries": counted,
            "complete": "yes",
        }
        self._db.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [
                (key, value if isinstance(value, str) else json.dumps(value))
                for key, value in sorted(known.items())
            ],
        )
        self._db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self._db.commit()

    def _add_sounds(self) -> set[str]:
        """Index and return the transliteration keys of the kinds they may reach."""
        keys = self._db.execute("SELECT DISTINCT key FROM heard")
        self._db.execute("CREATE TEMP TABLE sounding (code INTEGER, key TEXT)")
        # Each comes once: to keep them for later would only take time.
        sound_of = skeleton.__wrapped__
        heard = [(sound_of(key), key) for (key,) in keys]
        long = [(sound, key) for sound, key in heard if len(sound) >= 4]
        self._db.executemany(
            "INSERT INTO sounding VALUES (?, ?)",
            ((crc32(sound.encode()), key) for sound, key in long),
        )
        self._db.execute(
            "INSERT INTO sound SELECT code, key FROM sounding ORDER BY code, key"
        )
        return {sound for sound, _ in long}


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _neat(name: str) -> str:
    """Return a name without the spaces that packages have around and inside some."""
    return " ".join(name.split())
