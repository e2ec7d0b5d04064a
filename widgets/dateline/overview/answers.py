"""Queries over the tables of an overview, each for the stories in ``chosen``.

Their rows are plain JSON for the front end, the report and the figures:

``stories``
    How many were chosen, ``total`` of how many there are.
``places``
    Most stories first: ``id``, ``name``, ``label``, ``kind``, ``level``, ``country``,
    ``admin1``, ``lat``, ``lon`` (degrees), ``population``, ``whole`` (whether it stands
    for a country), ``stories`` that name it or a place in it, and ``named``, those that
    name it itself.
``actors``, ``pairs``
    ``id``, ``name``, ``kind``, ``stories``; ``a``, ``b`` and the ``stories`` in one
    sentence of which both are named.
``outlets``
    ``name`` (null for none) and ``stories``.
``told``, ``published``
    How many stories tell of a day in each bin of the axis, and were published in it;
    ``beyond`` is how many tell of days before and after the axis, ``undated`` how many
    have no day of publication.
``happenings``, ``disputes``
    What several stories tell, with who tells it and how numbers moved; where two
    stories differ. Null where the stories have not been compared.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

    from .axis import Axis

__all__ = ["MOST", "answer_rows"]

#: The most rows of each kind that are sent.
MOST = {"places": 300, "actors": 80, "pairs": 60, "outlets": 60, "happenings": 40}
MOST["disputes"] = 80

_PLACES = """
SELECT id, name, label, kind, level, country, admin1, lat, lon, population,
  p IN (SELECT p FROM whole) AS whole, stories, named
FROM (
  SELECT p, count(*)::INTEGER AS stories, count(*) FILTER (own)::INTEGER AS named
  FROM story_place JOIN chosen USING (n) GROUP BY p
) JOIN place USING (p) ORDER BY stories DESC, named DESC, id LIMIT ?
"""

_ACTORS = """
SELECT id, name, kind, stories FROM (
  SELECT a, count(*)::INTEGER AS stories FROM story_actor JOIN chosen USING (n)
  GROUP BY a
) JOIN actor USING (a) ORDER BY stories DESC, id LIMIT ?
"""

_PAIRS = """
SELECT one.id AS a, one.name AS a_name, one.kind AS a_kind,
  other.id AS b, other.name AS b_name, other.kind AS b_kind, stories
FROM (
  SELECT a, b, count(*)::INTEGER AS stories FROM pair JOIN chosen USING (n)
  GROUP BY a, b ORDER BY stories DESC, a, b LIMIT ?
) AS top JOIN actor AS one ON one.a = top.a JOIN actor AS other ON other.a = top.b
ORDER BY stories DESC, one.id, other.id
"""

_OUTLETS = """
SELECT outlet AS name, count(*)::INTEGER AS stories FROM story JOIN chosen USING (n)
GROUP BY outlet ORDER BY stories DESC, outlet LIMIT ?
"""

_HAPPENINGS = """
SELECT record, stories FROM (
  SELECT happening, count(*)::INTEGER AS stories FROM telling JOIN chosen USING (n)
  GROUP BY happening
) JOIN happening USING (happening) ORDER BY stories DESC, total DESC, happening LIMIT ?
"""

_DISPUTES = """
SELECT record FROM dispute
WHERE first_n IN (SELECT n FROM chosen) AND second_n IN (SELECT n FROM chosen)
ORDER BY rank LIMIT ?
"""

_LISTS = {
    "places": _PLACES,
    "actors": _ACTORS,
    "pairs": _PAIRS,
    "outlets": _OUTLETS,
}


def answer_rows(
    database: duckdb.DuckDBPyConnection, axis: Axis, *, compared: bool
) -> dict[str, Any]:
    """Return what the stories in the table ``chosen`` tell.

    Parameters
    ----------
    database
        A connection with the tables, and with the chosen stories.
    axis
        The bins of time.
    compared
        Whether the tables have what the stories tell together.

    """
    answer: dict[str, Any] = {
        "stories": _number(database, "SELECT count(*) FROM chosen"),
        "total": _number(database, "SELECT count(*) FROM story"),
        **{name: _rows(database, sql, MOST[name]) for name, sql in _LISTS.items()},
        **_days(database, axis),
        "happenings": None,
        "disputes": None,
    }
    if compared:
        rows = _rows(database, _HAPPENINGS, MOST["happenings"])
        answer["happenings"] = [
            {**json.loads(row["record"]), "chosen": row["stories"]} for row in rows
        ]
        rows = _rows(database, _DISPUTES, MOST["disputes"])
        answer["disputes"] = [json.loads(row["record"]) for row in rows]
    return answer


def _days(database: duckdb.DuckDBPyConnection, axis: Axis) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: _bins(database, f"{name}_bin", len(axis.starts))
        for name in ("told", "published")
    }
    if axis.starts:
        sides = [
            _number(
                database,
                "SELECT count(DISTINCT n) FROM told JOIN chosen USING (n) "
                f"WHERE day {sign} ?",
                day,
            )
            for sign, day in (("<", axis.starts[0]), (">", axis.last))
        ]
    else:
        sides = [0, 0]
    undated = _number(
        database,
        "SELECT count(*) FROM story JOIN chosen USING (n) WHERE published IS NULL",
    )
    return {**found, "beyond": sides, "undated": undated}


def _bins(database: duckdb.DuckDBPyConnection, table: str, length: int) -> list[int]:
    counts = [0] * length
    rows = database.execute(
        f"SELECT bin, count(*) FROM {table} JOIN chosen USING (n) GROUP BY bin"
    ).fetchall()
    for at, count in rows:
        counts[at] = count
    return counts


def _number(database: duckdb.DuckDBPyConnection, sql: str, *given: Any) -> int:
    ((number,),) = database.execute(sql, given).fetchall()
    return int(number)


def _rows(
    database: duckdb.DuckDBPyConnection, sql: str, limit: int
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (
        database.sql(sql, params=[limit]).to_arrow_table().to_pylist()
    )
    return rows
