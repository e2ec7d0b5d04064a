"""The document context of the actor engine: the parse, with the places by token."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Place, Toponym
from ..model.mention import kept
from ..nlp.storms import names_behind
from .lexicon import Lexicon, lexicon_of
from .waters import waters_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..lang.actors import ActorWords
    from ..nlp.story import ParsedStory

__all__ = ["ActorContext", "actor_context"]


@dataclass(frozen=True, slots=True)
class ActorContext:
    """A parsed story with its places by token.

    Attributes
    ----------
    doc, text, parsed
        The parse, the story's text, and the parse with sentences and paragraphs.
    lexicon, words
        The tables and the word lists of the story's language.
    folded
        The normal form of each token's text.
    word_tokens
        The folded words in text order, each with the index of its token: hyphens
        and punctuation yield none, "al-Sadr" yields two.
    place_at
        The toponyms that name a place ("literal") or its government ("metonym").
    nation_at
        The demonyms and the names of countries.
    resolved_at
        The places of all toponyms that were resolved.
    no_places
        The folded words that the user said name no place.
    all_caps
        The tokens of sentences in capitals, where case is no sign of a name.
    word_counts
        How often each folded word occurs in the story.
    towns
        The last tokens of people's names that are towns', in a story of a match.
    things
        The folded names that the story gives to storms, operations and rivers.

    """

    doc: Doc
    text: str
    parsed: ParsedStory
    lexicon: Lexicon
    words: ActorWords
    folded: list[str]
    word_tokens: list[tuple[str, int]]
    place_at: dict[int, Toponym]
    nation_at: dict[int, Toponym]
    resolved_at: dict[int, Place]
    no_places: frozenset[tuple[str, ...]]
    all_caps: frozenset[int]
    word_counts: Counter[str]
    things: frozenset[str]
    towns: frozenset[int] = frozenset()

    def capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.parsed.tokens.text[index][:1].isupper()

    def name_words(self, first: int, last: int) -> tuple[str, ...]:
        """Return the folded words of the tokens [first, last)."""
        return self.lexicon.name_words(self.parsed.tokens.phrase(first, last))

    def is_given_name(self, index: int) -> bool:
        """Tell whether a token is a common given name."""
        return self.folded[index] in self.lexicon.given_names

    def country_of(self, index: int) -> str | None:
        """Return the country (ISO alpha-2) of a demonym or country name at a token."""
        toponym = self.nation_at.get(index)
        if toponym is None or toponym.place is None:
            return None
        return toponym.place.country


def actor_context(parsed: ParsedStory, toponyms: tuple[Toponym, ...]) -> ActorContext:
    """Return the document context of a story with these places.

    Of those that the user rejected only the words count.
    """
    doc = parsed.doc
    places = kept(toponyms)
    place_at: dict[int, Toponym] = {}
    nation_at: dict[int, Toponym] = {}
    resolved_at: dict[int, Place] = {}
    for toponym in places:
        span = doc.char_span(toponym.start, toponym.end, alignment_mode="expand")
        if span is None:
            continue
        country = toponym.place is not None and toponym.place.level == "country"
        for index in range(span.start, span.end):
            if toponym.kind == "demonym" or country:
                nation_at[index] = toponym
            if toponym.place is not None:
                resolved_at[index] = toponym.place
            if toponym.kind in ("literal", "metonym"):
                place_at[index] = toponym
    lexicon = lexicon_of(parsed.language)
    texts = parsed.tokens.text
    forms = {word: lexicon.canonical(word) for word in set(texts)}
    folded = [forms[word] for word in texts]
    word_tokens = [
        (word, at) for at, form in enumerate(folded) for word in form.split()
    ]
    return ActorContext(
        doc=parsed.doc,
        text=parsed.text,
        parsed=parsed,
        lexicon=lexicon,
        words=lexicon.words,
        folded=folded,
        word_tokens=word_tokens,
        place_at=place_at,
        nation_at=nation_at,
        resolved_at=resolved_at,
        no_places=frozenset(
            lexicon.name_words(toponym.phrase)
            for toponym in toponyms
            if toponym.status == "rejected"
        ),
        all_caps=_all_caps(parsed),
        word_counts=Counter(word for word, _ in word_tokens),
        things=frozenset(
            folded[at]
            for at, _ in names_behind(parsed.tokens, lexicon.words.naming_nouns)
        ).union(waters_of(parsed.tokens, folded, lexicon.words)),
    )


def _all_caps(parsed: ParsedStory) -> frozenset[int]:
    """Return the tokens of sentences in capitals (more than 20 letters)."""
    tokens: set[int] = set()
    for span in parsed.sentences:
        letters = [c for c in parsed.text[span.start : span.end] if c.isalpha()]
        if len(letters) > 20 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
            piece = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
            if piece is not None:
                tokens.update(range(piece.start, piece.end))
    return frozenset(tokens)
