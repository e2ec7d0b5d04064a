"""How many were killed, injured or went missing, with the words that hedge it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from ..lang import language_of
from ..lang.events import CasualtyWords, EventWords, Harm
from .quantities import Count, Qualifier, find_counts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["KINDS", "Toll", "find_tolls"]

#: What can become of those who are counted, the worst first.
KINDS: tuple[Harm, ...] = get_args(Harm)


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of victims as tokens [first, last); ``value`` None where it is vague.

    ``words`` is the qualifier as the story has it ("at least").
    """

    first: int
    last: int
    kind: Harm
    value: int | None
    qualifier: Qualifier
    words: str = ""


#: How far from a number what became of those counted may stand, in tokens.
BEFORE, BEHIND = 8, 14


def find_tolls(doc: Doc) -> list[Toll]:
    """Return the numbers of victims in a story, in text order.

    A number that is part of another ("10 people, including two children") is left
    out.
    """
    words = language_of(doc).events
    found = []
    for count in find_counts(doc):
        kind = _kind_before(doc, count.first, words)
        kind = kind or _kind_behind(doc, count.last, words)
        if kind is not None and not _part(doc, count, words.casualties):
            found.append(
                Toll(
                    count.first,
                    count.last,
                    kind,
                    count.value,
                    count.qualifier,
                    count.words,
                )
            )
    return found


def _kind_before(doc: Doc, first: int, words: EventWords) -> Harm | None:
    """Return what a verb right before a number says of it: "killing at least 25"."""
    fates, quantities = words.casualties, words.quantities
    for at in range(first - 1, max(-1, first - BEFORE), -1):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if lemma in fates.harm_verbs and not _passive(token):
            return fates.harm_verbs[lemma]
        if word in fates.toll_nouns and at < first - 1:
            return "killed"
        carries = lemma in fates.toll_verbs
        if carries and _has_toll(token, fates):
            return "killed"
        between = word in quantities.fillers or word in quantities.hedge_words
        if not carries and not between:
            return None
    return None


def _has_toll(verb: Token, words: CasualtyWords) -> bool:
    """Tell whether a number of dead is what rises: "the toll in Haiti rose to"."""
    subjects = (child for child in verb.children if child.dep_ == "nsubj")
    return any(child.text.casefold() in words.toll_nouns for child in subjects)


def _passive(token: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)


def _kind_behind(doc: Doc, last: int, words: EventWords) -> Harm | None:
    """Return what the words behind a number say of it: "25 people were killed"."""
    fates, quantities = words.casualties, words.quantities
    for at in range(last, min(last + BEHIND, len(doc))):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if word in quantities.units and at == last:
            return None
        if word in fates.states and not _active(token):
            return fates.states[word]
        if lemma in fates.dying_verbs or (word in fates.life_nouns and at - last < 3):
            return "killed"
        if token.pos_ in ("VERB", "AUX"):
            if lemma in fates.harm_verbs:
                return None if _active(token) else fates.harm_verbs[lemma]
            if lemma not in fates.linking_verbs:
                return None
        counts = token.like_num or word in quantities.vague
        if word in (".", ";", ":", "(") or (counts and at > last):
            return None
    return None


def _active(token: Token) -> bool:
    """Tell whether a verb has victims as its object, not its subject."""
    if not token.tag_.startswith("VB") or _passive(token):
        return False
    return any(child.dep_ == "dobj" for child in token.children)


def _part(doc: Doc, count: Count, words: CasualtyWords) -> bool:
    """Tell whether a number is part of one told before."""
    before = doc[max(0, count.first - 3) : count.first].text.casefold()
    within = any(word in before for word in words.subset_words)
    return within or before.endswith(words.subset_phrases)
