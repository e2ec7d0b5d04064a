"""A story as typed tokens: each with the kind of time word that it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from ...lang import Language
from ...lang.numbers import NumberWords
from ...nlp.numerals import figure_kind, word_number
from .lexicon import Lexicon, Phrase, letter, letters, lexicon_of

__all__ = ["TypedTokens", "type_tokens"]

_OTHER, _BREAK, _SECOND = (letter(kind) for kind in ("OTHER", "BREAK", "SECOND"))


class TypedToken(NamedTuple):
    """A token: its word in lower case, span (characters), letter of kind, value."""

    word: str
    start: int
    end: int
    kind: str
    value: Any


class TypedTokens:
    """A story's tokens as columns, one item a token.

    Attributes
    ----------
    words
        In lower case.
    starts, ends
        Offsets (characters).
    values
        What each word means, by its kind.
    kinds
        One string, a letter a token: what patterns are matched against.

    """

    def __init__(self, text: str, tokens: list[TypedToken], language: Language) -> None:
        self.text = text
        self.language = language
        self.words = [token.word for token in tokens]
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.values = [token.value for token in tokens]
        self.kinds = "".join([token.kind for token in tokens])

    def word(self, at: int) -> str:
        """Return the lower-cased word at an index, "" outside the story."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_kind(self, at: int, *kinds: str) -> bool:
        """Tell whether the token at an index is of one of these kinds."""
        if not 0 <= at < len(self.kinds):
            return False
        return any(self.kinds[at] in letters(kind) for kind in kinds)


def type_tokens(
    text: str, language: Language, breaks: tuple[int, ...] = ()
) -> TypedTokens:
    """Cut a text into tokens and type each by the kind of time word that it is.

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
    return TypedTokens(
        text,
        list(_merge(_parted(_single_tokens(text, lexicon), breaks), lexicon)),
        language,
    )


def _parted(
    tokens: tuple[TypedToken, ...], breaks: tuple[int, ...]
) -> list[TypedToken]:
    """Return tokens with an empty one where a paragraph begins."""
    starts = [token.start for token in tokens]
    parted: list[TypedToken] = []
    done = 0
    for edge in breaks:
        at = bisect_left(starts, edge)
        if at == len(tokens):
            break
        parted += tokens[done:at]
        parted.append(TypedToken("", starts[at], starts[at], _BREAK, None))
        done = at
    parted += tokens[done:]
    return parted


@lru_cache(maxsize=2)  # a story is asked for its own day and for its dates
def _single_tokens(text: str, lexicon: Lexicon) -> tuple[TypedToken, ...]:
    """Return the single tokens."""
    dotted = lexicon.language.dates.dotted
    tokens, free = [], 0
    for match in lexicon.tokens.finditer(text):
        start, end = match.span()
        if start < free:
            continue  # the dot of "Jan."
        if match.lastgroup == "word":
            word, kind, value = _word(match[0], lexicon)
        else:
            word, kind, value = _classify(match, lexicon)
        if word in dotted and text[end : end + 1] == ".":
            end += 1
        free = end
        tokens.append(TypedToken(word, start, end, kind, value))
    return tuple(tokens)


@lru_cache(maxsize=20_000)
def _word(written: str, lexicon: Lexicon) -> tuple[str, str, Any]:
    """Return a word in lower case, the letter of its kind, and its value."""
    word = written.lower()
    known = lexicon.words.get(word)
    if known is None:
        return word, _OTHER, None
    if written[0].islower() and known[0] in ("SHORTDAY", "MAYBEMONTH"):
        return word, _OTHER, None  # the modal, the verb, the star
    return word, letter(known[0]), known[1]


def _classify(match: re.Match[str], lexicon: Lexicon) -> tuple[str, str, Any]:
    """Return a token's lower-cased word, the letter of its kind, and its value."""
    sort, text = match.lastgroup, match[0]
    if sort == "other":
        known = lexicon.words.get(text)
        return text, letter(known[0]) if known else _OTHER, known and known[1]
    kind, value = _FIGURES[sort or "digits"](match, lexicon)
    return text.lower(), letter(kind), value


