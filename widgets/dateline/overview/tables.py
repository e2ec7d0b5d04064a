"""The tables in memory from which an overview is counted, made once from a corpus.

Stories, places and actors have numbers in them (``n``, ``p``, ``a``); what a story
tells several times is in them once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from .axis import Axis, axis_of
from .identities import BY_NAME, JOINED

if TYPE_CHECKING:
    import duckdb

__all__ = ["EXACT", "MADE", "READ", "fill", "fill_axis"]

#: The tables of a corpus that are read.
READ = ("stories", "places", "actors", "mentions", "dates")

#: The tables that are made of them.
MADE = (
    *("story", "place", "whole", "story_place"),
    *("actor", "called", "story_actor", "pair", "told"),
)

#: A date of more days than this tells of no single day.
EXACT = 6

_STORIES = """
CREATE TABLE story AS
SELECT (row_number() OVER (ORDER BY story) - 1)::INTEGER AS n, story AS id, title,
  publisher AS outlet, published, key, left(ltrim(
    CASE WHEN starts_with(head, title) THEN substr(head, length(title) + 1) ELSE head
    END, E' \\r\\n\\t'), 240) AS opening
FROM (
  SELECT DISTINCT ON (story) story, title, publisher, published, key,
    left(text, coalesce(length(title), 0) + 1000) AS head
  FROM stories
)
"""

#: Only what a map would draw: no demonyms, no names inside other names.
_NAMED = """
CREATE TEMP TABLE named AS
SELECT DISTINCT n, place_id, place_kind, level, country, admin1
FROM places JOIN story ON story.id = places.story
WHERE place_id IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL
  AND status <> 'rejected' AND kind IN ('literal', 'metonym')
"""

_PLACES = """
CREATE TABLE place AS
SELECT (row_number() OVER (ORDER BY id) - 1)::INTEGER AS p, *
FROM (
  SELECT place_id AS id, any_value(name) AS name, any_value(label) AS label,
    any_value(place_kind) AS kind, any_value(level) AS level,
    any_value(country) AS country, any_value(admin1) AS admin1,
    any_value(lat) AS lat, any_value(lon) AS lon,
    any_value(population) AS population
  FROM places WHERE place_id IN (SELECT place_id FROM named) GROUP BY place_id
)
"""

#: The place that stands for a country: of two with one code ("Persia") the country.
_COUNTRIES = """
CREATE TABLE whole AS
SELECT p, country FROM place WHERE kind = 'country' UNION ALL
SELECT p, country FROM place WHERE kind = 'territory' AND country NOT IN (
  SELECT country FROM place WHERE kind = 'country' AND country IS NOT NULL
)
"""

#: A country or a division is told of by each story that names a place in it, too.
_STORY_PLACE = """
CREATE TABLE story_place AS
SELECT n, p, bool_or(own) AS own FROM (
  SELECT n, p, true AS own FROM named JOIN place ON place.id = named.place_id
  UNION ALL
  SELECT n, p, false FROM named JOIN whole USING (country)
  UNION ALL
  SELECT n, p, false FROM named JOIN place ON place.admin1 = named.admin1
    AND place.kind = 'admin1' AND named.level <> 'country'
) GROUP BY n, p
"""

_ACTORS = """
CREATE TABLE actor AS
SELECT (row_number() OVER (ORDER BY identity) - 1)::INTEGER AS a, identity AS id,
  mode(name) AS name, mode(kind) AS kind
FROM identities GROUP BY identity
"""

#: All that an actor is called, and its id.
_CALLED = """
CREATE TABLE called AS SELECT DISTINCT a, lower(strip_accents(trim(word))) AS word
FROM (
  SELECT a, called AS word FROM identities JOIN actor ON actor.id = identities.identity
  UNION ALL SELECT a, name FROM actor UNION ALL SELECT a, id FROM actor
)
"""

_MENTIONED = """
CREATE TEMP TABLE mentioned AS
SELECT DISTINCT n, a, sentence FROM mentions
JOIN identities USING (story, actor)
JOIN actor ON actor.id = identities.identity
JOIN story ON story.id = mentions.story
"""

_STORY_ACTOR = "CREATE TABLE story_actor AS SELECT DISTINCT n, a FROM mentioned"

#: Two who are named in one sentence.
_PAIRS = """
CREATE TABLE pair AS
SELECT DISTINCT one.n, one.a AS a, other.a AS b FROM mentioned AS one
JOIN mentioned AS other ON other.n = one.n AND other.sentence = one.sentence
  AND other.a > one.a
"""

_TOLD = f"""
CREATE TABLE told AS
SELECT DISTINCT n, unnest(generate_series("first", "last", INTERVAL 1 DAY))::DATE AS day
FROM dates JOIN story ON story.id = dates.story
WHERE dates.status <> 'rejected' AND "first" IS NOT NULL AND "last" >= "first"
  AND "last" - "first" <= {EXACT}
"""


def fill(database: duckdb.DuckDBPyConnection, *, joined: bool) -> None:
    """Make the tables in a connection that has those of the corpus.

    ``joined`` tells whether it has those of the joined actors, too.
    """
    relation = JOINED if joined else BY_NAME
    database.execute(f"CREATE TEMP TABLE identities AS {relation}")
    for statement in (_STORIES, _NAMED, _PLACES, _COUNTRIES, _STORY_PLACE):
        database.execute(statement)
    for statement in (_ACTORS, _CALLED, _MENTIONED, _STORY_ACTOR, _PAIRS, _TOLD):
        database.execute(statement)
    for name in ("named", "mentioned"):
        database.execute(f"DROP TABLE {name}")


def fill_axis(database: duckdb.DuckDBPyConnection) -> Axis:
    """Make the tables of days in bins of time, and return their axis."""
    told = database.execute(
        "SELECT day, count(*) FROM told GROUP BY day ORDER BY day"
    ).fetchall()
    published = database.execute(
        "SELECT published, count(*) FROM story WHERE published IS NOT NULL "
        "GROUP BY published ORDER BY published"
    ).fetchall()
    axis = axis_of(published, told)
    days = {
        "bin": pa.array(range(len(axis.starts)), pa.int32()),
        "first": pa.array(axis.starts, pa.date32()),
        "last": pa.array(axis.ends(), pa.date32()),
    }
    database.register("axis", pa.table(days))
    for name, rows in (
        ("told_bin", "SELECT n, day FROM told"),
        ("published_bin", "SELECT n, published AS day FROM story"),
    ):
        database.execute(
            f"CREATE TABLE {name} AS SELECT DISTINCT n, bin FROM ({rows}) AS days "
            'JOIN axis ON day BETWEEN axis."first" AND axis."last"'
        )
    return axis
