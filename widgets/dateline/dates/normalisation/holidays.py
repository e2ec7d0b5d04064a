"""Holidays: fixed days, days counted by weekdays, Easter, and lunar ones."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from functools import cache, lru_cache

from dateutil.easter import EASTER_ORTHODOX, easter

from ...lang import rows_of_all
from ...model.intervals import nth_weekday
from .calendars import from_hijri, from_jalali

__all__ = ["NINE_ELEVEN", "holiday", "is_lunar"]

#: The day of the attacks that "the Sept. 11 attacks" stand for.
NINE_ELEVEN = "2001-09-11"


@cache
def _rules() -> dict[str, str]:
    """Return the rule of each holiday that some language knows, by its id."""
    return {row["holiday"]: row["rule"] for row in rows_of_all("holidays")}


def _rule(name: str) -> str | None:
    """Return the rule of a holiday, and of a day that another calendar counts."""
    if re.fullmatch(r"(?:jalali|hijri)-\d\d-\d\d", name):
        return name.replace("-", " ", 1)
    return _rules().get(name)


def holiday(name: str, year: int) -> str | None:
    """Return the day of a holiday in a year as a value (YYYY-MM-DD), else None.

    Parameters
    ----------
    name
        Its id in the tables ``holidays.csv`` of the languages; or a day of another
        calendar by month and day, "jalali-10-13" or "hijri-09-27".
    year
        A civil year.

    """
    rule = _rule(name)
    if rule is None:
        return None
    if re.fullmatch(r"\d\d-\d\d", rule):
        return f"{year:04d}-{rule}"
    if counted := re.fullmatch(r"(\d\d)#(-?\d)-(\d)(\+\d)?", rule):
        month, nth, number, later = (int(part or 0) for part in counted.groups())
        first = _as_day(nth_weekday(year, month, nth, number))
        return (first + dt.timedelta(days=later)).isoformat()
    sort, _, rest = rule.partition(" ")
    if sort == "state":
        return _of_state(*rest.split(" ", 1), year)
    if rest:
        month, day = map(int, rest.split("-"))
        convert = {"hijri": _lunar, "jalali": _solar}[sort]
        converted = convert(year, month, day)
        return converted.isoformat() if converted else None
    anchor, shift = re.fullmatch(r"(\w+)([+-]\d+)", rule).groups()  # type: ignore[union-attr]
    first = _anchor(anchor, year)
    return (first + dt.timedelta(days=int(shift))).isoformat()


@lru_cache(maxsize=512)
def _of_state(codes: str, name: str, year: int) -> str | None:
    """Return the first day of a public holiday in a year, in the first country with it.

    By the package holidays, which reckons with the Chinese, Hebrew, Hindu and
    Buddhist calendars; None in years that it does not know.
    """
    from holidays import country_holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of years that it does not know
        for code in codes.split("+"):
            listed = country_holidays(code, years=year, language="en_US")
            days = listed.get_named(name, lookup="exact", split_multiple_names=True)
            if days:
                return min(days).isoformat()
    return None


def _anchor(name: str, year: int) -> dt.date:
    """Return Easter of the western or the eastern churches, or another holiday."""
    if name == "easter":
        return easter(year)
    if name == "orthodox":
        return easter(year, EASTER_ORTHODOX)
    return _as_day(holiday(name, year))


def is_lunar(name: str) -> bool:
    """Tell whether a holiday goes by the moon, and may fall a day to either side."""
    return (_rule(name) or "").startswith("hijri")


def _as_day(value: str | None) -> dt.date:
    return dt.date.fromisoformat(value or "0001-01-01")


def _lunar(year: int, month: int, day: int) -> dt.date | None:
    """Return the first such day of the Islamic calendar in a civil year."""
    # A lunar year is 354 days: the one that begins within a civil year has a number
    # near (year - 622) * 33 / 32.
    guess = int((year - 622) * 33 / 32)
    for hijri in range(guess - 1, guess + 3):
        civil = from_hijri(hijri, month, day)
        if civil is not None and civil.year == year:
            return civil
    return None


def _solar(year: int, month: int, day: int) -> dt.date | None:
    """Return such a day of the Iranian calendar in a civil year."""
    for jalali in (year - 622, year - 621):
        civil = from_jalali(jalali, month, day)
        if civil is not None and civil.year == year:
            return civil
    return None
