"""Events: who did what to whom, where, when, and with what toll."""

from .counts import (
    find_counts,
    find_figures,
    redate_figures,
    with_figures,
    without_implausible,
)
from .pipeline import find_events, redate
from .reckoning import reckonings, with_counted_days

__all__ = [
    "find_counts",
    "find_events",
    "find_figures",
    "reckonings",
    "redate",
    "redate_figures",
    "with_counted_days",
    "with_figures",
    "without_implausible",
]
