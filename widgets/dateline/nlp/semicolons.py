"""Semicolons: what stands behind one has its own subject, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_semicolons"]

_SEMICOLON = ";"


def mend_semicolons(doc: Doc) -> None:
    """Take from verbs the subjects in front of a semicolon that they have behind it.

    "Nine were hurt, three of them badly; a tenth died": the parser lets three die.

    Parameters
    ----------
    doc
        The parse. Heads and relations of single words are changed in place.

    """
    code = doc.vocab.strings[_SEMICOLON]
    for at in np.flatnonzero(doc.to_array("ORTH") == code).tolist():
        for token in doc[doc[at].sent.start : at]:
            if token.dep_ in SUBJECTS and token.head.i > at:
                _mend(token, doc[at])


def _mend(subject: Token, semicolon: Token) -> None:
    """Hang a word on the clause that it stands in, if its verb has another subject."""
    verb = subject.head
    own = any(t.dep_ in SUBJECTS and t.i > semicolon.i for t in verb.lefts)
    clauses = [
        t
        for t in verb.lefts
        if t.i < semicolon.i and t.pos_ in ("VERB", "AUX") and t.i != subject.i
    ]
    if not own or not clauses:
        return
    subject.head, subject.dep_ = clauses[-1], "dep"
