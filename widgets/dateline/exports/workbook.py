"""Every table of a reading as a sheet of an Excel workbook."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any

from ..errors import PackageMissing
from ..model import Findings
from ..model.tables import TABLES
from .content import Choice
from .records import Record, columns_of, records
from .shared import credit_of, headline_of

__all__ = ["sheets", "to_xlsx"]

#: The longest text that a cell can hold (characters).
_LONGEST = 32_767

#: The first day that Excel can count as one.
_FIRST_DAY = dt.date(1900, 3, 1)

#: Texts stay texts: no formulas, links or numbers are made of them.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def to_xlsx(reading: Findings, *, layers: Choice = None, kinds: Choice = None) -> bytes:
    """Return a workbook with a sheet for every table, and one about the story.

    Days are days, except before March 1900, where Excel has none: they are text. No
    text can become a formula, so none gets an apostrophe. A text of more than 32,767
    characters is cut and ends with "…".

    Parameters
    ----------
    reading
        The findings of a story.
    layers, kinds
        As in :func:`to_tables`.

    Raises
    ------
    BadOption
        There is no such layer or kind.
    PackageMissing
        XlsxWriter is not installed.

    """
    tables = records(reading, layers=layers, kinds=kinds)
    file = io.BytesIO()
    book, bold, day = _opened(file)
    about = {"title": headline_of(reading.story), **credit_of(reading.story)}
    about["generator"] = f"Dateline {reading.made_by.dateline}"
    sheet = book.add_worksheet("story")
    for at, (name, value) in enumerate(about.items()):
        sheet.write_string(at, 0, name, bold)
        _write(sheet, at, 1, value, day)
    for name, rows in tables.items():
        columns = [column.name for column in columns_of(TABLES[name])]
        _add_sheet(book, name, columns, rows, bold, day)
    book.close()
    return file.getvalue()


def sheets(tables: Iterable[tuple[str, Sequence[str], Sequence[Record]]]) -> bytes:
    """Return a workbook with a sheet for each table: its name, columns and rows.

    Raises
    ------
    PackageMissing
        XlsxWriter is not installed.

    """
    file = io.BytesIO()
    book, bold, day = _opened(file)
    for name, columns, rows in tables:
        _add_sheet(book, name, columns, rows, bold, day)
    book.close()
    return file.getvalue()


def _opened(file: io.BytesIO) -> tuple[Any, Any, Any]:
    """Return a new workbook, and its formats for heads and for days."""
    try:
        import xlsxwriter
    except ImportError:
        raise PackageMissing("Excel's format", "XlsxWriter") from None
    book = xlsxwriter.Workbook(file, _OPTIONS)
    # A fixed time keeps the bytes the same for the same reading.
    book.set_properties({"created": dt.datetime(1980, 1, 1)})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    return book, book.add_format({"bold": True}), day


def _add_sheet(
    book: Any,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Record],
    bold: Any,
    day: Any,
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for across, column in enumerate(columns):
        sheet.write_string(0, across, column, bold)
    for down, row in enumerate(rows, start=1):
        for across, column in enumerate(columns):
            _write(sheet, down, across, row.get(column), day)


def _write(sheet: Any, row: int, column: int, value: object, day: Any) -> None:
    if isinstance(value, dt.date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value)
    elif value is not None:
        text = str(value)
        cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        sheet.write_string(row, column, cut)
