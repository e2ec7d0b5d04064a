"""XML elements that can hold the text of any story."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

__all__ = ["add", "document"]

#: Characters that XML 1.0 forbids, even escaped (production 2, Char).
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(
    parent: ET.Element, tag: str, text: object = None, **attributes: str
) -> ET.Element:
    """Append an element with a text; forbidden characters become U+FFFD."""
    cleaned = {name: _ILLEGAL.sub("\ufffd", v) for name, v in attributes.items()}
    child = ET.SubElement(parent, tag, cleaned)
    if text is not None:
        child.text = _ILLEGAL.sub("\ufffd", str(text))
    return child


def document(root: ET.Element) -> str:
    """Return the whole document as a string, indented, with its declaration."""
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
