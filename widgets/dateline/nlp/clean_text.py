"""A text without what only hinders its reading, and the way back to it as given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import Span
from .scanned import LETTER, Edit, joined, misread, unwrapped

__all__ = ["INVISIBLE", "NASAL_MARK", "CleanText", "clean"]

#: What no reader sees, as it stands in the brackets of a pattern.
INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)

#: What parts two letters of a Persian word without a space: it is part of the spelling.
_PARTED = "(?<=[\u0600-\u06ff])\u200c[\u0600-\u06ff]"

#: Soft hyphens with the end of their line, and characters without a width.
_UNSEEN = re.compile(
    f"\u00ad[ \\t]*\\r?\\n[ \\t]*(?={LETTER})|(?!{_PARTED})[{INVISIBLE}]+"
)

_HIDDEN = re.compile(f"[{INVISIBLE}]")

#: Where a break without a width is all that parts two sentences ("left.|Then").
_BETWEEN = re.compile(r"[a-z][,.;:!?]$")

_MODIFIERS = "\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb"

#: Look-alikes of what is on a keyboard, and what each stands for.
_LOOK_ALIKES = (
    (re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"), " "),
    (re.compile("[\u2010\u2011\ufe63\uff0d]"), "-"),
    # Sought by themselves, and only then what is before them: that is much faster.
    (re.compile(f"\u2212(?<={LETTER}.)(?={LETTER})"), "-"),
    # The mark of an item in a list; parsers take most of them for nouns.
    (re.compile(r"(?m)^[ \t]*([•◦▪▫‣●○■□∙·⁃➤►✓*])(?=[ \t]+\S)"), "-"),
    # Between letters, an opening mark or an accent of its own is an apostrophe
    # (Hawai‘i, Sana`a), and so is the letter that some spellings have for it.
    (
        re.compile(f"[`´‘‛′{_MODIFIERS}\u055a\uff07](?<={LETTER}.)(?={LETTER})"),
        "'",
    ),
    (re.compile(f"[\u02bc\uff07](?<={LETTER}.)(?!{LETTER})"), "'"),
)

#: Any of their characters: most texts have none, and need not be searched for each.
_ALIKE = re.compile(
    "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\ufe63\uff0d\u2212"
    f"•◦▪▫‣●○■□∙·⁃➤►✓*`´‘‛′{_MODIFIERS}\u02bc\u055a\uff07]"
)

#: A name that ends in the sound ŋ, as Luo and Gikuyu write it: "Anyang' Nyong'o". No
#: quotation that began in the line may end there.
_NASAL = re.compile(r"(?<![\w'’])[^\W\d_a-z][\w'’]*ng(['’])(?=[ \t][^\W\d_a-z])")
_OPENED = re.compile(r"(?:^|[\s(])['‘]\w[^\n]*$")

#: The letter that stands for that mark while a story is read.
NASAL_MARK = "\u02bc"

#: The same letters at the head of a word, where they hide its capital (ʻEua).
_LEADING = re.compile(f"[\u02bb-\u02bf](?<!\\w.)(?={LETTER})")

#: Figures in groups of three with spaces between them, and what may stand around.
_SPACE = "[ \u00a0\u2009\u202f]"
_GROUPS = re.compile(
    rf"(?<![\w.,:/+-])(?<!\d{_SPACE})[1-9]\d{{0,2}}"
    rf"(?:({_SPACE})\d{{3}})(?:\1\d{{3}})*(?!{_SPACE}?\d|[:/%-]\d|\w)"
)
_GROUPED = re.compile(rf"\d{_SPACE}\d{{3}}")
#: How far before figures the word that leads them begins at most (characters).
_LONGEST = 40
_LEAD = re.compile(r"([^\W\d_]+)\.?[ \u00a0]$")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]|U\.?S\b)")

#: Ligatures (ﬁ), full-width letters, and the letters of mathematics.
_STYLED = re.compile("[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]")

#: A letter with accents that are characters of their own.
_ACCENTED = re.compile(f"{LETTER}[\u0300-\u036f]+")
_ACCENT = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text as it is read, of which every character knows where it was given.

    Attributes
    ----------
    given
        The text exactly as it was given.
    text
        The text without invisible characters, with plain spaces, hyphens and
        apostrophes, and with each letter as one character.
    starts, ends
        Where each character of ``text`` begins and ends in ``given``; empty where
        both are the same.

    """

    given: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def as_given(self, start: int, end: int) -> Span:
        """Return where characters [start, end) of ``text`` are in ``given``."""
        if self.text is self.given:
            return Span(start, end)
        first = self.starts[start] if start < len(self.starts) else len(self.given)
        return Span(first, self.ends[end - 1] if end > start else first)

    def as_read(self, start: int, end: int) -> Span:
        """Return where characters [start, end) of ``given`` are in ``text``."""
        if self.text is self.given:
            return Span(start, end)
        first = bisect_right(self.ends, start)
        return Span(first, max(first + 1, bisect_left(self.starts, end)))


