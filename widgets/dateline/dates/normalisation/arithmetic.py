"""Calendar arithmetic: so many units from a day, and the occurrences of a cycle."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from ...model.intervals import Days, days, nth_weekday
from .holidays import holiday

__all__ = ["choose_occurrence", "iso_week", "occurrences", "shifted", "step"]


def iso_week(day: dt.date) -> str:
    """Return the ISO week of a day as a value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _months_on(day: dt.date, count: int) -> tuple[int, int]:
    whole = day.year * 12 + day.month - 1 + count
    return whole // 12, whole % 12 + 1


def _month(day: dt.date, count: int) -> str:
    year, month = _months_on(day, count)
    return f"{year:04d}-{month:02d}"


def _quarter(day: dt.date, count: int) -> str:
    year, month = _months_on(day, 3 * count)
    return f"{year:04d}-Q{(month + 2) // 3}"


def _weeks_on(day: dt.date, count: int) -> str:
    return iso_week(day + dt.timedelta(days=7 * count))


_STEPS: dict[str, Callable[[dt.date, int], str]] = {
    "D": lambda day, count: (day + dt.timedelta(days=count)).isoformat(),
    "W": _weeks_on,
    "F": lambda day, count: _weeks_on(day, 2 * count),
    "WE": lambda day, count: f"{_weeks_on(day, count)}-WE",
    "M": _month,
    "Q": _quarter,
    "Y": lambda day, count: f"{day.year + count:04d}",
    "DE": lambda day, count: f"{day.year // 10 + count:03d}",
    "CE": lambda day, count: f"{day.year // 100 + count:02d}",
}


def step(day: dt.date, count: int, unit: str) -> str | None:
    """Return the unit ``count`` units from the one that contains ``day``."""
    try:
        value = _STEPS[unit](day, count)
    except (ValueError, OverflowError):
        return None
    return value if days(value) else None


def shifted(day: dt.date, count: int, unit: str) -> dt.date | None:
    """Return the day ``count`` units from a day: a year from 3 May is 3 May.

    The last day of a month is taken where the month reached is shorter.
    """
    days_in = {"D": 1, "W": 7, "F": 14}.get(unit)
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    try:
        if days_in:
            return day + dt.timedelta(days=days_in * count)
        if months and (span := days(_month(day, months * count))):
            return span[0].replace(day=min(day.day, span[1].day))
    except (ValueError, OverflowError):
        return None
    return None


#: A month without a year is the latest such month (with a cue the next one), unless
#: that is further off than so many days (of 215 to 330 the best on TimeBank, AQUAINT
#: and MEANTIME).
_RECENT = 300

#: So many days after its end the winter that is over is still "this winter".
_JUST_OVER = 75

#: How many years around a day the occurrences of a day of the year are sought in; 29
#: February recurs every fourth year, and not always.
_YEARS_AROUND, _LEAP_YEARS_AROUND = 2, 8
_LEAP_DAY = "02-29"

_WEEKEND = re.compile(r"XXXX-WE")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTHDAY = re.compile(r"XXXX-(\d\d(?:-\d\d)?|SP|SU|FA|WI|Q[1-4]|H[12])")
_DAY = re.compile(r"XXXX-XX-(\d\d)")
_HOLIDAY = re.compile(r"XXXX~([\w-]+)")
_NTH = re.compile(r"XXXX-(\d\d)#(-?\d)-([1-7])")


def occurrences(core: str, near: dt.date) -> list[str] | None:
    """Return the values that a yearly, monthly or weekly core takes around a day.

    Returns
    -------
    list of str or None
        In order of time; None where the core does not recur.

    """
    for shape, around in _CYCLES:
        match = shape.fullmatch(core)
        if match is not None:
            try:
                return [v for v in around(near, *match.groups()) if days(v)]
            except (ValueError, OverflowError):
                return []
    return None


def _weekdays(near: dt.date, number: str) -> Iterator[str]:
    first = near - dt.timedelta(days=near.weekday() + 15 - int(number))
    for week in range(5):
        yield (first + dt.timedelta(days=7 * week)).isoformat()


def _weekends(near: dt.date) -> Iterator[str]:
    for week in range(-2, 3):
        yield step(near, week, "WE") or ""


def _years(near: dt.date, rest: str) -> Iterator[str]:
    span = _LEAP_YEARS_AROUND if rest == _LEAP_DAY else _YEARS_AROUND
    for year in range(max(1, near.year - span), min(9999, near.year + span) + 1):
        yield f"{year:04d}-{rest}"


