"""The table of copies and versions of a whole corpus."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from datasketch import MinHashLSH

from ...io.many.entry import digest
from ...storage.database import connect, damage_told
from ...storage.folder import Folder, keep_in_cache
from .comparison import Relation, compare
from .shingles import PERMUTATIONS, of_bytes
from .telling import Facts, Telling, numbers_in

__all__ = ["SCHEMA", "find_copies", "kept_copies"]

#: The likeness (Jaccard, 0 to 1) from which two stories are compared: at 0.5 an eighth
#: of the copies that are cut to 60 % would be missed.
THRESHOLD = 0.3

#: Raised whenever stories are compared in another way.
_VERSION = 1

SCHEMA = pa.schema(
    [
        pa.field("story", pa.string(), nullable=False),
        pa.field("of", pa.string(), nullable=False),
        pa.field("relation", pa.string(), nullable=False),
        pa.field("containment", pa.float64()),
        pa.field("differs", pa.string()),
    ]
)

#: How many stories are compared at once: what they state is in memory meanwhile.
_AT_ONCE = 500


def kept_copies(folder: Folder) -> pa.Table:
    """Return the copies and versions in a corpus, and keep them until it changes."""
    parts = [receipt.part for receipt in folder.receipts() if receipt.stories]
    path = folder.cache / f"copies-{digest(_VERSION, parts)}.parquet"
    with suppress(OSError, pa.ArrowException):  # it is only a cache
        kept = pq.ParquetFile(path).read()
        if kept.schema.equals(SCHEMA):
            return kept
    table = find_copies(folder)
    _keep(path, table)
    return table


def _keep(path: Path, table: pa.Table) -> None:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    keep_in_cache(path, sink.getvalue().to_pybytes())


def find_copies(folder: Folder) -> pa.Table:
    """Compare all stories of a corpus that look alike, and return how they relate."""
    pairs = sorted(_alike(folder))
    relations: list[Relation] = []
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        tellings = _tellings(folder, {story for pair in some for story in pair})
        found = (compare(tellings[one], tellings[other]) for one, other in some)
        relations += filter(None, found)
    relations.sort(key=lambda relation: (relation.story, relation.of))
    rows = [
        {
            "story": relation.story,
            "of": relation.of,
            "relation": relation.kind,
            "containment": relation.containment,
            "differs": relation.differs,
        }
        for relation in relations
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def _alike(folder: Folder) -> Iterator[tuple[str, str]]:
    """Yield the pairs of stories whose likeness may be above the threshold."""
    with damage_told(), connect(folder) as database:
        rows = database.execute("SELECT story, minhash FROM readings").fetchall()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for story, data in sorted(set(rows)):
        signature = of_bytes(data)
        for other in index.query(signature):
            yield min(story, other), max(story, other)
        index.insert(story, signature)


def _tellings(folder: Folder, stories: Iterable[str]) -> dict[str, Telling]:
    """Return stories with their sentences and what each states."""
    wanted = pa.table({"story": pa.array(sorted(stories), pa.string())})
    with damage_told(), connect(folder, {"wanted": wanted}) as database:
        about = database.execute(
            # A moment as a number: as a time Python would need one more package.
            "SELECT story, title, publisher, published, epoch_us(published_at) "
            "FROM stories SEMI JOIN wanted USING (story)"
        ).fetchall()
        texts = _by_story(database, "SELECT story, sentence, text FROM sentences")
        names = _by_story(database, _NAMES)
        days = _by_story(database, "SELECT story, sentence, edtf FROM dates")
    return {
        story: _telling(
            (story, title, publisher, day, moment),
            texts[story],
            names[story],
            days[story],
        )
        for story, title, publisher, day, moment in about
    }


_NAMES = """
SELECT story, sentence, lower(phrase) FROM mentions WHERE sort = 'name'
UNION ALL SELECT story, sentence, lower(phrase) FROM places
"""

_Rows = list[tuple[int, str]]


def _by_story(database: Any, sql: str) -> dict[str, _Rows]:
    rows = database.execute(
        f"SELECT * FROM ({sql}) SEMI JOIN wanted USING (story) ORDER BY 1, 2, 3"
    ).fetchall()
    found: dict[str, _Rows] = defaultdict(list)
    for story, sentence, value in rows:
        if value is not None:
            found[story].append((sentence, value))
    return found


def _telling(
    about: tuple[str, str | None, str | None, dt.date | None, int | None],
    texts: _Rows,
    names: _Rows,
    days: _Rows,
) -> Telling:
    story, title, publisher, day, moment = about
    outlet = (publisher or "").casefold()
    facts = tuple(
        Facts(
            numbers=numbers_in(text),
            days=frozenset(day for at, day in days if at == sentence),
            names=frozenset(n for at, n in names if at == sentence and n != outlet),
        )
        for sentence, text in texts
    )
    return Telling(
        id=story,
        title=title,
        publisher=publisher,
        day=day,
        moment=moment,
        sentences=tuple(text for _, text in texts),
        facts=facts,
    )
