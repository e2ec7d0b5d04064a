"""Keys by which the names of places are looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..lang import alternatives, languages
from ..lang.gazetteer import GazetteerWords
from ..lang.names import ARABIC_ARTICLES

__all__ = [
    "WORDS",
    "bare_article",
    "fold",
    "has_mark",
    "has_owner",
    "is_code",
    "normalise",
    "plain",
    "skeleton",
    "spellings",
    "split_type_word",
]

#: Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th",
        "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a", "ǝ": "a", "ŧ": "t",
    }
)  # fmt: skip

#: The marks before the s of a possessive: without one, none of the patterns below fits.
_OWNING = "'’ʼ"

_APOSTROPHES = re.compile("['`´’‘ʼʻʿʾˈ′ˮ“”\"]")
# Soft hyphens, marks of direction and the like; the joiners belong to some scripts.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_POSSESSIVE = re.compile("(?<=\\w)['’ʼ]s$|(?<=s)['’ʼ]$", re.IGNORECASE)
_INNER_POSSESSIVE = re.compile("['’ʼ]s(?= )|(?<=s)['’ʼ](?= )", re.IGNORECASE)
# The dots of U.S. are dropped ("us"); the dot of "St. Louis" separates two words.
_INNER_DOT = re.compile(r"(?<=\b\w)\.(?=\w\b|$|\s|,)")
# re does not count vowel signs of Indic and Thai scripts as word characters.
_NOT_WORD = re.compile("[^\\w\u0900-\u0dff\u0e00-\u109f]+")
_GLUED_ARTICLE = re.compile(r"^(Al|El|An|Ash|As|Ad|Ar|At|Az)(?=[A-Z][a-z])")

_GLUED_HEADS = ("A", "E")

#: What the names of places hold in any language.
WORDS = GazetteerWords.union(language.gazetteer for language in languages())
_ARTICLE = rf"(?:{alternatives(WORDS.articles)} )?"
_HEAD = re.compile(
    rf"^{_ARTICLE}({alternatives(WORDS.genitive_type_words)}) "
    rf"{alternatives(WORDS.genitives)} {_ARTICLE}(.+)$"
)


#: The last words of the genitives in it: a key without one of them has no such head.
_GENITIVES = frozenset(words.split()[-1] for words in WORDS.genitives)


class _Letters(dict[int, str]):
    """What each letter is in a key, by its code point, for :meth:`str.translate`.

    One pass over a name takes half the time of one for each thing to be done.
    """

    def __missing__(self, code: int) -> str:
        letter = _APOSTROPHES.sub("", _INVISIBLE.sub("", chr(code)))
        letter = _without_marks(letter.casefold().translate(_UNDECOMPOSED))
        return self.setdefault(code, letter)


_LETTERS = _Letters()


def fold(name: str) -> str:
    """Return a name without accents, case, hyphens, dots, apostrophes or "the".

    Examples
    --------
    >>> fold("Al-Kāz̧imīyah"), fold("St. John’s"), fold("the U.S.")
    ('al kazimiyah', 'saint johns', 'us')

    """
    text = name.strip()
    if text[:1] in _GLUED_HEADS:
        text = _GLUED_ARTICLE.sub(r"\1 ", text)
    if text.isascii():
        if text.isalpha():
            return text.lower()
        if text.replace(" ", "").isalpha():
            return _joined(text.lower().split())
        text = text.replace("'", "").replace("`", "").replace('"', "").lower()
    else:
        text = text.translate(_LETTERS)
    if not text.replace(" ", "").isalnum():
        if "." in text:
            text = _INNER_DOT.sub("", text)
        text = text.replace("&", " and ").replace("_", " ")
        text = _NOT_WORD.sub(" ", text)
    return _joined(text.split())


def _joined(words: list[str]) -> str:
    """Return the words as one key, without "the" and with St. written out."""
    if len(words) > 1:
        if words[0] in WORDS.articles:
            del words[0]
        _lengthen(words)
    return " ".join(words)


def _without_marks(text: str) -> str:
    """Drop accents, which are combining marks; Indic vowel signs are not."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )


def plain(name: str) -> str:
    """Return the letters of a name: no accents, spaces or apostrophes; case kept."""
    return _without_marks(_APOSTROPHES.sub("", name)).replace(" ", "")


def _lengthen(words: list[str]) -> None:
    """Write out St., Mt. and Ft. before a name, and Mtn. and Is. after one."""
    last = len(words) - 1
    for at, word in enumerate(words):
        if at < last:
            words[at] = WORDS.leading_short_forms.get(word, word)
        elif at:
            words[at] = WORDS.trailing_short_forms.get(word, word)


def normalise(name: str) -> str:
    """Return the look-up key of a name as a text has it.

    That is :func:`fold` of the name without a possessive ending.

    Examples
    --------
    >>> normalise("Iraq’s"), normalise("Baghdād"), normalise("The Hague")
    ('iraq', 'baghdad', 'hague')

    """
    bare = name.strip()
    return fold(_POSSESSIVE.sub("", bare) if _may_own(bare) else bare)


