"""Whether an event happened, did not, will, or only might."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Mode", "mode_of", "mode_of_noun"]

Mode = Literal["told", "negated", "future", "hypothetical"]

_HYPOTHETICAL = frozenset("may might could would should can must".split())
#: Verbs under which an event has not happened: "threatened to strike".
_UNREAL = frozenset(
    "threaten plan want hope intend promise vow pledge ask urge demand call order seek "
    "refuse fail prepare fear try attempt consider propose agree offer warn".split()
)

#: Of these, the verbs whose object may have happened: "offered a fight", "feared".
_PAST = frozenset("fear try consider offer fail refuse".split())


def mode_of(verb: Token) -> Mode:
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
                if word in ("will", "wo", "shall", "'ll", "’ll"):
                    return "future"
                if word in _HYPOTHETICAL:
                    return "hypothetical"
            if child.dep_ == "mark" and child.text.casefold() in ("if", "unless"):
                return "hypothetical"
        if at.dep_ == "xcomp" and at.head.lemma_ in _UNREAL:
            return "negated" if at.head.lemma_ in ("refuse", "fail") else "future"
        at = at.head if at.dep_ in ("xcomp", "conj") and at.head.i != at.i else None
    return "told"


def mode_of_noun(noun: Token, carrier: Token | None) -> Mode:
    """Tell in which mode an event noun stands.

    It has that of the verb that carries it. Else "a withdrawal would …" has not
    happened, nor has what somebody calls for.
    """
    if carrier is not None:
        return mode_of(carrier)
    above = noun.head
    if noun.dep_ == "pobj" and above.text.casefold() == "for":
        above = above.head
    elif noun.dep_ == "nsubj":
        some = any(t.text.casefold() in ("a", "an") for t in noun.lefts)
        return mode_of(above) if some and above.pos_ in ("VERB", "AUX") else "told"
    elif noun.dep_ != "dobj":
        return "told"
    unreal = above.pos_ == "VERB" and above.lemma_.casefold() in _UNREAL
    return "future" if unreal and above.lemma_ not in _PAST else "told"
