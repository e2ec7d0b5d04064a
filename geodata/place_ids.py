"""Which number each place of the gazetteer file has, by its id."""

from __future__ import annotations

from array import array

__all__ = ["PlaceIds"]

#: By how many ids the array of ids grows beyond what is asked for.
_ROOM = 100_000


class PlaceIds:
    """The numbers of the places by their ids.

    GeoNames' ids are numbers up to 14 million and nearly all taken, so those are the
    places in one array (four bytes each), which no dictionary could match.
    """

    _PREFIX = "geonames:"

    def __init__(self) -> None:
        self._numbers = array("I")
        self._others: dict[str, int] = {}

    def get(self, place_id: str) -> int:
        """Return the number of a place, or 0."""
        at = self._at(place_id)
        if at < 0:
            return self._others.get(place_id, 0)
        return self._numbers[at] if at < len(self._numbers) else 0

    def take(self, place_id: str, number: int) -> bool:
        """Assign a number to a place; return False if its id is already taken."""
        at = self._at(place_id)
        if at < 0:
            return self._others.setdefault(place_id, number) == number
        if at >= len(self._numbers):
            self._numbers.frombytes(bytes(4 * (at + 1 - len(self._numbers) + _ROOM)))
        if self._numbers[at]:
            return False
        self._numbers[at] = number
        return True

    def _at(self, place_id: str) -> int:
        """Return where in the array a place is; -1 if it is no place of GeoNames."""
        digits = place_id.removeprefix(self._PREFIX)
        # Eight digits are seven times what GeoNames has given out.
        if digits == place_id or len(digits) > 8 or not digits.isdecimal():
            return -1
        return int(digits) if digits.isascii() and digits[0] != "0" else -1
