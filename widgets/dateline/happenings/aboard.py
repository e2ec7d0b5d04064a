"""Aboard: how many people a story says were on a plane, a ship or a bus."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lang import Language
from ..lang.phrases import stands_at
from ..nlp.numerals import word_number

__all__ = ["crew_of", "number_aboard"]

_WORD = re.compile(r"\d[\d,]*|[^\W\d]+|-")

#: How many words may stand between a number and "aboard".
_REACH = 5


def number_aboard(sentence: str, language: Language) -> int | None:
    """Return how many people a sentence says were aboard, None if it does not.

    "With 120 people on board", "seven people were aboard", "carrying 44 passengers";
    but no part of them: "one of those on board".

    Parameters
    ----------
    sentence
        A sentence.
    language
        The story's language.

    """
    words = _WORD.findall(sentence.casefold())
    known = language.happenings
    for at, word in enumerate(words):
        if word in known.carrying:
            number, end = _number(words, at + 1, language)
            whole = words[end : end + 1] and words[end] in known.travellers
            if whole and words[end + 1 : end + 2] != ["and"]:
                return number
        elif any(words[at : at + len(each)] == [*each] for each in known.aboard):
            found = _number_before(words, at, language)
            if found is not None:
                return found
    return None


def crew_of(sentence: str, language: Language) -> int | None:
    """Return how many a sentence says a crew is: so many at least were aboard.

    Parameters
    ----------
    sentence
        A sentence.
    language
        The story's language.

    """
    words = _WORD.findall(sentence.casefold())
    for at in range(len(words)):
        for phrase in language.happenings.crews:
            if stands_at(phrase, words, at):
                return _number(words, at + len(phrase), language)[0]
    return None


def _number_before(words: Sequence[str], at: int, language: Language) -> int | None:
    """Return the number that stands before "aboard" with nothing but people between."""
    travellers = language.happenings.travellers
    for start in range(max(0, at - _REACH), at):
        number, end = _number(words, start, language)
        if number is not None and end <= at and set(words[end:at]) <= travellers:
            return number
    return None


def _number(
    words: Sequence[str], at: int, language: Language
) -> tuple[int | None, int]:
    """Return the number that begins with a word, and where it ends."""
    if at >= len(words):
        return None, at
    if words[at][0].isdigit():
        return int(words[at].replace(",", "")), at + 1
    spelt = word_number(words[at:], language.numbers)
    if spelt is None or spelt.ordinal or spelt.number != int(spelt.number):
        return None, at
    return int(spelt.number), at + spelt.size
