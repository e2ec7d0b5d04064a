"""Blocks of a text: paragraphs, items and headlines, which no sentence joins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["BLOCK", "DATELINE", "is_stamp", "mark_blocks"]

#: What parts blocks: a blank line, or the end of one before an item or a clock time.
BLOCK = re.compile(r"\n[ \t]*\n\s*|\n[ \t]*(?=[-*•–—][ \t]|\d{1,2}[:.]\d\d\b)")

#: A dateline up to its dash: "LIMA, May 3 —", "N'DJAMENA (Reuters) - ".
DATELINE = r"(?:[^\W\d_a-z]['’]?){3,}[^\n—–]{0,40} ?(?:[—–]|--? )"

_ITEM = re.compile(r"[ \t]*[-*•][ \t]")

#: A line that is a clock time alone: the stamp of an entry of a live blog.
_STAMP = re.compile(
    r"[ \t]*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4})?[ \t]*[-–—:|]?[ \t]*",
    re.IGNORECASE,
)

#: How long a line may be that heads the ones below it (characters), and how many times
#: as long the next one is: lines of one width belong together.
_HEADING, _LONGER = 80, 2.5

#: The longest line of a list that no width has broken (characters).
_NARROW = 60

#: What a heading does not end with: a sentence does, or goes on.
_NO_HEADING = tuple(".,;:!?…-–—)”\"'’")

#: The end of a headline before a line that begins with a dateline.
_HEADLINE = re.compile(rf"(?<=[\w)])\n(?={DATELINE})")
_OPENING = re.compile(DATELINE)


def mark_blocks(doc: Doc, text: str) -> Doc:
    """Begin a sentence with each block, as parsers do not: they see no empty lines.

    What goes on in small letters behind an empty line is one sentence all the same,
    such as in a text that a scanner broke.

    Parameters
    ----------
    doc
        A text in tokens, not yet parsed.
    text
        That text: a Doc joins its words again each time it is asked.

    Returns
    -------
    spacy.tokens.Doc
        The same object.

    """
    if "\n" not in text:
        return doc
    starts: list[int] = doc.to_array("IDX").tolist()
    for end in _ends(text):
        at = bisect_left(starts, end)
        while at < len(doc) and doc[at].is_space:
            at += 1
        if 0 < at < len(doc) and not doc[at].text[:1].islower():
            doc[at].is_sent_start = True
            _keep_whole(doc, at, starts, text)
    return doc


def _ends(text: str) -> Iterator[int]:
    """Yield where blocks and headings end (characters)."""
    for pattern in (BLOCK, _HEADLINE):
        for found in pattern.finditer(text):
            yield found.end()
    lines, end = ["", *text.split("\n")], 0
    item = False
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        end += len(line) + 1
        item = bool(_ITEM.match(line)) or (item and bool(line.strip()))
        if item and not line.endswith(_NO_HEADING) and _ends_a_list(line, below):
            yield end
        # In capitals above one that is not, a line heads it: "NEEDS".
        capitals = line.isupper() and any(map(str.islower, below))
        if capitals or _STAMP.fullmatch(line) or _is_heading(line, above, below):
            yield end


def _ends_a_list(line: str, below: str) -> bool:
    """Tell whether the line below a list's last one does not go on with it.

    It opens with a capital, and the item was not broken to the width of a page.
    """
    return below[:1].isupper() and not _ITEM.match(below) and len(line) <= _NARROW


def is_stamp(text: str, start: int, end: int) -> bool:
    """Tell whether the characters [start, end) are a clock time alone on its line."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return bool(_STAMP.fullmatch(text, first, last if last >= 0 else len(text)))


def _is_heading(line: str, above: str, below: str) -> bool:
    """Tell whether a short line opens a block and heads the longer one below it."""
    line, stamped = line.strip(), bool(_STAMP.fullmatch(above))
    return (
        0 < len(line) <= _HEADING
        and not line.endswith(_NO_HEADING)
        and below[:1].isupper()
        and (stamped or (not above.strip() and len(below) > _LONGER * len(line)))
    )


def _keep_whole(doc: Doc, first: int, starts: list[int], text: str) -> None:
    """End no sentence in the dateline of a block, or behind its first word.

    Parsers do where they are told that a sentence begins: "N'DJAMENA" | ", May 9 -".
    """
    opening = _OPENING.match(text, starts[first])
    end = bisect_left(starts, opening.end()) if opening else 0
    for token in doc[first + 1 : max(end, first + 2)]:
        token.is_sent_start = False
