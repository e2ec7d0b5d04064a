"""Speakers inside what they said, whom a parser can make a part of it.

In "In the north, said General Musa, his men had taken a town" the general took no
town: what stands on both sides of him is what he said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import FINITE, SUBJECTS, words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words

__all__ = ["mend_inserted_speakers"]

#: Relations in which a parser puts the rest of what was said.
_REST = frozenset(["ccomp", "relcl"])

#: Tags of the words that begin a clause about a speaker: "said Ana Ruiz, who".
_RELATIVES = frozenset(["WP", "WDT"])


def mend_inserted_speakers(doc: Doc, inverting: Words) -> None:
    """Make parentheses of verbs and speakers between commas inside a clause.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    inverting
        The verbs that precede their speakers: "said Ana Ruiz".

    """
    for verb in words_in(doc, inverting):
        if verb.i < 2 or verb.nbor(-1).text != "," or verb.tag_ not in FINITE:
            continue
        speaker = _speaker_behind(verb)
        clause = None if speaker is None else _rest(verb, speaker)
        if speaker is not None and clause is not None:
            _insert(verb, speaker, clause)


def _speaker_behind(verb: Token) -> Token | None:
    """Return the subject right behind a verb, whatever verb it is given to."""
    if verb.i + 1 == len(verb.doc):
        return None
    at = verb.nbor(1)
    for noun in (at, *at.ancestors):
        if noun == verb:
            return None
        if noun.dep_ in SUBJECTS and noun.left_edge.i == verb.i + 1:
            return noun
    return None


def _rest(verb: Token, speaker: Token) -> Token | None:
    """Return the verb of the clause that goes on behind a speaker's comma."""
    if speaker.head == verb:
        line = (*verb.rights, *speaker.rights)
        clause = next((c for c in line if c.dep_ in _REST and c.i > speaker.i), None)
    else:
        clause = speaker.head if speaker.head.dep_ in _REST else None
    if clause is None or not verb.is_ancestor(clause):
        return None
    own = [c for c in clause.lefts if c.dep_ in SUBJECTS and c != speaker]
    before = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    if len(own) + len(before) != 1 or any(c.tag_ in _RELATIVES for c in own):
        return None  # a clause has one subject
    goes_on = min([clause.i, *(c.left_edge.i for c in clause.lefts if c.i > speaker.i)])
    comma = verb.doc[goes_on - 1].text == "," or verb.doc[goes_on].text == ","
    return clause if comma else None


def _insert(verb: Token, speaker: Token, clause: Token) -> None:
    """Make a verb and its speaker a parenthesis of a clause."""
    root, above, relation = verb.head == verb, verb.head, verb.dep_
    before = list(verb.lefts)
    clause.head, clause.dep_ = (clause if root else above), relation
    for child in before:
        child.head = clause
    verb.head, verb.dep_ = clause, "parataxis"
    speaker.head, speaker.dep_ = verb, "nsubj"
