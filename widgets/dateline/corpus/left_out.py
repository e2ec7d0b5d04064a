"""What a file of a corpus does not hold of what was found, and why."""

from __future__ import annotations

import json
from collections import Counter

import pyarrow as pa

from ..exports import FORMATS, Gap
from ..storage.database import connect, damage_told, query
from ..storage.folder import Folder
from ..storage.readings import readings
from ..storage.schema import READING, TABLES
from .compared import compared
from .exported_places import MAPPED

__all__ = [
    "LONGEST_CELL",
    "MOST_ROWS",
    "left_out_of_a_map",
    "left_out_of_a_timeline",
    "left_out_of_a_workbook",
    "left_out_of_entities",
]

#: How many rows a sheet of Excel has below its head, and characters a cell.
MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767

_MENTIONS = """
SELECT kind, place_id IS NULL AS nameless, lat IS NULL OR lon IS NULL AS pointless,
  count(*) AS mentions
FROM places WHERE status <> 'rejected' GROUP BY ALL ORDER BY ALL
"""


def left_out_of_entities(folder: Folder) -> list[Gap]:
    """Return a word about what the entities of each story do not state, over all."""
    counted: Counter[tuple[str, str]] = Counter()
    for receipt in folder.receipts():
        for _, found in readings(folder, receipt.part):
            for gap in FORMATS["ftm"].left_out(found):
                # Behind it, in brackets, are the numbers of one story.
                counted[gap.layer, gap.why.partition(" (")[0]] += gap.count
    return [Gap(layer, n, why) for (layer, why), n in sorted(counted.items())]


def left_out_of_a_map(folder: Folder) -> list[Gap]:
    """Return a word about the mentions that no map of the corpus shows."""
    with damage_told(), connect(folder) as database:
        rows = query(database, _MENTIONS).to_pylist()
    nameless = sum(row["mentions"] for row in rows if row["nameless"])
    placed = [row for row in rows if not row["nameless"]]
    pointless = sum(row["mentions"] for row in placed if row["pointless"])
    others: Counter[str] = Counter()
    for row in placed:
        if not row["pointless"] and row["kind"] not in MAPPED:
            others[row["kind"]] += row["mentions"]
    kinds = ", ".join(f"{count} {kind}" for kind, count in others.items())
    gaps = (
        Gap("mentions", nameless, "the gazetteer has no place of that name that fits"),
        Gap("mentions", pointless, "the coordinates of their place are not known"),
        Gap("mentions", others.total(), f"the file has only names of places ({kinds})"),
    )
    return [gap for gap in gaps if gap.count]


def left_out_of_a_timeline(folder: Folder) -> list[Gap]:
    """Return a word about the happenings that are on no day."""
    records = compared(folder).happenings.column("record").to_pylist()
    undated = sum(not json.loads(record)["first"] for record in records)
    gap = Gap("happenings", undated, "their day is not known, or before the year 1")
    return [gap] if undated else []


def left_out_of_a_workbook(folder: Folder) -> list[Gap]:
    """Return a word about the rows that no sheet has, and the texts that are cut."""
    rows, cut = 0, 0
    with damage_told(), connect(folder) as database:
        for name, schema in TABLES.items():
            if name == READING:
                continue
            texts = [f.name for f in schema if f.type == pa.string()]
            longest = ", ".join(f'length("{text}")' for text in texts)
            asked = (
                f"SELECT count(*) AS rows, count(*) FILTER (WHERE "
                f'greatest({longest}) > {LONGEST_CELL}) AS cut FROM "{name}"'
            )
            (found,) = query(database, asked).to_pylist()
            rows += max(0, found["rows"] - MOST_ROWS)
            cut += found["cut"]
    gaps = (
        Gap("rows", rows, f"a sheet has {MOST_ROWS:,}"),
        Gap("text ends", cut, f"a cell has {LONGEST_CELL:,} characters"),
    )
    return [gap for gap in gaps if gap.count]
