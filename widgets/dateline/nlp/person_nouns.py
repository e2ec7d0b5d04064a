"""Nouns for people: "tourist", "lawyers", "a former banker"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Language, Words

__all__ = ["is_for_people", "nouns_for_people"]


def is_for_people(token: Token, language: Language) -> bool:
    """Tell whether a noun is for people, or for a body of them."""
    endings = language.events.arguments.parties.person_endings
    lemma = token.lemma_
    return lemma in nouns_for_people(language) or lemma.endswith(endings)


@lru_cache(maxsize=4)
def nouns_for_people(language: Language) -> Words:
    """Return the lemmas of a language's nouns for people and their bodies."""
    rows = language.table("nouns")
    return language.events.persons | {row["noun"] for row in rows}
