"""The words that tell time, each with its kind and its value.

A kind is one letter of a private alphabet, so that a story becomes a string of
kinds and the grammar of time expressions a set of regular expressions over it
(after the token types of SynTime, Zhong et al. 2017).
"""

from __future__ import annotations

from functools import cache

__all__ = ["DOTTED", "KINDS", "PHRASES", "SETS", "WORDS", "letter", "letters"]

#: Kinds of words; the letter of a kind is its place in this row.
KINDS = (
    "OTHER BREAK WEEKDAY WEEKDAYS SHORTDAY MONTH MAYBEMONTH SEASON MAYBESEASON "
    "UNIT UNITS CLOCKUNIT CLOCKUNITS SECOND HALF PERIOD PART NOON DAYWORD TONIGHT "
    "AGO BEFORE EARLIER LATER AFTER LAST PAST NEXT THIS THAT SAME LATEST OTHERS "
    "THE A OF IN ON AT TO AND OR FROM SINCE UNTIL BY BETWEEN DURING FOR DASH COMMA "
    "SLASH POSSESSIVE EDGE MID EDGENOUN APPROX EVERY PER FREQUENCY TIMES OLD D12 D31 "
    "D59 D99 YEARNUM BIGNUM WORDNUM FRACTION FEW ORDINAL DECADE SHORTYEAR CLOCK "
    "MERIDIEM OCLOCK ZONE HOURS NUMDATE ERA AHEAD CALENDAR FISCAL HOLIDAY LUNAR SOLAR "
    "REFERENCE MONEY MORE LONG NOWWORD YEAREND AGES AGOUNIT WHOLE ORSO CURRENT FUTURE"
).split()

_LETTERS = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}

#: Kinds that patterns name together.
SETS = {
    "MON": ("MONTH", "MAYBEMONTH"),
    "DAYNUM": ("D12", "D31"),
    "DAYLIKE": ("D12", "D31", "ORDINAL", "SECOND"),
    "YEAR": ("YEARNUM", "SHORTYEAR"),
    "NUMBER": (
        "D12", "D31", "D59", "D99", "YEARNUM", "BIGNUM", "WORDNUM", "FRACTION",
    ),
    "COUNT": (
        "D12", "D31", "D59", "D99", "YEARNUM", "BIGNUM", "WORDNUM", "FRACTION", "FEW",
    ),
    "WD": ("WEEKDAY", "SHORTDAY"),
    "SEAS": ("SEASON", "MAYBESEASON"),
    "ANYUNIT": ("UNIT", "UNITS", "CLOCKUNIT", "CLOCKUNITS", "SECOND"),
    "ANYUNITS": ("UNITS", "CLOCKUNITS"),
    "ONEUNIT": ("UNIT", "CLOCKUNIT", "SECOND"),
    "ORD": ("ORDINAL", "SECOND"),
    "UPTO": ("DASH", "TO"),
    "SHIFT": ("LAST", "PAST", "NEXT", "THIS", "CURRENT"),
    "BACK": ("LAST", "PAST"),
    "HOURLIKE": ("D12", "D31", "WORDNUM", "FRACTION"),
    "FOURFIGURES": ("YEARNUM", "BIGNUM"),
    "SOONLATE": ("EARLIER", "LATER"),
    "AGOLATER": ("AGO", "EARLIER", "LATER"),
    "COUNTA": (
        "A", "D12", "D31", "D59", "D99", "YEARNUM", "BIGNUM", "WORDNUM", "FRACTION",
        "FEW",
    ),
}  # fmt: skip


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


def _add(kind: str, table: dict[str, object] | str, value: object = None) -> None:
    """Take words of one kind in; a word with spaces becomes a phrase."""
    pairs = table if isinstance(table, dict) else dict.fromkeys(table.split(), value)
    for word, meaning in pairs.items():
        pieces = tuple(word.replace("_", " ").split())
        if len(pieces) == 1:
            WORDS[pieces[0]] = (kind, meaning)
        else:
            PHRASES.setdefault(pieces[0], []).append((pieces, kind, meaning))
            PHRASES[pieces[0]].sort(key=lambda entry: -len(entry[0]))


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

