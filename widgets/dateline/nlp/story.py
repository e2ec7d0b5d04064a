"""Where in the story a piece stands: its token, paragraph, and quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from .pipeline import Layout

__all__ = ["Paragraphs", "Quotations", "Tokens"]

_MARKS = re.compile(r"[“”\"]|``|''|\n\s*\n")


class Tokens:
    """Tokens of a Doc by character."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts: list[int] = doc.to_array("IDX").tolist()

    def index(self, character: int) -> int:
        """Return the index of the token that holds a character."""
        return max(0, bisect_right(self._starts, character) - 1)

    def at(self, character: int) -> Token | None:
        """Return the token that holds a character; None in an empty story."""
        return self.doc[self.index(character)] if self._starts else None


class Paragraphs:
    """Paragraphs by character, counted from 0."""

    def __init__(self, layout: Layout) -> None:
        self._starts = [span.start for span in layout.paragraphs]

    def at(self, character: int) -> int:
        """Return the number of the paragraph that holds a character."""
        return max(0, bisect_right(self._starts, character) - 1)


class Quotations:
    """What stands between quotation marks; a blank line closes what is open."""

    def __init__(self, text: str) -> None:
        self._edges: list[int] = []
        inside = False
        for mark in _MARKS.finditer(text):
            sort = mark[0]
            opens = sort in ("“", "``") or (sort == '"' and not inside)
            if sort.isspace():
                opens = False
            if opens != inside:
                self._edges.append(mark.start())
                inside = opens

    def inside(self, character: int) -> bool:
        """Tell whether a character stands inside quotation marks."""
        return bisect_right(self._edges, character) % 2 == 1
