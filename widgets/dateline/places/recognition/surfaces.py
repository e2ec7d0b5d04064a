"""Islands and mountains, which one is on, not in: "on Skye", "on Ben Nevis"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_variants import SAME_NAME

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["is_offshore", "surface_word"]


def surface_word(p: Proposal, tokens: Tokens, words: PlaceWords) -> str:
    """Return the preposition that makes a name an island's or a mountain's.

    Empty if there is none, or no island or mountain of the name: "sanctions on Cuba".
    """
    before = tokens.word(p.first - 1)
    kinds = words.surface_cues.get(before)
    if not kinds or tokens.breaks(p.first):
        return ""
    # "Took the ball off Harris": one is on an island as "on Barra", or on a mountain.
    person = len(kinds) == 1 and p.tag.label == "PERSON"
    known = any(
        m.place.kind in kinds
        and m.form in SAME_NAME
        and (m.sort == "official" or not person)
        for m in p.matches
    )
    return before if known else ""


def is_offshore(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether something is off an island ("off Lesbos"), not off Harris."""
    kinds = words.surface_cues.get(surface_word(p, tokens, words), frozenset())
    return len(kinds) == 1 and any(
        m.place.kind in kinds and m.sort == "official" and m.form in ("exact", "folded")
        for m in p.matches
    )
