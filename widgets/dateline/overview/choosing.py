"""A filter as conditions over the tables in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import BadOption, close_to
from .filter import Filter
from .identities import folded

if TYPE_CHECKING:
    import duckdb

__all__ = ["check", "conditions"]

#: Where each part of a filter is looked up.
_KNOWN = {
    "places": "SELECT id FROM place WHERE id = ?",
    "actors": "SELECT word FROM called WHERE word = ?",
    "outlets": "SELECT DISTINCT coalesce(outlet, '') FROM story "
    "WHERE coalesce(outlet, '') = ?",
    "happening": "SELECT happening FROM happening WHERE happening = ?",
}


def check(
    database: duckdb.DuckDBPyConnection, wanted: Filter, *, compared: bool
) -> None:
    """Make sure that the corpus has what a filter names.

    Raises
    ------
    BadOption
        It has not; the message suggests close names.

    """
    if wanted.happening and not compared:
        raise BadOption(
            "the stories have not been compared, so that no happening is known"
        )
    for name, values in (
        ("places", wanted.places),
        ("actors", tuple(map(folded, wanted.actors))),
        ("outlets", wanted.outlets),
        ("happening", (wanted.happening,) if wanted.happening else ()),
    ):
        for value in values:
            # All rows: a result that is left open blocks the connection.
            if not database.execute(_KNOWN[name], [value]).fetchall():
                raise BadOption(f"{name}: {_unknown(database, name, value)}")


def _unknown(database: duckdb.DuckDBPyConnection, name: str, value: str) -> str:
    listed = _KNOWN[name].partition(" WHERE ")[0]
    names = [row[0] for row in database.execute(listed).fetchall()]
    near = close_to(value, names)
    hint = f"; perhaps {', '.join(near)}" if near else ""
    return f"no story has {value!r}{hint}"


def conditions(wanted: Filter) -> tuple[list[str], list[Any]]:
    """Return the conditions of a filter in SQL, and their values."""
    tests: list[str] = []
    given: list[Any] = []
    for place in wanted.places:
        tests.append(
            "n IN (SELECT n FROM story_place JOIN place USING (p) WHERE id = ?)"
        )
        given.append(place)
    for actor in wanted.actors:
        tests.append(
            "n IN (SELECT n FROM story_actor JOIN called USING (a) WHERE word = ?)"
        )
        given.append(folded(actor))
    if wanted.outlets:
        tests.append("coalesce(outlet, '') IN (SELECT unnest(?))")
        given.append(list(wanted.outlets))
    for column, days, rows in (
        ("day", wanted.told, "n IN (SELECT n FROM told WHERE {})"),
        ("published", wanted.published, "{}"),
    ):
        if days is not None:
            inside = []
            for sign, day in ((">=", days[0]), ("<=", days[1])):
                if day is not None:
                    inside.append(f"{column} {sign} ?")
                    given.append(day)
            tests.append(rows.format(" AND ".join(inside)))
    if wanted.happening:
        tests.append("n IN (SELECT n FROM telling WHERE happening = ?)")
        given.append(wanted.happening)
    if wanted.originals:
        tests.append("n NOT IN (SELECT n FROM relation WHERE relation = 'copy of')")
    return tests, given
