"""The forms of a name that a text may have declined, or joined with a little word.

The rule is the same for all names of a language: an ending is taken off, or changed for
that of the nominative, and the result counts only if the gazetteer has it as a name of
this language or of a large city. Nothing is done for languages that are not named here.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["plain_forms", "says_where"]

#: Endings of the oblique cases and those of the nominative, by language.
ENDINGS = {
    "de": (("s", ""),),
    "ru": (
        ("ии", "ия"), ("ию", "ия"), ("ией", "ия"), ("ции", "ция"), ("ом", ""),
        ("ем", "ь"), ("ью", "ь"), ("ой", "а"), ("ей", "я"), ("ям", "и"), ("е", ""),
        ("е", "а"), ("я", "е"), ("ю", "е"), ("ем", "е"),
        ("е", "ь"), ("у", ""), ("у", "а"), ("ы", "а"), ("и", "а"), ("и", "ь"),
        ("и", "я"), ("а", ""), ("я", "ь"), ("ю", "ь"), ("ах", "ы"), ("ов", "ы"),
        ("ам", "ы"), ("ами", "ы"), ("я", "й"), ("ю", "й"), ("е", "й"), ("ем", "й"),
    ),
    "uk": (
        ("ії", "ія"), ("ію", "ія"), ("єю", "я"), ("ом", ""), ("ою", "а"), ("і", ""),
        ("і", "а"), ("у", ""), ("у", "а"), ("и", "а"), ("а", ""), ("єві", "їв"),
        ("єва", "їв"), ("ові", "ів"), ("ова", "ів"), ("я", "ь"), ("я", "й"),
        ("ю", "ь"), ("ем", "ь"), ("і", "ь"), ("ах", "и"), ("ях", "і"),
        ("ами", "и"),
        ("ева", "ів"), ("еві", "ів"), ("ева", "ево"), ("а", "о"), ("а", "е"),
        ("і", "о"), ("і", "е"), ("ого", "е"), ("ому", "е"),
    ),
    "pl": (
        ("y", "a"), ("i", "a"), ("ę", "a"), ("ą", "a"), ("ii", "ia"), ("ji", "ja"),
        ("ie", "a"), ("dzie", "da"), ("cie", "ta"), ("dze", "ga"), ("ce", "ka"),
        ("rze", "ra"), ("ie", ""), ("iu", ""), ("iem", ""), ("em", ""), ("u", ""),
        ("owi", ""), ("a", ""), ("a", "o"), ("u", "o"), ("em", "o"), ("ie", "o"),
        ("a", "e"), ("u", "e"), ("iu", "ń"), ("ia", "ń"), ("dzi", "dź"), ("zy", "że"),
        ("ach", "y"), ("om", "y"), ("", "y"), ("ami", "y"), ("em", "iec"),
        ("i", "ia"), ("y", ""), ("ach", "e"), ("", "e"), ("", "i"), ("ach", "i"),
        ("ia", ""), ("em", "e"), ("ego", "e"), ("le", "ła"), ("cie", "t"),
        ("dzie", "d"),
    ),
    "cs": (
        ("y", "a"), ("ě", "a"), ("u", "a"), ("ou", "a"), ("u", ""), ("a", ""),
        ("em", ""), ("ě", ""), ("e", ""), ("a", "o"), ("u", "o"), ("ě", "o"),
        ("em", "o"), ("ic", "ice"), ("icích", "ice"), ("icím", "ice"), ("ech", "y"),
        ("ách", "y"), ("ů", "y"), ("", "y"), ("le", "el"), ("ze", "ha"), ("ci", "ec"),
        ("ce", "ec"), ("ni", "eň"), ("ně", "eň"), ("i", ""), ("i", "e"), ("í", "e"),
    ),
    "hu": (
        ("ban", ""), ("ben", ""), ("ból", ""), ("ből", ""), ("ba", ""), ("be", ""),
        ("on", ""), ("en", ""), ("ön", ""), ("n", ""), ("ról", ""), ("ről", ""),
        ("ra", ""), ("re", ""), ("tól", ""), ("től", ""), ("hoz", ""), ("hez", ""),
        ("höz", ""), ("nál", ""), ("nél", ""), ("ig", ""),
        ("ában", "a"), ("ében", "e"), ("ából", "a"), ("éből", "e"), ("ába", "a"),
        ("ébe", "e"), ("án", "a"), ("én", "e"), ("áról", "a"), ("éről", "e"),
        ("ára", "a"), ("ére", "e"), ("ától", "a"), ("étől", "e"), ("ához", "a"),
        ("éhez", "e"), ("ánál", "a"), ("énél", "e"), ("áig", "a"), ("éig", "e"),
    ),
}  # fmt: skip

#: Endings of an adjective before a noun, in the oblique cases and the nominative.
ADJECTIVES = {
    "de": (("en", "e"), ("en", "es"), ("en", "er"), ("em", "es"), ("er", "e"),
           ("e", "es"), ("e", "er")),
    "ru": (
        ("ом", "ое"), ("ого", "ое"), ("ому", "ое"), ("ой", "ая"), ("ую", "ая"),
        ("ом", "ий"), ("ого", "ий"), ("ему", "ий"), ("ем", "ее"), ("его", "ее"),
        ("ого", "ый"), ("ом", "ый"), ("ого", "ий"), ("ому", "ий"), ("им", "ий"),
        ("ых", "ые"), ("их", "ие"), ("ым", "ые"),
    ),
    "uk": (("ому", "е"), ("ого", "е"), ("ій", "а"), ("ої", "а"), ("у", "а")),
    "cs": (("ých", "é"), ("ých", "y"), ("ým", "ý"), ("ého", "ý"), ("ém", "ý"),
           ("é", "á"), ("ou", "á"), ("ého", "é"), ("ém", "é")),
    "pl": (
        ("ym", "y"), ("ego", "y"), ("emu", "y"), ("im", "i"), ("iego", "i"),
        ("ej", "a"), ("iej", "a"), ("ą", "a"), ("ych", "e"), ("ich", "ie"),
    ),
}  # fmt: skip

#: Languages whose endings say where: "Győrben" is in Győr.
_OF_PLACE = frozenset({"hu"})

#: The shortest stem (letters): в Уфе, из Оша.
_SHORTEST = 2

#: Little words that are written in one with the next, by language.
JOINED = {"ar": ("وال", "بال", "ول", "لل", "و", "ب", "ل", "ف", "ك")}

#: What stands for the article in two of them.
_ARTICLE = {"وال": "ال", "بال": "ال", "لل": "ال"}


def plain_forms(name: str, language: str) -> Iterator[str]:
    """Yield what a name may be in the nominative, without joined words.

    >>> next(plain_forms("Moskaus", "de"))
    'Moskau'
    """
    first, space, last = name.partition(" ")
    if not space:
        yield from _changed(name, ENDINGS.get(language, ()))
    else:
        # "Demokratischen Republik Kongo": the last word keeps its form.
        single = " " not in last
        for adjective in _changed(first, ADJECTIVES.get(language, ())):
            yield f"{adjective} {last}"
            for noun in _changed(last, ENDINGS.get(language, ())) if single else ():
                yield f"{adjective} {noun}"
    for word in JOINED.get(language, ()):
        if name.startswith(word) and len(name) - len(word) >= 3:
            yield _ARTICLE.get(word, "") + name[len(word) :]


def says_where(language: str) -> bool:
    """Tell whether an ending shows that a name is a place's (ISO 639-1)."""
    return language in _OF_PLACE


def _changed(word: str, endings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for ending, own in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: len(word) - len(ending)] + own
