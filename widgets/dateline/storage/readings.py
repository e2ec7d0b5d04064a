"""Single readings out of a corpus."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyarrow.compute as pc

from ..errors import CorpusError
from ..io.document import from_dict
from ..model import Findings
from .folder import Folder
from .parts import damage, opened, read_table
from .schema import READING

__all__ = ["find_reading", "readings"]


def find_reading(folder: Folder, part: str, story: str) -> Findings:
    """Return the findings of a story that a part holds.

    Raises
    ------
    CorpusError
        The part does not hold it, or was written by a newer Dateline.

    """
    text = _cell(folder, "stories", part, story, "text")
    document = _cell(folder, READING, part, story, "document")
    try:
        return _findings(document, text)
    except (ValueError, LookupError, TypeError) as error:
        raise CorpusError(damage(folder.file(READING, part), error)) from error


def readings(folder: Folder, part: str) -> Iterator[tuple[str, Findings]]:
    """Yield the ids and findings of the stories in a part."""
    texts = read_table(folder, "stories", part, ["story", "text"]).to_pylist()
    by_story = {row["story"]: row["text"] for row in texts}
    with opened(folder, READING, part) as file:
        for batch in file.iter_batches(batch_size=32, columns=["story", "document"]):
            for row in batch.to_pylist():
                yield row["story"], _findings(row["document"], by_story[row["story"]])


def _findings(document: str, text: str) -> Findings:
    record: dict[str, Any] = json.loads(document)
    record["story"]["text"] = text
    return from_dict(record, own=True)


def _cell(folder: Folder, table: str, part: str, story: str, column: str) -> Any:
    """Return one cell, reading no more groups of rows than can hold it."""
    with opened(folder, table, part) as file:
        for group in range(file.num_row_groups):
            stated = file.metadata.row_group(group).column(0).statistics
            if stated is not None and not stated.min <= story <= stated.max:
                continue
            rows = file.read_row_group(group, columns=["story", column])
            at = pc.index(rows["story"], story).as_py()
            if at >= 0:
                return rows[column][at].as_py()
    raise CorpusError(f"the part {part} of {folder} does not hold the story {story}")
