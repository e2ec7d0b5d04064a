"""Text made small enough to be part of a page: compressed, and written as characters.

Base64 writes six bits as a character. Here 13 bits are two of 91 characters, which
takes eight percent less. They are those of ASCII from ``#`` to ``~`` without ``<``: so
no text of a story can end the element around it.
"""

from __future__ import annotations

import base64
import lzma
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["BASE64", "DEFLATED", "PACKED", "packed", "unpacked"]

#: The types of the elements that hold what was packed, now and by older versions.
PACKED = "application/x-lzma-91"
DEFLATED = "application/x-deflate-91"
BASE64 = "application/x-deflate"

#: LZMA without a header, which the page undoes itself: unpack.js knows these numbers.
#: For texts of letters of a byte the position in a word tells nothing.
_FILTERS = (
    {
        "id": lzma.FILTER_LZMA1,
        "preset": 9 | lzma.PRESET_EXTREME,
        "dict_size": 1 << 20,
        "lc": 3,
        "lp": 0,
        "pb": 0,
    },
)

#: Deflate without a header.
_RAW = -15

#: How many bits two characters hold, and how many characters there are.
BITS, BASE = 13, 91

#: So much is written at once (bytes): each bit takes a byte meanwhile, and more.
_AT_ONCE = BITS * 80_000


def packed(text: str) -> str:
    """Compress to a third or less, always to the same characters."""
    data = lzma.compress(text.encode(), lzma.FORMAT_RAW, filters=_FILTERS)
    parts = range(0, len(data), _AT_ONCE)
    return "".join(_characters(data[at : at + _AT_ONCE]) for at in parts)


def unpacked(text: str, most: int, kind: str = PACKED) -> str:
    """Unpack what :func:`packed` made.

    Parameters
    ----------
    text
        The characters.
    most
        The longest text to unpack (bytes).
    kind
        The type of the element that holds them.

    Raises
    ------
    ValueError, lzma.LZMAError, zlib.error
        It is damaged, or unpacks to more than that.

    """
    data = base64.b64decode(text) if kind == BASE64 else b"".join(_bytes(text))
    undo: Any = (
        lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_FILTERS)
        if kind == PACKED
        else zlib.decompressobj(wbits=_RAW)
    )
    found: bytes = undo.decompress(data, most + 1)
    if len(found) > most:
        raise ValueError(f"it unpacks to more than {most:,} bytes")
    if not undo.eof:
        raise ValueError("it is cut")
    return found.decode()


def _characters(data: bytes) -> str:
    """Write bytes as characters; zeros fill the last two."""
    import numpy as np

    bits = np.unpackbits(np.frombuffer(data, np.uint8))
    groups = np.pad(bits, (0, -len(bits) % BITS)).reshape(-1, BITS) @ _weights()
    pairs = np.stack(divmod(groups, BASE), axis=1).ravel()
    codes = pairs + ord("#")
    return (codes + (codes >= ord("<"))).astype(np.uint8).tobytes().decode("ascii")


def _bytes(text: str) -> Iterator[bytes]:
    """Yield the bytes that characters stand for.

    Raises
    ------
    ValueError
        They are others.

    """
    import numpy as np

    step = _AT_ONCE // BITS * 8 * 2
    for at in range(0, len(text), step):
        part = text[at : at + step].encode("latin-1", "replace")
        codes = np.frombuffer(part, np.uint8).astype(np.int64)
        pairs = codes - ord("#") - (codes > ord("<"))
        whole = len(pairs) % 2 == 0 and ((pairs >= 0) & (pairs < BASE)).all()
        groups = pairs[::2] * BASE + pairs[1::2] if whole else pairs
        if not whole or (groups >= 1 << BITS).any():
            raise ValueError("its characters are none that Dateline writes")
        bits = (groups[:, None] & _weights() != 0).astype(np.uint8).ravel()
        yield np.packbits(bits[: len(bits) // 8 * 8]).tobytes()


def _weights() -> NDArray[np.int64]:
    """Return what each of the bits of a group counts, the first one most."""
    import numpy as np

    return 1 << np.arange(BITS - 1, -1, -1, dtype=np.int64)
