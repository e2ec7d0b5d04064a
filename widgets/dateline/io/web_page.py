"""The story on a web page: its main text, and what the page states about it."""

from __future__ import annotations

import datetime as dt
import re
from copy import deepcopy
from pathlib import PurePath
from typing import Any

from ..errors import UnreadableStory
from ..model import Story
from .page_charset import page_text
from .page_date import published_on
from .page_lines import lines_of

__all__ = ["is_html", "load_html", "page_lines", "read_html_file"]

#: How a page begins; or an element of text that is closed again.
_PAGE = re.compile(
    r"\s*(?:<!doctype html|<html\b|<\?xml\b[^<>]*>\s*<(?:!doctype )?html)",
    re.IGNORECASE,
)
_ELEMENT = re.compile(
    r"<(p|div|article|section|body|main|h[1-6]|ul|ol|table|blockquote)\b[^<>]*>"
    r".*?</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)

#: How far a text is searched for elements (characters).
_LOOKED_AT = 5_000


def is_html(text: str) -> bool:
    """Tell whether a text is a web page, or a piece of one, in its own markup."""
    start = text[:_LOOKED_AT]
    return bool(_PAGE.match(start) or _ELEMENT.search(start))


def read_html_file(data: bytes, source: str) -> Story:
    """Return the story in a saved web page.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    UnreadableStory
        The page is in an unknown charset, or in another than it states; or it has no
        main text.

    """
    return load_html(page_text(data, name=PurePath(source).name), source=source)


def load_html(html: str, *, source: str | None = None) -> Story:
    """Return the main text of a page, with the title, day and publisher it states.

    The day is taken only from what the page says about itself (metadata, its URL,
    a ``<time>`` element), never guessed from the running text, and never the day of a
    later change. Captions of pictures are kept as lines of their own.

    Raises
    ------
    UnreadableStory
        The page has no main text.

    """
    import trafilatura

    tree = _tree(html)
    if tree is None:
        raise _no_story(source)
    _keep_captions(tree)
    stated = deepcopy(tree)  # the extraction takes the page apart
    address = source if source and source.lower().startswith("http") else None
    page: Any = trafilatura.bare_extraction(
        tree,
        url=address,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "min_date": "1600-01-01",  # by default the web's beginning, 1995
            "max_date": dt.date.today().isoformat(),
        },
    )
    text = "" if page is None else page.text or ""
    if "\n" not in text.strip() or not _PAGE.match(html):
        # Of a short page, or a piece of one, lines are run together or lost.
        text = lines_of(stated)
    if not text.strip():
        raise _no_story(source)
    title = (page and page.title) or _title_of(stated)
    return Story(
        text=_without_headline(text, title),
        title=title,
        publisher=page and page.sitename,
        published=published_on(stated, address, page and page.date),
        source=source,
        licence=page and page.license,
    )


def page_lines(data: bytes, name: str) -> str:
    """Return the text of a page of which everything is the story, line by line.

    Raises
    ------
    UnreadableStory
        It is in an unknown charset, or in another than it states.

    """
    tree = _tree(page_text(data, name=name))
    return "" if tree is None else lines_of(tree)


def _no_story(source: str | None) -> UnreadableStory:
    return UnreadableStory(
        f"no story was found in {source or 'the page'}; copy its text into a .txt file"
    )


def _tree(html: str) -> Any:
    """Return a page, parsed, or None if there is nothing in it."""
    from lxml import etree
    from lxml import html as pages

    parser = pages.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        return pages.document_fromstring(html.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _title_of(tree: Any) -> str | None:
    heads = (" ".join(head.text_content().split()) for head in tree.xpath("//h1"))
    return next(filter(None, heads), None)


def _keep_captions(tree: Any) -> None:
    """Put the captions of pictures, which would go with them, into paragraphs."""
    from lxml import html as pages

    for figure in tree.xpath("//figure[.//figcaption]"):
        for caption in reversed(figure.xpath(".//figcaption")):
            paragraph = pages.Element("p")
            paragraph.text = " ".join(caption.text_content().split())
            caption.drop_tree()
            if paragraph.text:
                figure.addnext(paragraph)
                paragraph.tail, figure.tail = figure.tail, None


def _without_headline(text: str, title: str | None) -> str:
    """Drop the first line where it only repeats the title."""
    first, _, rest = text.partition("\n")
    same = title is not None and first.strip() == title.strip()
    return rest.lstrip("\n") if same and rest.strip() else text
