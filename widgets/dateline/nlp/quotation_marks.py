"""Pair the quotation marks of a story, paragraph by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Span

if TYPE_CHECKING:
    from ..lang.quotes import QuoteWords

__all__ = ["Quotations", "Quoted", "pair_marks"]

#: Opening marks and what closes each: “ ” and « » and „ “ and 「 」 pair up.
_CLOSERS = {"“": "”", "«": "»", "„": "“”", "‟": "”", "「": "」"}
_SIGN = re.compile(r"[“”„‟«»「」\"]|``|''|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")

#: An unclosed mark runs to the paragraph's end, but not beyond this many characters.
REACH = 1500
#: How far a straight mark between two spaces may stand from the one that closes it.
SPACED = 200


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quoted characters [start, end) between marks that end at ``outer``.

    ``opens`` is where the opening mark is; ``closed`` tells whether a closing
    mark was found.
    """

    opens: int
    start: int
    end: int
    outer: int
    closed: bool = True


class Quotations:
    """The quoted stretches of a story, asked by character."""

    def __init__(self, stretches: Iterable[Quoted]) -> None:
        self.stretches = tuple(stretches)
        self._starts = [q.opens for q in self.stretches]

    def at(self, position: int) -> Quoted | None:
        """Return the stretch that holds a character, if one does."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or self.stretches[index].outer <= position:
            return None
        return self.stretches[index]

    def between(self, start: int, end: int) -> tuple[Quoted, ...]:
        """Return the stretches whose opening mark is in [start, end)."""
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        return self.stretches[first:last]


def pair_marks(text: str, paragraphs: Iterable[Span], words: QuoteWords) -> Quotations:
    """Pair marks within each paragraph; nested ones belong to the outer.

    A mark that is never closed runs to the next opening mark of its kind, to words
    such as ", said the minister", or to the paragraph's end. A closing mark that was
    never opened is skipped.
    """
    quotations: list[Quoted] = []
    for paragraph in paragraphs:
        quotations += _pair(text, paragraph, words)
    return Quotations(quotations)


def _pair(text: str, paragraph: Span, words: QuoteWords) -> Iterator[Quoted]:
    """Yield the stretches of a paragraph."""
    at: int | None = paragraph.start
    while at is not None:
        at = yield from _pair_from(text, at, paragraph, words)


def _pair_from(
    text: str, at: int, paragraph: Span, words: QuoteWords
) -> Generator[Quoted, None, int | None]:
    """Yield the stretches from a character on.

    Returns
    -------
    int or None
        Where to begin again: after a single mark that nothing closes, which was an
        apostrophe and must not hide the marks after it.

    """
    start, end = paragraph.start, paragraph.end
    opened: tuple[int, int, str] | None = None
    for sign in _SIGN.finditer(text, at, end):
        mark = sign[0]
        if opened is None:
            closers = _opens(text, sign, start, end)
            if closers:
                opened = (sign.start(), sign.end(), closers)
            continue
        if _closes(text, sign, opened[2]):
            yield _stretch(text, opened, sign.start(), sign.end())
            opened = None
        elif mark == text[opened[0] : opened[1]] and mark in _CLOSERS:
            # “One … “Two …”: the first was never closed.
            yield _stretch(text, opened, sign.start(), sign.start(), closed=False)
            opened = (sign.start(), sign.end(), _CLOSERS[mark])
    if opened is None:
        return None
    if text[opened[0]] in "'‘":
        return opened[1]
    stop = min(end, opened[1] + REACH)
    close = words.quotation_end.search(text, opened[1], stop)
    stop = stop if close is None else close.start() + 1
    yield _stretch(text, opened, stop, stop, closed=False)
    return None


def _opens(text: str, sign: re.Match[str], start: int, end: int) -> str:
    """Return the marks that would close a stretch which this sign opens, if it does."""
    mark = sign[0]
    if mark == "»":  # »so« in German and Danish
        inside = text[sign.end() : sign.end() + 1].isalnum()
        return "«" if inside and not text[: sign.start()][-1:].isalnum() else ""
    if mark in _CLOSERS:
        return _CLOSERS[mark] + ('"' if mark == "“" else "")
    if mark == "``":
        return "''"
    if mark == "''" and text[sign.end() : sign.end() + 1].strip():
        return "''"
    before = text[sign.start() - 1] if sign.start() > start else " "
    after = text[sign.end() : sign.end() + 1]
    if mark == '"' and not before.isalnum():
        # A mark between spaces (" so ") opens what another one closes shortly after.
        closed = '"' in text[sign.end() : min(end, sign.end() + SPACED)]
        return '"”' if after.strip() or (before.isspace() and closed) else ""
    if mark in "'‘" and not before.isalnum() and after[:1].isalnum():
        return "’" if mark == "‘" else "'"
    return ""


def _closes(text: str, sign: re.Match[str], closers: str) -> bool:
    mark = sign[0]
    if mark not in closers or (mark == "'" and closers == "''"):
        return False
    if mark in "'’" and closers in ("'", "’"):
        # "the boys' ball" closes nothing: a quotation ends at a stop or a break.
        return (
            text[sign.start() - 1] in ".,!?…"
            or not text[sign.end() : sign.end() + 2].strip().isalpha()
        )
    return True


def _stretch(
    text: str, opened: tuple[int, int, str], end: int, outer: int, closed: bool = True
) -> Quoted:
    start = opened[1]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(opened[0], start, end, outer, closed)
