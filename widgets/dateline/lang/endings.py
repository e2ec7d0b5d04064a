"""The forms of a name that a text may have declined, or joined with a little word.

The rule is the same for all names of a language: an ending is taken off, or changed for
that of the nominative, and the result counts only if the gazetteer has it as a name of
this language or of a large city. Nothing is done for languages that are not named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["plain_forms", "says_where"]

Endings = tuple[tuple[str, str], ...]

#: The first part of a name of several, what joins it, and the others.
_PARTED = re.compile(r"([^ -]+)([ -])(.+)")

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
        ("е", "о"), ("а", "о"), ("у", "о"), ("ом", "о"), ("", "ы"),
    ),
    "uk": (
        ("ії", "ія"), ("ію", "ія"), ("єю", "я"), ("ом", ""), ("ою", "а"), ("і", ""),
        ("і", "а"), ("у", ""), ("у", "а"), ("и", "а"), ("а", ""), ("єві", "їв"),
        ("єва", "їв"), ("ові", "ів"), ("ова", "ів"), ("я", "ь"), ("я", "й"),
        ("ю", "ь"), ("ем", "ь"), ("і", "ь"), ("ах", "и"), ("ях", "і"),
        ("ами", "и"),
        ("ева", "ів"), ("еві", "ів"), ("ева", "ево"), ("а", "о"), ("а", "е"),
        ("і", "о"), ("і", "е"), ("ого", "е"), ("ому", "е"),
        ("", "и"), ("ів", "и"), ("ів", "і"), ("ців", "ці"), ("ам", "и"), ("ам", "і"),
        ("і", "я"), ("ю", "я"), ("я", "е"), ("ам", "а"), ("ею", "я"),
        ("ї", "й"), ("єм", "й"), ("ту", "ет"), ("ті", "ет"), ("том", "ет"),
        ("ку", "ок"),
        ("ка", "ок"), ("ком", "ок"), ("озі", "іг"), ("огу", "іг"), ("огом", "іг"),
        ("цях", "ці"), ("ець", "ці"), ("ю", "я"),
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
        ("dzie", "d"), ("ca", "ec"), ("cu", "ec"), ("cem", "ec"), ("cy", "ca"),
        ("iu", "ie"), ("ia", "ie"), ("ii", "ie"), ("odzi", "ódź"), ("iec", "cy"),
        ("czech", "cy"), ("szech", "chy"), ("rzech", "ry"), ("ier", "ry"),
        ("ku", "ek"), ("ka", "ek"), ("kiem", "ek"), ("owa", "ów"), ("owie", "ów"),
        ("owem", "ów"), ("owowi", "ów"), ("órza", "órze"), ("zie", "za"), ("sie", "sa"),
        ("nie", "na"), ("skiem", "sko"), ("sku", "sko"), ("ska", "sko"), ("u", "e"),
        ("sce", "ska"), ("si", "ś"), ("sią", "ś"), ("ni", "ń"), ("nią", "ń"),
        ("ci", "ć"),
        ("cu", "iec"), ("ca", "iec"), ("cem", "iec"), ("rze", "r"), ("rze", "ry"),
        ("lu", "el"), ("la", "el"), ("lem", "el"), ("ich", "ie"),
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
        ("t", ""), ("et", ""), ("ot", ""), ("at", ""), ("öt", ""), ("át", "a"),
        ("ét", "e"), ("nak", ""), ("nek", ""), ("ának", "a"), ("ének", "e"),
        ("val", ""), ("vel", ""), ("ával", "a"), ("ével", "e"),
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
    "uk": (("ому", "е"), ("ого", "е"), ("ій", "а"), ("ої", "а"), ("у", "а"),
           ("ому", "ий"), ("ого", "ий"), ("им", "ий"), ("их", "і"), ("ої", "а"),
           ("ою", "а"), ("ньому", "нє"), ("нього", "нє"), ("ім", "ій")),
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

#: Those of them that hardly ever stand before a short name.
_RARE = ("ف", "ك")

#: What stands for the article in two of them.
_ARTICLE = {"وال": "ال", "بال": "ال", "لل": "ال"}


def plain_forms(name: str, language: str) -> Iterator[str]:
    """Yield what a name may be in the nominative, without joined words.

    >>> next(plain_forms("Moskaus", "de"))
    'Moskau'
    >>> "Głogów Małopolski" in plain_forms("Głogowie Małopolskim", "pl")
    True
    """
    endings, adjectives = ENDINGS.get(language, ()), ADJECTIVES.get(language, ())
    parts = _PARTED.match(name)
    if parts is None or parts[2] == "-":
        yield from _changed(name, endings)
    if parts is not None and adjectives:
        yield from _several(parts[1], parts[2], parts[3], endings, adjectives)
    for word in JOINED.get(language, ()):
        if name.startswith(word) and len(name) - len(word) >= _shortest_behind(word):
            yield _ARTICLE.get(word, "") + name[len(word) :]


def _several(
    first: str, gap: str, last: str, endings: Endings, adjectives: Endings
) -> Iterator[str]:
    """Yield the nominatives of a name of several words or parts."""
    # "Demokratischen Republik Kongo": the last word keeps its form.
    single = " " not in last and "-" not in last
    for adjective in _changed(first, adjectives):
        yield f"{adjective}{gap}{last}"
        if not single:
            continue
        for noun in (*_changed(last, endings), *_changed(last, adjectives)):
            yield f"{adjective}{gap}{noun}"
    if adjectives is ADJECTIVES["de"]:
        return
    # The noun first: "Ростове-на-Дону", "Głogowie Małopolskim".
    tails = [last, *(_changed(last, adjectives) if single else ())]
    for noun in (first, *_changed(first, endings)):
        for tail in tails:
            yield f"{noun}{gap}{tail}"


def _shortest_behind(joined: str) -> int:
    """Return the length (letters) of the shortest name behind a joined word.

    Names of three letters stand behind "and", and in the place of others at home
    alone; what begins like one of the rarer words is more often a word of its own.
    """
    return 5 if joined in _RARE else 3


def says_where(language: str) -> bool:
    """Tell whether an ending shows that a name is a place's (ISO 639-1)."""
    return language in _OF_PLACE


def _changed(word: str, endings: Endings) -> Iterator[str]:
    for ending, own in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: len(word) - len(ending)] + own
