"""A story as a row of pieces, each with the kind of time word it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ...lang import Language
from ...lang.numbers import NumberWords
from ...nlp.numerals import figure_kind, word_number
from .lexicon import DOTTED, PHRASES, WORDS, letter, letters
from .tokenizer import PIECE

__all__ = ["Reel", "reel"]

_OTHER, _BREAK = letter("OTHER"), letter("BREAK")


class Piece(NamedTuple):
    """A piece: its word in lower case, span (characters), letter of kind, value."""

    word: str
    start: int
    end: int
    kind: str
    value: Any


class Reel:
    """A story's pieces side by side: words, spans (characters), values and kinds.

    ``kinds`` is one string, a letter a piece: what patterns are matched against.
    """

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.words = [piece.word for piece in pieces]
        self.starts = [piece.start for piece in pieces]
        self.ends = [piece.end for piece in pieces]
        self.values = [piece.value for piece in pieces]
        self.kinds = "".join([piece.kind for piece in pieces])

    def word(self, at: int) -> str:
        """Return the lower-cased word at a place, or nothing outside the story."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_kind(self, at: int, *kinds: str) -> bool:
        """Tell whether the piece at a place is of one of these kinds."""
        if not 0 <= at < len(self.kinds):
            return False
        return any(self.kinds[at] in letters(kind) for kind in kinds)


def reel(text: str, language: Language, breaks: tuple[int, ...] = ()) -> Reel:
    """Cut a text into pieces and say of each which kind of time word it is.

    Parameters
    ----------
    text
        The story.
    language
        Its words.
    breaks
        Where paragraphs begin (characters): no expression reaches across.

    """
    return Reel(text, list(_merged(list(_pieces(text, breaks)), language.numbers)))


def _pieces(text: str, breaks: tuple[int, ...]) -> Iterator[Piece]:
    """Give the single pieces, and one without words where a paragraph begins."""
    edges = iter((*breaks, len(text) + 1))
    edge, free = next(edges), 0
    for found in PIECE.finditer(text):
        start, end = found.span()
        if start < free:
            continue  # the dot of "Jan."
        while start >= edge:
            yield Piece("", start, start, _BREAK, None)
            edge = next(edges)
        word, kind, value = _classify(found)
        if word in DOTTED and text[end : end + 1] == ".":
            end += 1
        free = end
        yield Piece(word, start, end, kind, value)


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
    return "NUMDATE", (tuple(int(p) for p in re.split(r"[-/.]", found[0])), "-")


def _clock(found: re.Match[str]) -> tuple[str, Any]:
    parts = [int(p) for p in found[0].split(":")]
    good = parts[0] <= 24 and parts[1] < 60
    return ("CLOCK", tuple(parts)) if good else ("OTHER", None)


#: How figures of each sort are read: their kind and value.
_FIGURES: dict[str, Callable[[re.Match[str]], tuple[str, Any]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "quarter": lambda found: ("QUARTERCODE", "".join(sorted(found[0], reverse=True))),
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


def _merged(pieces: list[Piece], numbers: NumberWords) -> Iterator[Piece]:
    """Join the pieces of one number ("twenty-six") or phrase ("at least")."""
    words, at = [piece.word for piece in pieces], 0
    while at < len(pieces):
        piece, word, size = pieces[at], words[at], 1
        if word in PHRASES:
            size, piece = _phrase(pieces, words, at)
        if size == 1 and word in numbers.first_words:
            size, piece = _spelled(pieces, words, at, numbers)
        yield piece
        at += size


def _joined(pieces: list[Piece], kind: str, value: Any) -> Piece:
    """Return several pieces as one."""
    word = " ".join(piece.word for piece in pieces)
    return Piece(word, pieces[0].start, pieces[-1].end, letter(kind), value)


def _phrase(pieces: list[Piece], words: list[str], at: int) -> tuple[int, Piece]:
    """Return the longest phrase that begins here, and how many pieces it takes."""
    for phrase, kind, value in PHRASES[words[at]]:
        size = len(phrase)
        if tuple(words[at : at + size]) == phrase:
            return size, _joined(pieces[at : at + size], kind, value)
    return 1, pieces[at]


def _spelled(
    pieces: list[Piece], words: list[str], at: int, numbers: NumberWords
) -> tuple[int, Piece]:
    """Return the number spelled here, and how many pieces it takes."""
    read = word_number(words[at : at + 8], numbers)
    if read is None or words[at : at + read.size] == ["second"]:
        return 1, pieces[at]
    whole = read.number == int(read.number)
    number = int(read.number) if whole else read.number
    kind = "ORDINAL" if read.ordinal else "WORDNUM"
    if read.size > 1 and whole and not read.ordinal and 1900 <= number <= 2100:
        kind = "YEARNUM"
    return read.size, _joined(pieces[at : at + read.size], kind, number)
