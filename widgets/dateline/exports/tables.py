"""Every layer of a reading as a CSV table that a spreadsheet can open safely."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable
from typing import Any

from ..model import SCHEMES, Actor, Findings

__all__ = ["to_csv", "to_tables", "to_zip"]

_EVIDENCE = ("start", "end", "sentence", "rule", "confidence", "status", "why")

#: The columns of each table. ``context`` is the text of the sentence.
COLUMNS: dict[str, tuple[str, ...]] = {
    "places": (
        *("phrase", "name", "kind", "level", "country", "lat", "lon", "place_id"),
        *SCHEMES,
        *_EVIDENCE,
        "context",
    ),
    "actors": (
        *("name", "kind", "mentions", "aliases", "roles", "affiliation", "country"),
        *("id", "confidence", "status", "why"),
    ),
    "mentions": ("actor", "actor_id", "sort", "phrase", *_EVIDENCE, "context"),
    "dates": (
        *("phrase", "type", "value", "edtf", "first", "last", "part", "mod", "grain"),
        *_EVIDENCE,
        "context",
    ),
    "quotes": (
        *("speaker", "cue", "stance", "phrase", "direct", "via", *_EVIDENCE),
        "context",
    ),
    "events": (
        *("date", "actor", "phrase", "type", "target", "place", "killed", "injured"),
        *("missing", "toll", "victims", "instrument", "mode"),
        *("actors", "targets", "actor_rule", "target_rule"),
        *("actor_confidence", "target_confidence", "place_rule"),
        *("date_rule", "same_as", *_EVIDENCE, "context"),
    ),
    "sentences": ("sentence", "start", "end", "text"),
}

#: Characters that make a spreadsheet take a cell for a formula when they come first,
#: including the wide forms of East Asian keyboards. https://owasp.org/www-community/attacks/CSV_Injection
_TRIGGERS = tuple("=+-@\t\r\n\0＝＋－＠")


def to_tables(reading: Findings) -> dict[str, str]:
    """Return one CSV text per table: places, actors, mentions, dates, quotes and more.

    The dialect is RFC 4180 (commas, doubled quotes, CR LF); all have a header, even
    without rows. Offsets count characters of the story's text and stay numbers.

    Notes
    -----
    A spreadsheet runs a cell that begins like a formula. A text that begins with
    ``=``, ``+``, ``-`` or ``@`` gets an apostrophe before it, as OWASP advises: strip
    it to restore the text.

    """
    rows: dict[str, Iterable[dict[str, Any]]] = {
        "places": reading.places.rows(),
        "actors": reading.actors.rows(),
        "mentions": [row for actor in reading.actors for row in _mentions(actor)],
        "dates": reading.dates.rows(),
        "quotes": reading.quotes.rows(),
        "events": reading.events.rows(),
        "sentences": _sentences(reading),
    }
    return {name: _table(reading, name, records) for name, records in rows.items()}


def to_csv(reading: Findings) -> str:
    """Return the table of places as CSV, one row per mention."""
    return to_tables(reading)["places"]


def to_zip(reading: Findings) -> bytes:
    """Return all tables in one ZIP archive, the same bytes for the same reading."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in to_tables(reading).items():
            # A fixed time (the earliest that ZIP has) keeps the bytes the same.
            entry = zipfile.ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, text.encode())
    return archive.getvalue()


def _mentions(actor: Actor) -> Iterable[dict[str, Any]]:
    for sort, mentions in (("name", actor.mentions), ("role", actor.nominals)):
        for mention in mentions:
            known = {"actor": actor.name, "actor_id": actor.id, "sort": sort}
            yield known | {
                name: getattr(mention, name) for name in ("phrase", *_EVIDENCE)
            }


def _sentences(reading: Findings) -> Iterable[dict[str, Any]]:
    for index, span in enumerate(reading.sentences):
        text = reading.sentence(index)
        yield {"sentence": index, "start": span.start, "end": span.end, "text": text}


def _table(reading: Findings, name: str, rows: Iterable[dict[str, Any]]) -> str:
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, COLUMNS[name])
    writer.writeheader()
    for row in rows:
        if "context" in COLUMNS[name]:
            row = row | {"context": reading.sentence(row["sentence"])}
        writer.writerow({column: _cell(value) for column, value in row.items()})
    return page.getvalue()


def _cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers unchanged."""
    if not isinstance(value, str):
        return value
    risky = value.startswith(_TRIGGERS) or value.lstrip().startswith(_TRIGGERS)
    return f"'{value}" if risky else value
