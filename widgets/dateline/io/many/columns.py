"""Which column of a table holds what of a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ...errors import BadOption, EmptyStory, StoryError, close_to
from ...model import Story
from .entry import Entry
from .publication import published

__all__ = ["Columns", "guess"]

#: The names that tables give to each column, the most telling first. They are names
#: in files, not words of a language.
USUAL: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "fulltext", "articlebody", "articletext"),
        *("storytext", "bodytext", "maintext", "article", "story"),
    ),
    "title": ("title", "headline", "heading", "subject"),
    "published": (
        *("published", "publishedat", "pubdate", "publicationdate", "datepublished"),
        *("date", "datetime", "timestamp", "day"),
    ),
    "source": ("url", "link", "permalink", "webaddress"),
    "publisher": (
        *("publisher", "outlet", "source", "sourcename", "newspaper", "feed"),
        *("publication", "agency", "medium"),
    ),
    "key": ("id", "key", "guid", "articleid", "storyid", "docid"),
    "licence": ("licence", "license"),
    "attribution": ("attribution", "credit"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The column that holds each part of a story; None where there is none.

    ``source`` is the story's web address, ``key`` its id in the table.
    """

    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    publisher: str | None = None
    key: str | None = None
    licence: str | None = None
    attribution: str | None = None

    def __str__(self) -> str:
        pairs = ((f.name, getattr(self, f.name)) for f in fields(self))
        return ", ".join(f"{part} = {column}" for part, column in pairs if column)

    def entry(self, row: Mapping[str, Any], origin: str) -> Entry:
        """Return the story in a row.

        Raises
        ------
        EmptyStory
            The row has no text.
        BadDate
            Its day of publication cannot be read.

        """
        text = self.cell(row, "text")
        if text is None:
            raise EmptyStory(f"{origin} has no text in the column {self.text!r}")
        column = self.published
        day, moment = published(row.get(column) if column else None)
        story = Story(
            text=text,
            title=self.cell(row, "title"),
            publisher=self.cell(row, "publisher"),
            published=day,
            source=self.cell(row, "source"),
            licence=self.cell(row, "licence"),
            attribution=self.cell(row, "attribution"),
        )
        key = self.cell(row, "key")
        return Entry(story=story, origin=origin, key=key, published_at=moment)

    def cell(self, row: Mapping[str, Any], part: str) -> str | None:
        """Return the text of a part, None where the cell is empty."""
        column = getattr(self, part)
        value = None if column is None else row.get(column)
        if value is None:
            return None
        text = value if isinstance(value, str) else str(value)
        return text if text.strip() else None


def guess(names: Iterable[str], given: Mapping[str, str] | None = None) -> Columns:
    """Return which columns hold what, by their usual names or as told.

    Parameters
    ----------
    names
        The columns of the table.
    given
        The column of a part, for those whose name is another one:
        ``{"text": "story"}``.

    Raises
    ------
    BadOption
        ``given`` names a part that stories do not have, or a column that is not there.
    StoryError
        No column holds the text.

    Examples
    --------
    >>> print(guess(["Headline", "body", "pubDate", "link"]))
    text = body, title = Headline, published = pubDate, source = link

    """
    names = list(names)
    chosen = dict(given or {})
    for part, column in chosen.items():
        if part not in USUAL:
            raise BadOption(
                f"a story has no part {part!r}; columns can be given for "
                f"{', '.join(USUAL)}"
            )
        if column not in names:
            near = close_to(column, names)
            raise BadOption(
                f"there is no column {column!r}; there are {', '.join(near or names)}"
            )
    free = {_plain(name): name for name in reversed(names)}
    for part, usual in USUAL.items():
        if part not in chosen:
            found = next((free[name] for name in usual if name in free), None)
            if found is not None and found not in chosen.values():
                chosen[part] = found
    if "text" not in chosen:
        raise StoryError(
            f"no column looks like the text of a story (there are {', '.join(names)}); "
            'name it with columns={"text": "…"} (--column text=… on the command line)'
        )
    return Columns(**chosen)


def _plain(name: str) -> str:
    """Return the name of a column without case, blanks and punctuation."""
    return "".join(filter(str.isalnum, name.casefold()))