def _may_own(name: str) -> bool:
    """Tell whether a name has any of the marks of a possessive."""
    return any(mark in name for mark in _OWNING)


def spellings(name: str) -> list[str]:
    """Return a name as written, then without its possessives, to be tried in turn.

    "St. John's" is a place, so the possessive is dropped only if no place has the
    whole name; one inside ("Baghdad's international airport") is dropped last.
    """
    if not _may_own(name):
        return [name]
    bare = _POSSESSIVE.sub("", name)
    inner = _INNER_POSSESSIVE.sub("", bare)
    return list(dict.fromkeys((name, bare, inner)))


def has_owner(name: str) -> bool:
    """Tell whether somebody owns what a name ends in: "Tripoli's airport".

    "King's Cross" is a name as it stands.
    """
    owner = _INNER_POSSESSIVE.search(name) if _may_own(name) else None
    return owner is not None and name[owner.end() :].lstrip()[:1].islower()


def has_mark(name: str) -> bool:
    """Tell whether a name is written with an apostrophe."""
    return bool(_APOSTROPHES.search(name))


def bare_article(key: str) -> str | None:
    """Return a key without its Arabic article, or None if it has none.

    The article assimilates to a sun letter after it ("an najaf", "ash sharqiyah"), so
    "an" is an article only before n.
    """
    head, _, rest = key.partition(" ")
    if len(rest) < 3 or head not in ARABIC_ARTICLES:
        return None
    return rest if rest.startswith(ARABIC_ARTICLES[head]) else None


def split_type_word(key: str) -> tuple[str, str] | None:
    """Split a key into the name and the type word.

    Returns
    -------
    tuple of (name, type word), or None
        The type word is a key of ``WORDS.type_words``.

    Examples
    --------
    >>> split_type_word("kerman province"), split_type_word("city of kerman")
    (('kerman', 'province'), ('kerman', 'city'))

    """
    head, _, rest = key.partition(" ")
    if not rest:
        return None
    match = _HEAD.match(key) if _GENITIVES.intersection(rest.split()) else None
    if match:
        return match[2], match[1]
    if rest and head in WORDS.leading_type_words:  # "County Cork"
        return rest, head
    name, _, word = key.rpartition(" ")
    if name and word in WORDS.type_words:
        return name, word
    return None


def is_code(name: str) -> bool:
    """Return whether an alternate name is a code (KER, LAX, USLAX), not a name."""
    return (
        name.isascii()
        and 2 <= len(name) <= 6
        and name.isalnum()
        and (name.isupper() or name.isdigit())
    )


# Latin spellings of the same sound, the longest first.
_SOUNDS = (
    (re.compile(r"(?:iyy?ah?|iya|eyyeh|iyeh|ieh|iye|ia|eya|ya)$"), "ia"),
    (re.compile(r"tch|ch|tsh|sch|sh|zh"), "S"),
    (re.compile(r"kh|gh|ck|q|g"), "k"),
    (re.compile(r"dh|dz|dj|th"), "D"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou|oo|ow|uw|aw|au|uu"), "u"),
    (re.compile(r"ei|ai|ay|ey|ee|ii|iy|yy|ij|y|j"), "i"),
)
# What is left of them, letter by letter.
_LETTER_SOUNDS = str.maketrans("wDoec", "vzuik", "h")
# To look at the next letter takes a quarter of the time that a run of them does.
_DOUBLED = re.compile(r"(.)(?=\1)")


#: Countries (ISO 3166-1) whose places have never been brought over from other letters:
#: "Skibby" is no transliteration of "Skejby", which is a quarter of Aarhus.
ALWAYS_LATIN = frozenset(
    "AD AG AI AL AR AS AT AU AW BB BE BM BO BQ BR BS BZ CA CH CL CO CR CU CW CZ DE DK "
    "DM DO EC EE ES FI FK FO FR GB GD GF GG GI GL GP GT GU GY HN HR HT HU IE IM IS IT "
    "JE JM KN KY LC LI LT LU LV MC MQ MS MX NI NL NO NZ PA PE PH PL PR PT PY RO SE SI "
    "SK SM SR SV SX TC TT US UY VA VC VE VG VI".split()
)


@lru_cache(maxsize=4096)
def skeleton(key: str) -> str:
    """Return a key that is the same for all transliterations of a name.

    "kadhimiya" and "al kazimiyah" have the same one. Because different names may
    share one too, it is used only where the key itself matches nothing.
    """
    text = bare_article(key) or key
    if not text.isascii():
        return ""
    text = text.replace(" ", "")
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    text = text.translate(_LETTER_SOUNDS)
    return _DOUBLED.sub("", text)
