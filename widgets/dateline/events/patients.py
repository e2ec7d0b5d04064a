"""Patients, as grammarians say: what a verb is done to, whatever its relation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS
from .argument import described_by, opens_without_object
from .arguments import is_main_verb
from .company import is_infinitive
from .passives import lacks_auxiliary
from .subjects import payer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import ArgumentWords
    from .sorts import Sorts

__all__ = ["Patients"]

#: Sorts of what is held or published, rather than the people that it is of.
_TOLD_OF = ("gathering", "ceremony", "document", "sport")

#: Sorts of what moves, and of where it does.
_MOVING = ("vehicle", "vessel")
_WAYS = ("site", "slope", "area")


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb is joined to the one before and has its subject."""
    subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ == "conj" and verb.pos_ == "VERB" and not subject


class Patients:
    """Finds what verbs are done to.

    Parameters
    ----------
    words
        Those of the language for the arguments of events.
    sorts
        Those of the story's nouns.
    phrases
        The verbs (lemmas) that are others with a second word, with these words.

    """

    def __init__(
        self,
        words: ArgumentWords,
        sorts: Sorts,
        phrases: Mapping[str, Collection[str]],
    ) -> None:
        self._words = words
        self._sorts = sorts
        self._phrases = phrases

    def of(self, verb: Token) -> Iterator[Token]:
        """Yield the heads of what a verb is done to."""
        reason = self.gives_reason(verb)
        for child in verb.children:
            if child.dep_ == "dobj" and (reason or self.is_where(child, verb)):
                continue
            if child.dep_ in ("dobj", "nsubjpass", "dative", "oprd"):
                yield from dict.fromkeys((payer(child), child, *child.conjuncts))
            elif is_infinitive(child) and child.i > verb.i:
                # "asked parliament to vote": the parser makes it the subject of "vote".
                yield from (c for c in child.children if c.dep_ == "nsubj")
        if lacks_auxiliary(verb, self._words.parties):
            yield from (child for child in verb.lefts if child.dep_ == "nsubj")
        yield from self._shared(verb)
        yield from self._described_objects(verb)

    def _described_objects(self, verb: Token) -> Iterator[Token]:
        """Yield what a participle or a relative clause is done to: its noun."""
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            if not is_main_verb(verb, self._words):
                yield self._described(verb)
        elif verb.dep_ == "relcl" and not any(
            child.dep_ in ("dobj", "nsubjpass", "prt") for child in verb.children
        ):
            subjects = [c for c in verb.children if c.dep_ == "nsubj"]
            own = any(c.tag_ not in ("WDT", "WP") for c in subjects)
            if own and not opens_without_object(verb):
                yield verb.head

    def _described(self, participle: Token) -> Token:
        """Return what a participle describes: "a congress of nurses held in Lima".

        The parser takes the nearest noun, but gatherings are held and data are
        released, not those whom they are of.
        """
        noun = described_by(participle)
        if noun.dep_ != "pobj" or noun.i > participle.i:
            return noun
        whole = noun.head.head
        fits = self._sorts.fits
        told = any(fits(whole, sort) for sort in _TOLD_OF)
        return whole if whole.pos_ == "NOUN" and told else noun

    def leads_to_place(self, verb: Token) -> bool:
        """Tell whether a verb's particle leads to where it was: "sinks off Crete"."""
        places = self._words.place_prepositions
        particles = (child for child in verb.children if child.dep_ == "prt")
        return any(particle.lower_ in places for particle in particles)

    def is_where(self, noun: Token, verb: Token) -> bool:
        """Tell whether an object is where something was: "a bus skidded off the road".

        The parser takes the preposition for a particle.
        """
        if noun.dep_ != "dobj" or not self.leads_to_place(verb):
            return False
        fits = self._sorts.fits
        subjects = (c for c in verb.lefts if c.dep_ in SUBJECTS)
        moves = any(fits(c, sort) for c in subjects for sort in _MOVING)
        way = moves and any(fits(noun, sort) for sort in _WAYS)
        return noun.pos_ == "PROPN" or way

    def gives_reason(self, verb: Token) -> bool:
        """Tell whether a verb's particle leads to a reason: "quits over leaked tapes".

        The parser takes it for one of "hands over", which is a verb of its own.
        """
        reasons = self._words.reason_particles
        known = self._phrases.get(verb.lemma_.casefold(), ())
        return any(
            child.dep_ == "prt"
            and child.lower_ in reasons
            and child.lower_ not in known
            for child in verb.rights
        ) and any(child.dep_ == "dobj" for child in verb.rights)

    @staticmethod
    def _shared(verb: Token) -> Iterator[Token]:
        """Yield the object that a verb shares with the next: "beat and robbed him"."""
        if any(child.dep_ in ("dobj", "nsubjpass", "prt") for child in verb.children):
            return
        at: Token | None = verb
        while at is not None:
            at = next((c for c in at.children if _goes_on(c)), None)
            objects = [] if at is None else [c for c in at.children if c.dep_ == "dobj"]
            if objects:
                yield from objects
                return
