"""The words that tell time, each with its kind and its value.

A kind is one letter of a private alphabet, so that a story becomes a string of
kinds and the grammar of time expressions a set of regular expressions over it
(after the token types of SynTime, Zhong et al. 2017).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..normalisation.calendars import LUNAR_MONTHS, SOLAR_MONTHS
from ..normalisation.holidays import HOLIDAY_NAMES, INDEPENDENCE
from .tokenizer import cut

__all__ = ["DOTTED", "KINDS", "PHRASES", "SETS", "WORDS", "learn", "letter", "letters"]

#: Kinds of words; the letter of a kind is its place in this row.
KINDS = (
    "OTHER BREAK WEEKDAY WEEKDAYS SHORTDAY MONTH MAYBEMONTH SEASON MAYBESEASON UNIT "
    "UNITS CLOCKUNIT CLOCKUNITS SECOND HALF PERIOD PART NOON DAYWORD QUARTERCODE "
    "NINEELEVEN TONIGHT AGO BEFORE EARLIER LATER AFTER AHEAD LAST PAST NEXT THIS "
    "CURRENT FUTURE THAT SAME LATEST OTHERS THE A OF IN ON AT TO AND OR BETWEEN DASH "
    "COMMA SLASH POSSESSIVE EDGE EDGENOUN APPROX EVERY PER FREQUENCY LASTING D12 "
    "D31 D59 D99 YEARNUM BIGNUM WORDNUM FRACTION FEW MORE ORSO ORDINAL DECADE "
    "SHORTYEAR CLOCK MERIDIEM OCLOCK ZONE HOURS NUMDATE ERA FISCAL HOLIDAY LUNAR "
    "SOLAR REFERENCE YEAREND"
).split()

_LETTERS = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}

#: Kinds that patterns name together.
_NUMBERS = "D12 D31 D59 D99 YEARNUM BIGNUM WORDNUM FRACTION"
SETS = {
    name: tuple(kinds.split())
    for name, kinds in {
        "AGOLATER": "AGO EARLIER LATER",
        "ANYUNIT": "UNIT UNITS CLOCKUNIT CLOCKUNITS SECOND",
        "ANYUNITS": "UNITS CLOCKUNITS",
        "COUNT": f"{_NUMBERS} FEW",
        "COUNTA": f"{_NUMBERS} FEW A",
        "DAYLIKE": "D12 D31 ORDINAL SECOND",
        "DAYNUM": "D12 D31",
        "FOURFIGURES": "YEARNUM BIGNUM",
        "HOURLIKE": "D12 D31 WORDNUM FRACTION",
        "MON": "MONTH MAYBEMONTH",
        "NUMBER": _NUMBERS,
        "ONEUNIT": "UNIT CLOCKUNIT SECOND",
        "ORD": "ORDINAL SECOND",
        "SEAS": "SEASON MAYBESEASON",
        "SHIFT": "LAST PAST NEXT THIS CURRENT",
        "SOONLATE": "EARLIER LATER",
        "UPTO": "DASH TO",
        "WD": "WEEKDAY SHORTDAY",
        "YEAR": "YEARNUM SHORTYEAR",
    }.items()
}


def letter(kind: str) -> str:
    """Return the letter that stands for a kind of word."""
    return _LETTERS[kind]


@cache
def letters(name: str) -> str:
    """Return the letters of a kind, or of the kinds of a set."""
    return "".join(_LETTERS[kind] for kind in SETS.get(name, (name,)))


WORDS: dict[str, tuple[str, object]] = {}

#: Words of several pieces, by their first: (the pieces, kind, value).
PHRASES: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}


def learn(kind: str, words: str | Mapping[str, object]) -> None:
    """Take words of one kind in.

    Parameters
    ----------
    kind
        One of :data:`KINDS`.
    words
        Words in one string, or each with its value. ``_`` stands for the space
        within a phrase.

    """
    values = words if not isinstance(words, str) else dict.fromkeys(words.split())
    for word, value in values.items():
        pieces = cut(word.replace("_", " "))
        if len(pieces) == 1:
            WORDS[pieces[0]] = (kind, value)
            continue
        phrases = PHRASES.setdefault(pieces[0], [])
        phrases.append((pieces, kind, value))
        phrases.sort(key=lambda phrase: -len(phrase[0]))


_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november "
    "december"
).split()
_UNITS = {
    "day": "D", "week": "W", "weekend": "WE", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML",
}  # fmt: skip
_CLOCKUNITS = {"hour": "TH", "minute": "TM"}

learn("WEEKDAY", {day: number for number, day in enumerate(_DAYS, 1)})
learn("WEEKDAYS", {f"{day}s": number for number, day in enumerate(_DAYS, 1)})
learn(
    "SHORTDAY",
    {
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4,
        "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    },
)  # fmt: skip
learn("MONTH", {month: number for number, month in enumerate(_MONTHS, 1)})
learn(
    "MONTH",
    {
        "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
)  # fmt: skip
learn("MAYBEMONTH", {"march": 3, "may": 5, "mar": 3, "jan": 1})
learn("SEASON", {"summer": "SU", "winter": "WI", "autumn": "FA", "springtime": "SP"})
learn("SEASON", {"summertime": "SU", "wintertime": "WI"})
learn("MAYBESEASON", {"spring": "SP", "fall": "FA"})
learn("UNIT", dict(_UNITS))
learn("UNITS", {f"{unit}s": code for unit, code in _UNITS.items()})
learn("UNITS", {"centuries": "CE", "millennia": "ML"})
learn("CLOCKUNIT", dict(_CLOCKUNITS))
learn("CLOCKUNITS", {"hours": "TH", "minutes": "TM", "seconds": "TS", "mins": "TM"})
learn("SECOND", {"second": 2})
learn("HALF", {"half": "H"})
learn("PERIOD", "period")
learn(
    "PART",
    {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
        "nighttime": "NI", "mornings": "MO", "evenings": "EV", "nights": "NI",
        "afternoons": "AF", "dawn": "MO", "daytime": "DT", "daybreak": "MO",
        "dusk": "EV", "lunchtime": "MI",
    },
)  # fmt: skip
learn("NOON", {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"})
learn("DAYWORD", {"today": 0, "yesterday": -1, "tomorrow": 1})
learn("TONIGHT", {"tonight": "NI", "overnight": "NI"})
learn("AGO", {"ago": -1})
learn("EARLIER", {"earlier": -1, "previously": -1})
learn("BEFORE", {"before": -1, "prior": -1})
learn("LATER", {"later": 1, "hence": 1, "afterward": 1, "afterwards": 1})
learn("AHEAD", {"from_now": 1, "from_today": 1})
learn("AFTER", {"after": 1})
learn("LAST", {"last": -1, "previous": -1, "preceding": -1})
learn("PAST", {"past": -1})
learn("NEXT", {"next": 1, "following": 1, "coming": 1, "upcoming": 1, "ensuing": 1})
learn("THIS", {"this": 0})
learn("CURRENT", {"current": 0})
learn("FUTURE", {"future": 1})
learn("THAT", {"that": 0})
learn("SAME", "same very corresponding comparable")
learn("LATEST", {"latest": 0, "final": 0, "full": 0, "entire": 0, "whole": 0})
learn("OTHERS", "other")
learn("THE", "the")
learn("A", {"a": 1, "an": 1})
for _kind, _words in {
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "AND": "and",
    "OR": "or",
    "BETWEEN": "between",
    "TO": "to through thru till until",
    "COMMA": ",",
    "SLASH": "/",
    "DASH": "- – — ‐ ‑",
    "POSSESSIVE": "'s ’s",
    "EVERY": "every each",
    "PER": "per",
    "ORSO": "or_so",
    "MORE": "more another additional consecutive straight further full solid long",
}.items():
    learn(_kind, _words)
learn("EDGE", {"early": "START", "late": "END", "mid": "MID"})
learn(
    "EDGENOUN",
    {
        "beginning": "START", "start": "START", "outset": "START", "end": "END",
        "close": "END", "middle": "MID", "rest": "END", "remainder": "END",
        "eve": "END",
    },
)  # fmt: skip
learn(
    "APPROX",
    {
        "about": "APPROX", "around": "APPROX", "some": "APPROX", "roughly": "APPROX",
        "approximately": "APPROX", "circa": "APPROX", "ca": "APPROX",
        "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN",
        "less_than": "LESS_THAN", "fewer_than": "LESS_THAN", "not_quite": "LESS_THAN",
        "just_under": "LESS_THAN", "over": "MORE_THAN", "more_than": "MORE_THAN",
        "well_over": "MORE_THAN", "just_over": "MORE_THAN",
        "at_least": "EQUAL_OR_MORE", "at_most": "EQUAL_OR_LESS",
        "up_to": "EQUAL_OR_LESS", "no_more_than": "EQUAL_OR_LESS",
        "no_less_than": "EQUAL_OR_MORE", "as_much_as": "EQUAL_OR_LESS",
        "as_many_as": "EQUAL_OR_LESS",
    },
)  # fmt: skip
learn(
    "FREQUENCY",
    {
        "daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W",
        "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
        "bimonthly": "P2M", "yearly": "P1Y",
    },
)  # fmt: skip
learn("NINEELEVEN", "9/11")
learn("ORDINAL", {"latter": 2})
learn("LASTING", {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M"})
learn("LASTING", {"yearlong": "P1Y"})
learn(
    "FEW",
    {
        "few": "X", "several": "X", "many": "X", "couple_of": 2, "couple": 2,
        "dozens_of": "X", "hundreds_of": "X", "thousands_of": "X", "some_few": "X",
        "number_of": "X", "half_a_dozen": 6, "two_dozen": 24,
    },
)  # fmt: skip
learn("MERIDIEM", {"am": 0, "pm": 12})
learn("OCLOCK", "o'clock o’clock")
learn(
    "ZONE",
    dict.fromkeys(
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst aest "
        "aedt et".split()
    ),
)
learn("ZONE", {"local_time": None, "eastern_time": None, "pacific_time": None})
learn("HOURS", "hrs")
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties"
learn("DECADE", {word: f"XX{n}" for n, word in enumerate(_TENS.split(), 2)})
learn("ERA", {"bc": -1, "bce": -1, "ad": 1, "ce": 1})
learn("FISCAL", "fiscal financial academic school")
learn("YEAREND", {"year-end": "Y", "year_end": "Y", "year_'s_end": "Y"})
learn("YEAREND", {"year_’s_end": "Y", "month-end": "M", "month_'s_end": "M"})
learn(
    "REFERENCE",
    {
        "now": "PRESENT_REF", "currently": "PRESENT_REF",
        "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
        "right_now": "PRESENT_REF", "at_present": "PRESENT_REF",
        "at_this_time": "PRESENT_REF", "the_time_being": "PRESENT_REF",
        "these_days": "PRESENT_REF",
        "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
        "recent_years": "PAST_REF",
        "recent_months": "PXM", "recent_weeks": "PAST_REF",
        "recent_days": "PAST_REF", "recent_times": "PAST_REF",
        "the_near_future": "FUTURE_REF", "the_near_term": "FUTURE_REF",
    },
)  # fmt: skip

for _number, _names in enumerate(LUNAR_MONTHS, 1):
    learn("LUNAR", dict.fromkeys(_names.split(), _number))
learn("SOLAR", {month: number for number, month in enumerate(SOLAR_MONTHS, 1)})
for _name, _spellings in HOLIDAY_NAMES.items():
    for _spelling in _spellings.split():
        learn("HOLIDAY", {_spelling: _name, _spelling.replace("'", "’"): _name})
for _day, _countries in INDEPENDENCE.items():
    for _country in _countries.split():
        for _owner in (_country, f"{_country}'s", f"{_country}’s"):
            learn("HOLIDAY", {f"{_owner}_independence_day": f"independence-{_day}"})

#: Short forms that take a dot; it belongs to the word.
DOTTED = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur "
    "thurs fri sat sun no ca".split()
)
