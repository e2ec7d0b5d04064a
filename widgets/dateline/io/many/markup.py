"""The text of a piece of HTML, as feeds and mails hold it."""

from __future__ import annotations

import re

__all__ = ["text_of"]

#: Elements that begin a paragraph of their own.
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split()
)

#: Elements whose contents nobody reads.
_UNREAD = ("script", "style", "head", "template")


#: Where a paragraph ends: a character for private use, since XML has no NUL.
_BREAK = "\ue000"

_SPACE = re.compile(r"\s+")


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML: paragraphs, parted by empty lines.

    Unlike a web page it has no menus to leave out, and may be one sentence.

    Examples
    --------
    >>> text_of("<p>Floods hit <b>Najaf</b>.</p><p>Two died.</p>").split()
    ['Floods', 'hit', 'Najaf.', 'Two', 'died.']

    """
    from lxml import etree, html

    if not markup.strip():
        return ""
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return markup.strip()
    etree.strip_elements(tree, *_UNREAD, etree.Comment, with_tail=False)
    for element in tree.iter():
        if element.tag in _BLOCKS:
            element.text = f"{_BREAK}{element.text or ''}"
            element.tail = f"{_BREAK}{element.tail or ''}"
    pieces = "".join(tree.itertext()).split(_BREAK)
    tidy = (_SPACE.sub(" ", piece).strip() for piece in pieces)
    return "\n\n".join(piece for piece in tidy if piece)
