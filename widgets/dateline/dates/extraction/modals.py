"""Modals: what may come ("could reopen by Friday"), and what may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.dates import DateWords

__all__ = ["governs", "is_perfect", "may_be_over", "may_come", "was_before"]


def may_come(token: Token, date_words: DateWords) -> bool:
    """Tell "trains could run", which is to come, from "could have" and "could not"."""
    if token.lower_ not in date_words.later_auxiliaries or token.dep_ != "aux":
        return False
    return not _is_denied(token.head, date_words) and not is_perfect(token.head)


def _is_denied(verb: Token, date_words: DateWords) -> bool:
    """Tell "could not say" and "nobody could say", which are over, from "could run"."""
    if any(t.dep_ == "neg" for t in verb.children):
        return True
    subjects = [t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass")]
    words = (word for subject in subjects for word in (subject, *subject.lefts))
    return any(word.lower_ in date_words.denying_subjects for word in words)


def is_perfect(verb: Token) -> bool:
    """Tell "would have begun" and "has been begun" from what is to come."""
    passives = [t for t in verb.lefts if t.dep_ == "auxpass"]
    if passives:
        return any(t.tag_ == "VBN" for t in passives)
    return verb.tag_ == "VBN"


def may_be_over(token: Token, date_words: DateWords) -> bool:
    """Tell "he may have left on Sunday" from "he may leave on Sunday"."""
    modal = token.lower_ in date_words.later_auxiliaries and token.dep_ == "aux"
    return modal and is_perfect(token.head)


def was_before(date: Token) -> bool:
    """Tell whether a date ends what the past perfect tells: "had slept until May"."""
    verb = next((t for t in date.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or not is_perfect(verb):
        return False
    return any(t.tag_ == "VBD" and t.dep_ == "aux" for t in verb.lefts)


def governs(modal: Token, date: Token) -> bool:
    """Tell whether a date is in the clause of an auxiliary: no finite verb between.

    "Friday's" is not: in "would discuss Friday's ruling" the ruling is over.
    """
    if date.dep_ == "poss":
        return False
    for above in date.ancestors:
        if above == modal.head:
            return True
        if above.tag_ in ("VBD", "VBZ", "VBP", "VBN"):
            return False
    return False
