"""All that is a language: word lists and tables, a folder for each.

A folder ``lang/xx`` is named by its ISO 639-1 code and offers ``LANGUAGE``. Which one
is used is decided by the pipeline that parsed the story: :func:`language_of` a Doc.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module, resources
from importlib.util import find_spec
from typing import TYPE_CHECKING

from .language import Language, Row
from .words import NO_WORDS, Words, alternatives, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "NO_WORDS",
    "Language",
    "Row",
    "Words",
    "alternatives",
    "is_given_name",
    "language",
    "language_of",
    "language_of_model",
    "languages",
    "rows_of_all",
    "words",
]


@lru_cache(maxsize=32)
def language(code: str) -> Language:
    """Return the word lists of a language, all empty where it has no folder yet.

    Parameters
    ----------
    code
        ISO 639-1, as spaCy's ``Doc.lang_`` has it ("en").

    """
    if not code.isalpha() or find_spec(f"{__name__}.{code}") is None:
        return Language(code=code, name=code)
    found: Language = import_module(f".{code}", __name__).LANGUAGE
    return found


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """Return all languages that have a folder, by their codes."""
    folders = (entry for entry in resources.files(__name__).iterdir() if entry.is_dir())
    codes = sorted(f.name for f in folders if (f / "__init__.py").is_file())
    return tuple(map(language, codes))


def language_of(doc: Doc) -> Language:
    """Return the word lists of the language that a Doc was parsed in."""
    return language(doc.lang_)


def language_of_model(name: str) -> Language:
    """Return the word lists of the language of a spaCy pipeline, by its name.

    Parameters
    ----------
    name
        As ``Provenance.model`` has it ("en_core_web_md"): the code comes first.

    """
    return language(name.partition("_")[0])


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name that some language's table has."""
    return any(word.casefold() in each.given_names for each in languages())


@lru_cache(maxsize=8)
def rows_of_all(table: str) -> tuple[Row, ...]:
    """Return the rows of a table of every language: what holds in all of them.

    Parameters
    ----------
    table
        The name of the file without ``.csv``.

    """
    return tuple(row for each in languages() for row in each.table(table))
