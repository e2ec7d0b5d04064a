"""Gatherings: meetings and journeys at which something is yet to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import auxiliaries, is_infinitive
from .judgement import Judgement
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Gatherings"]


class Gatherings(Reader):
    """Reads whether a meeting or journey is yet to come, as what is done at it is."""

    def meanwhile(self, noun: Token, level: int) -> Judgement | None:
        """Return what is above a meeting or journey at which something is to be done.

        "Ministers will sign it at the summit", "hopes to sign it during his visit":
        both are in the future. So is all before which something is to be done: "will
        leave before his trial". None elsewhere.
        """
        preposition = noun.head
        outing = self._outing(noun, level)
        if outing is not None:
            return outing
        before = preposition.lower_ in self.words.preceding_conjunctions
        if not before and noun.lemma_.casefold() not in self.words.gatherings:
            return None
        verb = self._attending(preposition)
        if verb is None or verb.tag_ == "VBG":
            return None
        above = self.judge(verb, level)
        own = (aux.text.casefold() for aux in auxiliaries(verb))
        late = any(word in self.words.perfect_auxiliaries for word in own)
        open_ = above.value in ("future", "hypothetical")
        awaited = (open_ or (before and above.value == "demanded")) and not late
        return Judgement("future", above.reasons) if awaited else None

    def _outing(self, noun: Token, level: int) -> Judgement | None:
        """Return that a meeting is yet to come to which somebody will go, else None.

        "Will lead a delegation to Lusaka for talks".
        """
        at = noun.head
        if at.lower_ not in self.words.reason_prepositions:
            return None
        if noun.lemma_.casefold() not in self.words.gatherings:
            return None
        if any(t.lower_ in self.words.definite_determiners for t in noun.lefts):
            return None
        while at.pos_ != "VERB" and at.head.i != at.i:
            at = at.head
        if at.lemma_.casefold() not in self.words.outing_verbs:
            return None
        above = self.judge(at, level)
        open_ = above.value in ("future", "hypothetical", "demanded")
        return Judgement("future", above.reasons) if open_ else None

    @staticmethod
    def _arranged(verb: Token, preposition: Token) -> Token | None:
        """Return what is to be done, of "is on track to open" and "is due to open"."""
        if verb.pos_ != "AUX":
            return None
        said = [c for c in verb.rights if c.dep_ in ("prep", "acomp", "attr")]
        below = (t for c in said for t in c.subtree if t.i < preposition.i)
        return next((t for t in below if is_infinitive(t)), None)

    def _attending(self, preposition: Token) -> Token | None:
        """Return the verb of what is done at a meeting, None for other prepositions.

        What is said to be at it, or a part of it, is below a noun: "will be at the top
        of the agenda in the talks", "will be the focus of the talks".
        """
        attends = preposition.text.casefold() in self.words.attending_prepositions
        verb = preposition.head
        if attends and verb.pos_ == "VERB":
            return verb
        inner = self._arranged(verb, preposition) if attends else None
        if inner is not None:
            return inner
        if not attends and preposition.lower_ not in self.words.party_prepositions:
            return None
        while verb.dep_ in ("pobj", "prep", "attr", "acomp"):
            verb = verb.head
        return verb if verb.pos_ == "AUX" else None
