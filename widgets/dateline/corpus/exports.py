"""Exports of a whole corpus: tables, places on a map, all readings."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ..errors import BadOption
from ..exports.tables import spreadsheet_cell
from ..storage.database import connect, query
from ..storage.folder import Folder
from ..storage.readings import readings
from ..storage.schema import READING, TABLES

__all__ = ["FORMATS", "CorpusFormat", "format_of"]


@dataclass(frozen=True, slots=True)
class CorpusFormat:
    """An export format: how its files end, what they hold, and what makes them."""

    ending: str
    holds: str
    render: Callable[[Folder], bytes]


def _rows(folder: Folder, table: str) -> pa.Table:
    with connect(folder) as database:
        order = ", ".join(["story", *_ORDER.get(table, ())])
        return query(database, f'SELECT * FROM "{table}" ORDER BY {order}')


#: What orders the rows of a story, as they are in its text.
_ORDER = {
    "sentences": ("sentence",),
    "places": ("mention",),
    "candidates": ("mention", "rank"),
    "mentions": ("start", '"end"', "actor"),
    "actors": ("actor",),
    "dates": ("start", '"end"'),
    "quotes": ("start", '"end"'),
    "events": ("start", '"end"'),
    "figures": ("start", '"end"', "figure"),
    "corrections": ("nth",),
}


def _csv_of(table: pa.Table) -> str:
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(table.column_names)
    for row in table.to_pylist():
        cells = (
            ", ".join(map(str, v)) if isinstance(v, list) else v for v in row.values()
        )
        writer.writerow([spreadsheet_cell(cell) for cell in cells])
    return page.getvalue()


def _csv(folder: Folder) -> bytes:
    return _csv_of(_rows(folder, "places")).encode()


def _zip(folder: Folder) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in TABLES:
            if name != READING:
                # A fixed time (the earliest that ZIP has) keeps the bytes the same.
                entry = zipfile.ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, _csv_of(_rows(folder, name)).encode())
    return archive.getvalue()


def _parquet(folder: Folder) -> bytes:
    data = BytesIO()
    pq.write_table(_rows(folder, "places"), data, compression="zstd")
    return data.getvalue()


def _jsonl(folder: Folder) -> bytes:
    from ..io.document import to_dict

    lines = []
    for receipt in folder.receipts():
        for story, findings in readings(folder, receipt.part):
            document = {"id": story, **to_dict(findings)}
            lines.append(json.dumps(document, ensure_ascii=False))
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


_PLACES = """
SELECT place_id, any_value(name) AS name, any_value(label) AS label,
  any_value(place_kind) AS kind, any_value(level) AS level,
  any_value(country) AS country, any_value(admin1) AS admin1,
  any_value(lat) AS lat, any_value(lon) AS lon,
  any_value(population) AS population,
  count(*) AS mentions, count(DISTINCT places.story) AS stories,
  list_sort(list(DISTINCT phrase)) AS phrases,
  list({'story': places.story, 'title': title, 'sentence': sentences.text,
        'phrase': phrase, 'start': places.start, 'end': places."end",
        'kind': kind, 'confidence': confidence, 'status': status, 'why': why}
       ORDER BY places.story, mention) AS evidence
FROM places
JOIN stories ON stories.story = places.story
LEFT JOIN sentences ON sentences.story = places.story
  AND sentences.sentence = places.sentence
WHERE place_id IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL
  AND status <> 'rejected' AND kind IN ('literal', 'metonym')
GROUP BY place_id ORDER BY stories DESC, mentions DESC, place_id
"""


def _geojson(folder: Folder) -> bytes:
    with connect(folder) as database:
        rows = query(database, _PLACES).to_pylist()
    features = [_feature(row) for row in rows]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [row.pop("lon"), row.pop("lat")]}
    id_ = row.pop("place_id")
    properties = {"id": id_, **row}
    return {"type": "Feature", "id": id_, "geometry": point, "properties": properties}


#: The formats by name; the command line takes them from here.
FORMATS: dict[str, CorpusFormat] = {
    "csv": CorpusFormat(".csv", "places, one row for each mention", _csv),
    "tables": CorpusFormat(".zip", "a CSV table for every layer", _zip),
    "parquet": CorpusFormat(".parquet", "places, one row for each mention", _parquet),
    "geojson": CorpusFormat(
        ".geojson",
        "places with the number of their stories, and the sentences",
        _geojson,
    ),
    "jsonl": CorpusFormat(".jsonl", "every reading as a JSON document", _jsonl),
}


def format_of(path: Path, name: str | None = None) -> CorpusFormat:
    """Return the format of that name, or the one that the path ends in.

    Raises
    ------
    BadOption
        There is no such format, or none has this ending.

    """
    if name is not None and name in FORMATS:
        return FORMATS[name]
    if name is not None:
        known = ", ".join(FORMATS)
        raise BadOption(f"a corpus has no export format {name!r}; give one of {known}")
    for known_format in FORMATS.values():
        if path.name.lower().endswith(known_format.ending):
            return known_format
    endings = ", ".join(form.ending for form in FORMATS.values())
    raise BadOption(
        f"the ending of {path.name!r} belongs to no export of a corpus; use one of "
        f"{endings}"
    )
