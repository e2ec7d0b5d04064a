"""Casualties: how many were killed, injured or went missing, and with which hedge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from ..lang import language_of
from ..lang.events import CasualtyWords, EventWords, Harm
from .quantities import Count, Qualifier, find_counts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["KINDS", "CasualtyFigure", "find_casualties"]

#: What can become of those who are counted, the worst first.
KINDS: tuple[Harm, ...] = get_args(Harm)


@dataclass(frozen=True, slots=True)
class CasualtyFigure:
    """A number of victims as tokens [first, last); ``value`` is None if it is vague.

    ``words`` are those that hedge it, as the story has them ("at least").
    """

    first: int
    last: int
    kind: Harm
    value: int | None
    qualifier: Qualifier
    words: str = ""


#: How far before and after a number the word for what became of those counted is
#: looked for, in tokens.
BEFORE, BEHIND = 8, 14


def find_casualties(doc: Doc) -> list[CasualtyFigure]:
    """Return the numbers of victims in a story, in text order.

    A number that is a part of another ("10 people, including two children") is left
    out.
    """
    words = language_of(doc).events
    figures = []
    for count in find_counts(doc):
        kind = _kind_before(doc, count.first, words)
        kind = kind or _kind_behind(doc, count.last, words)
        if kind is not None and not _is_subset(doc, count, words.casualties):
            figures.append(
                CasualtyFigure(
                    count.first,
                    count.last,
                    kind,
                    count.value,
                    count.qualifier,
                    count.words,
                )
            )
    return figures


def _kind_before(doc: Doc, first: int, words: EventWords) -> Harm | None:
    """Return what a verb right before a number says about it: "killing at least 25"."""
    harms, quantities = words.casualties, words.quantities
    for at in range(first - 1, max(-1, first - BEFORE), -1):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if lemma in harms.harm_verbs and not _is_passive(token):
            return harms.harm_verbs[lemma]
        if word in harms.toll_nouns and at < first - 1:
            return "killed"
        carries = lemma in harms.toll_verbs
        if carries and _has_toll(token, harms):
            return "killed"
        between = word in quantities.fillers or word in quantities.hedge_words
        if not carries and not between:
            return None
    return None


def _has_toll(verb: Token, words: CasualtyWords) -> bool:
    """Tell whether the subject of a verb is a toll: "the toll in Haiti rose to"."""
    subjects = (child for child in verb.children if child.dep_ == "nsubj")
    return any(child.text.casefold() in words.toll_nouns for child in subjects)


def _is_passive(token: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)


def _kind_behind(doc: Doc, last: int, words: EventWords) -> Harm | None:
    """Return what the words after a number say about it: "25 people were killed"."""
    harms, quantities = words.casualties, words.quantities
    for at in range(last, min(last + BEHIND, len(doc))):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if word in quantities.units and at == last:
            return None
        if word in harms.states and not _is_active(token):
            return harms.states[word]
        if lemma in harms.dying_verbs or (word in harms.life_nouns and at - last < 3):
            return "killed"
        if token.pos_ in ("VERB", "AUX"):
            if lemma in harms.harm_verbs:
                return None if _is_active(token) else harms.harm_verbs[lemma]
            if lemma not in harms.linking_verbs:
                return None
        counts = token.like_num or word in quantities.vague
        if word in (".", ";", ":", "(") or (counts and at > last):
            return None
    return None


def _is_active(token: Token) -> bool:
    """Tell whether the victims are the object of a verb, not its subject."""
    if not token.tag_.startswith("VB") or _is_passive(token):
        return False
    return any(child.dep_ == "dobj" for child in token.children)


def _is_subset(doc: Doc, count: Count, words: CasualtyWords) -> bool:
    """Tell whether a number is a part of one given before."""
    before = doc[max(0, count.first - 3) : count.first].text.casefold()
    within = any(word in before for word in words.subset_words)
    return within or before.endswith(words.subset_phrases)
