"""Words inside place names that look-ups pass over, write out, or split off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .words import NO_WORDS, Words

__all__ = ["GazetteerWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class GazetteerWords:
    """Words inside place names that look-ups pass over, write out, or split off.

    A gazetteer holds the names of all languages under one kind of key, so the lists of
    all languages are used together; a built file has to be built again when one
    changes. Words are in lower case, without accents or dots.

    Attributes
    ----------
    articles
        Passed over at the head of a name ("the Hague").
    leading_short_forms, trailing_short_forms
        Short forms at the head and at the end of a name, with what they stand for
        ("st" for "saint").
    type_words
        Words that say what kind of place a name belongs to, with the kinds that they
        allow. They follow the name ("Kerman Province").
    leading_type_words
        Those that also stand right before it ("County Cork").
    genitive_type_words, genitives
        Those that also stand before it with a word between ("State of Kerman").
    county_endings
        What ends the names of counties and their like, and is left out of a query for
        one: {"county": "North Slope"} is North Slope Borough.
    landscape_endings
        What ends the names of villages and islands ("Alert Bay"), and no person's.

    """

    articles: Words = NO_WORDS
    leading_short_forms: Mapping[str, str] = field(default_factory=dict)
    trailing_short_forms: Mapping[str, str] = field(default_factory=dict)
    type_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    leading_type_words: Words = NO_WORDS
    genitive_type_words: Words = NO_WORDS
    genitives: Words = NO_WORDS
    county_endings: Words = NO_WORDS
    landscape_endings: Words = NO_WORDS

    @classmethod
    def union(cls, records: Iterable[GazetteerWords]) -> GazetteerWords:
        """Return the lists of several languages as one; the first meaning counts."""
        every = tuple(records)
        types: dict[str, frozenset[str]] = {}
        for record in every:
            for word, kinds in record.type_words.items():
                types[word] = types.get(word, frozenset()) | kinds
        return cls(
            articles=NO_WORDS.union(*(r.articles for r in every)),
            leading_short_forms=_merged(r.leading_short_forms for r in every),
            trailing_short_forms=_merged(r.trailing_short_forms for r in every),
            type_words=types,
            leading_type_words=NO_WORDS.union(*(r.leading_type_words for r in every)),
            genitive_type_words=NO_WORDS.union(*(r.genitive_type_words for r in every)),
            genitives=NO_WORDS.union(*(r.genitives for r in every)),
            county_endings=NO_WORDS.union(*(r.county_endings for r in every)),
            landscape_endings=NO_WORDS.union(*(r.landscape_endings for r in every)),
        )


def _merged(maps: Iterable[Mapping[str, str]]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for each in maps:
        merged = {**each, **merged}
    return merged
