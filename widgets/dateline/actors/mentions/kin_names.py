"""People who are called by a given name alone, as somebody's kin: "his wife, Clara"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["kin_names"]

#: What closes an apposition.
_CLOSING = frozenset(",.;:)")


def kin_names(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of given names in apposition to a noun for kin."""
    doc, kin = context.doc, context.parsed.language.bearers.kin
    for at, word in enumerate(context.parsed.tokens.text[:-3]):
        if word not in kin or doc[at + 1].text != ",":  # in small letters
            continue
        name, behind = doc[at + 2], doc[at + 3]
        closed = behind.text in _CLOSING or behind.is_space
        if closed and name.text.istitle() and context.is_given_name(name.i):
            yield name.i, name.i + 1
