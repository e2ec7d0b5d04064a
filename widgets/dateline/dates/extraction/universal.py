"""Dates in forms that all languages share: figures, and months by their names.

These are for stories without a pipeline of their language: ISO 8601, the day before the
month in figures (1.2.2020), "7 janvier 2020", "7 de enero", "2020年1月7日".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from ...lang import alternatives
from ...lang.months import months
from ...model import DateExpression
from ..underspecified import Form

__all__ = ["universal_dates"]

#: The years that a date of news may be in.
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|2100|[۱۱١][0-9۰-۹٠-٩]{3}|[۲٢][0-9۰-۹٠-٩]{3})"
_DAY = r"(?P<day>[0-9۰-۹٠-٩]{1,2})"

#: Dates in figures alone; Asian languages name what each figure counts.
_FIGURES = (
    re.compile(r"(?<![\w.-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
    re.compile(
        r"(?<![\w./-])(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)"
        r"(?P<year>(?:1[89]|20)\d\d)(?![\w/-])"
    ),
    re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"),
)


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
    found: dict[int, tuple[int, str]] = {}
    for pattern in (*_FIGURES, *_with_months(language)):
        for match in pattern.finditer(text):
            value = _value(match.groupdict(), language)
            start, end = match.span()
            taken = any(s < end and start < other for s, (other, _) in found.items())
            if value is not None and not taken:
                found[start] = end, value
    for start, (end, value) in sorted(found.items()):
        yield DateExpression(
            start=start,
            end=end,
            phrase=text[start:end],
            sentence=sentence_of(start),
            rule="date in figures or with a month's name",
            timex_type="DATE",
            form=str(Form(value)),
        )


@lru_cache(maxsize=8)
def _with_months(language: str) -> tuple[re.Pattern[str], ...]:
    known = months(language)
    if not known:
        return ()
    name = rf"(?P<name>{alternatives(known)})(?!\w)"
    # "7 janvier", "1er mai", "7. Januar", "7 de enero", "7 января", "le 7 mai".
    day = rf"(?<![\w.,:]){_DAY}(?:\.|er|º|°|ος|ª)?\s(?:\w{{1,3}}\s)?{name}"
    after = rf"(?:\.?,?\s(?:\w{{1,3}}\s)?{_YEAR}(?!\w))?"
    month = rf"(?<!\w){name}\.?\s(?:\w{{1,3}}\s)?{_YEAR}(?!\w)"
    flags = re.IGNORECASE
    return re.compile(day + after, flags), re.compile(month, flags)


def _value(parts: dict[str, str | None], language: str) -> str | None:
    """Return the value of a date, None if there is no such day."""
    year = _number(parts.get("year"))
    if parts.get("name"):
        month = months(language)[str(parts["name"]).casefold()]
    else:
        month = _number(parts.get("month")) or 0
    day = _number(parts.get("day"))
    if not 1 <= month <= 12 or not (day is None or 1 <= day <= 31):
        return None
    written = "XXXX" if year is None else f"{year:04}"
    return f"{written}-{month:02}" + (f"-{day:02}" if day is not None else "")


def _number(written: str | None) -> int | None:
    """Return a number in any figures: ٢٠٢٠ is 2020."""
    return int(written) if written else None
