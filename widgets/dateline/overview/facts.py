"""What each of some stories tells, for a page that counts without Python.

The page counts it as :mod:`.answers` does (``pile/embedded.js``); a test holds the two
against each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from .answers import MOST

if TYPE_CHECKING:
    import duckdb

__all__ = ["facts_of"]

#: Lists of things in each story, as SQL; ``k`` is the number of the story in the page.
_LISTS = {
    "story_places": "SELECT k, 2 * p + own::INTEGER AS x FROM story_place",
    "story_actors": "SELECT k, a AS x FROM story_actor",
    "told": "SELECT k, day::VARCHAR AS x FROM told",
}


def facts_of(
    database: duckdb.DuckDBPyConnection, stories: Sequence[str], *, compared: bool
) -> dict[str, Any]:
    """Return what some stories tell, as ``Facts`` in ``pile/embedded.js`` has it."""
    database.register("wanted", pa.table({"id": pa.array(stories, pa.string())}))
    database.execute(
        "CREATE OR REPLACE TEMP TABLE kept AS SELECT story.*, "
        "(row_number() OVER (ORDER BY published NULLS LAST, id) - 1)::INTEGER AS k "
        "FROM story SEMI JOIN wanted USING (id)"
    )
    shown = _rows(database, _STORIES)
    count = len(shown)
    facts: dict[str, Any] = {"stories": shown, "most": MOST, "compared": compared}
    for name, sql in _LISTS.items():
        rows = database.execute(f"{sql} JOIN kept USING (n) ORDER BY k, x").fetchall()
        facts[name] = _by_story(rows, count)
    pairs = database.execute(
        "SELECT k, a, b FROM pair JOIN kept USING (n) ORDER BY k, a, b"
    ).fetchall()
    facts["pairs"] = _by_story(((k, x) for k, a, b in pairs for x in (a, b)), count)
    facts["places"] = _rows(database, _PLACES)
    facts["actors"] = _rows(database, "SELECT id, name, kind FROM actor ORDER BY a")
    _shorten(facts, "places", "story_places", 2)
    _shorten(facts, "actors", "story_actors", 1)
    return {**facts, **(_told(database) if compared else _NOTHING_TOLD)}


_STORIES = """
SELECT id, title, outlet, published::VARCHAR AS published, opening,
  n IN (SELECT n FROM relation WHERE relation = 'copy of') AS copy,
  (SELECT list({'relation': relation, 'story': other,
      'title': coalesce(of.title, ''), 'outlet': coalesce(of.outlet, '')}
    ORDER BY other) FROM relation LEFT JOIN story AS of ON of.id = other
    WHERE relation.n = kept.n) AS related
FROM kept ORDER BY k
"""

_PLACES = """
SELECT id, name, label, kind, level, country, admin1, lat, lon, population,
  p IN (SELECT p FROM whole) AS whole FROM place ORDER BY p
"""

_NOTHING_TOLD: dict[str, Any] = {
    "happenings": [],
    "tellings": [],
    "disputes": [],
    "sides": [],
}


def _told(database: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Return what the stories tell together, and by which of them."""
    happenings = database.execute(
        "SELECT record, (SELECT list(k ORDER BY k) FROM telling JOIN kept USING (n) "
        "WHERE telling.happening = happening.happening) FROM happening "
        "ORDER BY total DESC, happening"
    ).fetchall()
    disputes = database.execute(
        "SELECT record, coalesce(one.k, -1), coalesce(other.k, -1) FROM dispute "
        "LEFT JOIN kept AS one ON one.n = first_n "
        "LEFT JOIN kept AS other ON other.n = second_n ORDER BY rank"
    ).fetchall()
    told = [(record, tellers) for record, tellers in happenings if tellers]
    return {
        "happenings": [json.loads(record) for record, _ in told],
        "tellings": [tellers for _, tellers in told],
        "disputes": [json.loads(record) for record, _, _ in disputes],
        "sides": [[one, other] for _, one, other in disputes],
    }


def _rows(database: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = database.sql(sql).to_arrow_table().to_pylist()
    for row in rows:
        if "related" in row:
            row["related"] = row["related"] or []
    return rows


def _by_story(rows: Iterable[tuple[int, Any]], count: int) -> list[list[Any]]:
    lists: list[list[Any]] = [[] for _ in range(count)]
    for story, value in rows:
        lists[story].append(value)
    return lists


def _shorten(facts: dict[str, Any], table: str, lists: str, per: int) -> None:
    """Leave out of a table what no story has, and number the rest anew."""
    names = [lists, "pairs"] if table == "actors" else [lists]
    used = sorted({x // per for each in facts[lists] for x in each})
    new = {old: at for at, old in enumerate(used)}
    facts[table] = [facts[table][old] for old in used]
    for name in names:
        facts[name] = [
            [new[x // per] * per + x % per for x in each] for each in facts[name]
        ]
