"""The story on a web page: its main text, and what the page states about it."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePath
from typing import Any

from ..errors import UnreadableStory
from ..model import Story
from .text_file import decode

__all__ = ["load_html", "read_html_file"]


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
        The file is not text in UTF-8 or UTF-16, or the page has no main text.

    """
    return load_html(decode(data, name=PurePath(source).name), source=source)


def load_html(html: str, *, source: str | None = None) -> Story:
    """Return the main text of a page, with the title, day and publisher it states.

    The day is taken only from what the page says about itself (metadata, its URL,
    a ``<time>`` element), never guessed from the running text.

    Raises
    ------
    UnreadableStory
        The page has no main text.

    """
    import trafilatura

    page: Any = trafilatura.bare_extraction(
        html,
        url=source if source and source.lower().startswith("http") else None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if page is None or not (page.text or "").strip():
        raise UnreadableStory(
            f"no story was found in {source or 'the page'}; copy its text into a "
            ".txt file"
        )
    return Story(
        text=_without_headline(page.text, page.title),
        title=page.title,
        publisher=page.sitename,
        published=None if page.date is None else dt.date.fromisoformat(page.date),
        source=source,
        licence=page.license,
    )


def _without_headline(text: str, title: str | None) -> str:
    """Drop the first line where it only repeats the title."""
    first, _, rest = text.partition("\n")
    same = title is not None and first.strip() == title.strip()
    return rest.lstrip("\n") if same and rest.strip() else text
