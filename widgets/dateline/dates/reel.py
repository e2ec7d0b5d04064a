"""A story as a row of pieces, each with the kind of time word it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from . import calendars, holidays  # noqa: F401  (they teach the lexicon their names)
from .lexicon import DOTTED, PHRASES, WORDS, letter, letters
from .numerals import NUMERAL_WORDS, figure_kind, word_number
from .pieces import PIECE

__all__ = ["Reel", "reel"]

_OTHER, _BREAK = letter("OTHER"), letter("BREAK")


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
    for found in PIECE.finditer(text):
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


#: How figures of each sort are read: their kind and value.
_FIGURES: dict[str, Callable[[re.Match[str]], tuple[str, Any]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "clock": _clock,
    "number": _number,
    "decade": _decade,
    "short": lambda found: ("SHORTYEAR", int(found[0][1:])),
    "ordinal": lambda found: ("ORDINAL", int(re.sub(r"\D", "", found[0][:6]) or 0)),
    "digits": _digits,
    "era": lambda found: ("ERA", -1 if found[0].startswith("B") else 1),
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
        if size == 1 and word in NUMERAL_WORDS:
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
    read = word_number(raw.words[at : at + 8])
    if read is None or raw.words[at : at + read.size] == ["second"]:
        return 1, raw.letters[at], raw.values[at]
    whole = read.number == int(read.number)
    number = int(read.number) if whole else read.number
    if read.ordinal:
        return read.size, letter("ORDINAL"), number
    if read.size > 1 and whole and 1900 <= number <= 2100:
        return read.size, letter("YEARNUM"), number
    return read.size, letter("WORDNUM"), number
