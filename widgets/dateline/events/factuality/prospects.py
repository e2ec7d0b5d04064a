"""Prospects: events that are spoken of before they are, if they ever will be.

"Are resisting the deployment", "a reward for information leading to the arrest".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import is_definite, is_present
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
        if self.table.of(verb, "gerund") not in _OPPOSING or not is_present(verb):
            return False
        senses = self.triggers.nouns.get(noun.lemma_.casefold(), ())
        return bool(senses) and all(s.type in _DECIDED for s in senses)

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
