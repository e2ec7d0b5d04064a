"""Log odds, which terms add up to, as probabilities."""

from __future__ import annotations

import math

__all__ = ["probability"]

#: Log odds further from zero than this leave no doubt, and their power would overflow.
_SURE = 30.0


def probability(log_odds: float) -> float:
    """Return how likely something is by the (natural) logarithm of its odds."""
    return 1 / (1 + math.exp(-max(-_SURE, min(_SURE, log_odds))))
