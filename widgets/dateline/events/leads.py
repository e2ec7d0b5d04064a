"""Leads: the main clauses that datelines open, with the place of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ..model import Toponym
from ..nlp.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..nlp.story import ParsedStory

__all__ = ["Leads"]


class Leads:
    """The main verbs after datelines: what they tell was at the dateline's place.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        The places it names.

    """

    def __init__(self, parsed: ParsedStory, places: Collection[Toponym]) -> None:
        self._doc = doc = parsed.doc
        self._places = tuple(places)
        self._leads: dict[int, Toponym] = {}
        for dateline in parsed.datelines:
            named = self._within(doc[dateline.first : dateline.place_end])
            place = next((p for p in named if p.kind == "literal"), None)
            root = self._root(dateline.dash + 1)
            if place is not None and root is not None:
                self._leads[root.i] = place

    def place(self, verbs: Collection[int]) -> Toponym | None:
        """Return the place of the dateline before what some verbs tell.

        Parameters
        ----------
        verbs
            The verbs that tell one happening, as tokens.

        Returns
        -------
        Toponym or None
            None where none of them leads the sentence after a dateline, or where
            whoever acts there is of another country: "TEHRAN — Albania cut its ties"
            was not in Tehran, nor what happened in a sentence with a place abroad.

        """
        root = next((at for at in verbs if at in self._leads), None)
        if root is None:
            return None
        place = self._leads[root]
        home = place.place.country if place.place else None
        countries = {
            other.place.country
            for token in self._doc[root].lefts
            if token.dep_ in SUBJECTS
            for other in self._within(_phrase(token))
            if other.place is not None
        }
        abroad = any(
            other.place is not None and other.place.country != home
            for other in self._within(self._doc[root].sent)
            if other.kind == "literal"
        )
        return None if abroad or not countries <= {home} else place

    def _within(self, span: Span) -> Iterator[Toponym]:
        for place in self._places:
            if span.start_char <= place.start < span.end_char:
                yield place

    def _root(self, first: int) -> Token | None:
        """Return the main verb of the sentence that begins at a token or after it."""
        doc = self._doc
        while first < len(doc) and doc[first].is_space:
            first += 1
        return doc[first].sent.root if first < len(doc) else None


def _phrase(head: Token) -> Span:
    """Return a noun with all that describes it."""
    return head.doc[head.left_edge.i : head.right_edge.i + 1]
