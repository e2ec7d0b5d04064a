"""Contents: what becomes of what a report or a verdict says, once it is refuted.

"Reports that 40 had died were false", "his conviction for killing was quashed": what
is said of the report decides about the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .grammar import auxiliaries
from .judgement import Judgement, under
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

__all__ = ["Contents"]

#: Relations of what is said of a subject.
_PREDICATES = frozenset(["acomp", "attr", "oprd"])

_PATIENTS = frozenset(["dobj", "nsubjpass"])

#: Relations in which a word is a noun, also where the parser takes it for a verb.
_NOMINAL = frozenset(["nsubj", "nsubjpass", "dobj", "pobj"])


class Contents(Reader):
    """Reads what is said of a report or a court's word."""

    def refuted(self, carrier: Token, level: int) -> Judgement | None:
        """Return what the refutation of a report makes of what it says.

        None where nobody refutes it.

        Parameters
        ----------
        carrier
            The noun or verb that carries the contents: "report", "reported".
        level
            How many words below the first one asked for.

        """
        if carrier.pos_ in ("NOUN", "PROPN") or carrier.dep_ in _NOMINAL:
            return self._refuted_noun(carrier, level)
        if carrier.dep_ in _PREDICATES and carrier.head.pos_ in ("VERB", "AUX"):
            return self._not_guilty(carrier, level)
        if carrier.pos_ in ("VERB", "AUX"):
            return self._refuted_verb(carrier, level)
        return None

    def _refuted_noun(self, noun: Token, level: int) -> Judgement | None:
        """Return what is made of a report: "false reports", "retracted its report"."""
        own = self.table.of(noun, "report")
        if own in ("implicative", "denied"):
            # "There is no truth to rumours that", "a retraction of its report that".
            judged = under(own, self.judge(noun, level), noun.text)
            return judged if judged.failed else None
        if noun.lemma_.casefold() not in self.words.content_nouns:
            return None
        around = self._refuted_by_phrase(noun, level) if noun.dep_ == "pobj" else None
        if around is not None:
            return around
        described = self._described(noun)
        if described is not None:
            return described
        while noun.dep_ == "conj":
            noun = noun.head
        for verb, class_, word in self.said_of(noun):
            return under(class_, self.judge(verb, level), word.text)
        return None

    def _described(self, noun: Token) -> Judgement | None:
        """Return what an adjective makes of what a report says: "false reports"."""
        if self._is_on_known_topic(noun):
            return None
        for child in noun.lefts:
            class_ = self.table.word(child.text, "adjective", "report")
            if class_ is not None:
                return under(class_, Judgement(), child.text)
        return None

    def _is_on_known_topic(self, noun: Token) -> bool:
        """Tell whether a report is about what all know: "fake news about the flood"."""
        return any(
            child.lower_ in self.words.definite_determiners
            for about in noun.rights
            if about.lower_ in self.words.topic_prepositions
            for topic in about.children
            for child in topic.lefts
        )

    def _refuted_by_phrase(self, noun: Token, level: int) -> Judgement | None:
        """Return what stands before "to" or "of" a report: "contrary to reports"."""
        above = noun.head.head
        class_ = self.table.of(above, "report")
        if class_ == "alleged" and self.table.of(noun, "clause") != "factive":
            return Judgement.by("alleged", above.text)  # "asked for comment on reports"
        if above.pos_ == "NOUN":
            return self._refuted_noun(above, level)
        if class_ is None or above.pos_ not in ("ADJ", "ADP"):
            return None
        return Judgement.by("denied", above.text)

    def said_of(self, noun: Token) -> Iterator[tuple[Token, str, Token]]:
        """Yield what refutes a report: the verb, the class, and the word that does."""
        verb = _done_to(noun, self) or noun.head
        if _is_patient(noun) or _leads_for(verb, self):
            verb = verb.head if noun.dep_ == "pobj" else verb
            class_ = self.table.of(verb, "report")
            if class_ is None and self.table.of(verb, "object") == "denied":
                class_ = "denied"
            if class_ is not None:
                yield verb, class_, verb
            elif verb.lemma_.casefold() in self.words.naming_verbs:
                for word in verb.subtree:
                    if word.i > noun.i and self.table.of(word, "report") == "negated":
                        yield verb, "denied", word
        if noun.dep_ in SUBJECTS:
            inner = [c for c in verb.children if c.dep_ == "xcomp"]
            words = [c for at in (verb, *inner) for c in at.children]
            words = [c for c in words if c.dep_ in _PREDICATES]
            # "Proved untrue", which the parser can take for a clause.
            for word in (*words, *(at for at in inner if at.pos_ == "ADJ")):
                class_ = self.table.of(word, "report")
                if class_ is not None:
                    yield verb, class_, word

    def _refuted_verb(self, verb: Token, level: int) -> Judgement | None:
        """Return what is made of what a verb reports: "wrongly reported that"."""
        for child in verb.children:
            known = self._told_beside(child, level)
            if known is not None:
                return known
            replaced = self._replaced(child)
            if replaced is not None:
                return Judgement.by("denied", replaced.text)
        if verb.dep_ == "pcomp":
            above = verb.head.head
            class_ = self.table.of(above, "report")
            # "Apologised for reporting", "after reporting"; not "rejected by saying".
            if class_ is not None and self.table.of(above, "for") == "factive":
                return under(class_, self.judge(above, level), above.text)
        return self._refuted_object(verb, level)

    def _told_beside(self, child: Token, level: int) -> Judgement | None:
        """Return what a word below a verb makes of what that reports.

        "Wrongly reported", "was found not guilty", "false reports said".
        """
        if child.dep_ == "advmod":
            class_ = self.table.word(child.text, "adverb", "report")
            if class_ is not None:
                return under(class_, self.judge(child.head, level), child.text)
        if child.dep_ in _PREDICATES:
            return self._not_guilty(child, level)
        if child.dep_ == "nsubj":
            described = self._described(child)
            report = child.lemma_.casefold() in self.words.content_nouns
            if report or (described is not None and described.failed):
                return described  # "false reports said", "a hoax caller said"
        return None

    def _not_guilty(self, word: Token, level: int) -> Judgement | None:
        """Return what "not" before "guilty" makes of a crime, None without it.

        A court's "not guilty" negates it, the plea of the accused denies it.
        """
        no = next((c for c in word.lefts if c.dep_ == "neg"), None)
        if no is None or self.table.of(word, "of") != "verdict":
            return None
        value = self.table.of(word.head, "report") or "negated"
        return under(value, self.judge(word.head, level), no.text)

    def _refuted_object(self, verb: Token, level: int) -> Judgement | None:
        """Return what a verb makes of a report whose contents hang on the verb."""
        if self.table.of(verb, "report") is None:
            return None
        for child in verb.children:
            nouns = child.children if _leads_for(child, self) else (child,)
            for noun in nouns:
                if noun.dep_ in ("dobj", "pobj", "nsubjpass"):
                    found = self.refuted(noun, level)
                    if found is not None:
                        return found
        return None

    def _replaced(self, child: Token) -> Token | None:
        """Return the text that another replaced: "an earlier version of this story"."""
        nouns = [child] if child.dep_ in SUBJECTS else []
        if child.dep_ == "prep":
            nouns = [c for c in child.children if c.dep_ == "pobj"]
        for noun in nouns:
            earlier = (c.text.casefold() for c in noun.lefts)
            if noun.lemma_.casefold() in self.words.replaced_texts and any(
                word in self.words.earlier_adjectives for word in earlier
            ):
                return noun
        return None


def _is_patient(noun: Token) -> bool:
    """Tell whether something is done to a noun: "had his conviction quashed"."""
    verb = noun.head
    bare = noun.dep_ == "nsubj" and verb.tag_ == "VBN" and not auxiliaries(verb)
    return noun.dep_ in _PATIENTS or bare


def _done_to(noun: Token, reader: Reader) -> Token | None:
    """Return the participle after an object of "have": "had it quashed"."""
    if noun.dep_ != "dobj" or noun.head.lemma_ not in reader.words.perfect_auxiliaries:
        return None
    after = (c for c in noun.head.rights if c.dep_ in ("ccomp", "xcomp", "advcl"))
    return next((c for c in after if c.tag_ == "VBN" and c.i > noun.i), None)


def _leads_for(preposition: Token, reader: Reader) -> bool:
    """Tell whether a preposition leads to what somebody regrets: "for"."""
    reason = preposition.text.casefold() in reader.words.reason_prepositions
    return preposition.dep_ == "prep" and reason
