"""A date, time, duration or set, and the days it could mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .day import Day, as_civil
from .mention import Mention

__all__ = ["DateAlternative", "DateExpression", "counted_day"]

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


def counted_day(days: int) -> str:
    """Return a day relative to the day of publication, D: "D", "D−4"."""
    return f"D{'−' if days < 0 else '+'}{abs(days)}" if days else "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAlternative:
    """Another day that the same words could mean, and why."""

    value: str
    edtf: str | None
    first: Day | None
    last: Day | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DateExpression(Mention):
    """A date, time, duration or set as in TIMEX3.

    ``form`` is the value before anchoring: with it a new publication date
    re-resolves the expression without reading the text again. ``first`` and
    ``last`` are None where an end is open or unknown, and before the year 1 an
    :class:`~dateline.model.EarlyDay`; ``grain`` is "day",
    "week", "month", "quarter", "season", "year", "decade" or "century";
    ``anchor`` says what it was resolved against; ``until`` is the id of the
    expression that ends a range which this one opens ("from Monday to Friday").
    ``days_from_publication`` are the earliest and latest day it may mean, counted
    from an unknown day of publication: "yesterday" is (-1, -1).
    """

    timex_type: TimexType
    form: str
    value: str | None = None
    mod: str | None = None
    edtf: str | None = None
    first: Day | None = None
    last: Day | None = None
    part: str | None = None
    grain: str = "day"
    anchor: str | None = None
    until: str | None = None
    days_from_publication: tuple[int, int] | None = None
    alternatives: tuple[DateAlternative, ...] = ()

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"date:{self.start}"

    @property
    def counted(self) -> str | None:
        """Its days relative to an unknown day of publication, D: "D−6 to D"."""
        if self.days_from_publication is None:
            return None
        return " to ".join(dict.fromkeys(map(counted_day, self.days_from_publication)))

    def meaning(self) -> str:
        """Return what it means in a few words, for short views."""
        return self.edtf or self.counted or self.value or self.form

    def row(self) -> dict[str, Any]:
        """Return the expression as one flat table row."""
        return {
            "phrase": self.phrase,
            "type": self.timex_type,
            "value": self.value,
            "edtf": self.edtf,
            "first": as_civil(self.first),
            "last": as_civil(self.last),
            "part": self.part,
            "mod": self.mod,
            "grain": self.grain,
            "id": self.id,
            "until": self.until,
            "anchor": self.anchor,
            **self.counted_row(),
            **self._evidence(),
        }

    def counted_row(self) -> dict[str, Any]:
        """Return its days relative to the day of publication as cells of a row."""
        first, last = self.days_from_publication or (None, None)
        return {"counted": self.counted, "days_from": first, "days_to": last}
