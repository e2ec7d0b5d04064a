"""The names of the months in many languages, of the calendars that they count by.

``months.txt`` has a line for each month of a language: its code, the number, the
names in small letters (with ``_`` for a space), from the Unicode CLDR, and the Arabic
names of the eastern countries. A number with ``jalali`` is of the Iranian year, whose
months have other names in Afghanistan, one with ``hijri`` of the Islamic year. A name
with ``!`` means something else too (zero), and is a month's only beside a year.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Literal, NamedTuple

__all__ = ["Calendar", "Month", "months"]

#: Calendars by which languages count.
Calendar = Literal["civil", "jalali", "hijri"]


class Month(NamedTuple):
    """A month of the year, from 1, of a calendar; some are read with a year only."""

    number: int
    calendar: Calendar = "civil"
    needs_year: bool = False


def months(code: str) -> Mapping[str, Month]:
    """Return the months of a language by their names, none where it has no line.

    Parameters
    ----------
    code
        ISO 639-1 ("fr").

    """
    return _all().get(code, {})


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, Month]]:
    path = resources.files(__package__) / "months.txt"
    by_code: dict[str, dict[str, Month]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        code, which, *names = line.split(" ")
        known = by_code.setdefault(code, {})
        for name in names:
            month = _month(which)._replace(needs_year=name.endswith("!"))
            known.setdefault(name.removesuffix("!").replace("_", " "), month)
    return by_code


def _month(which: str) -> Month:
    for calendar in ("jalali", "hijri"):
        if which.startswith(calendar):
            return Month(int(which.removeprefix(f"{calendar}-")), calendar)
    return Month(int(which))
