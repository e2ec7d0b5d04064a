"""Contradictions: what a later sentence tells again, as not having happened.

"Two men were hurt, the mayor said. Police later said that nobody had been hurt."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .grammar import first_joined
from .judgement import Judgement
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

__all__ = ["Contradictions"]

#: How many sentences ahead what somebody said is looked for again.
AHEAD = 4

#: Relations of what may stand in a clause that says no more than that it was not so.
_BARE = frozenset(["aux", "auxpass", "neg", "mark", "punct", "cc", "expl"])

#: Relations of who does something, and of what it is done to.
_ARGUMENTS = SUBJECTS | frozenset(["dobj", "agent"])


class Contradictions(Reader):
    """Reads the sentences after what somebody says happened."""

    def contradicted(self, token: Token) -> Judgement | None:
        """Return the judgement of a later sentence that says it was not so.

        None where there is no such sentence. What a story tells in its own words is
        left alone, and what was not so elsewhere or on another day.
        """
        tellers = self.tellers(first_joined(token))
        if token.pos_ != "VERB" or next(tellers, None) is None:
            return None
        for other in self._ahead(token):
            verb = other.lemma_ == token.lemma_ and self._denies_all(token, other)
            none = self._there_was_none(other) or self._took_no_place(other)
            none = none or self._is_unknown(other)
            if verb or (none and self._is_alike(token, other)):
                return Judgement("negated", (f"{other.text!r} is later negated",))
        return None

    def _ahead(self, token: Token) -> Iterator[Token]:
        """Yield the verbs and nouns behind a "but", and of the next sentences."""
        doc, end = token.doc, token.sent.end
        rest = doc[token.i + 1 : end]
        turn = next((t.i for t in rest if t.lower_ in self.words.contrasting), end)
        yield from (t for t in doc[turn:end] if t.pos_ in ("VERB", "NOUN"))
        for _ in range(AHEAD):
            if end >= len(doc):
                return
            sentence = doc[end].sent
            yield from (t for t in sentence if t.pos_ in ("VERB", "NOUN"))
            end = sentence.end

    def _denies_all(self, verb: Token, other: Token) -> bool:
        """Tell whether a verb says that nobody did it, or not those told of."""
        known = {noun.lemma_ for noun in _arguments(verb)}
        for child in other.children:
            if child.dep_ in _ARGUMENTS:
                nobody = child.lower_ in self.words.nobody_nouns
                meant = nobody or child.pos_ == "PRON" or child.lemma_ in known
                if not meant or any(c.dep_ not in ("det", "neg") for c in child.lefts):
                    return False
                if any(True for _ in child.rights):
                    return False  # "no one else"
            elif child.dep_ == "advmod":
                if child.text.casefold() not in self.words.correcting_adverbs:
                    return False
            elif child.dep_ not in _BARE:
                return False
        return self.judge(other, 0).failed

    def _there_was_none(self, noun: Token) -> bool:
        """Tell whether a sentence says that there was no such event at all."""
        there = any(c.dep_ == "expl" for c in noun.head.children)
        return noun.dep_ == "attr" and there and self._is_none(noun)

    def _took_no_place(self, noun: Token) -> bool:
        """Tell whether a sentence says that no such event took place, on any day."""
        verb = noun.head
        if noun.dep_ != "nsubj" or self.table.of(verb, "subject") != "implicative":
            return False
        elsewhere = any(child.dep_ in ("prep", "npadvmod") for child in verb.rights)
        return not elsewhere and self._is_none(noun)

    def _is_unknown(self, noun: Token) -> bool:
        """Tell whether somebody knows of no such event: "was aware of no clash"."""
        preposition = noun.head
        if noun.dep_ != "pobj" or preposition.dep_ != "prep":
            return False
        known = self.table.of(preposition.head, preposition.lower_) == "factive"
        return known and self._is_none(noun)

    def _is_none(self, noun: Token) -> bool:
        """Tell whether nothing but "no" or "no such" stands with a noun that failed."""
        such = self.words.such_words
        bare = all(c.dep_ == "det" or c.lower_ in such for c in noun.children)
        known = any(True for _ in noun.lefts)
        return noun.pos_ == "NOUN" and bare and known and self.judge(noun, 0).failed

    def _is_alike(self, verb: Token, noun: Token) -> bool:
        """Tell whether a noun can tell the class of event that a verb does."""
        verbs, nouns = self.triggers.verbs, self.triggers.nouns
        kinds = {row.type for row in verbs.get(verb.lemma_.casefold(), ())}
        return any(r.type in kinds for r in nouns.get(noun.lemma_.casefold(), ()))


def _arguments(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in _ARGUMENTS)
