"""Leads behind a dateline, which a parser can take for what describes its town.

In "TEHRAN – A number of clerics have called for calm" nothing but the dash parts the
town from the sentence, and the parser makes a relative clause of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .blocks import DATELINE
from .syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_leads"]

_OPENING = re.compile(rf"^{DATELINE}", re.MULTILINE)
_CLAUSES = frozenset(["relcl", "acl"])


def mend_leads(doc: Doc, text: str) -> None:
    """Free the sentence behind a dateline from its town.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    text
        Its text.

    """
    for found in _OPENING.finditer(text):
        dateline = doc.char_span(*found.span(), alignment_mode="contract")
        if dateline is None:
            continue
        for town in dateline:
            if town.pos_ in ("PROPN", "NOUN"):
                _free(town, dateline.end)


def _free(town: Token, end: int) -> None:
    """Make a main clause, or what is said, of a clause that describes a town.

    Nor does it do what somebody behind the dateline does: "AARHUS (own) - Police ran".
    """
    doer = town.dep_ in SUBJECTS and town.head.i >= end
    if doer and any(c.dep_ in SUBJECTS and c.i >= end for c in town.head.lefts):
        town.dep_ = "dep"
        return
    clause = next((c for c in town.rights if _is_main(c, end)), None)
    if clause is None:
        return
    above, relation, root = town.head, town.dep_, town.head == town
    if root:
        clause.head, clause.dep_ = clause, "ROOT"
    elif above.i > clause.i and relation in ("dobj", *SUBJECTS):
        clause.head, clause.dep_ = above, "ccomp"
    else:
        return
    town.head, town.dep_ = clause if root else above, "dep"


def _is_main(clause: Token, end: int) -> bool:
    """Tell a clause with a subject of its own, and no pronoun that takes up a noun."""
    if clause.dep_ not in _CLAUSES or clause.i < end:
        return False
    words = list(clause.lefts)
    relative = any(word.tag_ in ("WP", "WDT", "WRB", "WP$") for word in words)
    return not relative and any(word.dep_ in SUBJECTS for word in words)
