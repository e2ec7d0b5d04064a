"""Boilerplate: what belongs to the publisher of a story, not to the story.

Licences, rights, credits, "this article first appeared in", "subscribe to our
newsletter": lines at the end, and sentences anywhere in a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ..model import Span
from .sentence_templates import SentenceTemplates, templates_of

if TYPE_CHECKING:
    from ..lang.boilerplate import BoilerplateWords

__all__ = ["boilerplate"]

#: What is left of a story is never less than this share of its characters.
_LEAST = 0.1

#: At least so much of a line that ends a text is listed sentences: others may stand
#: between them, but a story may go on behind a picture's credit.
_MOST = 0.5

#: So many lines between two of boilerplate may be of other kinds: an address.
_BETWEEN = 2

#: No listed sentence is longer (characters).
_LONGEST = 800

#: Where a sentence of a paragraph may begin: behind the one before, or in brackets.
_BEGINNING = re.compile(r"(?<=[.!?;…)\]\"”’])\s+(?=\S)|\s(?=[(\[])")


def boilerplate(
    text: str, paragraphs: Sequence[Span], words: BoilerplateWords
) -> tuple[Span, ...]:
    """Return what is the publisher's in a text, and no part of the story.

    Parameters
    ----------
    text
        The story.
    paragraphs
        Its paragraphs.
    words
        The sentences of its language that tell such a part.

    Returns
    -------
    tuple of Span
        Spans in the order of the text that do not touch (characters).

    """
    templates = templates_of(words)
    end = _last_lines(text, templates)
    found = [
        span
        for paragraph in paragraphs
        if paragraph.start < end
        for span in _notices(text, paragraph, templates)
    ]
    end = _last_sentences(text, end, paragraphs, templates)
    whole = len(text.rstrip())
    spans = [span for span in found if span.start < end]
    if end < whole:
        spans.append(Span(end, whole))
    spans = list(_joined(text, spans))
    taken = sum(span.end - span.start for span in spans)
    return tuple(spans) if taken <= (1 - _LEAST) * whole else ()


def _last_lines(text: str, templates: SentenceTemplates) -> int:
    """Return where the lines begin that end a text and are no part of its story.

    Lines that begin with such a sentence and are mostly such, and all behind them, as
    long as they are at the end; the length of the text where there are none.
    """
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    start, others = len(text), 0
    for line in reversed(lines[1:]):
        if _is_publishers(text, Span(*line.span()), templates):
            start, others = line.start(), 0
        else:
            others += 1
        if others > _BETWEEN:
            break
    return start


def _is_publishers(text: str, line: Span, templates: SentenceTemplates) -> bool:
    """Tell whether a line begins with a listed sentence and is mostly such."""
    if _ends(text, line.start, line.end, templates) is None:
        return False  # as of most lines: the others need not be looked at
    found = _listed(text, line, partial(_ends, templates=templates))
    taken = sum(span.end - span.start for span in found)
    return taken >= _MOST * (line.end - line.start)


def _last_sentences(
    text: str, end: int, paragraphs: Sequence[Span], templates: SentenceTemplates
) -> int:
    """Return where the sentences begin that end a paragraph and are no part of it."""
    before = [paragraph for paragraph in paragraphs if paragraph.start < end]
    if not before:
        return end
    last = before[-1]
    stop = min(end, last.end)
    for start in reversed(list(_beginnings(text, last))):
        if stop - start > _LONGEST:
            break
        found = _ends(text, start, stop, templates) if start < stop else None
        if found and not text[found:stop].strip():
            end = stop = start
    return end


def _ends(text: str, start: int, stop: int, templates: SentenceTemplates) -> int | None:
    return templates.end_of(text, start, stop, anywhere=False)


def _notices(
    text: str, paragraph: Span, templates: SentenceTemplates
) -> Iterator[Span]:
    """Return the sentences of a paragraph that are boilerplate wherever they stand."""

    def end_of(text: str, start: int, stop: int) -> int | None:
        end = templates.end_of(text, start, stop, anywhere=True)
        return end if end and _closes(text[start:end]) else None

    return _listed(text, paragraph, end_of)


def _listed(
    text: str, part: Span, end_of: Callable[[str, int, int], int | None]
) -> Iterator[Span]:
    """Yield the sentences of a part of which a function tells where they end."""
    at = part.start
    for start in _beginnings(text, part):
        end = end_of(text, start, part.end) if start >= at else None
        if end is not None:
            yield Span(start, end)
            at = end


def _closes(sentence: str) -> bool:
    """Tell whether a sentence that begins in brackets ends there."""
    return sentence.lstrip("*_ ")[0] not in "([" or sentence.rstrip("*_ ")[-1] in ")]"


def _beginnings(text: str, paragraph: Span) -> Iterator[int]:
    yield paragraph.start
    for match in _BEGINNING.finditer(text, paragraph.start, paragraph.end):
        yield match.end()


def _joined(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans, those as one between which there is only white space."""
    before: Span | None = None
    for span in spans:
        if before and not text[before.end : span.start].strip():
            before = Span(before.start, max(before.end, span.end))
            continue
        if before:
            yield before
        before = span
    if before:
        yield before
