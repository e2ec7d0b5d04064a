"""Normal forms of names: what stays when spelling and dress are taken off."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

__all__ = [
    "FAMILIES",
    "alike",
    "fold",
    "initials",
    "name_words",
    "skeleton",
    "slug",
    "surname",
]

#: Words that lean on the next one inside a name: never a surname by themselves.
PARTICLES = frozenset(
    "al el ul ud ad as ash an ar at az abu abd bin ibn ben bint umm van von der den "
    "de del della di da do dos du des la le las los lo st san ter ten zu y e "
    "sayyed sayyid seyyed seyed sayed syed".split()
)

#: The particles that are written small between the capitals of a name.
LINKS = frozenset(
    "- al el ul ud bin ibn ben bint abu abd van von der den de del".split()
)

#: What follows a surname without being one.
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"])

#: Common family names of China, Korea and Vietnam, which stand first.
FAMILIES = frozenset(
    "ahn bae baek bai bui cai cao cha chang chen cheng cho choi chu chun chung cui "
    "dai dang deng ding dinh do doan dong duong fan fang feng fu gao gu guo ha han "
    "he ho hoang hong hou hu huang huynh hwang im jang jeon jeong ji jia jiang jin "
    "jo joo jun jung kang kim ko kong ku kwak kwon lai lam le lee lei li liang liao "
    "lim lin liu lu luo luong ma mai mao meng min moon nam ngo nguyen noh oh pak "
    "pan park peng pham phan qian qin ren rhee roh ryu shao shen shi shin sim so "
    "son song suh sun tan tang tao tian tran trinh truong tsai vo vu wan wang wei "
    "wen woo wu xi xia xiao xie xiong xu xue yan yang yao ye yi yim yin yoo yoon yu "
    "yuan yun zeng zhang zhao zheng zhong zhou zhu".split()
)

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NOT_WORD = re.compile(r"[^\w\s&]+")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return the normal form of a name.

    Case, accents, dots, apostrophes, hyphens, a possessive ending and a leading
    "the" do not count: "the U.S. Army's" and "US Army" are the same.
    """
    text = _POSSESSIVE.sub("", " ".join(text.split()))
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\w)[.'’ʿʾ`](?=\w|$)", "", plain)
    words = _NOT_WORD.sub(" ", plain).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name's normal form."""
    return tuple(fold(text).split())


def surname(words: tuple[str, ...]) -> str:
    """Return the last word of a person's name, leaving out Jr and the like."""
    for word in reversed(words):
        if word not in SUFFIXES:
            return word
    return ""


def initials(words: tuple[str, ...], *, small: bool = False) -> str:
    """Return the first letters of a name's words.

    Parameters
    ----------
    words
        The folded words.
    small
        Whether the small words (of, for, and, the) give a letter too.

    """
    skip = () if small else ("of", "for", "and", "the", "in", "on", "de", "du", "&")
    return "".join(word[0] for word in words if word not in skip)


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
    """Return a name as it stands in an id: "ali-larijani"."""
    return fold(name).replace("&", "and").replace(" ", "-").replace("_", "-") or "x"