def _days_of_months(near: dt.date, number: str) -> Iterator[str]:
    for count in range(-2, 3):
        yield f"{_month(near, count)}-{number}"


def _holidays(near: dt.date, name: str) -> Iterator[str]:
    leaps = holiday(name, near.year) == f"{near.year:04d}-{_LEAP_DAY}"
    span = _LEAP_YEARS_AROUND if leaps else _YEARS_AROUND
    for year in range(max(1, near.year - span), min(9999, near.year + span) + 1):
        value = holiday(name, year)
        if value is not None:
            yield value


def _nth_weekdays(near: dt.date, month: str, nth: str, number: str) -> Iterator[str]:
    for year in range(near.year - 2, near.year + 3):
        value = nth_weekday(year, int(month), int(nth), int(number))
        if value is not None:
            yield value


_CYCLES: tuple[tuple[re.Pattern[str], Callable[..., Iterator[str]]], ...] = (
    (_WEEKDAY, _weekdays),
    (_WEEKEND, _weekends),
    (_MONTHDAY, _years),
    (_DAY, _days_of_months),
    (_HOLIDAY, _holidays),
    (_NTH, _nth_weekdays),
)


def choose_occurrence(
    values: list[str], base: Days, to: str
) -> tuple[str, str | None] | None:
    """Choose among the occurrences of a cycle by direction.

    Parameters
    ----------
    values
        The occurrences, in order of time.
    base
        The first and last day of what they are seen from.
    to
        "past": the latest that has begun; "future": the first not yet over (of
        months one that is not too far ahead, else the nearest);
        "before" and "after": wholly so; "this": the one at hand, else that of the
        same year, or the first not yet over; "recent": the latest that has begun if
        not too long ago, else the nearest; "same": the one of the same year; "": the
        nearest.

    Returns
    -------
    tuple or None
        The choice and the runner-up: on the other side, or for "after" and "before"
        one further off.

    """
    spans = [(value, *(days(value) or base)) for value in values]
    past = [v for v, first, _ in spans if first <= base[0]]
    future = [v for v, _, last in spans if last >= base[1]]
    before = [v for v, _, last in spans if last < base[0]]
    after = [v for v, first, _ in spans if first > base[1]]
    lists = {"past": (past, -1), "future": (future, 0), "before": (before, -1)}
    lists["after"] = (after, 0)
    to = _near_enough(to, past, future, base)
    if to == "same":
        same = [v for v in values if v[:4] == f"{base[0].year:04d}"]
        chosen = same[0] if same else None
    elif to == "this":
        running = [v for v, first, last in spans if first <= base[0] <= last]
        same = running or [v for v in values if v[:4] == f"{base[0].year:04d}"]
        over = days(before[-1]) if before else None
        if len(same) == 1 and over and over[0].year < base[0].year == over[1].year:
            # A winter ends in another year: "this winter", written in March, is over.
            just = (base[0] - over[1]).days <= _JUST_OVER
            same = [before[-1]] if just else same
        chosen = same[0] if len(same) == 1 else next(iter(future), None)
    elif to in lists:
        listed, place = lists[to]
        chosen = listed[place] if listed else None
    else:
        chosen = (
            min(spans, key=lambda s: (_gap(s[1:], base), s[1]))[0] if spans else None
        )
    if chosen is None:
        return None
    at = values.index(chosen)
    # "Next Friday" is this one or that of next week; a bare one is past or to come.
    on = to == "after" or (to != "before" and (days(chosen) or base)[0] <= base[0])
    other = at + 1 if on else at - 1
    return chosen, values[other] if 0 <= other < len(values) else None


def _near_enough(to: str, past: list[str], future: list[str], base: Days) -> str:
    """Return the direction to take; "" where the month in it is too far away."""
    if to == "recent":
        begun = days(past[-1]) if past else None
        return "past" if begun and (base[0] - begun[0]).days <= _RECENT else ""
    if to == "future" and future and len(future[0]) == len("2020-01"):
        coming = days(future[0])
        return "" if coming and (coming[0] - base[1]).days > _RECENT else to
    return to


def _gap(span: tuple[dt.date, ...], base: Days) -> int:
    """Return how many days lie between two spans (0 where they meet)."""
    return max(0, (span[0] - base[1]).days, (base[0] - span[1]).days)
