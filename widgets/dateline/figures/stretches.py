"""Dated expressions as stretches of days, and the axes on which they are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import DateExpression
from ..model.day import as_civil

__all__ = ["Axis", "Stretch", "axes_of", "years_before"]

#: The axis grows from the publication day while the next date is within this many days,
#: or within this multiple of what it covers so far ...
NEAR_DAYS, NEAR_TIMES = 30, 4

#: ... but no further than this many days, or this multiple of the median distance.
FAR_DAYS, FAR_TIMES = 60, 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """Expressions with the same words and value, and the days that they cover.

    ``first`` and ``end`` (excluded) are proleptic Gregorian ordinals, or days counted
    from an unknown day of publication; None where open. ``until`` is the expression
    that ends a range which these begin.
    """

    dates: tuple[DateExpression, ...]
    first: int | None
    end: int | None
    until: DateExpression | None = None

    @property
    def known(self) -> tuple[int, int]:
        """The days of its known end, where it is open on one side."""
        if self.first is None:
            return (self.end or 0) - 1, self.end or 0
        return self.first, self.first + 1 if self.end is None else self.end

    @property
    def phrase(self) -> str:
        """The words, their number if several, and an arrow where an end is open."""
        words, times = self.dates[0].phrase, len(self.dates)
        if self.until is not None:
            words = f"{words} – {self.until.phrase}"
        if times > 1:
            words = f"{words} ×{times}"
        if self.dates[0].status in ("corrected", "accepted"):
            words += " ✓"
        if self.first is None:
            return f"◂ {words}"
        return f"{words} ▸" if self.end is None else words

    @property
    def is_soft(self) -> bool:
        """Whether an end is approximate, open, or one of several days."""
        ends = (self.dates[0], self.until or self.dates[0])
        away = [date.days_from_publication for date in ends]
        return (
            self.first is None
            or self.end is None
            or any(date.mod is not None or "~" in (date.edtf or "") for date in ends)
            or any(days is not None and days[0] != days[1] for days in away)
        )


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretches of one axis: ``core`` is its first day and its end (excluded).

    ``day`` is that of publication, 0 where days are counted from it; ``near`` are on
    the axis, ``far`` off it; both in order of time.
    """

    is_counted: bool
    day: int | None
    core: tuple[int, int]
    near: tuple[Stretch, ...]
    far: tuple[Stretch, ...]


def axes_of(dates: Sequence[DateExpression], day: int | None) -> list[Axis]:
    """Return the axes that are needed: days from publication, and the calendar.

    Parameters
    ----------
    dates
        The expressions; those without days are ignored.
    day
        The ordinal of the day of publication, None if it is unknown.

    """
    counted = [date for date in dates if date.days_from_publication]
    on_calendar = [
        date
        for date in dates
        if (as_civil(date.first) or as_civil(date.last)) and date not in counted
    ]
    axes = ((True, 0, counted), (False, day, on_calendar))
    return [_axis(kind, origin, placed) for kind, origin, placed in axes if placed]


def _axis(is_counted: bool, day: int | None, dates: list[DateExpression]) -> Axis:
    stretches = sorted(
        _joined(_same(dates)), key=lambda row: (row.known, row.phrase.casefold())
    )
    core = _core([row.known for row in stretches], day)
    near = [row for row in stretches if _overlap(row.known, core)]
    far = [row for row in stretches if row not in near]
    return Axis(is_counted, day, core, tuple(near), tuple(far))


def _overlap(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span[1] > other[0] and span[0] < other[1]


def _same(dates: Iterable[DateExpression]) -> Iterator[Stretch]:
    """Group expressions with the same words and days; ends of ranges stay alone."""
    dates = list(dates)
    ends = {date.until for date in dates}
    groups: dict[tuple[object, ...], list[DateExpression]] = {}
    for date in dates:
        own = date.id if date.until or date.id in ends else date.phrase.casefold()
        groups.setdefault((own, *_days(date), date.part), []).append(date)
    for group in groups.values():
        yield Stretch(tuple(group), *_days(group[0]))


def _days(date: DateExpression) -> tuple[int | None, int | None]:
    """Return its first day and its end (excluded)."""
    if date.days_from_publication:
        first, last = date.days_from_publication
        return first, last + 1
    opens, ends = as_civil(date.first), as_civil(date.last)
    return (
        opens.toordinal() if opens else None,
        ends.toordinal() + 1 if ends else None,
    )


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, those of a range's two ends as one if the second is later."""
    by_id = {stretch.dates[0].id: stretch for stretch in stretches}
    taken = set()
    for id_, opening in by_id.items():
        last = by_id.get(opening.dates[0].until or "")
        if last is None or opening.first is None or last.end is None:
            continue
        if last.end > opening.first:
            taken.add(last.dates[0].id)
            by_id[id_] = replace(opening, end=last.end, until=last.dates[0])
    return (stretch for id_, stretch in by_id.items() if id_ not in taken)


def _core(spans: list[tuple[int, int]], day: int | None) -> tuple[int, int]:
    """Return the first day of an axis and its end (excluded)."""
    brief = sorted(spans, key=lambda span: span[1] - span[0])
    start = (day, day + 1) if day is not None else brief[0]

    def distance(span: tuple[int, int], to: tuple[int, int]) -> int:
        return max(span[0] - to[1], to[0] - span[1], 0)

    def reach_of(span: tuple[int, int]) -> int:
        return max(start[0] - span[0], span[1] - start[1], 0)

    half = sorted(map(reach_of, brief))[len(brief) // 2]
    limit = max(FAR_DAYS, FAR_TIMES * half)
    core, grown = start, True
    while grown:
        grown = False
        reach = max(NEAR_DAYS, NEAR_TIMES * (core[1] - core[0]))
        for span in brief:
            is_outside = span[0] < core[0] or span[1] > core[1]
            is_near = distance(span, core) <= reach and span[1] - span[0] <= reach
            if is_outside and is_near and reach_of(span) <= limit:
                core = min(core[0], span[0]), max(core[1], span[1])
                grown = True
    return core


def years_before(date: DateExpression) -> str | None:
    """Return the year of an expression before our era: "44 BC", else None."""
    match = re.match(r"-(\d{4})\b", date.edtf or "")
    return f"{int(match[1]) + 1} BC" if match else None
