"""What has been said of time so far: the ground that later words stand on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ...model import DateExpression
from ..underspecified import Form
from .intervals import Days, days, grain

__all__ = ["Discourse", "Said"]

#: Units from fine to coarse.
_GRAINS = ("day", "week", "month", "quarter", "season", "year", "decade", "century")

#: How many sentences back "the next day" may point.
_NEAR = 3

#: For so many sentences figures are told of one quarter (of 2 to 30, 4 and 8 gave
#: the best share of right days on TimeBank).
_FIGURES = 8

#: Beyond so many days from publication a passage tells of another time.
_FAR = 366


@dataclass(frozen=True, slots=True)
class Said:
    """A date spoken of: its value and days, and where it stands."""

    value: str
    span: Days
    grain: str
    phrase: str
    sentence: int
    start: int
    par: int

    @property
    def ground(self) -> str:
        """How it is referred to as the ground of a later date."""
        return f"‘{self.phrase}’"


class Discourse:
    """The dates spoken of, followed through the story in reading order.

    Parameters
    ----------
    published
        The day of publication, None where it is not known.
    narrative
        Whether the story as a whole tells of another time than its own.

    """

    def __init__(self, published: dt.date | None, *, narrative: bool) -> None:
        self.published = published
        self.narrative = narrative
        self._last: dict[str, Said] = {}
        self._latest: Said | None = None

    def note(self, form: Form, item: DateExpression) -> None:
        """Take in a date just resolved, or set by the reader."""
        if item.status == "corrected":
            self._take(form, item, _known(item.first, item.last), item.grain)
            return
        if item.status == "rejected" or form.type == "DURATION":
            return
        if form.base == "yearago":
            return  # a comparison: the story goes on in the period it began with
        if self.narrative and form.core[0] in "+-" and not form.base:
            return  # "today" in a tale of another time: it does not go on from there
        self._take(form, item, days(item.value), grain(item.value))

    def _take(
        self, form: Form, item: DateExpression, span: Days | None, unit: str | None
    ) -> None:
        if span is None or unit is None:
            return
        value = item.value or item.edtf or ""
        said = Said(value, span, unit, item.phrase, item.sentence, item.start, form.par)
        self._last[unit] = self._latest = said

    def story(self) -> Days | None:
        """Return the day of publication as a span."""
        return (self.published, self.published) if self.published else None

    def said(self, unit: str, sentence: int) -> Said | None:
        """Return the last date spoken of that is at least as fine as a unit."""
        fine = _GRAINS[: _GRAINS.index(unit) + 1]
        found = [self._last[g] for g in fine if g in self._last]
        if not found:
            return None
        last = max(found, key=lambda said: (said.sentence, said.start))
        near = sentence - last.sentence <= _NEAR
        return last if near or self.narrative else None

    def period(self, sentence: int) -> Said | None:
        """Return the quarter or half of which figures are being told."""
        quarter, month = self._last.get("quarter"), self._last.get("month")
        if quarter is not None and sentence - quarter.sentence <= _FIGURES:
            return quarter
        near = month is not None and sentence == month.sentence
        return month if near else None

    def told(self, form: Form, sentence: int) -> Said | None:
        """Return the date that a passage of another time counts from, if it is one.

        That is the last date spoken of, in a story told of another time; else only
        in the same sentence (of what is told as past, also the next one of the
        paragraph), when it lies more than a year from publication.
        """
        latest = self._latest
        if latest is None:
            return None
        if self.narrative:
            return latest
        if self.published is None or form.quoted or latest.par != form.par:
            return None
        # What lies ahead leaves the passage; a next sentence stays in it by its past.
        if form.to == "future" or sentence - latest.sentence > (form.to == "past"):
            return None
        away = abs((latest.span[0] - self.published).days)
        return latest if away > _FAR and latest.grain in ("day", "month") else None


def _known(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Return the ends of some days, the known one for both where one is open."""
    one, other = first or last, last or first
    return (one, other) if one and other else None