_add("WEEKDAY", {day: number for number, day in enumerate(_DAYS, 1)})
_add("WEEKDAYS", {f"{day}s": number for number, day in enumerate(_DAYS, 1)})
_add(
    "SHORTDAY",
    {
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4,
        "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    },
)  # fmt: skip
_add("MONTH", {month: number for number, month in enumerate(_MONTHS, 1)})
_add(
    "MONTH",
    {
        "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
)  # fmt: skip
_add("MAYBEMONTH", {"march": 3, "may": 5, "mar": 3, "jan": 1})
_add("SEASON", {"summer": "SU", "winter": "WI", "autumn": "FA", "springtime": "SP"})
_add("SEASON", {"summertime": "SU", "wintertime": "WI"})
_add("MAYBESEASON", {"spring": "SP", "fall": "FA"})
_add("UNIT", dict(_UNITS))
_add("UNITS", {f"{unit}s": code for unit, code in _UNITS.items()})
_add("UNITS", {"centuries": "CE", "millennia": "ML"})
_add("CLOCKUNIT", dict(_CLOCKUNITS))
_add("CLOCKUNITS", {"hours": "TH", "minutes": "TM", "seconds": "TS", "mins": "TM"})
_add("SECOND", {"second": 2})
_add("HALF", {"half": "H"})
_add("PERIOD", "period")
_add(
    "PART",
    {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
        "nighttime": "NI", "mornings": "MO", "evenings": "EV", "nights": "NI",
        "afternoons": "AF", "dawn": "MO", "daytime": "DT", "daybreak": "MO",
        "dusk": "EV", "lunchtime": "MI",
    },
)  # fmt: skip
_add("NOON", {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"})
_add("DAYWORD", {"today": 0, "yesterday": -1, "tomorrow": 1})
_add("TONIGHT", {"tonight": "NI", "overnight": "NI"})
_add("AGO", {"ago": -1})
_add("EARLIER", {"earlier": -1, "previously": -1})
_add("BEFORE", {"before": -1, "prior": -1})
_add("LATER", {"later": 1, "hence": 1, "afterward": 1, "afterwards": 1})
_add("AHEAD", {"from now": 1, "from today": 1})
_add("AFTER", {"after": 1})
_add("LAST", {"last": -1, "previous": -1, "preceding": -1})
_add("PAST", {"past": -1})
_add("NEXT", {"next": 1, "following": 1, "coming": 1, "upcoming": 1, "ensuing": 1})
_add("THIS", {"this": 0})
_add("CURRENT", {"current": 0})
_add("FUTURE", {"future": 1})
_add("THAT", {"that": 0})
_add("SAME", "same very")
_add("LATEST", {"latest": 0, "final": 0, "full": 0, "entire": 0, "whole": 0})
_add("OTHERS", "other")
_add("THE", "the")
_add("A", {"a": 1, "an": 1})
for _kind, _words in (
    ("OF", "of"), ("IN", "in"), ("ON", "on"), ("AT", "at"), ("AND", "and"),
    ("OR", "or"), ("FROM", "from"), ("BY", "by"), ("BETWEEN", "between"),
    ("DURING", "during throughout"), ("FOR", "for"), ("COMMA", ","),
    ("TO", "to through thru till until"), ("SINCE", "since"), ("SLASH", "/"),
    ("DASH", "- – — ‐ ‑"), ("POSSESSIVE", "'s ’s"), ("PER", "per"),
    ("EVERY", "every each"), ("TIMES", "times time once twice"),
    ("OLD", "old olds aged"), ("MONEY", "$ £ € ¥ # № no. flight"),
    ("ORSO", "or_so"), ("MORE", "more another additional consecutive straight further full solid long"),
):  # fmt: skip
    _add(_kind, _words)
_add("EDGE", {"early": "START", "late": "END", "earlier": "START", "mid": "MID"})
WORDS["earlier"] = ("EARLIER", -1)  # "early" is an edge, "earlier" is both
_add(
    "EDGENOUN",
    {
        "beginning": "START", "start": "START", "outset": "START", "end": "END",
        "close": "END", "middle": "MID", "rest": "END", "remainder": "END",
        "eve": "END", "dawn of": "START",
    },
)  # fmt: skip
_add(
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
_add(
    "FREQUENCY",
    {
        "daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W",
        "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
        "bimonthly": "P2M", "yearly": "P1Y",
    },
)  # fmt: skip
_add(
    "FEW",
    {
        "few": "X", "several": "X", "many": "X", "couple_of": 2, "couple": 2,
        "dozens_of": "X", "hundreds_of": "X", "thousands_of": "X", "some_few": "X",
        "number_of": "X", "half_a_dozen": 6, "two_dozen": 24,
    },
)  # fmt: skip
_add("MERIDIEM", {"am": 0, "pm": 12})
_add("OCLOCK", "o'clock o’clock")
_add(
    "ZONE",
    dict.fromkeys(
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst aest "
        "aedt et".split()
    ),
)
_add("ZONE", {"local_time": None, "eastern_time": None, "pacific_time": None})
_add("HOURS", "hrs")
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties"
_add("DECADE", {word: f"XX{n}" for n, word in enumerate(_TENS.split(), 2)})
_add("ERA", {"bc": -1, "bce": -1, "ad": 1, "ce": 1})
_add("FISCAL", "fiscal financial academic school")
_add("LONG", "long")
_add("YEAREND", {"year-end": "Y", "year_end": "Y", "year_'s_end": "Y"})
_add("YEAREND", {"year_’s_end": "Y", "month-end": "M", "month_'s_end": "M"})
_add(
    "REFERENCE",
    {
        "now": "PRESENT_REF", "currently": "PRESENT_REF",
        "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
        "right_now": "PRESENT_REF", "at_present": "PRESENT_REF",
        "at_this_time": "PRESENT_REF", "the_time_being": "PRESENT_REF",
        "these_days": "PRESENT_REF",
        "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
        "recent_years": "PAST_REF",
        "recent_months": "PAST_REF", "recent_weeks": "PAST_REF",
        "recent_days": "PAST_REF", "recent_times": "PAST_REF",
        "the_near_future": "FUTURE_REF", "the_near_term": "FUTURE_REF",
        "coming_years": "FUTURE_REF", "coming_months": "FUTURE_REF",
        "coming_weeks": "FUTURE_REF", "coming_days": "FUTURE_REF",
    },
)  # fmt: skip

#: Short forms that take a dot; it belongs to the word.
DOTTED = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur "
    "thurs fri sat sun no ca".split()
)
