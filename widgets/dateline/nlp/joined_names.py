"""Names that "and" joins, the second of which a role opens.

Of "Ali Mahdi and Omani cleric Salim Haddad met" the parser can make one name, "Mahdi
Haddad", with a cleric beside its first half: it takes a name before another for a
part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_joined_names"]

#: Relations of a part of a name to its last word.
_PARTS = frozenset(["compound", "nmod"])

#: Tags of a role before a name.
_ROLES = frozenset(["NN", "NNP"])


def mend_joined_names(doc: Doc) -> None:
    """Join the names that stand on both sides of "and", and give each its own words.

    Parameters
    ----------
    doc
        The parse; its relations are changed in place.

    """
    strings = doc.vocab.strings
    if "conj" not in strings:
        return
    for at in np.flatnonzero(doc.to_array("DEP") == strings["conj"]):
        role = doc[int(at)]
        if _is_astray(role):
            _join(role)


def _is_astray(role: Token) -> bool:
    """Tell whether a role before a name is joined to what is made a part of that."""
    first, last = role.head, role.head.head
    if not (first.dep_ in _PARTS and first.i < role.i < last.i):
        return False
    if last.dep_ == "ROOT":
        return False
    if role.tag_ not in _ROLES or not first.tag_ == last.tag_ == "NNP":
        return False
    return all(t.tag_ == "NNP" for t in role.doc[role.i + 1 : last.i])


def _join(role: Token) -> None:
    """Make the last name one that is joined to the first, with the role before it."""
    first, last = role.head, role.head.head
    inner = list(last.lefts)
    first.head, first.dep_ = last.head, last.dep_
    last.head, last.dep_ = first, "conj"
    role.head, role.dep_ = last, "compound"
    for child in inner:
        if child.i < first.left_edge.i:
            child.head = first
