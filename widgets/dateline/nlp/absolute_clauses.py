"""Clauses without a finite verb: "ended with eight people shot dead".

Of a form that is a past as well as a participle the tagger makes the past, which no
clause behind "with" can have: nobody there shot anybody. Nor does anybody shoot dead
without shooting somebody: "found two men shot dead".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .syntax import AUXILIARIES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words

__all__ = ["mend_absolute_clauses"]

#: Relations of a clause to the verb above it.
_CLAUSES = ("advcl", "ccomp")


def mend_absolute_clauses(doc: Doc, openers: Words, ends: Words) -> None:
    """Make participles of the past forms in clauses without a finite verb.

    Parameters
    ----------
    doc
        The parse; tags are changed in place.
    openers
        Prepositions that open such a clause: "with".
    ends
        Words for the end of somebody to whom something was done: "shot dead".

    """
    strings = doc.vocab.strings
    relations = [strings[name] for name in _CLAUSES if name in strings]
    if "VBD" not in strings or not openers:
        return
    pasts = doc.to_array("TAG") == strings["VBD"]
    pasts &= np.isin(doc.to_array("DEP"), relations)
    for at in np.flatnonzero(pasts):
        verb = doc[int(at)]
        helped = any(child.dep_ in AUXILIARIES for child in verb.children)
        if not helped and (_is_opened(verb, openers) or _is_done_to(verb, ends)):
            verb.tag_ = "VBN"
            for child in verb.lefts:
                if child.dep_ == "nsubj":
                    child.dep_ = "nsubjpass"


def _is_opened(verb: Token, openers: Words) -> bool:
    """Tell whether a preposition stands before a clause with a subject of its own.

    The parser can hang it on the clause, or on the verb above.
    """
    first = verb.left_edge
    if not any(child.dep_ == "nsubj" for child in verb.lefts):
        return False
    before = first.nbor(-1) if first.i else first
    return first.lower_ in openers or (
        before.lower_ in openers and not any(True for _ in before.rights)
    )


def _is_done_to(verb: Token, ends: Words) -> bool:
    """Tell whether a clause says how it ended for its subject: "two men shot dead"."""
    relations = {child.dep_ for child in verb.children}
    if "nsubj" not in relations or "dobj" in relations:
        return False
    return any(c.dep_ in ("oprd", "acomp") and c.lower_ in ends for c in verb.rights)
