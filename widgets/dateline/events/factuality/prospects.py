"""Prospects: events that are spoken of before they are, if they ever will be.

"Are resisting the deployment", "a reward for information leading to the arrest".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import auxiliaries, is_definite, is_present
from .judgement import ASSERTED, Judgement, under
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Prospects"]

#: Classes of verbs that would hinder what they lead to.
_OPPOSING = frozenset(["negative implicative", "hypothetical"])

#: Classes of what is decided first and done later.
_DECIDED = frozenset(["MOBILIZE", "RETREAT", "OFFICE"])


class Prospects(Reader):
    """Reads whether an event noun is only a prospect."""

    def is_opposed(self, noun: Token, verb: Token) -> bool:
        """Tell whether a deed is resisted that is no more than decided on.

        "Are resisting the deployment of troops"; an invasion that they are resisting
        goes on.
        """
        opposed = self.table.of(verb, "gerund") in _OPPOSING and is_present(verb)
        return opposed and self._is_decided(noun)

    def prospect(self, noun: Token) -> Judgement | None:
        """Return that it is said what a deed would be: "his resignation would help".

        None of those in the past: "the retreat would have been in vain".
        """
        own = auxiliaries(noun.head)
        perfect = any(
            a.lemma_.casefold() in self.words.perfect_auxiliaries for a in own
        )
        if not own or own[0].tag_ != "MD" or perfect or not self._is_decided(noun):
            return None
        value = self.table.word(own[0].text, "auxiliary") or "hypothetical"
        return under(value, ASSERTED, own[0].text)

    def _is_decided(self, noun: Token) -> bool:
        """Tell whether a noun is only for what is decided first and done later."""
        senses = self.triggers.nouns.get(noun.lemma_.casefold(), ())
        return bool(senses) and all(s.type in _DECIDED for s in senses if s.type)

    def is_needed(self, verb: Token, noun: Token) -> bool:
        """Tell whether a verb says what a thing needs: "it takes one quake to"."""
        it = (c.lower_ in self.words.cleft_pronouns for c in verb.lefts)
        behind = (c for c in (*verb.rights, *noun.rights) if c.i > noun.i)
        aims = any(c.dep_ in ("advcl", "acl", "relcl", "xcomp") for c in behind)
        known = is_definite(noun, self.words)
        return is_present(verb) and any(it) and aims and not known

    def is_sought(self, preposition: Token) -> bool:
        """Tell whether it is what a tip is to lead to: "information leading to".

        Whoever asks or pays "for" it does not have it yet.
        """
        leading = preposition.head
        if leading.dep_ != "acl" or leading.tag_ != "VBG":
            return False
        if preposition.i != leading.i + 1:
            return False  # "… leading to his arrest in the murder of Banda"
        tip, reasons = leading.head, self.words.reason_prepositions
        known = tip.lemma_.casefold() in self.words.content_nouns
        return known and tip.dep_ == "pobj" and tip.head.lower_ in reasons
