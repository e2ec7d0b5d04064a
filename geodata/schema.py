"""The tables of a gazetteer file, in SQL."""

__all__ = ["INDICES", "SETTLE_NAMES", "STAGED", "TABLES", "TOWNSPEOPLE"]

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
  num INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  lat REAL, lon REAL, country TEXT, admin1 TEXT, population INTEGER,
  seat INTEGER NOT NULL, traffic INTEGER NOT NULL, languages INTEGER NOT NULL,
  ids TEXT, cell INTEGER,
  layer TEXT NOT NULL, townspeople INTEGER NOT NULL DEFAULT 0);
CREATE TABLE name (
  key TEXT NOT NULL, place INTEGER NOT NULL, sort INTEGER NOT NULL,
  bare INTEGER NOT NULL, name TEXT, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE exonym (
  key TEXT NOT NULL, language TEXT NOT NULL, place INTEGER NOT NULL,
  name TEXT NOT NULL, PRIMARY KEY (key, language, place)) WITHOUT ROWID;
CREATE TABLE sound (
  code INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (code, key)) WITHOUT ROWID;
CREATE TABLE division (
  code TEXT PRIMARY KEY, name TEXT NOT NULL, place INTEGER) WITHOUT ROWID;
CREATE TABLE identifier (id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE heard (key TEXT NOT NULL);
"""
STAGED = """
CREATE TEMP TABLE staged (
  key TEXT NOT NULL, place INTEGER NOT NULL, sort INTEGER NOT NULL,
  bare INTEGER NOT NULL, own INTEGER NOT NULL, name TEXT NOT NULL)
"""

# A name is written once for a place and key: the best sort, then the spelling that
# is the place's own, then the one without accents (the shortest in UTF-8).
SETTLE_NAMES = """
INSERT OR IGNORE INTO name
SELECT key, place, sort, bare, CASE WHEN own THEN NULL ELSE name END FROM staged
ORDER BY key, place, bare, sort, own DESC, length(CAST(name AS BLOB)), name
"""

# Divisions have no population of their own; that of their towns tells how large they
# are. Where the parts of a large city are towns too, they are counted with it.
TOWNSPEOPLE = """
UPDATE place SET townspeople = towns.people FROM (
  SELECT admin1 AS code, sum(population) AS people FROM place
  WHERE kind = 'city' GROUP BY admin1) towns
WHERE kind = 'admin1' AND admin1 = towns.code AND towns.people > 0
"""
INDICES = """
CREATE UNIQUE INDEX place_id ON place (id);
CREATE INDEX place_cell ON place (cell);
CREATE INDEX city_size ON place (population DESC, num)
  WHERE kind = 'city' AND population > 0;
"""
