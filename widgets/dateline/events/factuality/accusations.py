"""Accusations: crimes that police or prosecutors tell of somebody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import first_joined
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

__all__ = ["Accusations"]


class Accusations(Reader):
    """Reads who accuses somebody: "prosecutors say Moss killed three women"."""

    def accuser(self, verb: Token) -> Token | None:
        """Return who says of somebody named that they committed a crime.

        None where nobody does. A prosecutor's account of it is an accusation; what a
        lawsuit says is one of anybody.
        """
        if verb.lemma_.casefold() not in self.words.crime_verbs:
            return None
        tellers = list(self.tellers(first_joined(verb)))
        papers = self.words.charging_papers
        if not any(self._is_accused(doer) for doer in _doers(verb)):
            return next((t for t in tellers if t.lemma_.casefold() in papers), None)
        return next((t for t in tellers if self._accuses(t)), None)

    def alleged(self, verb: Token) -> Token | None:
        """Return what says that a deed is alleged to have been: "alleged raid".

        What it is told to have done is no more certain: "the alleged raid killed two".
        """
        deeds = (c for c in verb.lefts if c.dep_ == "nsubj")
        words = (
            word
            for noun in deeds
            if noun.lemma_.casefold() in self.triggers.nouns
            for word in noun.lefts
            if self.table.word(word.text, "adjective", "modifier") == "alleged"
        )
        return next(words, None)

    def _accuses(self, noun: Token) -> bool:
        return noun.lemma_.casefold() in self.words.accusers

    def _is_accused(self, doer: Token) -> bool:
        """Tell whether a doer is somebody who could be tried."""
        named = doer.pos_ == "PROPN" and doer.ent_type_ == "PERSON"
        return named or doer.lemma_.casefold() in self.words.accused


def _doers(verb: Token) -> Iterator[Token]:
    """Yield who does what a verb says, also of one that it goes on."""
    at = verb
    while at.dep_ == "conj" and not any(c.dep_.startswith("nsubj") for c in at.lefts):
        at = at.head
    for child in at.children:
        if child.dep_ == "nsubj":
            yield child
        elif child.dep_ == "agent":
            yield from (c for c in child.children if c.dep_ == "pobj")
