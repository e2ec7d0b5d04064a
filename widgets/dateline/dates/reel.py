"""A story as a row of pieces, each with the kind of time word it is."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .lexicon import DOTTED, PHRASES, WORDS, letter, letters
from .numerals import CARDINALS, ORDINALS, figure_kind, word_number

__all__ = ["Reel", "reel"]

_PIECE = re.compile(
    r"""
      (?P<iso>\d{4}-\d{2}-\d{2}(?!\d))
    | (?P<numeric>(?<![\d/.])\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2})
        (?![\d/]|\.\d))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
    | (?P<mixed>\d+[ ]1/2(?!\d))
    | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
    | (?P<decade>(?:\d{3}0|['’]?\d0)['’]?s\b)
    | (?P<short>['’‘]\d\d(?![\d\w]))
    | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
    | (?P<digits>\d+)
    | (?P<era>(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.))
    | (?P<meridiem>[aApP]\.\s?[mM]\.?(?![^\W\d_]))
    | (?P<word>o['’]clock|year-end|month-end|['’]s(?![^\W\d_])|[^\W\d_]+)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)

_OTHER, _BREAK = letter("OTHER"), letter("BREAK")
_NUMERAL_WORDS = {*CARDINALS, *ORDINALS, "hundred", "thousand", "million"}


@dataclass(slots=True)
class Reel:
    """A story's pieces side by side: words, spans (characters), kinds, values."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    kinds: str = ""

    def add(self, word: str, span: tuple[int, int], kind: str, value: Any) -> None:
        """Take one piece in."""
        self.words.append(word)
        self.starts.append(span[0])
        self.ends.append(span[1])
        self.letters.append(kind)
        self.values.append(value)

    def word(self, at: int) -> str:
        """Return the lower-cased word at a place, or nothing outside the story."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_kind(self, at: int, *kinds: str) -> bool:
        """Tell whether the piece at a place is of one of these kinds."""
        if not 0 <= at < len(self.kinds):
            return False
        return any(self.kinds[at] in letters(kind) for kind in kinds)


def reel(text: str, breaks: tuple[int, ...] = ()) -> Reel:
    """Cut a text into pieces and say of each which kind of time word it is.

    Parameters
    ----------
    text
        The story.
    breaks
        Where paragraphs begin (characters): no expression reaches across.

    """
    raw = Reel(text)
    edges = iter((*breaks, len(text) + 1))
    edge = next(edges)
    for found in _PIECE.finditer(text):
        start, end = found.span()
        if raw.ends and start < raw.ends[-1]:
            continue  # the dot of "Jan."
        while start >= edge:
            raw.add("", (start, start), _BREAK, None)
            edge = next(edges)
        word, kind, value = _classify(found)
        if word in DOTTED and text[end : end + 1] == ".":
            end += 1
        raw.add(word, (start, end), kind, value)
    return _merged(raw)


def _classify(found: re.Match[str]) -> tuple[str, str, Any]:
    """Return a piece's lower-cased word, the letter of its kind, and its value."""
    sort, text = found.lastgroup, found[0]
    if sort == "word":
        word = text.lower()
        known = WORDS.get(word)
        if known is None:
            return word, _OTHER, None
        if text[0].islower() and known[0] in ("SHORTDAY", "MAYBEMONTH"):
            return word, _OTHER, None  # the modal, the verb, the star
        return word, letter(known[0]), known[1]
    if sort == "other":
        known = WORDS.get(text)
        return text, letter(known[0]) if known else _OTHER, known and known[1]
    kind, value = _FIGURES[sort or "digits"](found)
    return text.lower(), letter(kind), value


def _digits(found: re.Match[str]) -> tuple[str, Any]:
    text = found[0]
    if len(text) > 12:
        return "OTHER", None
    number = int(text)  # of any script
    return figure_kind(number, len(text)), number


def _number(found: re.Match[str]) -> tuple[str, Any]:
    number = float(found[0].replace(",", ""))
    if number == int(number) and "." not in found[0]:
        return "BIGNUM", int(number)
    return "FRACTION", number


def _decade(found: re.Match[str]) -> tuple[str, Any]:
    figures = "".join(c for c in found[0] if c.isdigit())
    decade = f"{int(figures) // 10}"
    return "DECADE", decade if len(figures) == 4 else f"XX{decade}"


def _numeric(found: re.Match[str]) -> tuple[str, Any]:
    parts = tuple(int(p) for p in re.split(r"[/.]", found[0]))
    return "NUMDATE", (parts, found["mark"])


def _iso(found: re.Match[str]) -> tuple[str, Any]:
    return "NUMDATE", (tuple(int(p) for p in found[0].split("-")), "-")


def _clock(found: re.Match[str]) -> tuple[str, Any]:
    parts = [int(p) for p in found[0].split(":")]
    good = parts[0] <= 24 and parts[1] < 60
    return ("CLOCK", tuple(parts)) if good else ("OTHER", None)


_FIGURES = {
    "iso": _iso,
    "numeric": _numeric,
    "clock": _clock,
    "number": _number,
    "decade": _decade,
    "short": lambda found: ("SHORTYEAR", int(found[0][1:])),
    "ordinal": lambda found: ("ORDINAL", int(re.sub(r"\D", "", found[0][:6]) or 0)),
    "digits": _digits,
    "era": lambda found: (
        "ERA",
        1 if found[0][0] in "Aa" or found[0][:1] == "C" else -1,
    ),
    "meridiem": lambda found: ("MERIDIEM", 0 if found[0][0] in "aA" else 12),
    "mixed": lambda found: ("FRACTION", int(found[0].split()[0]) + 0.5),
}


def _merged(raw: Reel) -> Reel:
    """Join the pieces of one number ("twenty-six") or phrase ("at least")."""
    joined, at = Reel(raw.text), 0
    words = raw.words
    while at < len(words):
        kind, value, size = raw.letters[at], raw.values[at], 1
        word = words[at]
        if word in PHRASES:
            size, kind, value = _phrase(raw, at)
        if size == 1 and (word in _NUMERAL_WORDS or word == "a"):
            size, kind, value = _spelled(raw, at)
        span = raw.starts[at], raw.ends[at + size - 1]
        joined.add(" ".join(words[at : at + size]), span, kind, value)
        at += size
    joined.kinds = "".join(joined.letters)
    return joined


def _phrase(raw: Reel, at: int) -> tuple[int, str, Any]:
    """Return the size, kind and value of the longest phrase that begins here."""
    for pieces, kind, value in PHRASES[raw.words[at]]:
        if tuple(raw.words[at : at + len(pieces)]) == pieces:
            return len(pieces), letter(kind), value
    return 1, raw.letters[at], raw.values[at]


def _spelled(raw: Reel, at: int) -> tuple[int, str, Any]:
    """Return the size, kind and value of the number spelled here."""
    read = word_number(raw.words[at : at + 8], 0)
    if read is None:
        return 1, raw.letters[at], raw.values[at]
    number, size, ordinal = read
    if ordinal:
        if size == 1 and raw.words[at] == "second":
            return 1, letter("SECOND"), 2
        return size, letter("ORDINAL"), int(number)
    if size > 1 and 1900 <= number <= 2100 and number == int(number):
        return size, letter("YEARNUM"), int(number)
    return size, letter("WORDNUM"), number if number % 1 else int(number)


def normal_digits(text: str) -> str:
    """Return figures of any script as ASCII ones."""
    return "".join(
        str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c
        for c in text
    )


def piece_at(starts: list[int], character: int) -> int:
    """Return the index of the piece that holds a character."""
    return max(0, bisect_right(starts, character) - 1)


def pieces_between(found: Reel, start: int, end: int) -> Iterator[int]:
    """Give the indexes of the pieces between two characters."""
    for at in range(piece_at(found.starts, start), len(found.starts)):
        if found.starts[at] >= end:
            break
        if found.starts[at] >= start:
            yield at
