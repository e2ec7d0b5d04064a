"""Names of larger cities that differ from a written one by a slip or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from .names import fold

__all__ = ["LARGE", "TOWN", "NearNames"]

#: From how many inhabitants a city's name is one that a slip may be made in.
LARGE = 50_000

#: The same where the words tell in which larger place the city lies.
TOWN = 5_000

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
        self._keys: dict[int, dict[str, list[str]]] = {}

    def __call__(self, key: str, least: int = LARGE) -> list[str]:
        """Return the nearest keys of cities of some size, none if none is near enough.

        Parameters
        ----------
        key
            The written name, as keys are.
        least
            From how many inhabitants cities are compared.

        """
        slips = next((most for least, most in _SLIPS if len(key) >= least), 0)
        if not slips:
            return []
        from rapidfuzz.distance import OSA

        near: defaultdict[int, list[str]] = defaultdict(list)
        for other in self._beginning_like(key, least):
            if abs(len(other) - len(key)) <= slips:
                distance = OSA.distance(key, other, score_cutoff=slips)
                if 0 < distance <= slips:
                    near[distance].append(other)
        return near[min(near)] if near else []

    def _beginning_like(self, key: str, least: int) -> list[str]:
        if least not in self._keys:
            keys: defaultdict[str, list[str]] = defaultdict(list)
            named = {fold(name) for (name,) in self._rows(_NAMES, (least,))}
            for name in sorted(filter(None, named)):
                keys[name[0]].append(name)
            self._keys[least] = dict(keys)
        return self._keys[least].get(key[0], [])
