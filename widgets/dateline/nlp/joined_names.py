"""Names that "and" joins, the second of which a role opens.

Of "Ali Mahdi and Omani cleric Salim Haddad met" the parser can make one name, "Mahdi
Haddad", with a cleric beside its first half: it takes a name before another for a
part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .person_nouns import is_for_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Language

__all__ = ["mend_joined_names"]

#: Relations of a part of a name to its last word.
_PARTS = frozenset(["compound", "nmod"])

#: Tags of nouns.
_NOUNS = frozenset(["NN", "NNP"])


def mend_joined_names(doc: Doc, language: Language) -> None:
    """Join the names that stand on both sides of "and", and give each its own words.

    Parameters
    ----------
    doc
        The parse; its relations are changed in place.
    language
        Its nouns for people.

    """
    strings = doc.vocab.strings
    if "conj" not in strings:
        return
    for at in np.flatnonzero(doc.to_array("DEP") == strings["conj"]):
        role = doc[int(at)]
        last = _astray(role, language)
        if last is not None:
            _join(role, last)


def _astray(role: Token, language: Language) -> Token | None:
    """Return the name that a role belongs to which is joined to another name.

    None where what is joined is no role: "Trade and Industry Minister Karim" is one.
    """
    first = last = role.head
    while last.dep_ in _PARTS and last.head.i > last.i:
        last = last.head
    apart = first.i < role.i < last.i and last.dep_ != "ROOT" and first.ent_type_
    if not apart or not first.tag_ == last.tag_ == "NNP":
        return None
    between = role.doc[role.i + 1 : last.i]
    named = all(t.tag_ == "NNP" for t in between)
    if role.tag_ in _NOUNS and named and is_for_people(role, language):
        return last
    # "Fiat and German carmaker Opel": the noun for what it is follows.
    ends = len(between) > 0 and between[-1].tag_ == "NN"
    nation = role.tag_ == "JJ" and role.ent_type_ == "NORP" and ends
    return last if nation and is_for_people(between[-1], language) else None


def _join(role: Token, last: Token) -> None:
    """Make the last name one that is joined to the first, with the role before it."""
    first = role.head
    inner = list(last.lefts)
    first.head, first.dep_ = last.head, last.dep_
    last.head, last.dep_ = first, "conj"
    role.head, role.dep_ = last, "amod" if role.tag_ == "JJ" else "compound"
    for child in inner:
        if child.i < first.left_edge.i:
            child.head = first
