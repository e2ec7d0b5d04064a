"""Whether an event happened, did not, will, or only might."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Mode", "mode_of"]

Mode = Literal["told", "negated", "future", "hypothetical"]

_HYPOTHETICAL = frozenset("may might could would should can must".split())
#: Verbs under which an event has not happened: "threatened to strike".
_UNREAL = frozenset(
    "threaten plan want hope intend promise vow pledge ask urge demand call order seek "
    "refuse fail prepare fear try attempt consider propose agree offer warn".split()
)


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
