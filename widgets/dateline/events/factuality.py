"""Whether an event happened, did not, will, or only might."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import FactualityWords

__all__ = ["Mode", "mode_of", "mode_of_noun"]

Mode = Literal["told", "negated", "future", "hypothetical"]


def mode_of(verb: Token, words: FactualityWords) -> Mode:
    """Tell whether an event happened, did not, will, or only might."""
    at: Token | None = verb
    inner = verb
    for _ in range(3):
        if at is None:
            break
        for child in at.children:
            if child.dep_ == "neg" and at is verb:
                return "negated"
            if child.dep_ == "aux" and at.i in (verb.i, inner.i):
                word = child.text.casefold()
                if word in words.future_auxiliaries:
                    return "future"
                if word in words.hypothetical_auxiliaries:
                    return "hypothetical"
            conditional = words.conditional_conjunctions
            if child.dep_ == "mark" and child.text.casefold() in conditional:
                return "hypothetical"
        if at.dep_ == "xcomp" and at.head.lemma_ in words.nonfactual_verbs:
            negated = at.head.lemma_ in words.negating_verbs
            return "negated" if negated else "future"
        at = at.head if at.dep_ in ("xcomp", "conj") and at.head.i != at.i else None
    return "told"


def mode_of_noun(noun: Token, carrier: Token | None, words: FactualityWords) -> Mode:
    """Tell in which mode an event noun stands.

    It has that of the verb that carries it. Else "a withdrawal would …" has not
    happened, nor has what somebody calls for.
    """
    if carrier is not None:
        return mode_of(carrier, words)
    above = noun.head
    if noun.dep_ == "pobj" and above.text.casefold() in words.purpose_prepositions:
        above = above.head
    elif noun.dep_ == "nsubj":
        some = any(t.text.casefold() in words.indefinite_articles for t in noun.lefts)
        verbal = some and above.pos_ in ("VERB", "AUX")
        return mode_of(above, words) if verbal else "told"
    elif noun.dep_ != "dobj":
        return "told"
    unreal = above.pos_ == "VERB" and above.lemma_.casefold() in words.nonfactual_verbs
    uncertain = above.lemma_ in words.uncertain_object_verbs
    return "future" if unreal and not uncertain else "told"
