"""Looks a gazetteer file over: is it whole and does it hold what it says."""

from __future__ import annotations

import json
from pathlib import Path

from ..model import LEVELS
from .store import connect

__all__ = ["problems"]

#: What must hold in a sound file: each query counts the rows that break a rule.
_RULES = {
    "places have no name": "SELECT count(*) FROM place WHERE name = ''",
    "names belong to no place": "SELECT count(*) FROM name "
    "WHERE place NOT IN (SELECT num FROM place)",
    "places cannot be found by any name": "SELECT count(*) FROM place "
    "WHERE num NOT IN (SELECT place FROM name)",
    "points lie off the globe": "SELECT count(*) FROM place "
    "WHERE abs(lat) > 90 OR abs(lon) > 180",
    "places lie in a country that is not there": "SELECT count(*) FROM place "
    "WHERE country NOT IN (SELECT code FROM division)",
    "places lie in a division that is not there": "SELECT count(*) FROM place "
    "WHERE admin1 NOT IN (SELECT code FROM division)",
}


def problems(path: Path) -> list[str]:
    """Return what is wrong with a gazetteer file, in words.

    Raises
    ------
    GazetteerMissing, GazetteerError
        There is no such file, or it is no gazetteer at all.

    """
    connection = connect(path)
    try:
        (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            return [f"the file is damaged: {sound}"]
        found = [
            f"{count:,} {rule}"
            for rule, query in _RULES.items()
            if (count := connection.execute(query).fetchone()[0])
        ]
        kinds = {
            row[0] for row in connection.execute("SELECT DISTINCT kind FROM place")
        }
        unknown = sorted(kinds - LEVELS.keys())
        if unknown:
            found.append(f"places are of unknown kinds: {', '.join(unknown)}")
        if not kinds:
            found.append("it holds no places")
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        told = json.loads(meta["layers"])
        counted = dict(
            connection.execute("SELECT layer, count(*) FROM place GROUP BY layer")
        )
        found += [
            f"the layer {layer!r} should hold {count:,} places and holds "
            f"{counted.get(layer, 0):,}"
            for layer, count in told.items()
            if counted.get(layer, 0) != count
        ]
        return found
    finally:
        connection.close()
