"""Embedding words: what verbs, nouns, adjectives … do to the event they embed.

The table ``embedding`` of a language has a row for a word in a construction:

construction
    how the event depends on it: "clause" (that …), "infinitive" (to …), "gerund"
    (-ing), "object" or "subject" (an event noun), "modifier" (an adjective before
    one), or the preposition that leads to it, with "gerund" where it leads to no
    noun: "sent for repairing it"; "gerund" of a preposition is for nouns and
    adjectives before it that are not in the table: "the benefits of signing it";
    "report" for what a word makes of what a report or a verdict says: "the report was
    false", "wrongly reported"
class
    "factive"
        it happened, whatever is told of the word: "regretted", "did not regret"
    "given"
        the same, also of one that no article makes a known one: "demanded an inquiry
        into a shooting"
    "implicative"
        it happened if the word did: "managed to", "did not manage to"
    "negative implicative"
        it happened if the word did not: "failed to", "did not fail to"
    "prohibition"
        the same, but what is not forbidden may or may not have happened
    "doubt"
        it is no more than possible; it happened if nobody doubts it
    "report"
        it is told as the story's own words: "said that"
    "verdict"
        a court said that it happened; it is alleged as long as the court has not:
        "convicted of", "could be convicted of"
    "compulsion"
        it happened if it is past, else it is a duty: "had to", "has to"
    "arrangement"
        a known event that somebody arranged happened ("planned the attack"), another
        is in the future
    "topic"
        a known event that is spoken about happened, another only may
    "temporal"
        it happened if it is past; else it is as real as the clause above: "when"; the
        subject of such a verb is as much in the future as that: "the talks will focus"
    "permission"
        it happened if it is past, else it may: "allowed them to leave"
    a value of factuality
        what somebody's attitude makes of it: "feared", "denied", "demanded"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language

__all__ = ["Embedding", "embedding_of"]

#: The name in the table for each part of speech of the parser.
_NAMES = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "adverb",
    "SCONJ": "conjunction",
    "ADP": "preposition",
}


@dataclass(frozen=True, slots=True)
class Embedding:
    """The table of a language: classes by lemma, part of speech and construction.

    ``with_particles`` holds the lemmas that are there with a particle, too, and
    ``misread`` what lemmas really are that the pipeline gets wrong ("hop" of "hopes").
    """

    classes: Mapping[tuple[str, str, str], str]
    with_particles: frozenset[str]
    misread: Mapping[str, str]

    def of(self, token: Token, construction: str) -> str | None:
        """Return the class of a word in a construction, None where it has none.

        A particle belongs to the verb: "carried out an attack". A participle can be
        in the table as a verb though the parser takes it for an adjective.
        """
        name = _NAMES.get(token.pos_)
        if name is None or (token.pos_ == "PROPN" and token.ent_type_ == "DATE"):
            return None  # "in March" is no march
        for lemma in self._lemmas(token):
            found = self.classes.get((lemma, name, construction))
            if found is not None:
                return found
        lemma = token.lemma_.casefold()
        # "Police allege he fled": the tagger takes a verb before a clause for a noun.
        told = name == "noun" and construction == "clause" and token.dep_ == "ROOT"
        if name == "adjective" or told:
            return self.classes.get((lemma, "verb", construction))
        return None

    def word(self, word: str, pos: str, construction: str = "") -> str | None:
        """Return the class of a word by its form and the name of its sort."""
        return self.classes.get((word.casefold(), pos, construction))

    def _lemmas(self, token: Token) -> Iterator[str]:
        lemma = token.lemma_.casefold()
        if lemma in self.with_particles:
            particles = (c.text.casefold() for c in token.children if c.dep_ == "prt")
            yield from (f"{lemma} {particle}" for particle in particles)
        before = token.doc[max(0, token.i - 2) : token.i]
        if len(before) > 1 and before[1].text == "-" and not before[1].whitespace_:
            yield f"{before[0].lower_}-{lemma}"  # "re-enacted"
        yield lemma
        yield self.misread.get(lemma, token.text.casefold())


@lru_cache(maxsize=8)
def embedding_of(language: Language) -> Embedding:
    """Return the embedding words of a language, none without its table."""
    rows = language.table("embedding")
    classes = {
        (row["lemma"], row["pos"], row["construction"]): row["class"] for row in rows
    }
    longer = (lemma.partition(" ") for lemma, _, _ in classes if " " in lemma)
    particles = frozenset(first for first, _, _ in longer)
    return Embedding(classes, particles, language.quotes.misread_lemmas)
