"""Where the lines that open a story or a section name their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tokens import Tokens

__all__ = ["datelines"]

#: The longest dateline, in tokens ("TROY, N.C., Jan. 2, 2024 (AP) —" has twelve).
LONGEST = 14

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_MARKS = _DASHES | frozenset(", . ( ) / [ ]".split())


def datelines(tokens: Tokens) -> Iterator[int]:
    """Give the tokens of datelines' places: "TEHRAN —", "TROY, N.C. (AP) —"."""
    line, size = 0, len(tokens)
    while line < size:
        i, capitals = line, tokens.text[line].isupper() and len(tokens.text[line]) > 2
        while i < min(line + LONGEST, size) and (
            tokens.namelike[i]
            or tokens.text[i] in _MARKS
            or (tokens.text[i].isdigit() and i > line)
        ):
            if tokens.text[i] in _DASHES and i > line and (capitals or line == 0):
                yield from range(line, _place_ends(tokens, line, i))
                break
            i += 1
        line += 1
        while line < size and not tokens.breaks(line):
            line += 1


def _place_ends(tokens: Tokens, first: int, last: int) -> int:
    """Return where a dateline's place ends: before the agency and the day."""
    for i in range(first + 1, last):
        if tokens.text[i] in ("(", "[", "/"):
            return i
        if tokens.text[i].isdigit():
            # The month stands before the day, with its dot.
            return i - 2 if tokens.text[i - 1] == "." else i - 1
    return last
