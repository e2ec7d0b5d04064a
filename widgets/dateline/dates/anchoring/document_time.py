"""Document creation time: what a story says about its own day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from ...lang import Language, alternatives
from ...model import OwnDate
from ...model.intervals import days
from ..extraction.calendar_rules import CALENDAR_RULES
from ..extraction.candidates import Candidate
from ..extraction.extract import find_candidates
from ..extraction.figure_rules import FIGURE_RULES
from ..extraction.holiday_rules import HOLIDAY_RULES
from ..extraction.typed_tokens import type_tokens

__all__ = ["own_date"]

#: How often each ground gave the day of publication. Lines that are only a date
#: did 139 of 143 times on TimeBank, AQUAINT, MEANTIME and GUM news; the latest full
#: date of a text named the year of its story 8 of 29 times.
_WORTH = {
    "metadata": 0.95,
    "address": 0.95,
    "line": 0.97,
    "dateline": 0.6,
    "latest": 0.25,
}

_RULES = (*CALENDAR_RULES, *HOLIDAY_RULES, *FIGURE_RULES)

#: Those that give a day of a month, perhaps without its year.
_FULL = frozenset("month-day numeric-date time-stamp lunar-date solar-date".split())
#: How many lines from the top may be only a date.
_LINES = 6

#: The most characters of a line that is only a date, with its place and its clock time.
_LINE = 300
_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.'’-]+[ ,]{1,2}){1,6}[^\n]{0,24}?(?:\([^)\n]{2,30}\)|[-–—_:])"
)


def own_date(
    text: str,
    language: Language,
    *,
    metadata: dt.date | None = None,
    address: str | None = None,
) -> tuple[OwnDate, ...]:
    """Return the days on which a story may have been published, the best first.

    Nothing is decided, and today is never assumed: these are answers to offer with
    the question "When was this published?".

    Parameters
    ----------
    text
        The story.
    language
        Its words; of a reading kept without its parse, by the name of its pipeline.
    metadata
        The day its page gives as that of publication.
    address
        Its web address: many hold the day (…/2020/01/08/…).

    Returns
    -------
    tuple of OwnDate
        Empty where the story says nothing of its day: then the user must be asked.

    """
    offers = []
    if metadata is not None:
        offers.append(
            _offer(metadata, str(metadata), "the page's own data", "metadata")
        )
    offers += _in_address(address or "")
    lines = list(_first_lines(text))
    for line in lines:
        if len(line) <= _LINE:
            offers += _line_date(line, language)
    for line in lines[:3]:
        offers += _dateline_day(line, language)
    if full := list(_full_dates(text, language)):
        day, written = max(full)
        latest = _offer(day, written, "the latest full date in the text", "latest")
        offers.append(replace(latest, bound="on or after"))
    best: dict[tuple[dt.date | None, str], OwnDate] = {}
    for offer in offers:
        best.setdefault((offer.day, offer.written if offer.day is None else ""), offer)
    return tuple(sorted(best.values(), key=lambda offer: -offer.confidence))


def _offer(day: dt.date | None, written: str, ground: str, worth: str) -> OwnDate:
    return OwnDate(day=day, written=written, ground=ground, confidence=_WORTH[worth])


def _in_address(address: str) -> Iterator[OwnDate]:
    for match in _ADDRESS.finditer(address):
        span = days("-".join(match.groups()))
        if span:
            yield _offer(span[0], match[0], "the web address", "address")


def _first_lines(text: str) -> Iterator[str]:
    """Yield the first lines that are not blank."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text[:4000])
    for line in islice(lines, _LINES):
        yield line[0].strip()


def _dates_in(text: str, language: Language) -> Iterator[Candidate]:
    """Yield the days written in a text, with or without their year."""
    for candidate in find_candidates(type_tokens(text, language), rules=_RULES):
        if candidate.rule in _FULL:
            yield candidate


def _full_dates(text: str, language: Language) -> Iterator[tuple[dt.date, str]]:
    """Yield the days written with their year."""
    for candidate in _dates_in(text, language):
        span = days(candidate.form.core)
        if span and span[0] == span[1]:
            start, end = candidate.extent
            yield span[0], text[start:end]


@lru_cache(maxsize=32)
def _filler(language: Language) -> re.Pattern[str]:
    """Return what may stand beside the date in a line that is only a date."""
    date_words = language.dates
    halves = (r"\.?".join(half) for half in date_words.vocabulary.get("MERIDIEM", ()))
    return re.compile(
        rf"\b{alternatives(date_words.publication_words)}[^\W\d_]*\b"
        rf"|\d{{1,2}}[:.]\d\d(?::\d\d)?|\b(?:{'|'.join(halves) or '(?!)'})\b\.?"
        rf"|\b{alternatives(date_words.publication_zones)}\b|[^\w]",
        re.IGNORECASE,
    )


def _line_date(line: str, language: Language) -> Iterator[OwnDate]:
    """Yield the day of a line that is only a date."""
    for candidate in _dates_in(line, language):
        start, end = candidate.extent
        rest = line[:start] + " " + line[end:]
        if _filler(language).sub("", rest):
            continue
        span = days(candidate.form.core)
        if span:
            yield _offer(span[0], line, "a line that is only a date", "line")
        elif candidate.form.core.startswith("XXXX"):
            yield _offer(None, line, "a line that is only a day without its year",
                        "dateline")  # fmt: skip


def _dateline_day(line: str, language: Language) -> Iterator[OwnDate]:
    """Yield the day of a dateline: "BAGHDAD, Jan. 8 (AP) —"."""
    opening = _DATELINE.match(line)
    if opening is None:
        return
    for candidate in _dates_in(opening[0], language):
        start, end = candidate.extent
        if start == 0:
            continue
        span = days(candidate.form.core)
        written = opening[0][start:end]
        ground = "the dateline" if span else "the dateline, which gives no year"
        yield _offer(span[0] if span else None, written, ground, "dateline")
