"""Storms, and what else is called so, by name: "Typhoon X", and "X" afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..lang import Words
    from .tokens import Tokens

__all__ = ["find_storms", "names_behind"]


def find_storms(tokens: Tokens, nouns: Words) -> dict[int, str]:
    """Return the names of storms in a story, each with the noun for what it is.

    Parameters
    ----------
    tokens
        The story's.
    nouns
        What storms are called before their names, in lower case.

    Returns
    -------
    dict of int to str
        For each token of a name the noun that it was called by first: "typhoon".

    """
    if nouns.isdisjoint(tokens.lower):
        return {}
    names: dict[str, str] = {}
    for at, noun in names_behind(tokens, nouns):
        names.setdefault(tokens.text[at], noun)
    return {
        at: names[word]
        for at, word in enumerate(tokens.text)
        if word in names and _stands_alone(at, tokens, nouns)
    }


def names_behind(tokens: Tokens, nouns: Words) -> Iterator[tuple[int, str]]:
    """Yield each name, as its token, right behind one of some nouns, with the noun.

    Both have a capital: "Cyclone Freddy", "Operation Storm".
    """
    text = tokens.text
    for at, noun in enumerate(tokens.lower[:-1]):
        if noun in nouns and text[at].istitle() and text[at + 1].istitle():
            yield at + 1, noun


def _stands_alone(at: int, tokens: Tokens, nouns: Words) -> bool:
    """Tell whether a name is not a part of another: "Daniel Ortega"."""
    before = (
        at > 0 and tokens.pos[at - 1] == "PROPN" and tokens.lower[at - 1] not in nouns
    )
    after = at + 1 < len(tokens) and tokens.pos[at + 1] == "PROPN"
    return not (before or after)
