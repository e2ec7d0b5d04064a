"""Whether a text is in English, and if not, in which language it seems to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from ..lang.iso639 import language_names
from ..lang.stop_words import stop_words
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

#: How much of a text is looked at (characters), and how few words that are not names
#: are too few to judge by: a list of names has no little words in any language.
SAMPLE, FEWEST = 20_000, 12

#: And how few different ones: the letter between figures in a table is no language.
FEWEST_KINDS = 6

#: A text of fewer words than this is a sentence or two, in which shares say little: one
#: word that only English has settles it.
SHORT = 40

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
    written = re.findall(r"[^\W\d_]+", sample)
    words = _without_names(written)
    if script is None and (len(words) < FEWEST or len(set(words)) < FEWEST_KINDS):
        return None
    english = _share("en", words)
    if english >= ENGLISH:
        return None
    best = max(LANGUAGES, key=lambda code: _share(code, words))
    foreign = _has_foreign_letters(words)
    if script is None and len(written) < SHORT and not foreign:
        only_english = stop_words("en") - stop_words(best)
        if not only_english.isdisjoint(words):
            return None
    least = FEW if foreign else LEAST
    if _share(best, words) > max(least, MARGIN * english):
        return best
    return SCRIPTS.get(script) if script else None


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


def _foreign_script(sample: str) -> str | None:
    """Return the script of most letters, None where it is Latin."""
    scripts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "?").split()[0]] += times
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    foreign = script not in ("LATIN", "?") and count > scripts.total() / 2
    return script.capitalize() if foreign else None
