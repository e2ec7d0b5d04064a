"""All that is a language: word lists and tables, a folder for each.

A folder ``lang/xx`` is named by its ISO 639-1 code and offers ``LANGUAGE``. Which
one is used is decided by the language of the pipeline that parsed the story.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from .language import Language

__all__ = ["Language", "language"]


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
