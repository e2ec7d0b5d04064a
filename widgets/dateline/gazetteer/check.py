"""Checking a gazetteer file: is it complete and consistent."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from ..model import LEVELS
from .store import Damage, connect, meta_of

__all__ = ["problems_of"]

#: What is wrong with a file, and the query that counts the rows it is wrong with.
_RULES = {
    "places have no name": "SELECT count(*) FROM place WHERE name = ''",
    "names do not belong to any place": "SELECT count(*) FROM name "
    "WHERE place NOT IN (SELECT num FROM place)",
    "ids do not belong to any place": "SELECT count(*) FROM identifier "
    "WHERE place NOT IN (SELECT num FROM place)",
    "places cannot be found by any name": "SELECT count(*) FROM place "
    "WHERE num NOT IN (SELECT place FROM name)",
    "names, kinds or countries are no text": "SELECT count(*) FROM place "
    "WHERE typeof(name) <> 'text' OR typeof(kind) <> 'text' "
    "OR typeof(country) NOT IN ('text', 'null')",
    "points are no numbers": "SELECT count(*) FROM place "
    "WHERE (lat IS NOT NULL OR lon IS NOT NULL) "
    "AND (typeof(lat) NOT IN ('real', 'integer') "
    "OR typeof(lon) NOT IN ('real', 'integer'))",
    "populations are no counts": "SELECT count(*) FROM place "
    "WHERE population < 0 OR typeof(population) NOT IN ('integer', 'null')",
    "points are off the globe": "SELECT count(*) FROM place "
    "WHERE abs(lat) > 90 OR abs(lon) > 180",
    "places are in a country that is missing": "SELECT count(*) FROM place "
    "WHERE country NOT IN (SELECT code FROM division)",
    "places are in a division that is missing": "SELECT count(*) FROM place "
    "WHERE admin1 NOT IN (SELECT code FROM division)",
}


def problems_of(path: Path) -> list[str]:
    """Return what is wrong with a gazetteer file, in words.

    Raises
    ------
    GazetteerMissing, GazetteerError
        There is no such file, or it is not a gazetteer.

    """
    connection = connect(path)
    with closing(connection), Damage(path):
        (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            return [f"the file is damaged: {sound}"]
        problems = [
            f"{count:,} {rule}"
            for rule, query in _RULES.items()
            if (count := connection.execute(query).fetchone()[0])
        ]
        kinds = {
            row[0] for row in connection.execute("SELECT DISTINCT kind FROM place")
        }
        unknown = sorted(map(str, kinds - LEVELS.keys()))
        if unknown:
            problems.append(f"places are of unknown kinds: {', '.join(unknown)}")
        if not kinds:
            problems.append("it has no places")
        stated = meta_of(connection, path).layers
        counted = dict(
            connection.execute("SELECT layer, count(*) FROM place GROUP BY layer")
        )
        problems += [
            f"the layer {layer!r} should have {count:,} places and has "
            f"{counted.get(layer, 0):,}"
            for layer, count in stated.items()
            if counted.get(layer, 0) != count
        ]
        return problems
