"""Dates in forms that all languages share: figures, and months by their names.

These are for stories without a pipeline of their language: ISO 8601, the day before the
month in figures (1.2.2020), "7 janvier 2020", "7 de enero", "2020年1月7日"; and those
of the Iranian and the Islamic calendar, "۱۳ دی ۱۳۹۸", "١٤ رجب ١٤٤١", "1398/10/13".
Figures are those of any script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from ...lang import alternatives
from ...lang.months import Calendar, Month, months
from ...model import DateExpression
from ..normalisation.calendars import from_hijri, from_jalali
from ..underspecified import Form
from .figure_rules import FIRST_LUNAR, HIJRA_YEARS

__all__ = ["universal_dates"]

#: The zeros of the scripts that languages of news are written in: the other figures
#: follow them.
_ZEROS = "0٠۰०০੦૦୦௦౦೦൦๐໐၀០"


def _figures(first: int, last: int) -> str:
    """Return what matches a figure of any script in a range."""
    return (
        f"[{''.join(chr(ord(z) + n) for z in _ZEROS for n in range(first, last + 1))}]"
    )


_DAY = r"(?P<day>\d{1,2})"
_ANY_YEAR = r"(?P<year>\d{4})"

_ONE, _TWO = _figures(1, 1), _figures(2, 2)

#: The years that a date of news may be in.
_YEARS: dict[Calendar, str] = {
    "civil": rf"(?:{_ONE}{_figures(5, 9)}|{_TWO}{_figures(0, 0)})\d\d",
    "jalali": rf"{_ONE}{_figures(2, 4)}\d\d",
    "hijri": rf"{_ONE}{_figures(2, 4)}\d\d",
}

#: Dates in figures alone; Asian languages name what each figure counts.
_FIGURES = (
    re.compile(rf"(?<![\w.-]){_ANY_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
    re.compile(
        rf"(?<![\w./-]){_ANY_YEAR}(?P<mark>/)(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})"
        r"(?![\w/-])"
    ),
    re.compile(
        rf"(?<![\w./-]){_DAY}(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark){_ANY_YEAR}"
        r"(?![\w/-])"
    ),
    re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"),
)

#: The civil years that dates with such marks between figures are of.
_EARLIEST, _LATEST = 1800, 2099

#: What Persian adds to a month before its year.
_LINK = r"(?:\u0654|\u200c?ی)?"

#: No word or figure goes on here; Arabic writes "and" and the day as one word.
_BEFORE = r"(?<![^\W\u0621-\u064a])(?<![.,:/])"


def universal_dates(
    text: str, language: str, sentence_of: Callable[[int], int]
) -> Iterator[DateExpression]:
    """Yield the dates in universal forms, in text order, not yet anchored.

    Parameters
    ----------
    text
        The story's text.
    language
        Its language (ISO 639-1), for the names of the months.
    sentence_of
        Returns the index of the sentence at an offset (characters).

    """
    found: dict[int, tuple[int, Form]] = {}
    for pattern in (*_FIGURES, *_with_months(language)):
        for match in pattern.finditer(text):
            form = _form(match.groupdict(), language)
            start, end = match.span()
            taken = any(s < end and start < other for s, (other, _) in found.items())
            if form is not None and not taken:
                found[start] = end, form
    for start, (end, form) in sorted(found.items()):
        yield DateExpression(
            start=start,
            end=end,
            phrase=text[start:end],
            sentence=sentence_of(start),
            rule="date in figures or with a month's name",
            timex_type="DATE",
            form=str(form),
        )


@lru_cache(maxsize=8)
def _with_months(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what matches the dates with a month's name, for each calendar."""
    known = months(language)
    patterns: list[re.Pattern[str]] = []
    for calendar, year in _YEARS.items():
        names = [name for name, month in known.items() if month.calendar == calendar]
        if not names:
            continue
        # Half a space, which Persian writes, is one or none.
        listed = alternatives(names).replace(r"\ ", r"[\s\u200c]*")
        # Two names of one month: "يناير/كانون الثاني".
        name = rf"(?P<name>{listed})(?:\s?/\s?(?:{listed}))?{_LINK}(?!\w)"
        # "7 janvier", "1er mai", "7. Januar", "7 de enero", "7 января", "le 7 mai".
        day = rf"{_BEFORE}{_DAY}(?:\.|er|º|°|ος|ª)?\s(?:\w{{1,3}}\s)?{name}"
        after = rf"(?:\.?[,،]?\s(?:\w{{1,3}}\s)?(?P<year>{year})(?!\w))?"
        month = rf"(?<!\w){name}\.?\s(?:\w{{1,3}}\s)?(?P<year>{year})(?!\w)"
        flags = re.IGNORECASE
        patterns += re.compile(day + after, flags), re.compile(month, flags)
    return tuple(patterns)


def _form(parts: dict[str, str | None], language: str) -> Form | None:
    """Return what a date means, None if there is no such day."""
    year, day = _number(parts.get("year")), _number(parts.get("day"))
    if parts.get("name"):
        month = _month(str(parts["name"]), language)
        if year is None and month.needs_year:
            return None
    else:
        month = Month(_number(parts.get("month")) or 0, _calendar(year or 0, language))
        usual = month.calendar != "civil" or _EARLIEST <= (year or 0) <= _LATEST
        if parts.get("mark") and not usual:
            return None
    if not 1 <= month.number <= 12 or not (day is None or 1 <= day <= 31):
        return None
    if month.calendar != "civil":
        return _of_other(month, year, day)
    written = "XXXX" if year is None else f"{year:04}"
    last = f"-{day:02}" if day is not None else ""
    return Form(f"{written}-{month.number:02}{last}")


def _of_other(month: Month, year: int | None, day: int | None) -> Form | None:
    """Return a date of the Iranian or the Islamic calendar as a civil one."""
    lunar = month.calendar == "hijri"
    mod = "APPROX" if lunar else ""
    if year is None:
        return Form(f"XXXX~{month.calendar}-{month.number:02}-{day:02}", mod=mod)
    civil = (from_hijri if lunar else from_jalali)(year, month.number, day or 1)
    if civil is None:
        return None
    if day is None:
        return Form(civil.isoformat(), within="LM" if lunar else "JM")
    return Form(civil.isoformat(), mod=mod)


def _month(written: str, language: str) -> Month:
    """Return the month of a name, however its parts are joined."""
    name = re.sub(r"[\s\u200c]+", "", written.casefold())
    return _joined(language)[name]


@lru_cache(maxsize=8)
def _joined(language: str) -> dict[str, Month]:
    return {name.replace(" ", ""): month for name, month in months(language).items()}


def _calendar(year: int, language: str) -> Calendar:
    """Return by which calendar a language counts a year in figures."""
    calendars = {month.calendar for month in months(language).values()} - {"civil"}
    if year not in HIJRA_YEARS or not calendars:
        return "civil"
    return "jalali" if "jalali" in calendars and year < FIRST_LUNAR else "hijri"


def _number(written: str | None) -> int | None:
    """Return a number in any figures: ٢٠٢٠ is 2020."""
    return int(written) if written else None
