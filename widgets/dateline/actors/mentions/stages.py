"""Two places that the tagger takes for one body: what was "left X for Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["is_a_way"]


def is_a_way(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span is nothing but places and what leads from one to another.

    A body's own name holds no place but as a part: "Doctors for Yemen" stays one.
    """
    words, place_at = context.parsed.language.places, context.place_at
    leading = words.onward_prepositions | words.goal_prepositions
    between = [i for i in range(first, last) if i not in place_at]
    ends = first in place_at and last - 1 in place_at
    return (
        ends
        and bool(between)
        and leading.issuperset(context.folded[i] for i in between)
    )
