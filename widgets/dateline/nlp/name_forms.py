"""Normal forms of names, and how alike two names are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from ..lang import NO_WORDS, Words
from ..lang.names import SUFFIXES

__all__ = ["alike", "canonical", "initials", "skeleton", "slug", "surname"]

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NOT_WORD = re.compile(r"[^\w\s&]+")


@lru_cache(maxsize=20_000)
def canonical(text: str, articles: Words) -> str:
    """Return the normal form of a name, by which two mentions are compared.

    Case, accents, dots, apostrophes, hyphens, a possessive ending and a leading
    article do not count: "the U.S. Army's" and "US Army" are the same. Places are
    looked up by another form, :func:`dateline.gazetteer.normalise`.

    Parameters
    ----------
    text
        A name, or a word of one, as it is written.
    articles
        The language's definite articles, in lower case: one at the front of several
        words is left out.

    """
    if text.isascii() and text.isalpha():  # most are words without any of these
        return text.lower()
    text = _POSSESSIVE.sub("", " ".join(text.split()))
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\w)[.'’ʿʾ`](?=\w|$)", "", plain)
    words = _NOT_WORD.sub(" ", plain).split()
    if len(words) > 1 and words[0] in articles:
        words = words[1:]
    return " ".join(words)


def surname(words: tuple[str, ...]) -> str:
    """Return the last word of a person's folded name, leaving out Jr and the like."""
    for word in reversed(words):
        if word not in SUFFIXES:
            return word
    return ""


def initials(words: tuple[str, ...], silent: Words = NO_WORDS) -> str:
    """Return the first letters of a name's words.

    Parameters
    ----------
    words
        The folded words.
    silent
        The folded words that give no letter: "of", "for".

    """
    return "".join(word[0] for word in words if word not in silent)


#: Spellings of one sound in names brought over from other scripts, in the order in
#: which they are tried: "Qasem", "Kassim"; "Muhandis", "Mohandes"; "Gaddafi".
_SOUNDS = (
    (re.compile(r"^(?:al|el|ul|ad|as|ash|an|ar|az)-?(?=\w{4})"), ""),
    (re.compile(r"kh|gh|q|ck|g(?![eiy])|c(?![eihy])"), "k"),
    (re.compile(r"dh|th"), "d"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tch|tsch|ch|sh|sch|zh|j|g"), "j"),
    (re.compile(r"w"), "v"),
    (re.compile(r"c|z|s"), "s"),
    (re.compile(r"[aeiouyh]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word, with look-alike spellings made one."""
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return word


def alike(first: str, second: str) -> bool:
    """Tell whether two folded words can be spellings of one name.

    Either the consonants agree and few letters differ (two, in words of eight
    letters and more three), or, in words of six letters and more, one letter
    differs. "Maria" and "Mario" are two names.
    """
    if first == second:
        return True
    short = min(len(first), len(second))
    if short < 4 or {first[-1], second[-1]} == {"a", "o"}:
        return False
    most = 3 if short >= 8 else 2
    apart = Levenshtein.distance(first, second, score_cutoff=most)
    if apart == 1 and short >= 6:
        return True
    return apart <= most and skeleton(first) == skeleton(second)


def slug(name: str) -> str:
    """Return a folded name as an id has it: "ali-larijani"."""
    return name.replace("&", "and").replace(" ", "-").replace("_", "-") or "x"
