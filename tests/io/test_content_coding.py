"""Bodies of answers are unpacked whole or not at all."""

from __future__ import annotations

import gzip
import zlib

import pytest

from dateline.io.content_coding import unpacked

PAGE = b"<p>The quay at Kigoma was closed on Tuesday.</p>" * 40


def bare(data: bytes) -> bytes:
    """Return data deflated without the head of zlib, as some servers do."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def gzipped(data: bytes) -> bytes:
    """Return data packed without the time, so that it is the same in every process."""
    return gzip.compress(data, mtime=0)


@pytest.mark.parametrize(
    ("packed", "codings"),
    [
        (PAGE, ""),
        (PAGE, "identity"),
        (gzipped(PAGE), "gzip"),
        (gzipped(PAGE), " X-GZIP "),
        (gzipped(PAGE[:99]) + gzipped(PAGE[99:]), "gzip"),
        (gzipped(PAGE) + b"\0\0\0", "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (bare(PAGE), "deflate"),
        (gzipped(zlib.compress(PAGE)), "deflate, gzip"),
    ],
)
def test_a_body_is_unpacked_from_all_its_codings(packed: bytes, codings: str) -> None:
    assert unpacked(packed, codings, 10_000) == PAGE


def test_an_empty_body_is_empty_whatever_its_coding() -> None:
    assert unpacked(b"", "gzip", 10) == b""


@pytest.mark.parametrize(
    ("packed", "codings", "says"),
    [
        (gzipped(PAGE)[:-8], "gzip", "broke off"),
        (zlib.compress(PAGE)[:-1], "deflate", "broke off"),
        (bare(PAGE)[:-1], "deflate", "broke off|unpacked"),
        (PAGE, "gzip", "could not be unpacked"),
        (PAGE, "br", "'br', which was not asked for"),
        (PAGE, ", ".join(["gzip"] * 6), "6 times over"),
    ],
)
def test_what_is_not_whole_is_refused(packed: bytes, codings: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        unpacked(packed, codings, 10_000)


@pytest.mark.parametrize("codings", ["", "gzip", "deflate", "gzip, gzip"])
def test_no_more_is_unpacked_than_allowed(codings: str) -> None:
    data = b"0" * 5_000_000
    for name in filter(None, codings.split(", ")):
        data = zlib.compress(data) if name == "deflate" else gzipped(data)
    assert unpacked(data, codings, 4_999_999) is None
    whole = unpacked(data, codings, 5_000_000)
    assert whole is not None
    assert len(whole) == 5_000_000
