"""The terms of "none of these", which stands against a name's candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .candidates import STATIC
from .terms import AT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .names import Name

__all__ = ["none_terms"]

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


def none_terms(name: Name, second: NDArray[np.float64] | None) -> list[float]:
    """Return the values of the terms in ``NONE`` for a name.

    ``second`` has the second pass's terms of its candidates; None in the first.
    """
    block, terms = name.block.static, name.mentions[0].terms
    official = 1 - block[:, _OFFICIAL].max(axis=1) if len(block) else np.zeros(1)
    largest = block[:, _SIZE].max() if len(block) else 0.0
    near = country = 0.0
    if second is not None and len(second):
        near = second[:, AT["another place within 150 km"]].max()
        country = second[:, AT["share of the story's places in its country"]].max()
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
        float(1 - near),
        float(1 - country),
        float(" " not in name.text),
        float(name.dated and len(block) > 0),
        float(name.mentions[0].listed != "" and len(block) > 0),
    ]
