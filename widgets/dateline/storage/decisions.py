"""What the user decided for all stories: rows of corrections that no story owns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..io.many.entry import digest
from .folder import Folder
from .parts import read_table, write_part

__all__ = ["EVERYWHERE", "keep_decision", "kept_decisions"]

#: What stands for the story in the corrections that hold for all.
EVERYWHERE = "*"


def kept_decisions(folder: Folder) -> list[dict[str, Any]]:
    """Return the records of all decisions, in the order in which they were made."""
    rows = []
    for receipt in folder.receipts():
        table = read_table(folder, "corrections", receipt.part)
        rows += [row for row in table.to_pylist() if row["story"] == EVERYWHERE]
    rows.sort(key=lambda row: (row["nth"], row["record"]))
    return [json.loads(row["record"]) for row in rows]


def keep_decision(folder: Folder, record: Mapping[str, Any], told: str) -> None:
    """Keep a decision in the corpus, which must be locked for writing.

    Parameters
    ----------
    folder
        The corpus.
    record
        The decision as JSON has it, with its ``kind``.
    told
        The decision in words.

    """
    nth = len(kept_decisions(folder))
    row = {
        "story": EVERYWHERE,
        "nth": nth,
        "kind": record["kind"],
        "decision": told,
        "record": json.dumps(record, ensure_ascii=False),
    }
    write_part(folder, digest("decision", nth, record), {"corrections": [row]}, {})
