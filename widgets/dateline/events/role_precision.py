"""Role precision: how often each construction names the right party.

Measured by hand on events drawn from news stories.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ROLE_PRECISION", "confidence"]

#: Right parties and all parties that were judged, by the rule that found them.
ROLE_PRECISION: Mapping[str, tuple[int, int]] = MappingProxyType({})


def confidence(rule: str) -> float | None:
    """Return how often a rule named the right party (0 to 1), None if not measured."""
    measured = ROLE_PRECISION.get(rule)
    return None if measured is None else measured[0] / measured[1]
