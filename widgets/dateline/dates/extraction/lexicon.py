"""The words that tell time, each with its kind and its value.

A kind is one letter of a private alphabet, so that a story becomes a string of
kinds and the grammar of time expressions a set of regular expressions over it
(after the token types of SynTime, Zhong et al. 2017). The kinds are the same in
every language; which words have them is for the language to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ...lang import Language
from ...lang.dates import WORD_KINDS
from .tokenizer import token_pattern

__all__ = ["KINDS", "SETS", "Lexicon", "Phrase", "letter", "letters", "lexicon_of"]

#: Kinds that figures and signs have, in every language.
_FIGURE_KINDS = (
    "OTHER BREAK D12 D31 D59 D99 YEARNUM BIGNUM WORDNUM FRACTION SHORTYEAR CLOCK "
    "NUMDATE ISODATE STAMP QUARTERCODE HOLIDAY"
).split()
_SIGNS = {
    "COMMA": (",",),
    "SLASH": ("/",),
    "DASH": ("-", "–", "—", "‐", "‑"),
}

#: All kinds; the letter of a kind is its place in this row.
KINDS = (*_FIGURE_KINDS, *_SIGNS, *WORD_KINDS)

_LETTERS = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}

#: Kinds that patterns name together.
_NUMBERS = "D12 D31 D59 D99 YEARNUM BIGNUM WORDNUM FRACTION"
SETS = {
    name: tuple(kinds.split())
    for name, kinds in {
        "AGOLATER": "AGO EARLIER LATER",
        "ANYUNIT": "UNIT UNITS CLOCKUNIT CLOCKUNITS SECOND",
        "ANYUNITS": "UNITS CLOCKUNITS",
        "COUNT": f"{_NUMBERS} FEW",
        "COUNTA": f"{_NUMBERS} FEW A",
        "DAYLIKE": "D12 D31 ORDINAL SECOND",
        "DAYNUM": "D12 D31",
        "DAYORD": "D12 D31 ORDINAL",
        "FOURFIGURES": "YEARNUM BIGNUM",
        "HOURLIKE": "D12 D31 WORDNUM FRACTION",
        "LASTLIKE": "LAST PRECEDING",
        "MON": "MONTH MAYBEMONTH",
        "MORE": "EXTRA FULL LONG",
        "NEXTLIKE": "NEXT COMING FOLLOWING",
        "NUMBER": _NUMBERS,
        "ONEUNIT": "UNIT CLOCKUNIT SECOND",
        "ORD": "ORDINAL SECOND",
        "PART": "DAYPART DAYPARTS",
        "SEAS": "SEASON MAYBESEASON",
        "SHIFT": "LAST PRECEDING PAST NEXT COMING FOLLOWING THIS CURRENT",
        "SOONLATE": "EARLIER LATER",
        "UPTO": "DASH TO",
        "WD": "WEEKDAY SHORTDAY",
        "YEAR": "YEARNUM SHORTYEAR",
        "YEARLIKE": "YEARNUM D12 D31 D59 D99",
    }.items()
}

#: Words of one phrase, its kind and value.
Phrase = tuple[tuple[str, ...], str, object]


def letter(kind: str) -> str:
    """Return the letter of a kind of word."""
    return _LETTERS[kind]


@cache
def letters(name: str) -> str:
    """Return the letters of a kind, or of the kinds of a set."""
    return "".join(_LETTERS[kind] for kind in SETS.get(name, (name,)))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The time words of a language, and how its texts are cut into tokens.

    Attributes
    ----------
    language
        The word lists it was made from.
    tokens
        Matches one token; the name of the group that matched is its sort.
    words
        Kind and value of each word.
    phrases
        Phrases of several tokens by their first word, the longest first.

    """

    language: Language
    tokens: re.Pattern[str]
    words: Mapping[str, tuple[str, object]]
    phrases: Mapping[str, tuple[Phrase, ...]]


@lru_cache(maxsize=32)
def lexicon_of(language: Language) -> Lexicon:
    """Return the lexicon of a language, made once.

    Raises
    ------
    ValueError
        The language lists words of a kind that no rule knows.

    """
    tokens = token_pattern(language)
    words: dict[str, tuple[str, object]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for kind, word, value in _entries(language):
        if kind not in _LETTERS:
            known = ", ".join(WORD_KINDS)
            raise ValueError(
                f"{language.name} lists {word!r} as {kind!r}, which is not a kind of "
                f"time word; give one of {known}"
            )
        parts = tuple(token[0] for token in tokens.finditer(word.replace("_", " ")))
        if len(parts) == 1:
            words[parts[0]] = (kind, value)
        else:
            phrases.setdefault(parts[0], []).append((parts, kind, value))
    longest_first = {
        first: tuple(sorted(listed, key=lambda phrase: -len(phrase[0])))
        for first, listed in phrases.items()
    }
    return Lexicon(language, tokens, words, longest_first)


def _entries(language: Language) -> Iterator[tuple[str, str, object]]:
    """Yield kind, word and value of every time word, with either apostrophe."""
    for kind, signs in _SIGNS.items():
        for sign in signs:
            yield kind, sign, None
    for kind, values in language.dates.vocabulary.items():
        for word, value in values.items():
            for spelling in {word: None, word.replace("'", "’"): None}:
                yield kind, spelling, value
    for row in language.table("holidays"):
        for name in filter(None, row["names"].split("|")):
            for spelling in {name: None, name.replace("'", "’"): None}:
                yield "HOLIDAY", spelling, row["holiday"]
