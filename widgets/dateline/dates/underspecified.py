"""Underspecified values: what an expression means before it is anchored.

A form is written on one line, for example ``XXXX-WXX-5 to=past cue=killed par=2``: a
core and what anchoring has to know. With it a new day of publication resolves an
expression again, without the text. Values are those of TIMEX3 (TimeML 1.2.1), with
the additions below.

Cores:

==================  =====================================================
``2020-01-03``      a calendar value as in TIMEX3: day, month, year, ``2019-Q4``,
                    ``2019-SU``, ``2019-H1``, ``199`` (decade), ``19`` (century),
                    ``BC0044``
``XXXX-WXX-5``      a Friday
``XXXX-01-03``      a 3 January; ``XXXX-12``, ``XXXX-Q4``, ``XXXX-SU``, ``XXXX-H1``
``XXXX-XX-03``      a 3rd of some month
``XXXX-WE``         a weekend
``XXXX-05#-1-1``    a last Monday of May: ``#`` nth, ``-`` weekday
``XXXX~easter``     a holiday of some year; ``2019~easter`` of that one
``+0D``, ``-1W``    a step in whole units: today, last week
``-3W~``            three weeks ago: a distance, not a unit
``-1Y:12``          inside the unit stepped to: December of last year; also
                    ``:Q4``, ``:SU``, ``:H1``, ``:5`` (Friday), ``:12-25``,
                    ``:#1-5`` (the first Friday of a month)
``-1Y:=M``          the same month (``D`` day, ``W`` week) a year before; ``1965:=D``
                    the same day in that year
``P3D``             a duration, or the period of a set
``PAST_REF``        now, recently, soon
==================  =====================================================
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal

from ..model.date import TimexType

__all__ = ["Base", "Form", "Reach", "To", "parse_form"]

To = Literal["", "past", "recent", "future", "before", "after", "this"]
Base = Literal["", "said", "yearago"]
Reach = Literal["", "since", "until", "before", "after", "earlier", "later"]


@dataclass(frozen=True, slots=True)
class Form:
    """An expression's meaning before anchoring.

    Attributes
    ----------
    core
        What it means, as in the table above.
    type
        Its type in TIMEX3.
    to
        The direction to look in: "past", "recent" or "future" by the clause;
        "before", "after" or "this" by the words "last", "next" or "this".
    cue
        The word that decided it.
    part
        A part of the day ("MO") or a clock time ("T09:30").
    zone
        The time zone as written.
    mod
        As in TIMEX3 ("START", "APPROX", "LESS_THAN").
    base
        "said" where it counts from the last date mentioned, "yearago" from the period
        that figures are reported for; else it counts from publication.
    reach
        "since" or "until" where an end is open; "before" or "after" where the day
        itself is left out too; "earlier" or "later" for the part of a unit before or
        after what it counts from ("earlier this year").
    upto
        The other part of a compact range, until the range is taken apart.
    till
        Where the other end of a range begins (characters).
    counted
        Where the date begins that it counts from (characters), found by what happened
        then: "two days after the blast".
    precedes
        Where a date begins that must be later (characters).
    within
        The unit meant, given by another ("W": the week of a day).
    stated
        The weekday written beside a date (1 is Monday).
    other
        The day when day and month are read the other way round.
    order
        What settled that the day, or the month, is written first.
    par
        The paragraph, counted from 0.
    quoted
        1 inside quotation marks.
    south
        1 for a season of the southern hemisphere.
    spoken
        1 where it is the day on which somebody said something.
    naming
        Where it tells which thing is meant: 1 behind the noun ("the pact of 23 August
        1939"), 2 before it ("the 2011 uprising").
    remark
        Where a remark on a thing begins (characters) in which it stands: "the hall,
        rebuilt in May 1999, …".

    """

    core: str
    type: TimexType = "DATE"
    to: To = ""
    cue: str = ""
    part: str = ""
    zone: str = ""
    mod: str = ""
    base: Base = ""
    reach: Reach = ""
    upto: str = ""
    till: int = 0
    counted: int = 0
    precedes: int = 0
    within: str = ""
    stated: int = 0
    other: str = ""
    order: str = ""
    par: int = 0
    quoted: int = 0
    spoken: int = 0
    naming: int = 0
    remark: int = 0
    south: int = 0

    @property
    def is_universal(self) -> bool:
        """Whether its clock shows universal time."""
        return self.zone in ("gmt", "utc")

    @property
    def is_background(self) -> bool:
        """Whether it only says since when something lasts ("at war since 2011")."""
        return self.reach == "since"

    def __str__(self) -> str:
        """Return the form on one line; what is empty is left out."""
        parts = [self.core]
        for field in fields(self)[2:]:
            value = getattr(self, field.name)
            if value:
                parts.append(f"{field.name}={str(value).replace(' ', '_')}")
        return " ".join(parts)


#: The fields that hold numbers.
_NUMBERS = frozenset(f.name for f in fields(Form) if f.type in ("int", int))


@lru_cache(maxsize=4096)
def parse_form(text: str, timex_type: TimexType = "DATE") -> Form:
    """Read a form from its line."""
    core, *pairs = text.split(" ")
    values: dict[str, object] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        number = name in _NUMBERS
        values[name] = int(value) if number else value
    return Form(core, timex_type, **values)  # type: ignore[arg-type]
