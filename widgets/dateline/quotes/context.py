"""A story laid out for reading statements: parse, text, marks and reporting verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..nlp.quotation_marks import Marked, Quoted, pair_marks
from .cues import Cue, cue_table, find_cues

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory
    from .source_spans import Voice

__all__ = ["Page", "Saying"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Content as characters [start, end), with cue and voice where there are any.

    ``source_phrase`` stands for the cue where a phrase names the source: "according
    to".
    ``goes_on`` marks a quotation without a cue of its own, whose speaker is that of
    the one before.
    """

    start: int
    end: int
    direct: bool | Literal["mixed"]
    rule: str
    confidence: float
    cue: Cue | None = None
    source_phrase: str | None = None
    voice: Voice | None = None
    via: Voice | None = None
    goes_on: bool = False


class Page:
    """A story with its quotation marks paired and its reporting verbs found."""

    def __init__(self, parsed: ParsedStory) -> None:
        self.parsed = parsed
        self.doc = doc = parsed.doc
        self.text = parsed.text
        self.words = parsed.language.quotes
        self.cue_words = cue_table(parsed.language)
        self.marked: Marked = pair_marks(self.text, parsed.paragraphs)
        self.cues = {cue.token: cue for cue in find_cues(doc, self.marked)}

    def token_at(self, position: int) -> int:
        """Return the first token that begins at or after a character."""
        return self.parsed.token_from(position)

    def quoted(self, token: int) -> Quoted | None:
        """Return the quoted stretch that a token stands in, if it stands in one."""
        return self.marked.at(self.doc[token].idx)

    def before(self, position: int) -> str:
        """Return the last character before a position that is no space."""
        return self.text[max(0, position - 8) : position].rstrip()[-1:]

    def trimmed(self, start: int, end: int, edge: str) -> tuple[int, int]:
        """Return a stretch without the given characters at its edges."""
        piece = self.text[start:end]
        begin = start + len(piece) - len(piece.lstrip(edge))
        return begin, max(begin, end - (len(piece) - len(piece.rstrip(edge))))
