"""Which keys of names there may be: what it denies need not be looked up.

A Bloom filter of one hash: of the names that a story could hold, most are in no
gazetteer, and a bit tells so in a fiftieth of the time that a query takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

__all__ = ["KeyFilter", "sound_key"]

#: The size of a new filter (bits, a power of two): 2 MB, in which a million keys leave
#: fifteen bits of sixteen free.
_BITS = 1 << 24


class KeyFilter:
    """A set of keys that may say yes too often, and never no in error.

    Parameters
    ----------
    bits
        As :meth:`of` makes them. None of a file that has none: any key may be there.

    Raises
    ------
    ValueError
        The bits are none that :meth:`of` makes.

    """

    __slots__ = ("_bits", "_mask")

    def __init__(self, bits: bytes | None) -> None:
        self._bits = b"\xff" if bits is None else bits
        if not isinstance(self._bits, bytes) or len(self._bits).bit_count() != 1:
            raise ValueError("the filter of its names is no power of two long")
        self._mask = len(self._bits) * 8 - 1

    @staticmethod
    def of(keys: Iterable[str]) -> bytes:
        """Return the bits of some keys."""
        bits = bytearray(_BITS // 8)
        for key in keys:
            at = crc32(key.encode()) & (_BITS - 1)
            bits[at >> 3] |= 1 << (at & 7)
        return bytes(bits)

    def may_have(self, key: str) -> bool:
        """Tell whether a key may be there."""
        at = crc32(key.encode()) & self._mask
        return bool(self._bits[at >> 3] & (1 << (at & 7)))


def sound_key(skeleton: str) -> str:
    """Return what stands in the filter for a transliteration key."""
    return f"~{skeleton}"
