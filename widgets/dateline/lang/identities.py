"""Words that tell two actors of one name apart, or one of two names together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .words import NO_WORDS, Words

__all__ = ["IdentityWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IdentityWords:
    """Words that tell two actors of one name apart, or one of two names together.

    They are folded (:func:`dateline.nlp.name_forms.canonical`). Every list may be
    empty: the rules that need it then find nothing. The language's table
    ``callings.csv`` (word, field, strength) adds what people and bodies do: the field
    of a striker is sport. Strength 1 is a calling, less a word of its surroundings.

    Attributes
    ----------
    common_words
        Words that many bodies of many countries have in their names, beside the nouns
        that head them: "national", "democratic", "health".
    short_given_names
        The full given name of each familiar form: "bob".
    age_patterns
        Regular expressions for an age in words: group 1 is the number of years.

    """

    common_words: Words = NO_WORDS
    short_given_names: Mapping[str, str] = field(default_factory=dict)
    age_patterns: tuple[str, ...] = ()
