"""A text cut into pieces: words, figures of several sorts, and single signs."""

from __future__ import annotations

import re

__all__ = ["PIECE", "cut"]

#: One piece; the name of the group that matched is its sort.
PIECE = re.compile(
    r"""
      (?P<iso>\d{4}(?P<sign>[-/.])\d{2}(?P=sign)\d{2}(?!\d))
    | (?P<quarter>(?:[QH][1-4]|[1-4][QH])(?!\w))
    | (?P<numeric>(?<![\d/.])\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2})
        (?![\d/]|\.\d))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
    | (?P<mixed>\d+[ ]1/2(?!\d))
    | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
    | (?P<decade>(?:\d{3}0|['’]?\d0)['’]?s\b)
    | (?P<short>['’‘]\d\d(?![\d\w]))
    | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
    | (?P<digits>\d+)
    | (?P<era>B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.)
    | (?P<meridiem>[aApP]\.\s?[mM]\.?(?![^\W\d_]))
    | (?P<word>o['’]clock|year-end|month-end|['’]s(?![^\W\d_])|[^\W\d_]+)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)


def cut(text: str) -> tuple[str, ...]:
    """Return the pieces of a name, as the story's own pieces are cut."""
    return tuple(piece[0] for piece in PIECE.finditer(text))
