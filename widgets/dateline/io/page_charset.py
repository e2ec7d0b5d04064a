"""The charset of a web page, by the labels that browsers know."""

from __future__ import annotations

import codecs
import re
from email.message import Message

from ..errors import UnreadableStory
from .text_file import check_is_text, decode

__all__ = ["page_text"]

#: How much of a page is searched for the charset that it states (bytes); the standard
#: asks for 1,024, and editors put long comments before it.
_HEAD = 8192

_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE
)
_XML = re.compile(rb"\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def page_text(
    data: bytes, *, name: str, content_type: str | None = None, remedy: str = ""
) -> str:
    """Return the bytes of a page as text, in the charset that it or its server states.

    The labels are those of the WHATWG's Encoding Standard, which browsers go by:
    "iso-8859-1" means windows-1252. Without a statement a page must be UTF-8.

    Parameters
    ----------
    data
        The page.
    name
        Its address or file name, for messages.
    content_type
        The server's header; what it states goes before the page's own.
    remedy
        What to do about an unknown charset, instead of converting a file of that name.

    Raises
    ------
    UnreadableStory
        The charset is unknown, or there is none and the page is not UTF-8; or it is
        no page but a document of another format.

    References
    ----------
    https://encoding.spec.whatwg.org/#names-and-labels

    """
    import webencodings

    check_is_text(data, name)
    header = Message()
    header["Content-Type"] = content_type or ""
    labels = [header.get_content_charset(), _stated(data)]
    stated = [label for label in labels if label]
    known = [encoding for label in stated if (encoding := webencodings.lookup(label))]
    # UTF-8 is read strictly: what is not UTF-8 is refused with advice.
    if data.startswith(_BOMS) or not stated or (known and known[0].name == "utf-8"):
        return decode(data, name=name, remedy=remedy)
    if not known:
        raise UnreadableStory(
            f"{name} is in {stated[0]!r}, which is not a charset that Dateline knows; "
            + (remedy or "save the page as UTF-8").lower()[:1]
            + (remedy or "save the page as UTF-8")[1:]
        )
    return str(webencodings.decode(data, known[0])[0])


def _stated(data: bytes) -> str | None:
    """Return the label that a page states for itself, as it is to be taken."""
    head = _COMMENT.sub(b"", data[:_HEAD])
    found = _META.search(head) or _XML.search(head)
    if found is None:
        return None
    label = found[1].decode("ascii", "replace")
    # What could be read as far as this is not UTF-16, whatever it says.
    return "utf-8" if label.lower().startswith("utf-16") else label
