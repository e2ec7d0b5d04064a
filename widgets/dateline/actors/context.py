"""What the actor engine stands on: the parse, its folded words, and the places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import Place, Toponym
from ..nlp.name_forms import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..nlp.story import ParsedStory

__all__ = ["Ground", "lay_ground"]


@dataclass(frozen=True, slots=True)
class Ground:
    """A parsed story with the places laid over its tokens.

    ``words`` are the folded words in text order, each with the index of its token:
    hyphens and punctuation give none, "al-Sadr" gives two. ``place_at`` holds the
    places that are no mere adjective, ``nation_at`` the demonyms and countries,
    ``any_place`` all that were placed, by token; ``upper`` the tokens of sentences
    in capitals; ``often`` tells how often each folded word stands in the story.
    """

    doc: Doc
    text: str
    parsed: ParsedStory
    words: list[tuple[str, int]]
    place_at: dict[int, Toponym]
    nation_at: dict[int, Toponym]
    any_place: dict[int, Place]
    upper: frozenset[int] = field(default=frozenset())
    often: Counter[str] = field(default_factory=Counter)

    def capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.doc[index].text[:1].isupper()

    def country_of(self, index: int) -> str | None:
        """Return the country a demonym or country name at a token stands for."""
        toponym = self.nation_at.get(index)
        if toponym is None or toponym.place is None:
            return None
        return toponym.place.country


def lay_ground(parsed: ParsedStory, places: tuple[Toponym, ...]) -> Ground:
    """Lay the places over the tokens of a story and fold its words."""
    doc, text = parsed.doc, parsed.text
    place_at: dict[int, Toponym] = {}
    nation_at: dict[int, Toponym] = {}
    any_place: dict[int, Place] = {}
    for toponym in places:
        span = doc.char_span(toponym.start, toponym.end, alignment_mode="expand")
        if span is None:
            continue
        country = toponym.place is not None and toponym.place.level == "country"
        for index in range(span.start, span.end):
            if toponym.kind == "demonym" or country:
                nation_at[index] = toponym
            if toponym.place is not None:
                any_place[index] = toponym.place
            if toponym.kind in ("literal", "metonym"):
                place_at[index] = toponym
    words = [(word, token.i) for token in doc for word in fold(token.text).split()]
    shouted = _shouted(parsed)
    often = Counter(word for word, _ in words)
    return Ground(
        doc, text, parsed, words, place_at, nation_at, any_place, shouted, often
    )


def _shouted(parsed: ParsedStory) -> frozenset[int]:
    """Return the tokens of sentences in capitals, where case tells nothing."""
    found: set[int] = set()
    for span in parsed.sentences:
        letters = [c for c in parsed.text[span.start : span.end] if c.isalpha()]
        if len(letters) > 20 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
            piece = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
            if piece is not None:
                found.update(range(piece.start, piece.end))
    return frozenset(found)
