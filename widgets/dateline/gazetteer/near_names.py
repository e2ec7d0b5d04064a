"""Names of larger cities that differ from a written one by a slip or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from .names import fold

__all__ = ["NearNames"]

#: From how many inhabitants a city's name is one that a slip may be made in.
_LARGE = 50_000

#: How many slips are allowed from how many characters: the left-out, added, changed
#: and swapped ones are counted.
_SLIPS = ((10, 2), (6, 1))

_NAMES = "SELECT name FROM place WHERE kind = 'city' AND population >= ?"


class NearNames:
    """Finds the keys of cities of which a key may be a misspelling.

    A slip is seldom made in the first letter, so that only names with the same one are
    compared.

    Parameters
    ----------
    rows
        A function that runs a query with its values on the gazetteer file.

    """

    def __init__(self, rows: Callable[[str, tuple[Any, ...]], list[Any]]) -> None:
        self._rows = rows
        self._keys: dict[str, list[str]] | None = None

    def __call__(self, key: str) -> list[str]:
        """Return the nearest keys, none if none is near enough."""
        slips = next((most for least, most in _SLIPS if len(key) >= least), 0)
        if not slips:
            return []
        from rapidfuzz.distance import OSA

        near: defaultdict[int, list[str]] = defaultdict(list)
        for other in self._beginning_like(key):
            if abs(len(other) - len(key)) <= slips:
                distance = OSA.distance(key, other, score_cutoff=slips)
                if 0 < distance <= slips:
                    near[distance].append(other)
        return near[min(near)] if near else []

    def _beginning_like(self, key: str) -> list[str]:
        if self._keys is None:
            keys: defaultdict[str, list[str]] = defaultdict(list)
            named = {fold(name) for (name,) in self._rows(_NAMES, (_LARGE,))}
            for name in sorted(filter(None, named)):
                keys[name[0]].append(name)
            self._keys = dict(keys)
        return self._keys.get(key[0], [])
