"""Borders: what no event reaches over to its parties, a line break or a semicolon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory

__all__ = ["Borders"]

#: The mark that parts clauses which stand on their own.
_SEMICOLON = ";"


class Borders:
    """Tells whether a border stands between two words.

    The parser reads the label on the next line of a transcript as part of the question
    before it, and what follows a semicolon as part of the clause before.

    Parameters
    ----------
    parsed
        The parsed story.

    """

    def __init__(self, parsed: ParsedStory) -> None:
        self._parsed = parsed

    def part(self, one: int, other: int) -> bool:
        """Tell whether two tokens are in different lines or parts of a sentence.

        Where a paragraph is broken into lines of one width, their ends are no borders.
        """
        doc, sentence_of = self._parsed.doc, self._parsed.sentence_of
        if sentence_of(doc[one].idx) != sentence_of(doc[other].idx):
            return True
        first, last = sorted((one, other))
        marks = [token for token in doc[first:last] if token.text == _SEMICOLON]
        return bool(marks) and not _opens_list(marks[0])


def _opens_list(semicolon: Token) -> bool:
    """Tell whether no clause follows: "arrested the mayor; a banker; and two men"."""
    rest = semicolon.doc[semicolon.i : semicolon.sent.end]
    return all(token.tag_ not in FINITE for token in rest)
