"""Names of land and water that end in a word of kind: "Lofoten Islands"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens

__all__ = ["natural_names"]


def natural_names(
    tokens: Tokens, words: PlaceWords, longest: int
) -> Iterator[tuple[int, int]]:
    """Yield the first token of each such name, and the one after its last.

    ``longest`` is how many tokens may stand before the word of kind.
    """
    for i, word in enumerate(tokens.text):
        if not (word[:1].isupper() and tokens.lower[i] in words.natural_heads):
            continue
        first = i
        while (
            first > max(0, i - longest)
            and not tokens.breaks(first)
            and tokens.namelike[first - 1]
            and tokens.lower[first - 1] not in words.function_words
        ):
            first -= 1
        if first < i:
            yield first, i + 1
