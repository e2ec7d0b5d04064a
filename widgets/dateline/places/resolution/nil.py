"""The terms of "none of these", which stands against a name's candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .candidates import STATIC
from .features import AT, NONE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .mention_groups import Name

    Array = NDArray[Any]

__all__ = ["add_distance", "none_terms"]

_OFFICIAL = [
    STATIC.index(f"by {sort}")
    for sort in (
        "an alternate name",
        "an abbreviated name",
        "a demonym",
        "a former name",
        "a code",
    )
] + [STATIC.index(f"name {form}") for form in ("type-word", "key")]
_SIZE = STATIC.index("size of a city")


def none_terms(name: Name) -> list[float]:
    """Return the values of the terms in ``NONE`` for a name that stands alone.

    :func:`add_distance` fills in what the story's other places say.
    """
    block, terms = name.block.static, name.mentions[0].terms
    official = 1 - block[:, _OFFICIAL].max(axis=1) if len(block) else np.zeros(1)
    largest = block[:, _SIZE].max() if len(block) else 0.0
    tags = " ".join(terms)
    return [
        1.0,
        -name.weight,
        float(np.log1p(len(block))),
        float(largest),
        float(official.max() == 0),
        float("tagged PERSON" in tags or "tagged in PERSON" in tags),
        float("tagged ORG" in tags),
        float("tagged none" in tags),
        float("tagged in " in tags),
        1.0,
        1.0,
        float(" " not in name.text),
        float(name.dated and len(block) > 0),
        float(name.mentions[0].listed != "" and len(block) > 0),
    ]


def add_distance(none: Array, second: Array, heads: Array, which: Array) -> None:
    """Fill in how far all candidates of a name are from the story's other places.

    Parameters
    ----------
    none
        The terms of "none of these", a row for each name.
    second
        The second pass's terms of all candidates.
    heads
        The first row of each name that has candidates.
    which
        Which names those are.

    """
    for term, of in (
        ("none: no other place near", "another place within 150 km"),
        (
            "none: no other place in the country",
            "share of the story's places in its country",
        ),
    ):
        best = np.maximum.reduceat(second[:, AT[of]], heads)
        none[which, NONE.index(term)] = 1 - best
