"""The subjunctive: a base form that tells what is wanted: "that the boy leave"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import auxiliaries

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .embedding import Embedding

__all__ = ["is_subjunctive"]


def is_subjunctive(verb: Token, table: Embedding) -> bool:
    """Tell whether a clause has a base form for its verb: "that the boy leave".

    So has one that goes on from it: "or that a cousin fetch him". The parser may take
    it for a plural: "insisted that the union agree".
    """
    if verb.tag_ not in ("VB", "VBP") or auxiliaries(verb):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VB":
        return is_subjunctive(verb.head, table)
    insisted = verb.dep_ == "ccomp" and table.of(verb.head, "on") == "demanded"
    if verb.tag_ != "VB" and not insisted:
        return False
    below = {child.dep_: child for child in verb.lefts}
    subject = below.get("nsubj")
    if "mark" not in below or subject is None:
        return False
    names = ("NN", "NNP") if insisted and not any(subject.conjuncts) else ("NN",)
    return subject.tag_ in names
