"""Provisos: what a story tells only in case a report is true, or as it is planned.

"If confirmed", "under the plan".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, last_word
from .grammar import first_joined, is_present
from .judgement import Judgement
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Provisos"]

#: Relations of what a verb is told of.
_ARGUMENTS = SUBJECTS | frozenset(["dobj"])

#: Relations of what is said of a subject.
_PREDICATES = frozenset(["acomp", "attr", "oprd"])


class Provisos(Reader):
    """Reads clauses that leave open whether what is told beside them is so."""

    def proviso(self, token: Token) -> Judgement | None:
        """Return the claim that a proviso makes of an event, None without one.

        "If confirmed, the deaths would be the first", "if the report is true, the
        army has killed its own men"; and what a plan makes of what is told in the
        present: "under the plan, the army leaves".

        Parameters
        ----------
        token
            The verb or noun that tells the event.

        """
        verb = token.head if token.dep_ in _ARGUMENTS else token
        for child in verb.lefts if verb.pos_ in ("VERB", "AUX") else ():
            word = self._confirmed(child) if child.dep_ == "advcl" else None
            if word is not None:
                return Judgement.by("alleged", word.text)
        plan = self._plan(verb) if verb.pos_ == "VERB" else None
        return None if plan is None else Judgement.by("hypothetical", plan.text)

    def _plan(self, verb: Token) -> Token | None:
        """Return the plan by which a verb in the present is yet to be: "under it"."""
        if verb.tag_ == "VBG" or not is_present(verb) or last_word(verb).tag_ != ".":
            return None
        nouns = self.words.planning_nouns | self.words.ruling_nouns
        first = first_joined(verb)
        for link in first.lefts:
            if link.lower_ in self.words.planning_prepositions:
                plans = (c for c in link.children if c.dep_ == "pobj")
                plan = next((c for c in plans if c.lemma_.casefold() in nouns), None)
                if plan is not None:
                    return plan
        return None

    def _confirmed(self, clause: Token) -> Token | None:
        """Return the word by which a clause asks whether a report is true."""
        marks = (c.text for c in clause.lefts if c.dep_ == "mark")
        words = (self.table.word(mark, "conjunction") for mark in marks)
        if "hypothetical" not in words:
            return None
        subjects = [c for c in clause.lefts if c.dep_ in SUBJECTS]
        reports = self.words.content_nouns | self.words.report_pronouns
        if any(c.lemma_.casefold() not in reports for c in subjects):
            return None
        said = [clause, *(c for c in clause.rights if c.dep_ in _PREDICATES)]
        classes = ("report", "implicative")
        return next((t for t in said if self.table.of(t, "report") in classes), None)
