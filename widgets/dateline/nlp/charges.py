"""What a deed led to that somebody is accused of, which a parser gives the accuser.

In "Peru accused Chile of shelling a market, killing six" nobody but the shells killed;
in "convicted him of theft, sentencing him to a year" the court goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import OBJECTS, words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words

__all__ = ["mend_charges"]


def mend_charges(doc: Doc, charging: Words, harming: Words) -> None:
    """Let participles of harm stand under the deed that somebody is charged with.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    charging
        Lemmas of verbs that say of what somebody is guilty: "accuse".
    harming
        Participles of what deeds lead to: "killing".

    """
    for participle in words_in(doc, harming):
        verb = participle.head
        if participle.dep_ != "advcl" or verb.lemma_ not in charging:
            continue
        deed = _deed(verb)
        if deed is not None and verb.i < deed.i < participle.i:
            participle.head = deed


def _deed(verb: Token) -> Token | None:
    """Return what somebody is charged with: "of shelling a market".

    Parsers hang it on the verb, or on who is charged.
    """
    charged = [noun for noun in verb.rights if noun.dep_ in OBJECTS]
    deeds = (
        deed
        for above in (verb, *charged)
        for link in above.rights
        if link.dep_ == "prep"
        for deed in link.rights
        if deed.dep_ == "pcomp" and deed.tag_ == "VBG"
    )
    return next(deeds, None)
