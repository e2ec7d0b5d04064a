"""Retractions: numbers that the story takes back, or that were only given at first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .nouns import singular
from .walks import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang import Language
    from .count import Count

__all__ = ["take_back"]

#: Relations between a number and the noun for a report of it.
_UNDER_NOUN = frozenset("pobj prep amod acl nummod compound pcomp nmod".split())

#: How many steps up the parse who gives a number is looked for.
_DEEP = 6


def take_back(doc: Doc, counts: Sequence[Count], language: Language) -> None:
    """Mark the counts that a story says are false, or that were given only at first.

    What "had earlier" been said is superseded; what "initial reports" say is where
    the story has another number for it.
    """
    reader = _Reader(language)
    for count in counts:
        verbs = list(reader.givers(count))
        early = any(map(reader.is_early, verbs)) and bool(_others(count, counts))
        if early or any(map(reader.is_left_behind, verbs)):
            count.status = "superseded"
        elif reader.is_of_false_report(count):
            count.status = (
                "superseded" if reader.is_of_early_report(count) else "denied"
            )
    for noun in reader.false_numbers(doc) if counts else ():
        taken = _taken_up(noun, counts)
        if taken is not None:
            taken.status = "denied"


def _others(count: Count, counts: Sequence[Count]) -> list[Count]:
    """Return the other totals of what became of those counted."""
    return [
        other
        for other in counts
        if other.outcome == count.outcome
        and other.kind == "total"
        and other.status == "asserted"
        and other.part_of is None
        and other is not count
        and count.part_of is not other
    ]


def _taken_up(noun: Token, counts: Sequence[Count]) -> Count | None:
    """Return the last count before "that figure", one sentence back at most."""
    sentence = noun.sent
    last: Count | None = None
    for count in counts:
        own = count.predicate.sent
        near = own.start == sentence.start or own.end == sentence.start
        if near and count.last <= noun.i and (last is None or count.last > last.last):
            last = count
    return last


class _Reader:
    """Reads who gives a number, and what is said of it."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures
        words = self._words
        self._numbers = words.number_nouns | words.toll_nouns | words.report_nouns
        self._reporting = frozenset(
            row["lemma"] for row in language.table("cues") if row["kind"] != "noun"
        )

    def givers(self, count: Count) -> Iterator[Token]:
        """Yield the verbs over a count that give a number or report it."""
        at = count.predicate
        for _ in range(_DEEP):
            lemma = at.lemma_.casefold()
            tolled = count.toll and lemma in self._words.toll_verbs
            gives = lemma in self._words.counting_verbs or lemma in self._reporting
            if at.pos_ == "VERB" and (gives or tolled):
                yield at
            if at.dep_ in ("relcl", "advcl") or at.head.i == at.i:
                return
            at = at.head

    def is_left_behind(self, verb: Token) -> bool:
        """Tell whether a verb gives what another has replaced: "had earlier said"."""
        had = any(c.dep_ == "aux" and c.tag_ == "VBD" for c in verb.children)
        before = any(c.lower_ in self._words.earlier_words for c in verb.children)
        return had and (before or self.is_early(verb))

    def is_early(self, verb: Token) -> bool:
        """Tell whether an early report is the subject of a verb."""
        return any(
            child.dep_ == "nsubj"
            and singular(child) in self._numbers
            and any(c.lower_ in self._words.earlier_adjectives for c in child.lefts)
            for child in verb.children
        )

    def is_of_false_report(self, count: Count) -> bool:
        """Tell whether a report of it is false: "a report of 12 dead was wrong"."""
        noun = self._report_of(count)
        return noun is not None and noun.dep_ in SUBJECTS and self._is_false(noun.head)

    def is_of_early_report(self, count: Count) -> bool:
        """Tell whether it is an early report: "an earlier report of 12 dead"."""
        noun = self._report_of(count)
        early = self._words.earlier_adjectives
        return noun is not None and any(c.lower_ in early for c in noun.lefts)

    def _report_of(self, count: Count) -> Token | None:
        """Return the noun for a number or a report that a count depends on.

        Not so "reports that 12 had died": their deaths are what is false.
        """
        at = count.predicate
        for _ in range(_DEEP):
            if at.i != count.predicate.i and singular(at) in self._numbers:
                return at
            told = at.dep_ == "acl" and singular(at.head) in self._numbers
            if told or at.dep_ not in _UNDER_NOUN:
                return None
            at = at.head
        return None

    def false_numbers(self, doc: Doc) -> Iterator[Token]:
        """Yield the nouns that take up a number to say that it is false."""
        for noun in doc:
            subject = noun.dep_ in SUBJECTS
            if not subject and noun.dep_ != "dobj":
                continue
            if singular(noun) not in self._numbers or any(
                c.dep_ != "det" for c in noun.children
            ):
                continue
            verb = noun.head
            denied = verb.lemma_.casefold() in self._words.denying_verbs
            if subject:
                denied = self._is_false(verb) or (denied and is_passive(verb))
            if denied:
                yield noun

    def _is_false(self, verb: Token) -> bool:
        """Tell whether a verb says that its subject is false, or not true."""
        negated = any(c.dep_ == "neg" for c in verb.children)
        said = self._words.true_adjectives if negated else self._words.false_adjectives
        return any(c.lower_ in said and c.dep_ == "acomp" for c in verb.children)
