"""Phrases: words that mean something only in a row."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["Phrase", "Phrases", "holds", "phrases", "stands_at"]

#: A phrase, word by word.
Phrase = tuple[str, ...]

#: A closed list of phrases.
Phrases = tuple[Phrase, ...]


def phrases(listed: str) -> Phrases:
    """Return the phrases that a string lists between commas."""
    return tuple(tuple(phrase.split()) for phrase in listed.split(","))


def stands_at(phrase: Phrase, said: Sequence[str], at: int) -> bool:
    """Tell whether words have a phrase at a place: none begins before the first."""
    return at >= 0 and tuple(said[at : at + len(phrase)]) == phrase


def holds(said: Sequence[str], phrase: Phrase) -> bool:
    """Tell whether words have a phrase anywhere."""
    last = len(said) - len(phrase)
    return any(stands_at(phrase, said, at) for at in range(last + 1))
