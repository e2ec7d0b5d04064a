"""Provisos: what a story tells only in case a report is true: "if confirmed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
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
        army has killed its own men".

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