def _digits(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    text = match[0]
    if len(text) > 12:
        return "OTHER", None
    number = int(text)  # of any script
    return figure_kind(number, len(text)), number


def _number(match: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    numbers = lexicon.language.numbers
    text, point = match[0].replace(numbers.thousands_mark, ""), numbers.decimal_mark
    if point and point in text:
        return "FRACTION", float(text.replace(point, "."))
    return "BIGNUM", int(text)


def _decade(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    figures = "".join(c for c in match[0] if c.isdigit())
    decade = f"{int(figures) // 10}"
    return "DECADE", decade if len(figures) == 4 else f"XX{decade}"


def _numeric(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    parts = tuple(int(p) for p in re.split(r"[-/.]", match[0]))
    return "NUMDATE", (parts, match["mark"] or "-")


def _iso(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    mark = match["sign"] or match["loose"]
    return "ISODATE", (tuple(int(p) for p in match[0].split(mark)), mark)


def _stamp(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    """Read "2020-01-07T23:30:00-05:00": its day, clock time and offset from UTC."""
    day, clock, zone = _STAMP.fullmatch(match[0]).groups()  # type: ignore[union-attr]
    if not (int(clock[:2]) < 24 and int(clock[3:]) < 60):
        return "OTHER", None
    if len(zone or "") == len("-0500"):
        zone = f"{zone[:3]}:{zone[3:]}"
    return "STAMP", (day, f"T{clock}", "utc" if zone == "Z" else zone or "")


_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)[\d:.]*? ?(Z|[+-]\d\d:?\d\d)?")


def _date_time_group(match: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    """Read "071430ZJAN20", as armed forces write it (ACP 121): day, time, zone."""
    day, hour, minute, zone, month, year = _GROUP.fullmatch(match[0]).groups()  # type: ignore[union-attr]
    if not (int(hour) < 24 and int(minute) < 60):
        return "OTHER", None
    number = lexicon.words[month.lower()][1]
    year = year if len(year) == 4 else f"20{year}"
    return "STAMP", (
        f"{year}-{number:02d}-{day}", f"T{hour}:{minute}", _offset(zone)
    )  # fmt: skip


_GROUP = re.compile(r"(\d\d)(\d\d)(\d\d)([A-Z]) ?([^\W\d_]+) ?(\d+)")


def _offset(zone: str) -> str:
    """Return the offset from UTC of a zone's letter: A is +01:00, N -01:00."""
    if zone == "Z":
        return "utc"
    east = "ABCDEFGHIKLM".find(zone) + 1
    west = "NOPQRSTUVWXY".find(zone) + 1
    return f"+{east:02d}:00" if east else f"-{west:02d}:00"


def _clock(match: re.Match[str], _: Lexicon) -> tuple[str, Any]:
    parts = [int(p) for p in re.split("[:h]", match[0])]
    good = parts[0] <= 24 and parts[1] < 60
    return ("CLOCK", tuple(parts)) if good else ("OTHER", None)


def _quarter(match: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    (number,) = filter(str.isdigit, match[0])
    letters_of = lexicon.language.dates.quarter_letters
    return "QUARTERCODE", f"{letters_of[match[0].replace(number, '')]}{number}"


def _abbreviation(match: re.Match[str], lexicon: Lexicon) -> tuple[str, Any]:
    """Look up what is written with dots: "B.C.", "a.m."."""
    return lexicon.words[re.sub(r"[.\s]", "", match[0]).lower()]


#: How figures of each sort are read: their kind and value.
_FIGURES: dict[str, Callable[[re.Match[str], Lexicon], tuple[str, Any]]] = {
    "stamp": _stamp,
    "group": _date_time_group,
    "iso": _iso,
    "numeric": _numeric,
    "quarter": _quarter,
    "clock": _clock,
    "number": _number,
    "decade": _decade,
    "short": lambda match, _: ("SHORTYEAR", int(match[0][1:])),
    "ordinal": lambda match, _: ("ORDINAL", int(re.sub(r"\D", "", match[0][:6]) or 0)),
    "digits": _digits,
    "era": _abbreviation,
    "meridiem": _abbreviation,
    "mixed": lambda match, _: ("FRACTION", int(match[0].split()[0]) + 0.5),
}


def _merge(tokens: list[TypedToken], lexicon: Lexicon) -> Iterator[TypedToken]:
    """Merge the tokens of one number ("twenty-six") or phrase ("at least")."""
    phrases, first_words = lexicon.phrases, lexicon.language.numbers.first_words
    words, at = [token.word for token in tokens], 0
    while at < len(tokens):
        token, word, size = tokens[at], words[at], 1
        if word in phrases:
            size, token = _phrase(tokens, words, at, phrases[word])
        if size == 1 and word in first_words:
            size, token = _spelled(tokens, words, at, lexicon.language.numbers)
        yield token
        at += size


def _joined(tokens: list[TypedToken], kind: str, value: Any) -> TypedToken:
    """Return several tokens as one."""
    word = " ".join(token.word for token in tokens)
    return TypedToken(word, tokens[0].start, tokens[-1].end, letter(kind), value)


def _phrase(
    tokens: list[TypedToken], words: list[str], at: int, phrases: tuple[Phrase, ...]
) -> tuple[int, TypedToken]:
    """Return the longest phrase that begins here, and how many tokens it takes."""
    for phrase, kind, value in phrases:
        size = len(phrase)
        if tuple(words[at : at + size]) == phrase:
            return size, _joined(tokens[at : at + size], kind, value)
    return 1, tokens[at]


def _spelled(
    tokens: list[TypedToken], words: list[str], at: int, numbers: NumberWords
) -> tuple[int, TypedToken]:
    """Return the number spelled here, and how many tokens it takes."""
    read = word_number(words[at : at + 8], numbers)
    if read is None or (read.size == 1 and tokens[at].kind == _SECOND):
        return 1, tokens[at]
    whole = read.number == int(read.number)
    number = int(read.number) if whole else read.number
    kind = "ORDINAL" if read.ordinal else "WORDNUM"
    if read.size > 1 and whole and not read.ordinal and 1900 <= number <= 2100:
        kind = "YEARNUM"
    return read.size, _joined(tokens[at : at + read.size], kind, number)
