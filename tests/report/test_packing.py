"""What is packed into a page comes out of it again, and no other thing does."""

from __future__ import annotations

import base64
import random
import re
import zlib

import pytest

from dateline.report import packing
from dateline.report.packing import BASE64, DEFLATED, packed, unpacked

MOST = 10_000_000


@pytest.mark.parametrize(
    "text", ["", "a", "Kerman 🌉 <script>", "\x00" * 40, "".join(map(chr, range(2000)))]
)
def test_a_text_comes_back_whole(text: str) -> None:
    written = packed(text)
    assert re.fullmatch("[#-;=-~]*", written)
    assert unpacked(written, MOST) == text


def test_a_long_text_is_written_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = random.Random(4)
    text = "".join(chr(noise.randrange(32, 0x3000)) for _ in range(9_000))
    whole = packed(text)
    monkeypatch.setattr(packing, "_AT_ONCE", packing.BITS * 64)
    assert packed(text) == whole
    assert unpacked(whole, MOST) == text
    assert len(whole) < 0.93 * len(base64.b64encode(zlib.compress(text.encode(), 9)))


def test_what_older_versions_wrote_is_read() -> None:
    deflated = zlib.compress(b"Floods hit Najaf.", wbits=-15)
    written = base64.b64encode(deflated).decode()
    assert unpacked(written, MOST, BASE64) == "Floods hit Najaf."
    written = packing._characters(deflated)
    assert unpacked(written, MOST, DEFLATED) == "Floods hit Najaf."


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda text: text[:-8], "cut"),
        (lambda text: text[:-1], "none that Dateline writes"),
        (lambda text: f"é{text[1:]}", "none that Dateline writes"),
        (lambda text: f"~~{text[2:]}", "none that Dateline writes"),
    ],
)
def test_what_is_damaged_is_refused(damage, told: str) -> None:
    with pytest.raises((ValueError, zlib.error), match=told):
        unpacked(damage(packed("Floods hit Najaf on Friday morning.")), MOST)


def test_a_text_as_long_as_is_asked_for_comes_back() -> None:
    assert unpacked(packed("a" * 100), 100) == "a" * 100


def test_nothing_unpacks_to_more_than_is_asked_for() -> None:
    with pytest.raises(ValueError, match="more than 100 bytes"):
        unpacked(packed("a" * 1000), 100)
