"""What scanners and hard line ends make of words: 1 for l, and words in two pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

__all__ = ["LETTER", "Edit", "joined", "misread", "unwrapped"]

#: Replace the characters [start, end) of a text.
Edit = tuple[int, int, str]

#: A letter of any script, as a pattern has it.
LETTER = r"[^\W\d_]"

#: The end of a line inside a word, and the rest of the word with the space after it.
_LINE_END = re.compile(f"(?<={LETTER})-[ \\t]*\\r?\\n[ \\t]*(?={LETTER})")
_HYPHEN = re.compile(r"-[ \t]*\r?\n")
_REST = re.compile(r"([^\W\d_]+)\S*([ \t]?)")

#: How far before the end of a line its last words begin at most (characters).
_LONGEST = 40

#: Figures in which a scanner took a 1 for l or I, or a 0 for O: years, days before and
#: after the name of a month, and words with such a figure in them.
_YEAR = re.compile(
    r"(?<![\w.])(?=\w*\d\w*\d)(?=\w*[lIO])(?:1[\dlIO]{3}|[lI][89][\dlIO]{2}|2[0O][\dlIO]{2})(?!\w)"
)
_FIGURES = r"(?<![\w.])(?:[lI\d][lIO\d]|l)(?!\w)"
_WORD = re.compile(r"(?<![\w.])[^\W\d_]+[10][^\W\d_][^\W_]*(?!\w)")

#: Signs that there may be such years, short figures and words: they begin with figures
#: or strokes alone, so that they are sought much faster.
_IN_YEAR = re.compile(r"\d(?:(?=[lIO])|(?<=[lIO]\d))")
_IN_FIGURES = re.compile(
    r"[lI\d](?<!\w.)(?:[lIO](?!\w)|(?<=[lI])\d(?!\w)|(?<=l)(?!\w))"
)
_IN_WORD = re.compile(r"[10](?<=[^\W\d_].)(?=[^\W\d_])")

_AS_FIGURES = str.maketrans("lIO", "110")
_AS_LETTERS = str.maketrans("10", "lo")

#: The end of a line before a capital, and the words on both sides.
_WRAP = re.compile(r"(?<![\W\d_](?<!\.))[ \t]*\r?\n[ \t]*(?=[^\W\d_a-z])")
_NEXT_LINE = re.compile(r"\n[ \t]*(?=[^\W\d_a-z])")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w'’.]* )?[^\W\d_][\w'’.]*$")
_WORDS_AFTER = re.compile(r"[^\W\d_][\w'’]*(?: [^\W\d_][\w'’]*)?")
_HEAD = re.compile(f"{LETTER}+$")


def misread(
    text: str, is_word: Callable[[str], bool], months: Iterable[str]
) -> Iterator[Edit]:
    """Write as figures, or as letters, what a scanner mixed up: "l2 May", "po1ice"."""
    edits: list[Edit] = []
    if _IN_YEAR.search(text):
        edits += (
            (*found.span(), found[0].translate(_AS_FIGURES))
            for found in _YEAR.finditer(text)
        )
    if _IN_FIGURES.search(text):
        edits += _misread_days(text, months)
    if _IN_WORD.search(text):
        for found in _WORD.finditer(text):
            letters = found[0].translate(_AS_LETTERS)
            if is_word(letters) and not is_word(found[0]):
                edits.append((*found.span(), letters))
    before = 0
    for start, end, new in sorted(edits):
        if start >= before and text[start:end] != new:
            yield start, end, new
            before = end


def _misread_days(text: str, months: Iterable[str]) -> Iterator[Edit]:
    """Write the days before and after the names of months as figures."""
    named = "|".join(sorted((month.title() for month in months), key=len, reverse=True))
    if not named:
        return
    days = re.compile(rf"({_FIGURES})(?=\s(?:{named})\b)|\b(?:{named})\s({_FIGURES})")
    for found in days.finditer(text):
        side = 1 if found[1] else 2
        yield *found.span(side), found[side].translate(_AS_FIGURES)


def joined(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Put a word that is broken at the end of a line together on that line."""
    if not _HYPHEN.search(text):
        return
    for found in _LINE_END.finditer(text):
        hyphen, end = found.span()
        head, rest = (
            _HEAD.search(text[max(0, hyphen - _LONGEST) : hyphen]),
            _REST.match(text, end),
        )
        if head is None or rest is None:
            continue
        # The hyphen of a name ("Port-au-") stays; of "Baghd-" it goes.
        whole = rest[1][:1].islower() and is_word(head[0] + rest[1])
        yield hyphen if whole else hyphen + 1, end, ""
        if rest[2]:
            yield *rest.span(2), "\n"


def unwrapped(text: str, is_name: Callable[[str], bool]) -> Iterator[Edit]:
    """Put a name on one line that goes on in the next one: "South", "Africa"."""
    if not _NEXT_LINE.search(text):
        return
    for found in _WRAP.finditer(text):
        start, end = found.span()
        before = _WORDS_BEFORE.search(text[max(0, start - _LONGEST) : start])
        after = _WORDS_AFTER.match(text, end)
        if before is None or after is None:
            continue
        heads, tails = before[0].split(), after[0].split()
        names = {
            " ".join((*heads[first:], *tails[:last]))
            for first in range(len(heads))
            for last in range(1, len(tails) + 1)
        }
        if any(map(is_name, names)):
            yield start, end, " "
