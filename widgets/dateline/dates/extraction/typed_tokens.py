"""A story as a row of pieces, each with the kind of time word it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ...lang import Language
from ...lang.numbers import NumberWords
from ...nlp.numerals import figure_kind, word_number
from .lexicon import Lexicon, Phrase, letter, letters, lexicon_of

__all__ = ["Reel", "reel"]

_OTHER, _BREAK, _SECOND = (letter(kind) for kind in ("OTHER", "BREAK", "SECOND"))


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

    def __init__(self, text: str, pieces: list[Piece], language: Language) -> None:
        self.text = text
        self.language = language
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
    lexicon = lexicon_of(language)
    return Reel(
        text, list(_merged(list(_pieces(text, breaks, lexicon)), lexicon)), language
    )


def _pieces(text: str, breaks: tuple[int, ...], lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the single pieces, and one without words where a paragraph begins."""
    dotted = lexicon.language.dates.dotted
    edges = iter((*breaks, len(text) + 1))
    edge, free = next(edges), 0
    for found in lexicon.tokens.finditer(text):
        start, end = found.span()
        if start < free:
            continue  # the dot of "Jan."
        while start >= edge:
            yield Piece("", start, start, _BREAK, None)
            edge = next(edges)
        word, kind, value = _classify(found, lexicon)
        if word in dotted and text[end : end + 1] == ".":
            end += 1
        free = end
        yield Piece(word, start, end, kind, value)


def _classify(found: re.Match[str], lexicon: Lexicon) -> tuple[str, str, Any]:
    """Return a piece's lower-cased word, the letter of its kind, and its value."""
    sort, text = found.lastgroup, found[0]
    if sort == "word":
        word = text.lower()
        known = lexicon.words.get(word)
        if known is None:
            return word, _OTHER, None
        if text[0].islower() and known[0] in ("SHORTDAY", "MAYBEMONTH"):
            return word, _OTHER, None  # the modal, the verb, the star
        return word, letter(known[0]), known[1]
    if sort == "other":
        known = lexicon.words.get(text)
        return text, letter(known[0]) if known else _OTHER, known and known[1]
    kind, value = _FIGURES[sort or "digits"](found, lexicon)
    return text.lower(), letter(kind), value


def _digits(found: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    text = found[0]
    if len(text) > 12:
        return "OTHER", None
    number = int(text)  # of any script
    return figure_kind(number, len(text)), number


def _number(found: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    numbers = lexicon.language.numbers
    text, point = found[0].replace(numbers.thousands_mark, ""), numbers.decimal_mark
    if point and point in text:
        return "FRACTION", float(text.replace(point, "."))
    return "BIGNUM", int(text)


def _decade(found: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    figures = "".join(c for c in found[0] if c.isdigit())
    decade = f"{int(figures) // 10}"
    return "DECADE", decade if len(figures) == 4 else f"XX{decade}"


def _numeric(found: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    parts = tuple(int(p) for p in re.split(r"[/.]", found[0]))
    return "NUMDATE", (parts, found["mark"])


def _iso(found: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    return "NUMDATE", (tuple(int(p) for p in re.split(r"[-/.]", found[0])), "-")


def _clock(found: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    parts = [int(p) for p in found[0].split(":")]
    good = parts[0] <= 24 and parts[1] < 60
    return ("CLOCK", tuple(parts)) if good else ("OTHER", None)


def _quarter(found: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    (number,) = filter(str.isdigit, found[0])
    letters_of = lexicon.language.dates.quarter_letters
    return "QUARTERCODE", f"{letters_of[found[0].replace(number, '')]}{number}"


def _abbreviation(found: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    """Look up what is written with dots: "B.C.", "a.m."."""
    return lexicon.words[re.sub(r"[.\s]", "", found[0]).lower()]


#: How figures of each sort are read: their kind and value.
_FIGURES: dict[str, Callable[[re.Match[str], Lexicon], tuple[str, Any]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "quarter": _quarter,
    "clock": _clock,
    "number": _number,
    "decade": _decade,
    "short": lambda found, _: ("SHORTYEAR", int(found[0][1:])),
    "ordinal": lambda found, _: ("ORDINAL", int(re.sub(r"\D", "", found[0][:6]) or 0)),
    "digits": _digits,
    "era": _abbreviation,
    "meridiem": _abbreviation,
    "mixed": lambda found, _: ("FRACTION", int(found[0].split()[0]) + 0.5),
}


def _merged(pieces: list[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """Join the pieces of one number ("twenty-six") or phrase ("at least")."""
    phrases, first_words = lexicon.phrases, lexicon.language.numbers.first_words
    words, at = [piece.word for piece in pieces], 0
    while at < len(pieces):
        piece, word, size = pieces[at], words[at], 1
        if word in phrases:
            size, piece = _phrase(pieces, words, at, phrases[word])
        if size == 1 and word in first_words:
            size, piece = _spelled(pieces, words, at, lexicon.language.numbers)
        yield piece
        at += size


def _joined(pieces: list[Piece], kind: str, value: Any) -> Piece:
    """Return several pieces as one."""
    word = " ".join(piece.word for piece in pieces)
    return Piece(word, pieces[0].start, pieces[-1].end, letter(kind), value)


def _phrase(
    pieces: list[Piece], words: list[str], at: int, phrases: tuple[Phrase, ...]
) -> tuple[int, Piece]:
    """Return the longest phrase that begins here, and how many pieces it takes."""
    for phrase, kind, value in phrases:
        size = len(phrase)
        if tuple(words[at : at + size]) == phrase:
            return size, _joined(pieces[at : at + size], kind, value)
    return 1, pieces[at]


def _spelled(
    pieces: list[Piece], words: list[str], at: int, numbers: NumberWords
) -> tuple[int, Piece]:
    """Return the number spelled here, and how many pieces it takes."""
    read = word_number(words[at : at + 8], numbers)
    if read is None or (read.size == 1 and pieces[at].kind == _SECOND):
        return 1, pieces[at]
    whole = read.number == int(read.number)
    number = int(read.number) if whole else read.number
    kind = "ORDINAL" if read.ordinal else "WORDNUM"
    if read.size > 1 and whole and not read.ordinal and 1900 <= number <= 2100:
        kind = "YEARNUM"
    return read.size, _joined(pieces[at : at + read.size], kind, number)
