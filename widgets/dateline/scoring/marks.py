"""The spans of a story that lines of marks are about."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from ..errors import MarkError
from ..model.mention import touch
from .mark_lines import Line, lines_of

__all__ = ["Mark", "marks_in"]

#: Marks that keyboards have for those that are printed; each is one character.
_PLAIN = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")

#: How much of the text a message shows beside an occurrence (characters).
_BESIDE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of the text (characters) with the line that marks it."""

    start: int
    end: int
    line: Line


def marks_in(
    source: str | os.PathLike[str], text: str, problems: list[MarkError]
) -> list[Mark]:
    """Return what is marked in a text, in its order.

    Parameters
    ----------
    source
        A file of marks, or its lines as text.
    text
        The text of the story.
    problems
        What is wrong in a line is added to it, and the line left out.

    Raises
    ------
    MarkError
        There is no such file, or it cannot be read.

    """
    marks: list[Mark] = []
    # Those that say which occurrence come first: "all" means all the others.
    for line in sorted(lines_of(source, problems), key=_late):
        try:
            for start, end in _spans(line, text, marks):
                marks.append(Mark(start=start, end=end, line=line))
        except MarkError as problem:
            problems.append(problem)
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _late(line: Line) -> tuple[bool, int]:
    every = line.keys.get("nth") == "all"
    return every, -len(line.words) if every else 0


def _spans(line: Line, text: str, marks: list[Mark]) -> list[tuple[int, int]]:
    """Return the spans that a line marks, beside those that are marked already.

    Raises
    ------
    MarkError
        The words, or as many of them, do not occur, are marked already, or occur
        more than once and the line does not say which is meant.

    """
    found = _occurrences(line.words, text)
    if not found:
        raise line.wrong(
            "the story has no such words; copy them from it, whole words and exactly"
        )
    # One word can tell two events; nothing else is two things of one layer.
    taken = [m for m in marks if m.line.layer == line.layer != "event"]
    nth = line.keys.get("nth")
    if nth == "all":
        free = [span for span in found if not _over(span, line, taken)]
        if not free:
            raise line.wrong("all its occurrences are in other marks; delete the line")
        return free
    if nth is None and len(found) > 1:
        raise line.wrong(
            f'the words occur {len(found)} times; add "nth": a number from 1 to '
            f'{len(found)}, a list, or "all": {_places(found, text)}'
        )
    numbers = [nth or 1] if not isinstance(nth, list) else nth
    if max(numbers) > len(found):
        raise line.wrong(
            f"the words occur {len(found)} times, and nth is {max(numbers)}: "
            f"{_places(found, text)}"
        )
    spans = [found[number - 1] for number in dict.fromkeys(numbers)]
    for span in spans:
        if other := _over(span, line, taken):
            raise line.wrong(
                f"it overlaps with “{text[other.start : other.end]}” of line "
                f"{other.line.number}; keep the longer of the two"
            )
    return spans


def _over(span: tuple[int, int], line: Line, taken: list[Mark]) -> Mark | None:
    """Return the mark of the same layer that a span shares characters with."""
    here = Mark(start=span[0], end=span[1], line=line)
    return next((mark for mark in taken if touch(mark, here)), None)


def _occurrences(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand in a text as whole words, however marks are typed."""
    plain = words.translate(_PLAIN)
    before = r"(?<!\w)" if plain[0].isalnum() else ""
    after = r"(?!\w)" if plain[-1].isalnum() else ""
    pattern = before + re.escape(plain) + after
    return [match.span() for match in re.finditer(pattern, text.translate(_PLAIN))]


def _places(found: list[tuple[int, int]], text: str) -> str:
    """Show each occurrence with a little of the text around it."""
    return "; ".join(
        f"{number} “{' '.join(text[max(0, start - _BESIDE) : end + _BESIDE].split())}”"
        for number, (start, end) in enumerate(found, start=1)
    )