def clean(
    given: str,
    is_word: Callable[[str], bool] | None = None,
    months: Iterable[str] = (),
    capitals: Callable[[str], Iterable[int]] | None = None,
    thousands: str = "",
) -> CleanText:
    """Return a text without what only hinders its reading.

    Parameters
    ----------
    given
        The text as it was given.
    is_word
        Tells whether there is a word or a name: of a word that is broken at the end
        of a line it decides whether the hyphen belongs to it, and of words on two
        lines whether they are one name. By default it does, and they are not.
    months
        The names of the months, in lower case: beside them "l2" is a misread 12.
    capitals
        Yields where a headline in title case has a capital that is no name's
        (characters, in text order); by default there are none.
    thousands
        What parts thousands in the language (","): it takes the place of spaces that
        do ("12 000 people"). None by default.

    """
    passes: tuple[Callable[[str], Iterable[Edit]], ...] = (
        _unseen,
        lambda text: _grouped(text, thousands, months),
        _look_alikes,
        _nasal,
        _styled,
        _accented,
        lambda text: misread(text, is_word or _unknown, months),
        lambda text: joined(text, is_word or _unknown),
        lambda text: unwrapped(text, is_word or _unknown),
        lambda text: _small(text, capitals or _none),
    )
    read = CleanText(given, given, (), ())
    for edits_of in passes:
        read = _edited(read, list(edits_of(read.text)))
    return read


def _unknown(_: str) -> bool:
    return False


def _none(_: str) -> Iterable[int]:
    return ()


def _small(text: str, capitals: Callable[[str], Iterable[int]]) -> Iterator[Edit]:
    """Write small what has a capital only in title case."""
    for at in capitals(text):
        yield at, at + 1, text[at].lower()


def _edited(read: CleanText, edits: list[Edit]) -> CleanText:
    """Make edits, which are in text order and do not overlap."""
    if not edits:
        return read
    size = len(read.text)
    old_starts = read.starts or range(size)
    old_ends = read.ends or range(1, size + 1)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for first, last, new in edits:
        pieces += read.text[at:first], new
        starts += old_starts[at:first]
        ends += old_ends[at:first]
        if len(new) == last - first:
            starts += old_starts[first:last]
            ends += old_ends[first:last]
        else:
            starts += [old_starts[first]] * len(new)
            ends += [old_ends[last - 1]] * len(new)
        at = last
    pieces.append(read.text[at:])
    starts += old_starts[at:]
    ends += old_ends[at:]
    return CleanText(read.given, "".join(pieces), tuple(starts), tuple(ends))


def _unseen(text: str) -> Iterator[Edit]:
    if not _HIDDEN.search(text):
        return
    for found in _UNSEEN.finditer(text):
        start, end = found.span()
        parts = _BETWEEN.search(text[max(0, start - 2) : start])
        yield start, end, " " if parts and text[end : end + 1].isupper() else ""


def _look_alikes(text: str) -> list[Edit]:
    if not _ALIKE.search(text):
        return []
    edits = [
        (*found.span(found.lastindex or 0), plain)
        for look_alike, plain in _LOOK_ALIKES
        for found in look_alike.finditer(text)
    ]
    edits += [
        (found.start(), found.end() + 1, text[found.end()])
        for found in _LEADING.finditer(text)
    ]
    edits.sort()
    return [
        edit for before, edit in pairwise([(0, 0, ""), *edits]) if edit[0] >= before[1]
    ]


def _nasal(text: str) -> Iterator[Edit]:
    """Write the mark of a nasal as a letter, lest it end a quotation or mean "of"."""
    if "ng'" not in text and "ng’" not in text:
        return
    for found in _NASAL.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        if not _OPENED.search(text[line : found.start()]):
            yield *found.span(1), NASAL_MARK


def _grouped(text: str, mark: str, months: Iterable[str]) -> Iterator[Edit]:
    """Part thousands by the language's mark: "12 000 people" is no twelve.

    A plain space may also part two numbers ("on May 3 452 people died"): it counts
    where the last group is 000, or a small word follows, and no month leads.
    """
    if not mark or not _GROUPED.search(text):
        return
    for found in _GROUPS.finditer(text):
        spaces = [at for at in range(*found.span()) if not text[at].isdigit()]
        sure = all(text[at] != " " for at in spaces)
        lead = _LEAD.search(text, max(0, found.start() - _LONGEST), found.start())
        dated = lead is not None and lead[1].casefold() in months
        counted = found[0].endswith("000") or _COUNTED.match(text, found.end())
        if sure or (counted and not dated):
            yield from ((at, at + 1, mark) for at in spaces)


def _styled(text: str) -> Iterator[Edit]:
    if text.isascii():
        return
    for found in _STYLED.finditer(text):
        yield *found.span(), unicodedata.normalize("NFKC", found[0])


def _accented(text: str) -> Iterator[Edit]:
    if not _ACCENT.search(text):
        return
    for found in _ACCENTED.finditer(text):
        composed = unicodedata.normalize("NFC", found[0])
        if composed != found[0]:
            yield *found.span(), composed
