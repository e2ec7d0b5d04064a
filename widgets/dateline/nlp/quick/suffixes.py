"""Suffixes of words of any length, searched for at their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["search_near_the_end"]

#: The longest suffix that is looked for first (characters); a whole word is shorter.
_NEAR = 200


def search_near_the_end(nlp: Language) -> None:
    """Let the tokenizer look for a suffix near the end of a word only.

    It cuts one suffix after another from a word, and looks through all that is left
    for each: of 8,000 marks without a space between them, for seconds.
    """
    whole = getattr(getattr(nlp.tokenizer, "suffix_search", None), "__self__", None)
    if not isinstance(whole, re.Pattern):
        return

    def search(word: str) -> re.Match[str] | None:
        near = len(word) - _NEAR
        found = whole.search(word, max(0, near))
        # One that begins where the search did may have begun before.
        longer = near > 0 and found is not None and found.start() == near
        return whole.search(word) if longer else found

    nlp.tokenizer.suffix_search = search  # type: ignore[union-attr]
