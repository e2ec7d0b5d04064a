"""Known names that are close to a mistyped one, for error messages."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

__all__ = ["close_to"]

#: The least similarity of a name that is worth offering (0 to 100): twice the
#: letters that two names share in order, as a percentage of the letters of both.
CLOSE_ENOUGH = 60

#: How many names a message offers at most.
MOST_OFFERED = 3


def close_to(wanted: str, known: Iterable[str]) -> list[str]:
    """Return the known names most like the one wanted, the closest first."""
    matches = process.extract(
        wanted,
        list(known),
        scorer=fuzz.ratio,
        score_cutoff=CLOSE_ENOUGH,
        limit=MOST_OFFERED,
    )
    return [name for name, _, _ in matches]
