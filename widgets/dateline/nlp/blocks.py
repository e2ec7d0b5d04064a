"""Blocks of a text: paragraphs, items and headlines, which no sentence joins."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["BLOCK", "mark_blocks"]

#: What parts blocks: a blank line, or the end of one before an item or a clock time.
BLOCK = re.compile(r"\n[ \t]*\n\s*|\n[ \t]*(?=[-*•–—][ \t]|\d{1,2}[:.]\d\d\b)")

#: The end of a headline before a line that begins with a dateline: "LIMA, May 3 —".
_HEADLINE = re.compile(
    r"(?<=[\w)])\n(?=[^\W\d_a-z][^\W\d_a-z .'’-]{2,}[^\n—–]{0,40} ?(?:[—–]|--? ))"
)


def mark_blocks(doc: Doc) -> Doc:
    """Begin a sentence with each block, as parsers do not: they see no empty lines.

    What goes on in small letters behind an empty line is one sentence all the same,
    such as in a text that a scanner broke.

    Parameters
    ----------
    doc
        A text in tokens, not yet parsed.

    Returns
    -------
    spacy.tokens.Doc
        The same object.

    """
    text = doc.text
    if "\n" not in text:
        return doc
    starts = [token.idx for token in doc]
    for pattern in (BLOCK, _HEADLINE):
        for found in pattern.finditer(text):
            at = bisect_left(starts, found.end())
            while at < len(doc) and doc[at].is_space:
                at += 1
            if 0 < at < len(doc) and not doc[at].text[:1].islower():
                doc[at].is_sent_start = True
    return doc
