"""Words around the names of ships and of what flies: "the ferry X", "aboard the X"."""

from __future__ import annotations

from dataclasses import dataclass

from .words import NO_WORDS, Words

__all__ = ["VesselWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class VesselWords:
    """Words around the names of ships and spacecraft.

    Every list may be empty: the rules that need it then find nothing. Words are in
    lower case. Short forms before the names ("USS X") are among
    :class:`~dateline.lang.bearers.BearerWords`.

    Attributes
    ----------
    noun
        What a ship is called.
    nouns
        What bears a name of its own right behind it: "the ferry X".
    compounds
        The same of two words: "bulk carrier X", for a "carrier X" may fly.
    naming_verbs
        Verbs (lemmas) between noun and name: "a ship called X".
    verbs
        Verbs (lemmas) of what ships do or suffer: "the X capsized".
    meeting_verbs
        Verbs (lemmas) of two ships: "the X collided with the Y".
    phrases
        The same as ``verbs``, of a verb (lemma) and the word behind it: "run aground".
    epithets
        Participles behind a hyphen that say whose a ship is: "the Maersk-chartered X".
    measures
        What the length or weight of a ship is told in: "the 14-metre X left Cork".
    voyages
        Verbs (lemmas) of what a ship does, or suffers, that is so told of.
    ways
        What says where a ship heads, right behind its name: "the X, bound for".
    parts
        Of what only a ship has one: "the wreck of the X", "the X's skipper".
    signs
        Words of a story about ships, in which no noun for them need stand.
    aboard
        Words in front of a ship that somebody is on: "aboard the X".
    inside
        Words in lower case inside a name, as written: "Queen of the North".

    """

    noun: str = ""
    nouns: Words = NO_WORDS
    compounds: frozenset[tuple[str, str]] = frozenset()
    naming_verbs: Words = NO_WORDS
    verbs: Words = NO_WORDS
    meeting_verbs: Words = NO_WORDS
    phrases: frozenset[tuple[str, str]] = frozenset()
    epithets: Words = NO_WORDS
    measures: Words = NO_WORDS
    voyages: Words = NO_WORDS
    ways: frozenset[tuple[str, str]] = frozenset()
    parts: Words = NO_WORDS
    signs: Words = NO_WORDS
    aboard: Words = NO_WORDS
    inside: Words = NO_WORDS
