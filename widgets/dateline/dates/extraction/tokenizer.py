"""A text cut into tokens: words, figures of several sorts, and single signs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...lang import Language, alternatives

__all__ = ["token_pattern"]

#: A letter of any script, as a regular expression.
_LETTER = r"[^\W\d_]"


def token_pattern(language: Language) -> re.Pattern[str]:
    """Return what matches one token; the name of the group that matched is its sort.

    Parameters
    ----------
    language
        Its endings, short forms and marks within numbers. Without them words, plain
        figures and signs are left.

    """
    dates, numbers = language.dates, language.numbers
    quarter = alternatives(dates.quarter_letters)
    group, point = (
        alternatives(filter(None, [mark]))
        for mark in (numbers.thousands_mark, numbers.decimal_mark)
    )
    compounds, clitics = (
        alternatives(listed).replace("'", "['’]")
        for listed in (dates.compounds, dates.clitics)
    )
    months = alternatives(
        word.upper()
        for kind in ("MONTH", "MAYBEMONTH")
        for word in _kind(language, kind)
    )
    eras = (
        r"\.\s?".join(era.upper()) + r"\."
        for era in (*_kind(language, "ERA"), *_kind(language, "HIJRA"))
    )
    halves = (
        "(?i:" + r"\.\s?".join(half) + r")\.?" for half in _kind(language, "MERIDIEM")
    )
    # Most tokens are words: a look ahead spares them all that begins with a figure.
    return re.compile(
        rf"""
      (?=\d)(?:
      (?P<stamp>\d{{4}}-\d{{2}}-\d{{2}}(?:T|\ )\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?
        (?:\ ?(?:Z\b|[+-]\d{{2}}:?\d{{2}}(?!\d)))?)
    | (?P<group>(?<!\w)\d{{6}}[A-IK-Z]\ ?{months}\ ?(?:\d{{4}}|\d{{2}})(?!\w))
    | (?P<iso>\d{{4}}(?P<sign>[-/.])\d{{2}}(?P=sign)\d{{2}}(?!\d)
        |(?<![\d-])\d{{4}}(?P<loose>[-/])\d{{1,2}}(?P=loose)\d{{1,2}}(?![\d-]))
      )
    | (?P<quarter>(?:{quarter}[1-4]|[1-4]{quarter})(?!\w))
    | (?=[\d'’‘])(?:
      (?P<numeric>(?<![\d/.])\d{{1,2}}(?P<mark>[/.])\d{{1,2}}(?P=mark)
        (?:\d{{4}}|\d{{2}})(?![\d/]|\.\d)
        |(?<![\d-])\d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\d-]))
    | (?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)|(?<!\d)\d{{2}}h[0-5]\d(?!\w))
    | (?P<mixed>\d+[ ]1/2(?!\d))
    | (?P<number>\d{{1,3}}(?:{group}\d{{3}})+(?:{point}\d+)?|\d+{point}\d+)
    | (?P<decade>(?:\d{{3}}0|['’]?\d0)['’]?{alternatives(dates.decade_endings)}\b)
    | (?P<short>['’‘]\d\d(?![\d\w]))
    | (?P<ordinal>\d+{alternatives(dates.ordinal_endings)}\b)
    | (?P<digits>\d+)
      )
    | (?P<era>{_any(eras)})
    | (?P<meridiem>{_any(halves)}(?!{_LETTER}))
    | (?P<word>{compounds}|{clitics}(?!{_LETTER})|{_LETTER}+)
    | (?P<other>\S)
    """,
        re.VERBOSE,
    )


def _kind(language: Language, kind: str) -> list[str]:
    """Return the words of a kind, the longest first."""
    return sorted(language.dates.vocabulary.get(kind, ()), key=lambda word: -len(word))


def _any(patterns: Iterable[str]) -> str:
    """Return a regular expression for any of some; without any it never matches."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"
