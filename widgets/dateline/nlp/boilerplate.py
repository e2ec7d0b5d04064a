"""Boilerplate: the lines at the end that belong to the publisher, not to the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..lang.boilerplate import BoilerplateWords

__all__ = ["boilerplate_start"]

#: A story is never cut to less than this share of its characters.
_LEAST = 0.1

#: So many lines between two of boilerplate may be of other kinds: an address.
_BETWEEN = 2


def boilerplate_start(text: str, words: BoilerplateWords) -> int:
    """Return where the lines begin that end a story and are no part of it.

    Licence, credits, "Subscribe to our newsletter": lines that begin so, and all
    behind them, as long as they are at the end.

    Parameters
    ----------
    text
        The story.
    words
        How such lines begin in its language.

    Returns
    -------
    int
        An offset (characters); the length of the text where there is none.

    """
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    start, others = len(text), 0
    for line in reversed(lines[1:]):
        if words.pattern.match(line[0].lstrip(" \t*_-–—([")):
            start, others = line.start(), 0
        else:
            others += 1
        if others > _BETWEEN:
            break
    return start if start >= _LEAST * len(text) else len(text)
