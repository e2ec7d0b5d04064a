"""Parts: numbers that are a part of another, and numbers that leave words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...nlp.syntax import AUXILIARIES, FINITE, SUBJECTS
from .groups import words_for
from .walks import chain, slot

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language
    from ...model.figure import FigureStatus
    from .count import Count
    from .groups import Group

__all__ = ["Part", "PartReader", "described"]

#: How far before a group what makes it a part is looked for (tokens).
_REACH = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A number that takes its outcome from another.

    ``whole`` is the count that holds it; ``like`` the one it only takes its outcome
    from; ``of`` and ``degree`` are what the parts have in common.
    """

    whole: Count | None = None
    like: Count | None = None
    of: str = ""
    degree: str | None = None
    last: int = 0
    predicate: Token | None = None
    status: FigureStatus | None = None
    source: Token | None = None


class PartReader:
    """Reads numbers that are parts of others, or that leave out their outcome."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures

    def read(self, group: Group, before: Sequence[Count]) -> Part | None:
        """Return what a group without an outcome of its own takes it from.

        Parameters
        ----------
        group
            Who is counted.
        before
            The counts before it in its sentence.

        """
        if not before:
            return None
        whole = self._whole(group, before)
        if group.pronoun is not None:
            if _does_something(group):
                return None
            whole = whole or _holder(group, before)
            if whole is None:
                return None
            of, degree, last = self._description(group)
            return Part(whole, None, of, degree, last)
        if whole is not None:
            return Part(whole)
        beside = [b for b in before if b.part_of is not None and b.elliptic]
        if beside and beside[-1].group.head in chain(group.head):
            return Part(beside[-1].part_of)
        if group.noun is not None:
            return None
        return self._ellipsis(group, before)

    def whole_of(self, group: Group, before: Sequence[Count]) -> Count | None:
        """Return the count that a group with its own outcome is a part of."""
        if group.pronoun is not None:
            return _holder(group, before)
        return self._whole(group, before)

    def named_by(self, group: Group) -> Token | None:
        """Return the noun whose parts a group is: "the dead included", "among the".

        The group needs no count before it: the noun says the outcome.
        """
        at = slot(group.head)
        verb = at.head
        lemma = verb.lemma_.casefold()
        if at.dep_ == "dobj" and lemma in self._words.subset_verbs:
            return next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if at.dep_ in ("nsubj", "attr", "dep") and verb.pos_ in ("AUX", "VERB"):
            for child in verb.children:
                if child.lower_ in self._words.list_openers and child.i < verb.i:
                    return next((c for c in child.children if c.dep_ == "pobj"), None)
        return None

    def _whole(self, group: Group, before: Sequence[Count]) -> Count | None:
        """Return the count before "including"."""
        words = self._words.subset_prepositions
        at = slot(group.head)
        link = at.head if at.dep_ in ("pobj", "dobj", "conj", "dep") else None
        doc = group.head.doc
        near = doc[max(0, group.first - 2) : group.first]
        opens = len(near) > 0 and near[-1].lower_ in words
        if len(near) > 1 and near[-1].lower_ in self._words.subset_pronouns:
            opens = near[0].lower_ in words
        if not opens and not (link is not None and link.lower_ in words):
            return None
        return _holder(group, before)

    def _description(self, group: Group) -> tuple[str, str | None, int]:
        """Return what is said of "three of them": who they are, or how badly."""
        pronoun = group.pronoun
        assert pronoun is not None
        doc, at = pronoun.doc, pronoun.i + 1
        adverbs = self._words.degree_adverbs
        if at < len(doc) and doc[at].lower_ in adverbs:
            return "", doc[at].lower_, at + 1
        while at < len(doc) and doc[at].pos_ in ("AUX", "ADV", "DET"):
            at += 1
        start = at
        if at + 1 < len(doc) and doc[at].pos_ == "ADP" and doc[at + 1].pos_ != "NUM":
            return "", None, 0  # "30 of them in Cali"
        while at < len(doc) and doc[at].pos_ in ("ADJ", "NOUN", "PROPN", "ADP", "NUM"):
            at += 1
        while at > start and doc[at - 1].pos_ == "ADP":
            at -= 1
        nouns = any(t.pos_ in ("NOUN", "PROPN", "NUM") for t in doc[start:at])
        return (doc[start:at].text, None, at) if nouns else ("", None, 0)

    def _ellipsis(self, group: Group, before: Sequence[Count]) -> Part | None:
        """Read a number alone: "five in Wajir", "seven seriously", "spoke of nine"."""
        doc, last = group.head.doc, group.last
        following = doc[last] if last < len(doc) else None
        adverbs = self._words.degree_adverbs
        if following is not None and following.lower_ in adverbs:
            whole = _holder(group, before)
            degree = following.lower_
            return Part(whole, None, "", degree, last + 1) if whole else None
        verb = self._reporting(group.head)
        if verb is not None:
            return Part(like=before[-1], predicate=verb)
        at = group.head
        if at.dep_ in SUBJECTS and at.head.pos_ in ("VERB", "AUX"):
            return self._copular(group, before)
        taken_back = self._taken_back(group)
        if taken_back is not None:
            return Part(like=before[-1], status=taken_back)
        if self._is_gapped(group):
            return Part(like=before[-1], source=doc[group.first - 1])
        located = following is not None and (
            following.lower_ in self._words.place_prepositions
        )
        if located and self._goes_on(group):
            return Part(like=before[-1])
        if group.rest and at.dep_ == "conj":
            return Part(like=before[-1])
        return None

    def is_given(self, group: Group) -> bool:
        """Tell whether a verb gives a number of its own: "reports 51 dead"."""
        return self._reporting(group.head) is not None

    def _copular(self, group: Group, before: Sequence[Count]) -> Part | None:
        """Read who some of those counted before are: "nine were children"."""
        whole, of = _holder(group, before), described(group)
        return Part(whole, None, of) if whole is not None and of else None

    def _reporting(self, number: Token) -> Token | None:
        """Return the verb that gives a number: "the government spoke of nine"."""
        at = number.head if number.dep_ == "pobj" else number
        if at.dep_ not in ("prep", "dobj", "attr"):
            return None
        verb = at.head
        counting = verb.lemma_.casefold() in self._words.counting_verbs
        return verb if verb.pos_ == "VERB" and counting else None

    def _taken_back(self, group: Group) -> FigureStatus | None:
        """Read "not 18" as denied, and "not 18 as first reported" as superseded."""
        doc, last = group.head.doc, group.last
        if group.first == 0 or doc[group.first - 1].dep_ != "neg":
            return None
        behind = {t.lower_ for t in doc[last : last + _REACH]}
        return (
            "denied" if behind.isdisjoint(self._words.earlier_words) else ("superseded")
        )

    @staticmethod
    def _is_gapped(group: Group) -> bool:
        """Tell whether a number follows its subject: "the south 25"."""
        doc, first, last = group.head.doc, group.first, group.last
        if first < 2 or doc[first - 1].pos_ not in ("NOUN", "PROPN"):
            return False
        ends = last >= len(doc) or doc[last].pos_ in ("PUNCT", "CCONJ")
        subject = first - 1
        while subject > 0 and doc[subject - 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN"):
            subject -= 1
        opens = subject > 0 and doc[subject - 1].text in (",", ";")
        return ends and opens

    @staticmethod
    def _goes_on(group: Group) -> bool:
        """Tell whether a comma or "and" joins a number to what is before it."""
        doc, at = group.head.doc, group.first - 1
        return at >= 0 and (doc[at].pos_ == "CCONJ" or doc[at].text in (",", ";"))


def _does_something(group: Group) -> bool:
    """Tell whether "one of them" is named for what it does: "one of them said".

    In "three of them were children" or "three carrying knives" it is counted.
    """
    at = slot(group.head)
    verb = at.head
    helpers = (child for child in verb.children if child.dep_ in AUXILIARIES)
    tags = {verb.tag_, *(helper.tag_ for helper in helpers)}
    return at.dep_ in SUBJECTS and verb.pos_ == "VERB" and not FINITE.isdisjoint(tags)


def described(group: Group) -> str:
    """Return who those are of whom a clause says it: "nine were children"."""
    verb = group.head.head
    if group.head.dep_ != "nsubj" or verb.pos_ != "AUX":
        return ""
    noun = next((c for c in verb.children if c.dep_ == "attr"), None)
    plural = noun is not None and noun.tag_ == "NNS"
    return words_for(noun, noun.left_edge.i) if noun and plural else ""


def _holder(group: Group, before: Sequence[Count]) -> Count | None:
    """Return the nearest count that is large enough to hold a group."""
    quantity = group.quantity
    low = quantity.low if quantity is not None else None
    for count in reversed(before):
        if count.part_of is not None and not count.is_sum:
            whole = count.part_of
            if whole.high is None or low is None or whole.high >= low:
                return whole
        enough = count.high is None or low is None or count.high >= low
        if enough and not count.is_zero:
            return count
    return None
