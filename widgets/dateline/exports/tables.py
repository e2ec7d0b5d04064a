"""Every layer of a reading as a CSV table that a spreadsheet can open safely."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import Any

from ..errors import BadOption
from ..model import Findings
from ..model.tables import TABLES
from .content import LAYERS, Choice, choose
from .datapackage import descriptor
from .records import Record, columns_of, records

__all__ = ["one_layer", "spreadsheet_cell", "to_csv", "to_tables", "to_tsv", "to_zip"]

#: Characters that make a spreadsheet take a cell for a formula when they come first,
#: including the wide forms of East Asian keyboards. https://owasp.org/www-community/attacks/CSV_Injection
_TRIGGERS = tuple("=+-@\t\r\n\0＝＋－＠")

_DAY = r"-?\d[\dX]{3}(?:-[\dX]{2}){0,2}[?~%]?"

#: What begins with a sign and is none the less only a number, or a day (EDTF) before
#: the year 0: "-12.5", "-0043-03-15", "-0100/-0044".
_HARMLESS = re.compile(
    rf"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|{_DAY}(?:/(?:\.\.|{_DAY})?)?"
)

#: The mark at the beginning by which Excel knows a file to be UTF-8.
_BOM = "\ufeff"


def to_tables(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> dict[str, str]:
    """Return one CSV text per table: places, actors, dates, quotes, events and more.

    The dialect is RFC 4180 (commas, doubled quotes, CR LF); all have a header, even
    without rows. Offsets count characters of the story's text and stay numbers.
    The tables ``sentences`` and ``entities`` (every actor and place, once) are always
    there: ids in other tables lead to them. What the user rejected is left out.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        Which layers; all by default.
    kinds
        Which mentions of places: "literal", "metonym" (Tehran said), "demonym"
        (Iranian) and "embedded" (University of Tehran); all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind.

    Notes
    -----
    A spreadsheet runs a cell that begins like a formula. A text that begins with
    ``=``, ``+``, ``-`` or ``@`` gets an apostrophe before it, as OWASP advises, unless
    it is a number or a day before the year 0: strip it to restore the text.

    """
    rows = records(reading, layers=layers, kinds=kinds)
    return {name: _table(name, found) for name, found in rows.items()}


def to_csv(
    reading: Findings,
    *,
    layers: Choice = ("places",),
    kinds: Choice = None,
    bom: bool = False,
) -> str:
    """Return the table of one layer as CSV; that of places has a row per mention.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        The layer, one of them.
    kinds
        Which mentions of places; all by default.
    bom
        Whether it begins with the mark by which Excel knows UTF-8.

    Raises
    ------
    BadOption
        There is no such layer or kind, or several layers were chosen.

    """
    layer = one_layer(layers, LAYERS)
    table = to_tables(reading, layers=[layer], kinds=kinds)[layer]
    return f"{_BOM}{table}" if bom else table


def to_tsv(
    reading: Findings, *, layers: Choice = ("places",), kinds: Choice = None
) -> str:
    """Return the table of one layer with tabs between its cells.

    Tabs and line breaks inside a cell become spaces, because not all that read such
    files know quotes.

    Raises
    ------
    BadOption
        There is no such layer or kind, or several layers were chosen.

    """
    layer = one_layer(layers, LAYERS)
    rows = records(reading, layers=[layer], kinds=kinds)[layer]
    flat = [{name: _flat(value) for name, value in row.items()} for row in rows]
    return _table(layer, flat, dialect="excel-tab")


def one_layer(layers: Choice, known: tuple[str, ...]) -> str:
    """Return the one layer that a file can hold.

    Raises
    ------
    BadOption
        It is not one, or not one of those known.

    """
    chosen = choose(layers, known, "layer")
    if len(chosen) > 1:
        raise BadOption(
            "the file holds one layer; give one of "
            f"{', '.join(known)}, or take a format that holds several"
        )
    return next(iter(chosen))


def to_zip(
    reading: Findings,
    *,
    layers: Choice = None,
    kinds: Choice = None,
    bom: bool = False,
) -> bytes:
    """Return all tables in one ZIP archive, with a description of their columns.

    The description, ``datapackage.json``, is a Frictionless Data Package: types,
    meanings, keys, and which column leads to which table. The archive has the same
    bytes for the same reading.

    Parameters
    ----------
    reading
        The findings of a story.
    layers, kinds
        As in :func:`to_tables`.
    bom
        Whether each table begins with the mark by which Excel knows UTF-8.

    References
    ----------
    https://specs.frictionlessdata.io/tabular-data-package/

    """
    rows = records(reading, layers=layers, kinds=kinds)
    files = {"datapackage.json": descriptor(reading, list(rows), bom=bom)}
    for name, found in rows.items():
        files[f"{name}.csv"] = (_BOM if bom else "") + _table(name, found)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            # A fixed time (the earliest that ZIP has) keeps the bytes the same.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, text.encode())
    return archive.getvalue()


def _table(name: str, rows: list[Record], dialect: str = "excel") -> str:
    page = io.StringIO(newline="")
    columns = [column.name for column in columns_of(TABLES[name])]
    writer = csv.DictWriter(page, columns, extrasaction="ignore", dialect=dialect)
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {column: spreadsheet_cell(value) for column, value in row.items()}
        )
    return page.getvalue()


def spreadsheet_cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers unchanged."""
    if not isinstance(value, str) or _HARMLESS.fullmatch(value):
        return value
    risky = value.startswith(_TRIGGERS) or value.lstrip().startswith(_TRIGGERS)
    return f"'{value}" if risky else value


def _flat(value: Any) -> Any:
    return " ".join(re.split(r"[\t\r\n]+", value)) if isinstance(value, str) else value
