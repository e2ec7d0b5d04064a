"""Full-text search over a corpus, by an index that can be made again at any time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import whole_number
from ..io.many.entry import digest
from .folder import Folder
from .parts import read_table
from .snippets import MARKS, snippet
from .terms import Term, folded_text, terms

__all__ = ["Hit", "Matches", "matching", "numbered", "search", "snippets"]

#: Raised whenever the index is built in another way.
_VERSION = 2

#: A word in the title counts as much as so many in the text.
_TITLE_WEIGHT = 5.0

_SCHEMA = """
CREATE TABLE story (
  number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, publisher TEXT,
  published TEXT, text TEXT
);
CREATE TABLE part (name TEXT PRIMARY KEY);
CREATE TABLE made AS SELECT lower(hex(randomblob(8))) AS name;
CREATE VIRTUAL TABLE words USING fts5(
  title, text, content='', tokenize='unicode61 remove_diacritics 2'
);
"""

_COLUMNS = ["story", "title", "publisher", "published", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A story that a search found.

    ``score`` is the rank by BM25, higher for a better match; ``snippet`` are the words
    around the match, with those found between « and ».
    """

    story: str
    title: str | None
    publisher: str | None
    published: str | None
    score: float
    snippet: str

    def __str__(self) -> str:
        return self.title or self.snippet

    def row(self) -> dict[str, Any]:
        """Return the hit as one flat table row."""
        return {name: getattr(self, name) for name in self.__slots__}


def search(folder: Folder, query: str, *, limit: int = 20) -> list[Hit]:
    """Return the stories that have all words of a query, the best matches first.

    Parameters
    ----------
    folder
        The corpus. Its index is brought up to date first.
    query
        Words, which are found in any case, with or without accents; "words in
        quotation marks" must stand together, -word must not occur, word* may go on.
    limit
        How many stories to return at most.

    Raises
    ------
    BadOption
        The query has no words, or the limit is below 1.

    """
    wanted = terms(query)
    whole_number(limit, "limit")
    with _index(folder) as index:
        _update(index, folder)
        found = index.execute(
            "SELECT story.*, -bm25(words, ?, 1.0) AS score FROM words "
            "JOIN story ON story.number = words.rowid WHERE words MATCH ? "
            "ORDER BY round(score, 9) DESC, id LIMIT ?",
            (_TITLE_WEIGHT, _match(wanted), limit),
        ).fetchall()
    return [_hit(row, wanted) for row in found]


@dataclass(frozen=True, slots=True)
class Matches:
    """All stories with the words of a query, in no order.

    ``stories`` are the numbers that they have in the index, ``scores`` theirs by BM25.
    ``index`` names the index: one that is made anew has other numbers.
    """

    index: str
    stories: tuple[int, ...]
    scores: tuple[float, ...]


def matching(folder: Folder, query: str) -> Matches:
    """Return all stories with the words of a query.

    Neither sorted nor by their ids: both take longer than to find a word that most
    stories have.

    Raises
    ------
    BadOption
        The query has no words.

    """
    wanted = terms(query)
    with _index(folder) as index:
        _update(index, folder)
        found = index.cursor()
        found.row_factory = None
        rows = found.execute(
            "SELECT words.rowid, -bm25(words, ?, 1.0) FROM words WHERE words MATCH ?",
            (_TITLE_WEIGHT, _match(wanted)),
        ).fetchall()
        stories, scores = zip(*rows, strict=True) if rows else ((), ())
        return Matches(_name(index), stories, scores)


def numbered(folder: Folder) -> tuple[str, dict[str, int]]:
    """Return the name of the index, and the number of each story by its id."""
    with _index(folder) as index:
        _update(index, folder)
        found = index.cursor()
        found.row_factory = None
        return _name(index), dict(found.execute("SELECT id, number FROM story"))


def _name(index: sqlite3.Connection) -> str:
    ((name,),) = index.execute("SELECT name FROM made").fetchall()
    return str(name)


def snippets(folder: Folder, query: str, stories: Sequence[str]) -> dict[str, str]:
    """Return the words around the matches in some stories, by their ids."""
    wanted = terms(query)
    marks = ", ".join("?" * len(stories))
    with _index(folder) as index:
        rows = index.execute(
            f"SELECT id, title, text FROM story WHERE id IN ({marks})", list(stories)
        ).fetchall()
    return {row["id"]: _snippet(row, wanted) for row in rows}


def _snippet(row: sqlite3.Row, wanted: Sequence[Term]) -> str:
    """Return the words around a match below the headline, which is shown anyway."""
    text, title = row["text"].lstrip(), row["title"] or ""
    below = snippet(text.removeprefix(title), wanted)
    return below if MARKS[0] in below else snippet(text, wanted)


def _match(wanted: Sequence[Term]) -> str:
    needed = " AND ".join(term.quoted for term in wanted if not term.without)
    unwanted = "".join(f" NOT {term.quoted}" for term in wanted if term.without)
    return f"({needed}){unwanted}"


def _hit(row: sqlite3.Row, wanted: Sequence[Term]) -> Hit:
    return Hit(
        story=row["id"],
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"],
        score=round(row["score"], 6),
        snippet=_snippet(row, wanted),
    )


@contextmanager
def _index(folder: Folder) -> Iterator[sqlite3.Connection]:
    """Open the index; where the corpus cannot be written to, one kept for the user."""
    path = next(filter(None, map(_file_in, _places(folder))), ":memory:")
    try:
        connection = _opened(path)
    except sqlite3.DatabaseError:  # broken: it is only a cache
        Path(path).unlink(missing_ok=True)
        connection = _opened(path)
    with closing(connection):
        yield connection


def _places(folder: Folder) -> Iterator[Path]:
    import platformdirs

    yield folder.cache
    own = digest(str(folder.path.resolve()))
    yield Path(platformdirs.user_cache_dir("dateline")) / "corpora" / own


def _file_in(place: Path) -> Path | None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    writable = os.access(place, os.W_OK)
    return place / f"search-{_VERSION}.sqlite" if writable else None


def _opened(path: Path | str) -> sqlite3.Connection:
    # Another process may be bringing it up to date at this moment (seconds).
    connection = sqlite3.connect(path, timeout=120, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("BEGIN IMMEDIATE")
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not tables:
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _update(index: sqlite3.Connection, folder: Folder) -> None:
    """Add the stories of new parts; merged parts bring nothing new but their name."""
    parts = [receipt.part for receipt in folder.receipts() if receipt.stories]
    index.execute("BEGIN IMMEDIATE")
    try:
        known = {name for (name,) in index.execute("SELECT name FROM part")}
        for part in parts:
            if part not in known:
                _add(index, read_table(folder, "stories", part, _COLUMNS).to_pylist())
                index.execute("INSERT INTO part VALUES (?)", (part,))
    except BaseException:
        index.execute("ROLLBACK")
        raise
    index.execute("COMMIT")


def _add(index: sqlite3.Connection, stories: list[dict[str, Any]]) -> None:
    for row in stories:
        day = row["published"].isoformat() if row["published"] else None
        new = index.execute(
            "INSERT OR IGNORE INTO story (id, title, publisher, published, text) "
            "VALUES (?, ?, ?, ?, ?)",
            (row["story"], row["title"], row["publisher"], day, row["text"]),
        )
        if new.rowcount:
            index.execute(
                "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                (
                    new.lastrowid,
                    folded_text(row["title"] or ""),
                    folded_text(row["text"]),
                ),
            )
