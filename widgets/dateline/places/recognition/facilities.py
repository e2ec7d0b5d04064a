"""Facilities named by their place and what they are: "Asad air base"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens

__all__ = ["facilities", "sites"]

#: The longest name before what the facility is, in tokens.
LONGEST = 6


def facilities(tokens: Tokens, words: PlaceWords) -> Iterator[tuple[int, int]]:
    """Yield the first token of each facility's name, and the one after its last.

    "Baghdad's international airport" is one name; so is "Charles de Gaulle airport".
    """
    for i, word in enumerate(tokens.lower):
        if word not in words.facility_heads:
            continue
        qualifiers = words.site_qualifiers.get(word)
        if qualifiers is not None and tokens.word(i - 1) not in qualifiers:
            continue
        if not (tokens.text[i][:1].isupper() or word in words.site_heads):
            continue
        first = _start(tokens, words, i)
        if first is not None:
            yield first, i + 1


def _start(tokens: Tokens, words: PlaceWords, head: int) -> int | None:
    """Walk left from a facility's head noun to the first word of its name."""
    first = None
    for i in range(head - 1, max(-1, head - 1 - LONGEST), -1):
        word = tokens.lower[i]
        if tokens.breaks(i + 1):
            break
        if tokens.namelike[i] and word not in words.function_words:
            first = i
        elif not (
            word in words.facility_modifiers
            or word == "-"
            or word in words.possessives
            or (first is not None and word in words.particles)
        ):
            break
    return first


def sites(tokens: Tokens, words: PlaceWords) -> Iterator[tuple[int, int]]:
    """Yield what may be the name of a site with its last word in lower case.

    "Evin prison" and "Three Gorges dam" are names if the gazetteer has them.
    """
    for i, word in enumerate(tokens.lower):
        if word in words.site_cues and tokens.text[i].islower():
            first = _start(tokens, words, i)
            if first is not None:
                yield first, i + 1
