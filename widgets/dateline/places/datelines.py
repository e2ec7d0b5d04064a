"""Where the lines that open a story or a section name their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tokens import Tokens

__all__ = ["datelines"]

#: The longest dateline, in tokens ("TROY, N.C. (AP) —" has eight).
LONGEST = 12

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_MARKS = _DASHES | frozenset(", . ( ) / [ ]".split())


def datelines(tokens: Tokens) -> Iterator[int]:
    """Give the tokens of datelines: "TEHRAN —", "TROY, N.C. (AP) —", "PARIS:"."""
    line, size = 0, len(tokens)
    while line < size:
        i, capitals = line, tokens.text[line].isupper() and len(tokens.text[line]) > 2
        while i < min(line + LONGEST, size) and (
            tokens.namelike[i] or tokens.text[i] in _MARKS
        ):
            if tokens.text[i] in _DASHES and i > line and (capitals or line == 0):
                yield from range(line, i)
                break
            i += 1
        line += 1
        while line < size and not tokens.breaks(line):
            line += 1
