"""Bytes to text, and plain-text files to stories."""

from __future__ import annotations

import codecs
from pathlib import PurePath

from ..errors import UnreadableStory
from ..model import Story

__all__ = ["check_is_text", "decode", "read_text_file"]

#: Likely encodings of a text that is not UTF-8. Rarer ones are left out: on a short
#: text they would only be guessed by chance.
ENCODINGS = ["cp1252", "cp1250", "cp1251", "cp1254", "cp1256", "koi8_r"]
ENCODINGS += ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]

#: Byte-order marks and what they tell. That of UTF-32 begins as that of UTF-16 does.
_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: How files of other formats begin, what they are, and what to do about them.
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF", "save it with the ending .pdf"),
    (
        b"PK\x03\x04",
        "a packed document",
        "save it with its own ending (.docx, .odt or .epub), or unpack it",
    ),
    (b"{\\rtf", "a document in RTF", "save it as .docx or as plain text"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Word document",
        "save it as .docx or as plain text",
    ),
)


def read_text_file(data: bytes, source: str) -> Story:
    """Return the story in a plain-text or Markdown file.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    UnreadableStory
        The file is binary, or not in UTF-8, 16 or 32; or it is a document of another
        format with the wrong ending.

    """
    name = PurePath(source).name
    check_is_text(data, name)
    return Story(text=decode(data, name=name), source=name)


def check_is_text(data: bytes, name: str) -> None:
    """Check that bytes are no document of another format.

    Raises
    ------
    UnreadableStory
        They begin as one; the message says what to do.

    """
    for beginning, what, remedy in _OTHER_FORMATS:
        if data.startswith(beginning):
            raise UnreadableStory(f"{name} is {what}, not text; {remedy}")


def decode(data: bytes, *, name: str = "the text", remedy: str = "") -> str:
    """Return bytes as text: UTF-8, or UTF-16 or 32 where a byte-order mark says so.

    Parameters
    ----------
    data
        The bytes.
    name
        What they are called in a message.
    remedy
        What to do about another encoding, instead of converting a file of that name.

    Raises
    ------
    UnreadableStory
        The bytes are not text in these encodings; the message names the likely
        encoding and how to convert the file.

    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _of_marked(data, encoding, name, remedy)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableStory(_advice(data, name, remedy, error)) from None
    return _without_nulls(text, name)


def _of_marked(data: bytes, encoding: str, name: str, remedy: str) -> str:
    """Return the text of bytes whose byte-order mark tells their encoding."""
    try:
        return _without_nulls(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise UnreadableStory(
            f"{name} is broken {encoding.upper()} ({error.reason}, byte "
            f"{error.start}); " + (remedy or "save it again as UTF-8")
        ) from error


def _without_nulls(text: str, name: str) -> str:
    if "\0" in text:
        raise UnreadableStory(f"{name} is a binary file, not text")
    return text


def _advice(data: bytes, name: str, remedy: str, error: UnicodeDecodeError) -> str:
    """Describe what the bytes probably are, and how to convert them."""
    if b"\0" in data[:4096]:
        return f"{name} is a binary file, not text"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=ENCODINGS).best()
    if best is None:
        return f"{name} is a binary file, not text (byte {error.start})"
    iconv = f"iconv -f {best.encoding} -t utf-8 {name} > utf8-{name}"
    return (
        f"{name} is not UTF-8 (byte {error.start}); it is probably {best.encoding}. "
        + (remedy or f"Convert it: {iconv}")
    )
