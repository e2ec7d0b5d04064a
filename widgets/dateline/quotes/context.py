"""What the quote engine knows of a story: its parse, quotation marks and cues."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..nlp.blocks import BLOCK
from ..nlp.quotation_marks import Quotations, Quoted
from .cues import Cue, cue_table, find_cues

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory
    from .source_spans import SourceSpan

__all__ = ["EDGE", "SHORT", "Attribution", "QuoteContext"]

#: A clause of fewer characters has no content.
SHORT = 8

#: Marks at the edges of what was said, which are no part of it.
EDGE = " ,;:.\n—–-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """What was said, with the words that attribute it: content, cue and source.

    Parameters
    ----------
    start, end
        The content as characters [start, end).
    direct
        True for direct speech, False for indirect speech, "mixed" for a reported
        clause that holds quotation marks.
    rule
        The construction by which it was found.
    confidence
        That this was said, between 0 and 1.
    cue
        The reporting verb or noun, if there is one.
    source_phrase
        The phrase that stands for a cue, if one does: "according to".
    source
        The words for the speaker, if there are any.
    via
        The words for the source at second hand, if there is one.
    continues
        The quotation has no cue of its own: its speaker is that of the one before.

    """

    start: int
    end: int
    direct: bool | Literal["mixed"]
    rule: str
    confidence: float
    cue: Cue | None = None
    source_phrase: str | None = None
    source: SourceSpan | None = None
    via: SourceSpan | None = None
    continues: bool = False


class QuoteContext:
    """A story with its quotation marks paired and its reporting verbs found.

    Parameters
    ----------
    parsed
        The parsed story.

    Attributes
    ----------
    words, cue_words
        The words of its language that report speech.
    marked
        The quoted stretches.
    cues
        The reporting verbs outside quotation marks, by token.

    """

    def __init__(self, parsed: ParsedStory) -> None:
        self.parsed = parsed
        self.doc = parsed.doc
        self.text = parsed.text
        self.words = parsed.language.quotes
        self.datelines = parsed.datelines
        self.cue_words = cue_table(parsed.language)
        self.marked: Quotations = parsed.quotations
        self._titles = {title.rstrip(".") for title in parsed.language.titles}
        self._blocks = [gap.end() for gap in BLOCK.finditer(self.text)]
        self.cues = {cue.token: cue for cue in find_cues(parsed.tokens, self.marked)}

    def token_from(self, character: int) -> int:
        """Return the first token that begins at or after a character."""
        return self.parsed.token_from(character)

    def is_after_title(self, token: int) -> bool:
        """Tell whether a token is the dot of a short title ("Sgt.")."""
        doc = self.doc
        if token == 0 or doc[token].text != ".":
            return False
        return doc[token - 1].text.casefold() in self._titles

    def block(self, token: int) -> tuple[int, int]:
        """Return the characters [start, end) of the block of lines around a token.

        Nobody's words run from a heading, an item of a list or an entry of a live
        blog into the next.
        """
        at = bisect_right(self._blocks, self.doc[token].idx)
        end = self._blocks[at] if at < len(self._blocks) else len(self.text)
        return self._blocks[at - 1] if at else 0, end

    def quoted(self, token: int) -> Quoted | None:
        """Return the quoted stretch that holds a token, None if none does."""
        return self.marked.at(self.doc[token].idx)

    def last_before(self, character: int) -> str:
        """Return the last character before a position that is not a space."""
        return self.text[max(0, character - 8) : character].rstrip()[-1:]

    def trimmed(self, start: int, end: int, edge: str) -> tuple[int, int]:
        """Return a stretch without the given characters at its edges."""
        piece = self.text[start:end]
        begin = start + len(piece) - len(piece.lstrip(edge))
        return begin, max(begin, end - (len(piece) - len(piece.rstrip(edge))))
