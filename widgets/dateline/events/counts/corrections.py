"""Corrections: numbers put in the place of others: "Notice 5 gave 8. It was 18."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .nouns import singular
from .tolls import Toll
from .walks import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ...lang import Language
    from .count import Count
    from .groups import Group

__all__ = ["CorrectionReader"]

#: The relation of "there" to its verb.
_THERE = "expl"


class CorrectionReader:
    """Reads numbers that a story puts in the place of what it said before."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures

    def read(self, group: Group, before: Sequence[Count]) -> Toll | None:
        """Return the toll whose value a bare number is: "it was 18".

        Parameters
        ----------
        group
            Who is counted.
        before
            The counts before it in its sentence, else those of the one before.

        """
        told = [c for c in before if c.kind == "total" and c.part_of is None]
        if group.noun is not None or not told or not self._cites(told[-1]):
            return None
        doc = group.head.doc
        if group.last < len(doc) and not doc[group.last].is_punct:
            return None  # "there were 12 in the bus"
        verb = slot(group.head).head
        if verb.lemma_ not in self._words.being_verbs or not self._leads(verb):
            return None
        return Toll((told[-1].outcome,), verb, revised=True, of=told[-1].of)

    def _leads(self, verb: Token) -> bool:
        """Tell whether the subject takes up a number: "it", "there", "the number"."""
        return any(
            c.dep_ == _THERE
            or (
                c.dep_ in SUBJECTS
                and (
                    c.lower_ in self._words.number_pronouns
                    or singular(c) in self._words.number_nouns
                )
            )
            for c in verb.lefts
        )

    def _cites(self, count: Count) -> bool:
        """Tell whether a number is told as what an earlier report of one's own said.

        "In Notice 5", "we wrote": by a word before the number.
        """
        sentence = count.predicate.sent
        ahead = [token for token in sentence if token.i < count.first]
        own = {token.lower_ for token in ahead} & self._words.own_speakers
        said = {token.lemma_.casefold() for token in ahead} & self._words.telling_verbs
        return bool(own and said) or any(map(self._is_document, ahead))

    def _is_document(self, noun: Token) -> bool:
        """Tell "Notice 5" and "our report" from any other report."""
        if singular(noun) not in self._words.own_documents:
            return False
        beside = [*noun.lefts, *noun.doc[noun.i + 1 : noun.i + 2]]
        return any(t.like_num or t.lower_ in self._words.own_speakers for t in beside)
