"""Stop words: the little words by which languages are told apart.

They are those of spaCy 3.8 (MIT), kept here because its packages of 26 languages take
seconds to import: ``stop_words.txt`` has a line for each, its code and the words.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from .words import NO_WORDS, Words

__all__ = ["stop_words"]


def stop_words(code: str) -> Words:
    """Return the stop words of a language, none where it has no line.

    Parameters
    ----------
    code
        ISO 639-1 ("en").

    """
    return _all().get(code, NO_WORDS)


@lru_cache(maxsize=1)
def _all() -> dict[str, Words]:
    path = resources.files(__package__) / "stop_words.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    parted = (line.partition(" ") for line in lines)
    return {code: frozenset(words.split(" ")) for code, _, words in parted}
