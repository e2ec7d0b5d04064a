"""Factuality: whether an event happened, did not, will, or only might."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import FactualityWords

__all__ = ["Mode", "mode_of_noun", "mode_of_verb"]

#: "told" is what the story tells as having happened.
Mode = Literal["told", "negated", "future", "hypothetical"]

#: How many verbs up an event's mode is looked for.
_LEVELS = 3


def mode_of_verb(verb: Token, words: FactualityWords) -> Mode:
    """Return whether what a verb describes happened, did not, will, or only might.

    Its own auxiliaries and negation decide, then the verbs it depends on: "threatened
    to strike".
    """
    at: Token | None = verb
    for _ in range(_LEVELS):
        if at is None:
            break
        mode = _own_mode(at, words, inner=at is verb)
        if mode is not None:
            return mode
        if at.dep_ == "xcomp" and at.head.lemma_ in words.nonfactual_verbs:
            negated = at.head.lemma_ in words.negating_verbs
            return "negated" if negated else "future"
        at = at.head if at.dep_ in ("xcomp", "conj") and at.head.i != at.i else None
    return "told"


def _own_mode(verb: Token, words: FactualityWords, *, inner: bool) -> Mode | None:
    """Return the mode that a verb's own dependents tell, None if they tell none.

    Of a verb above the event (``inner`` is False) only a condition counts.
    """
    for child in verb.children:
        word = child.text.casefold()
        if inner and child.dep_ == "neg":
            return "negated"
        if inner and child.dep_ == "aux":
            if word in words.future_auxiliaries:
                return "future"
            if word in words.hypothetical_auxiliaries:
                return "hypothetical"
        if child.dep_ == "mark" and word in words.conditional_conjunctions:
            return "hypothetical"
    return None


def mode_of_noun(noun: Token, carrier: Token | None, words: FactualityWords) -> Mode:
    """Return the mode of what an event noun describes.

    It is that of the verb that carries the noun. Without one, "a withdrawal would …"
    has not happened, nor has what somebody calls for.
    """
    if carrier is not None:
        return mode_of_verb(carrier, words)
    above = noun.head
    if noun.dep_ == "pobj" and above.text.casefold() in words.purpose_prepositions:
        above = above.head
    elif noun.dep_ == "nsubj":
        some = any(t.text.casefold() in words.indefinite_articles for t in noun.lefts)
        verbal = some and above.pos_ in ("VERB", "AUX")
        return mode_of_verb(above, words) if verbal else "told"
    elif noun.dep_ != "dobj":
        return "told"
    lemma = above.lemma_.casefold()
    nonfactual = above.pos_ == "VERB" and lemma in words.nonfactual_verbs
    uncertain = above.lemma_ in words.uncertain_object_verbs
    return "future" if nonfactual and not uncertain else "told"
