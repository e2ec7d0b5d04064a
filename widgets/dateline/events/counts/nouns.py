"""Nouns: whether one is for people, and its singular and plural."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lang import language as language_by_code

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language, Words
    from ...lang.figures import FigureWords

__all__ = ["is_animal", "is_generic", "is_person", "plural", "singular"]


def singular(noun: Token) -> str:
    """Return a noun's lemma in lower case."""
    return noun.lemma_.casefold()


def plural(words: str, listed: FigureWords) -> str:
    """Return words for one person as words for several: "police officers"."""
    for one, many in listed.plurals.items():
        if one and words.endswith(one):
            return words[: -len(one)] + many
    return words + listed.plurals.get("", "")


@lru_cache(maxsize=8)
def _people(code: str) -> Words:
    language = language_by_code(code)
    rows = (*language.table("nouns"), *language.table("titles"))
    named = (row.get("noun") or row.get("title", "") for row in rows)
    return frozenset(named) | language.events.figures.people


@lru_cache(maxsize=8)
def _objects(code: str) -> Words:
    """Return the nouns for things, some of which end like those for people: fingers."""
    events = language_by_code(code).events
    classes = events.figures.thing_classes
    return frozenset(noun for name in classes for noun in events.things.get(name, ()))


def is_person(noun: Token, language: Language) -> bool:
    """Tell whether a noun or the name of a people is for people."""
    words = language.events.figures
    if noun.ent_type_ == "NORP":
        return True
    word, lemma = noun.lower_, noun.lemma_.casefold()
    if word in words.thing_nouns or lemma in words.thing_nouns:
        return False
    people = _people(language.code)
    if word in people or lemma in people:
        return True
    ends_so = word.endswith(words.people_endings)
    return ends_so and lemma not in _objects(language.code)


def is_generic(noun: Token, words: FigureWords) -> bool:
    """Tell whether a noun says no more than people."""
    return noun.lemma_.casefold() in words.generic_people


def is_animal(noun: Token, words: FigureWords) -> bool:
    """Tell whether a noun is for animals."""
    return noun.lemma_.casefold() in words.animals
