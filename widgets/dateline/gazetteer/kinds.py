"""The kinds of place that a query may ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from ..errors import BadOption, quoted
from ..model import LEVELS

__all__ = ["known_kinds"]


def known_kinds(kinds: Collection[str]) -> frozenset[str]:
    """Return the kinds of place that are asked for, one or several.

    Raises
    ------
    BadOption
        One of them is none; the message names those that there are.

    """
    given: Any = kinds
    several = not isinstance(given, str) and isinstance(given, Iterable)
    wanted = frozenset(given if several else [given])
    unknown = sorted(map(quoted, wanted - LEVELS.keys()))
    if unknown:
        raise BadOption(
            f"there is no kind of place {', '.join(unknown)}; "
            f"the kinds are {', '.join(LEVELS)}"
        )
    return wanted
