"""Speakers behind what they said, in which a parser sees the end of a list.

In "Gunmen seized 31 pupils, police and a teacher said" nobody seized police: the verb
at the end has no other subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import FINITE, NOMINAL, SUBJECTS, words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words

__all__ = ["mend_closing_speakers"]

#: Relations of a verb with the clause before it that it may report.
_JOINED = frozenset(["conj", "parataxis", "dep"])


def mend_closing_speakers(doc: Doc, closing: Words) -> None:
    """Give verbs that close a report the speakers right before them.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    closing
        The verbs that follow their speakers at the end of a report: "said".

    """
    for verb in words_in(doc, closing):
        if verb.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in verb.children):
            continue
        first = _first_speaker(verb)
        told = None if first is None else _told(verb, first)
        if first is not None and told is not None:
            _join(verb, first, told)


def _first_speaker(verb: Token) -> Token | None:
    """Return the first of those named behind a comma and right before a verb."""
    if verb.i < 4:
        return None
    last = verb.nbor(-1)
    while last.dep_ != "conj" and last.head.i < verb.i and last.head != last:
        last = last.head
    first = last
    while first.dep_ == "conj" and first.left_edge.nbor(-1).text != ",":
        first = first.head
        if first.left_edge.i < 2:
            return None
    pair = first != last and last.right_edge.i == verb.i - 1
    listed = first.dep_ == "conj" and first.pos_ in NOMINAL and last.pos_ in NOMINAL
    return first if pair and listed else None


def _told(verb: Token, first: Token) -> Token | None:
    """Return the verb of what was said: it governs the list, and has a subject."""
    told = verb.head
    if verb.head == verb:
        clauses = (c for c in verb.lefts if c.dep_ == "ccomp" and c.i < first.i)
        told = next(clauses, verb)
    elif verb.dep_ not in _JOINED:
        return None
    if told == verb or not told.is_ancestor(first):
        return None
    return told if any(c.dep_ in SUBJECTS for c in told.lefts) else None


def _join(verb: Token, first: Token, told: Token) -> None:
    """Make speakers the subject of a verb, and what they said its clause."""
    if verb.head == told:
        above, relation = told.head, told.dep_
        verb.head, verb.dep_ = (verb if above == told else above), relation
        for child in [c for c in told.rights if c.i > verb.i]:
            child.head = verb
        told.head, told.dep_ = verb, "ccomp"
    first.head, first.dep_ = verb, "nsubj"
