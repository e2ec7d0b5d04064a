"""Naming: event nouns that only say what something is called.

"The union called the reform an attack on workers": nobody attacked. What is called so
can be an event itself ("called the blast an attack"), which is another matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS, has_passive_subject
from .role_classes import HARM

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Language
    from .triggers import TriggerTable

__all__ = ["only_names"]

_NAMED = ("dobj", "nsubjpass")


def only_names(
    noun: Token, type_: str, language: Language, triggers: TriggerTable
) -> bool:
    """Tell whether an event noun only names what is no event.

    Parameters
    ----------
    noun, type_
        The noun, and its class as an event.
    language, triggers
        The language of the story, and its triggers: what they name are events.

    """
    verb, naming = noun.head, language.events.factuality.naming_verbs
    if verb.lemma_.casefold() in naming and _is_complement(noun):
        named = [c for c in verb.children if c.dep_ in _NAMED and c.i != noun.i]
    elif noun.dep_ == "attr" and type_ in HARM and _is_of_a_sort(noun, language):
        named = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    else:
        return False
    return any(_is_no_event(thing, language, triggers) for thing in named)


def _is_complement(noun: Token) -> bool:
    """Tell what something is called; a passive has no other object."""
    passive = has_passive_subject(noun.head)
    return noun.dep_ == "oprd" or (passive and noun.dep_ == "dobj")


def _is_of_a_sort(noun: Token, language: Language) -> bool:
    articles = language.places.indefinite_articles
    return any(child.lower_ in articles for child in noun.lefts)


def _is_no_event(named: Token, language: Language, triggers: TriggerTable) -> bool:
    """Tell a thing from an event, and from a word that takes one up: "the incident"."""
    lemma = named.lemma_.casefold()
    happened = language.events.occurrence.happening_nouns
    told = lemma in triggers.nouns or lemma in happened
    return named.pos_ == "NOUN" and not told
