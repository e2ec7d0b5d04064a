"""A story laid out for reading statements: parse, text, marks and reporting verbs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..nlp.quotation_marks import Marked, Quoted, pair_marks
from .cues import Cue, find_cues

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..nlp.pipeline import Layout
    from .source_spans import Voice

__all__ = ["Page", "Saying"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Content as characters [start, end), with cue and voice where there are any.

    ``goes_on`` marks a quotation without a cue of its own, whose speaker is that of
    the one before.
    """

    start: int
    end: int
    direct: bool | Literal["mixed"]
    rule: str
    confidence: float
    cue: Cue | None = None
    voice: Voice | None = None
    via: Voice | None = None
    goes_on: bool = False


class Page:
    """A story with its quotation marks paired and its reporting verbs found."""

    def __init__(self, doc: Doc, layout: Layout) -> None:
        self.doc = doc
        # Doc.text is put together anew each time it is asked for.
        self.text = doc.text
        self.layout = layout
        self.marked: Marked = pair_marks(self.text, layout.paragraphs)
        self.cues = {cue.token: cue for cue in find_cues(doc, self.marked)}
        self._token_starts = [token.idx for token in doc]

    def token_at(self, position: int) -> int:
        """Return the first token that begins at or after a character."""
        return bisect_left(self._token_starts, position)

    def quoted(self, token: int) -> Quoted | None:
        """Return the quoted stretch that a token stands in, if it stands in one."""
        return self.marked.at(self._token_starts[token])

    def before(self, position: int) -> str:
        """Return the last character before a position that is no space."""
        return self.text[max(0, position - 8) : position].rstrip()[-1:]

    def trimmed(self, start: int, end: int, edge: str) -> tuple[int, int]:
        """Return a stretch without the given characters at its edges."""
        piece = self.text[start:end]
        begin = start + len(piece) - len(piece.lstrip(edge))
        return begin, max(begin, end - (len(piece) - len(piece.rstrip(edge))))
