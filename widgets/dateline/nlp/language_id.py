"""Whether a text is in English, and if not, in which language it seems to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from ..lang.iso639 import language_names
from ..lang.names import PARTICLES
from ..lang.stop_words import stop_words
from ..lang.telling import (
    ENGLISH_TOO,
    LETTER_WORDS,
    has_ending,
    is_noun,
    letters,
    news_words,
)
from .clean_text import INVISIBLE

__all__ = ["LANGUAGES", "foreign_code", "foreign_language", "language_name"]

#: Languages distinguished by their stop words.
LANGUAGES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "nb": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
}

#: Languages that a script tells, though their little words are not known here.
SCRIPTS = {"Cjk": "zh", "Hiragana": "ja", "Katakana": "ja", "Hangul": "ko"}

#: The language that a script means where a short text has none of its little words.
USUAL = {"Cyrillic": "ru", "Arabic": "ar", "Greek": "el", "Hebrew": "he"} | SCRIPTS

#: How much of a text is looked at (characters), and how few words that are not names
#: are too few to judge by: a list of names has no little words in any language.
SAMPLE, FEWEST = 20_000, 12

#: And how few different ones: the letter between figures in a table is no language.
FEWEST_KINDS = 6

#: A text of fewer words than this is a sentence or two, in which shares say little: one
#: word that only English has settles it.
SHORT = 40

#: No text of so few words is longer (characters).
_FEW_LETTERS = 10 * SHORT

#: A short text is foreign if so many different words are a language's and not English,
#: and so many times as many as are English and not the language's.
OWN, TIMES = 2, 5

#: Where no word is English, one is enough that is this part of the words in small
#: letters: "wirbt in Ankara um Investitionen" has one in three.
PART = 3

#: So few words are initials, or a name: "MA/MG".
FEWEST_WRITTEN = 3

#: English news runs at 0.35 to 0.5 little words a word. Below that, another
#: language must have half as many again ("in", "am" and "die" are German, too).
ENGLISH, MARGIN, LEAST = 0.3, 1.5, 0.12

#: Where so many of the words that are no names have letters that English lacks, so few
#: little words do: languages that put endings to their words have few.
FOREIGN_LETTERS, FEW = 0.2, 0.03


def foreign_language(text: str) -> str | None:
    """Return the language a text seems to be in, None for English or too short.

    Returns
    -------
    str or None
        A language ("French"), or a script where no language fits ("a text in
        Georgian script").

    """
    code = foreign_code(text)
    if code is not None:
        return language_name(code)
    script = _foreign_script(text[:SAMPLE])
    return f"a text in {script} script" if script else None


def language_name(code: str) -> str:
    """Return the English name of a language, its code where it is not known here."""
    return LANGUAGES.get(code) or language_names().get(code) or f"the language {code!r}"


_UNSEEN = re.compile(f"[{INVISIBLE}]+")


# Two ask for each story: what reads it, and what warns of it; in bulk for all stories
# of a batch in turn.
@lru_cache(maxsize=32)
def foreign_code(text: str) -> str | None:
    """Return the code (ISO 639-1) of the language that a text seems to be in.

    Returns
    -------
    str or None
        None for English, for a text that is too short, and for one in a script whose
        languages are not known here.

    """
    # What hides in an English word makes it no foreign one.
    sample = _UNSEEN.sub("", text[:SAMPLE])
    script = _foreign_script(sample)
    written = re.findall(r"[^\W\d_]+", sample[:_FEW_LETTERS])
    short = len(sample) <= _FEW_LETTERS and 0 < len(written) < SHORT
    code = None if short and script else _by_shares(sample, script)
    return _by_kinds(written, script) if short and code is None else code


def _by_shares(sample: str, script: str | None) -> str | None:
    """Return the language that more of a text's words are little words of."""
    written = re.findall(r"[^\W\d_]+", sample)
    words = _without_names(written)
    if script is None and (len(words) < FEWEST or len(set(words)) < FEWEST_KINDS):
        return None
    english = _share("en", words)
    if english >= ENGLISH:
        return None
    foreign = _has_foreign_letters(words)
    by_letters = foreign and script is None
    best = max(
        LANGUAGES,
        key=lambda code: _share(code, words) + by_letters * _spelt(code, words),
    )
    if script is None and len(written) < SHORT and not foreign:
        only_english = stop_words("en") - stop_words(best)
        if not only_english.isdisjoint(words):
            return None
    least = FEW if foreign else LEAST
    if _share(best, words) > max(least, MARGIN * english):
        return best
    return SCRIPTS.get(script) if script else None


def _by_kinds(written: list[str], script: str | None) -> str | None:
    """Return the language of a few words: one or two that English lacks tell it."""
    words = {*_without_names(_without_particles(written)), written[0].casefold()}
    words = {word for word in words if len(word) > 1 or word in LETTER_WORDS}
    codes = [code for code in LANGUAGES if script is None or _in(code, script)]
    usual = USUAL.get(script or "")
    if not codes:
        return usual
    # Who writes in the script most has the benefit of the doubt.
    nouns = {word.casefold() for word in written[1:] if word[0].isupper()}
    weights = {
        code: _weight(code, words) + (code == usual) + _nouns(code, words, nouns)
        for code in codes
    }
    best = max(codes, key=lambda code: weights[code])
    if script is not None:
        return best if weights[best] else usual
    kinds = sum(_speaks_for(best, word) for word in words)
    kinds += _nouns(best, words, nouns)
    kinds += sum(has_ending(word, best) for word in words)
    english = len(words & (_english() - stop_words(best)))
    few = not english and len(written) >= FEWEST_WRITTEN and kinds * PART >= len(words)
    if few and any(len(word) > 1 and _speaks_for(best, word) for word in words):
        return best
    return best if kinds >= max(OWN, TIMES * english) else None


def _weight(code: str, words: set[str]) -> float:
    """Return how much words speak for a language: the more, the fewer have them."""
    return sum(
        1 / _bearers(word) + 0.5 * (not letters(code).isdisjoint(word))
        for word in words
        if _speaks_for(code, word)
    )


def _nouns(code: str, words: set[str], nouns: set[str]) -> int:
    """Return how many nouns with capital letters speak for a language.

    In English they may be names: without a small word of the language they are.
    """
    if not any(_speaks_for(code, word) for word in words):
        return 0
    return sum(is_noun(noun, code) for noun in nouns - words)


def _speaks_for(code: str, word: str) -> bool:
    """Tell whether a word is one of a language's, by its letters too, not English."""
    return word in _own(code) or not letters(code).isdisjoint(word)


@lru_cache(maxsize=64)
def _own(code: str) -> frozenset[str]:
    """Return the little words and news words that a language has and English lacks."""
    return (stop_words(code) | news_words(code)) - stop_words("en") - ENGLISH_TOO


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """Return the words of English that tell it: "said" behind a foreign quotation."""
    return stop_words("en") | news_words("en")


@lru_cache(maxsize=4_000)
def _bearers(word: str) -> int:
    """Return how many languages have a word among their own, at least one."""
    return max(1, sum(word in _own(code) for code in LANGUAGES))


def _without_particles(written: list[str]) -> list[str]:
    """Return the words without the particles of names: "Van der Poel"."""
    kept: list[str] = []
    particles: list[str] = []
    for word in written:
        if word in PARTICLES:
            particles.append(word)
            continue
        if not (kept and kept[-1][0].isupper() and word[0].isupper()):
            kept += particles
        kept.append(word)
        particles = []
    return kept + particles


@lru_cache(maxsize=64)
def _in(code: str, script: str) -> bool:
    """Tell whether a language is written in a script."""
    return any(_foreign_script(word) == script for word in list(stop_words(code))[:3])


def _without_names(written: list[str]) -> list[str]:
    """Return the words that no capital letter may make names, in small letters.

    Where all is in capitals they tell nothing, and every word is kept.
    """
    capitals = all(word.isupper() for word in written)
    return [w.casefold() for w in written if capitals or not w[0].isupper()]


def _has_foreign_letters(words: list[str]) -> bool:
    """Tell whether many words hold letters that English does not use."""
    return sum(not word.isascii() for word in words) > FOREIGN_LETTERS * len(words)


def _share(code: str, words: list[str]) -> float:
    """Return how many of the words are little words of the language (0 to 1)."""
    little = stop_words(code)
    return sum(word in little for word in words) / max(1, len(words))


def _spelt(code: str, words: list[str]) -> float:
    """Return how many words have a language's letters and no other foreign ones (0-1).

    Endings that an apostrophe parts are little words elsewhere: "Ankara'da", "da".
    """
    foreign = [{letter for letter in word if not letter.isascii()} for word in words]
    return sum(bool(own) and own <= letters(code) for own in foreign) / len(words)


def _foreign_script(sample: str) -> str | None:
    """Return the script of most letters, None where it is Latin."""
    if sample.isascii():
        return None
    scripts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "?").split()[0]] += times
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    foreign = script not in ("LATIN", "?") and count > scripts.total() / 2
    return script.capitalize() if foreign else None
