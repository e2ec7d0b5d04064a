"""Replacing stories in the parts that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ..io.many.entry import digest
from .compaction import drop_parts, in_order
from .folder import Folder
from .parts import read_table, write_tables
from .receipt import Receipt
from .schema import READING, TABLES

__all__ = ["rewrite"]

#: The rows of every table for one story.
Rows = Mapping[str, list[dict[str, Any]]]


def rewrite(folder: Folder, stories: Mapping[str, Rows]) -> None:
    """Put other rows in the place of those of some stories.

    A part is written whole under another name, and counts from the moment its receipt
    is there; then the old one is removed.

    Parameters
    ----------
    folder
        The corpus, which must be locked for writing.
    stories
        The new rows of all tables, by the ids of the stories.

    """
    for receipt in folder.receipts():
        if not receipt.stories:
            continue
        ids = read_table(folder, "stories", receipt.part, ["story"])["story"]
        touched = sorted(stories.keys() & set(ids.to_pylist()))
        if touched:
            _rewrite(folder, receipt, {story: stories[story] for story in touched})


def _rewrite(folder: Folder, receipt: Receipt, stories: Mapping[str, Rows]) -> None:
    gone = pa.array(sorted(stories), pa.string())
    tables = {}
    for name, schema in TABLES.items():
        old = read_table(folder, name, receipt.part)
        kept = old.filter(pc.invert(pc.is_in(old["story"], value_set=gone)))
        rows = [row for story in sorted(stories) for row in stories[story][name]]
        new = pa.Table.from_pylist(rows, schema=schema)
        tables[name] = in_order(pa.concat_tables([kept.cast(schema), new]))
    told = [rows[READING][0]["document"] for _, rows in sorted(stories.items())]
    name = digest("rewritten", receipt.part, sorted(stories), told)
    write_tables(folder, name, tables, receipt.made_by, replaces=(receipt.part,))
    drop_parts(folder, [receipt.part])
