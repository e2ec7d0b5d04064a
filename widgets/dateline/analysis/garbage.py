"""Garbage, collected before or after a story is read, and not meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Callable

from ..nlp.held import Held

__all__ = ["collected_later"]


def _no_collection() -> Callable[[], object] | None:
    was_on = gc.isenabled()
    gc.disable()
    return gc.enable if was_on else None


#: Put the search for garbage off. A reading makes many objects that refer to no others
#: in a circle and go when it is done, and Python looks through all of them each time
#: their number has grown by a quarter: a sixth of the time of a long story. What there
#: is of it, Python finds right after. Where the search is off already, it stays off.
collected_later = Held(_no_collection)
