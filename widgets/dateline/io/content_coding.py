"""The body of an answer, unpacked from the codings that its header names (RFC 9110)."""

from __future__ import annotations

import zlib

__all__ = ["ACCEPTED", "unpacked"]

#: What a server may pack a page with.
ACCEPTED = "gzip, deflate"

#: Windows of zlib by coding: with the head of gzip, with that of zlib.
_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}

#: Servers name one; a long chain is an attempt to make us unpack for ever.
_MOST_CODINGS = 5


def unpacked(data: bytes, codings: str, most: int) -> bytes | None:
    """Return a body as it was before it was packed.

    Parameters
    ----------
    data
        The body as it came.
    codings
        The header Content-Encoding: "gzip"; in the order in which they were applied.
    most
        How long it may be (bytes).

    Returns
    -------
    bytes or None
        None where it is longer.

    Raises
    ------
    ValueError
        A coding was not asked for, or the body is damaged or broke off; the message is
        the rest of a sentence on it.

    """
    names = [name.strip().lower() for name in codings.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS:
        raise ValueError(f"is packed {len(names)} times over")
    for name in reversed(names):
        if name not in _WINDOWS:
            raise ValueError(f"is packed as {name[:40]!r}, which was not asked for")
        if not data:  # an answer without a body may still name a coding
            break
        try:
            data = _inflated(data, _WINDOWS[name], most)
        except zlib.error as error:
            raise ValueError(f"could not be unpacked ({error})") from error
        if len(data) > most:
            return None
    return data if len(data) <= most else None


def _inflated(data: bytes, window: int, most: int) -> bytes:
    """Unpack up to one byte more than the limit.

    Raises
    ------
    ValueError
        It ends before it is complete: what is there would be half a story.

    """
    # Some servers send "deflate" without the head of zlib: RFC 1951 instead of 1950.
    if window == 15 and (len(data) < 2 or int.from_bytes(data[:2]) % 31):
        window = -15
    whole = b""
    while data:
        inflater = zlib.decompressobj(window)
        whole += inflater.decompress(data, most + 1 - len(whole))
        if len(whole) > most:
            break
        if not inflater.eof:
            raise ValueError("broke off before its end")
        # gzip may have several members, and what is no member after them is left.
        data = inflater.unused_data if inflater.unused_data[:2] == b"\x1f\x8b" else b""
    return whole
