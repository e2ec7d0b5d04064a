"""Surnames that the tagger takes for nouns: "Haddad met Lindqvist in Oslo".

Rare names at the head of a sentence are words like others to it. A noun for one thing
has an article before it, and whom somebody meets has a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .person_nouns import is_for_people
from .syntax import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Language

__all__ = ["mend_lone_surnames"]


def mend_lone_surnames(doc: Doc, language: Language) -> None:
    """Make names of the capitalised nouns at the head of sentences that meet somebody.

    Parameters
    ----------
    doc
        The parse; tags are changed in place.
    language
        Its verbs for what people do with each other, and its nouns for people.

    """
    strings = doc.vocab.strings
    verbs = [strings[verb] for verb in language.actors.encounter_verbs]
    for at in np.flatnonzero(np.isin(doc.to_array("LEMMA"), verbs)):
        verb = doc[int(at)]
        if verb.i and verb.tag_ in FINITE and _is_surname(verb.nbor(-1), language):
            name = verb.nbor(-1)
            name.tag_, name.pos_ = "NNP", "PROPN"
            name.lemma_ = name.text


def _is_surname(noun: Token, language: Language) -> bool:
    """Tell whether a noun can only be a name, which no word of its own describes."""
    verb = noun.head
    opens = noun.is_sent_start and noun.text.istitle() and noun.tag_ == "NN"
    if not opens or verb.i != noun.i + 1 or noun.dep_ != "nsubj" or list(noun.children):
        return False
    named = any(child.dep_ == "dobj" and child.tag_ == "NNP" for child in verb.rights)
    word = noun.lower_
    bodies, endings = language.events.bodies, language.actors.abstract_endings
    common = word in bodies or (bool(endings) and word.endswith(endings))
    return named and not common and not is_for_people(noun, language)
