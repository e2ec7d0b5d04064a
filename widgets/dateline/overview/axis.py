"""The axis of time on which days are counted: its bins, of one length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

__all__ = ["Axis", "axis_of"]

Grain = Literal["day", "week", "month", "year"]

#: The most bins that a chart can show and a pointer can hit.
MOST = 140

#: The share of what is told that may lie beyond each end of the axis: a story of today
#: that recalls a war of old must not shrink today to a line.
BEYOND = 0.03

#: Around the days of publication, days told are shown as far as these reach, and at
#: least so far (days).
ROOM = 10


@dataclass(frozen=True, slots=True)
class Axis:
    """Bins of time: the first day of each, and the last day of the last."""

    grain: Grain
    starts: tuple[dt.date, ...] = ()
    last: dt.date | None = None

    def ends(self) -> list[dt.date]:
        """Return the last day of each bin."""
        if self.last is None:
            return []
        one = dt.timedelta(days=1)
        return [*(start - one for start in self.starts[1:]), self.last]


def axis_of(
    published: Sequence[tuple[dt.date, int]], told: Sequence[tuple[dt.date, int]]
) -> Axis:
    """Return the axis on which most days of a corpus lie.

    Parameters
    ----------
    published, told
        Days with how many stories were published then, and tell of them, sorted.

    """
    ends = _ends(published, told)
    if ends is None:
        return Axis("day")
    first, last = ends
    for grain in _GRAINS:
        starts = tuple(_starts(first, last, grain))
        if len(starts) <= MOST or grain == "year":
            return Axis(grain, starts, max(last, _next(starts[-1], grain) - _ONE))
    raise AssertionError


_GRAINS: tuple[Grain, ...] = ("day", "week", "month", "year")
_ONE = dt.timedelta(days=1)


def _ends(
    published: Sequence[tuple[dt.date, int]], told: Sequence[tuple[dt.date, int]]
) -> tuple[dt.date, dt.date] | None:
    if not published and not told:
        return None
    middle = _middle(told)
    if not published:
        return middle
    first, last = published[0][0], published[-1][0]
    room = max(ROOM, (last - first).days)
    if middle is None:
        return first, last
    early, late = middle
    earliest = dt.date.fromordinal(max(1, first.toordinal() - room))
    latest = dt.date.fromordinal(min(dt.date.max.toordinal(), last.toordinal() + room))
    return min(first, max(early, earliest)), max(last, min(late, latest))


def _middle(days: Sequence[tuple[dt.date, int]]) -> tuple[dt.date, dt.date] | None:
    """Return the days between which all but a few at each end lie."""
    if not days:
        return None
    sums = list(accumulate(count for _, count in days))
    least, most = BEYOND * sums[-1], (1 - BEYOND) * sums[-1]
    first = next(i for i, count in enumerate(sums) if count > least)
    last = next(i for i, count in enumerate(sums) if count >= most)
    return days[first][0], days[last][0]


def _starts(first: dt.date, last: dt.date, grain: Grain) -> Iterator[dt.date]:
    start = _floor(first, grain)
    while start <= last:
        yield start
        following = _next(start, grain)
        if following <= start:  # the end of all days
            return
        start = following


def _floor(day: dt.date, grain: Grain) -> dt.date:
    if grain == "week":
        return dt.date.fromordinal(max(1, day.toordinal() - day.weekday()))
    if grain == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if grain == "year" else day


def _next(start: dt.date, grain: Grain) -> dt.date:
    if grain in ("day", "week"):
        ahead = start.toordinal() + (7 if grain == "week" else 1)
        return dt.date.fromordinal(min(ahead, dt.date.max.toordinal()))
    year, month = start.year, start.month
    if grain == "month":
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    else:
        year += 1
    return dt.date.max if year > dt.MAXYEAR else dt.date(year, month, 1)
