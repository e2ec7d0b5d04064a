"""The stories of a saved RSS or Atom feed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from ...errors import DatelineError, EmptyStory, UnreadableStory
from ...model import Story
from ..damage import told_as_damage
from .entry import Entry, Failure
from .markup import text_of
from .publication import published

__all__ = ["ENDINGS", "entries"]

#: How the files of feeds end.
ENDINGS = (".rss", ".atom", ".rdf", ".xml")


def entries(path: Path) -> Iterator[Entry | Failure]:
    """Yield the stories of a feed, in its order.

    The text is the item's full content if the feed has it, else its summary.

    Raises
    ------
    UnreadableStory
        The file is no feed.

    """
    import feedparser

    # Bytes in memory: a string would be taken for an address, and fetched.
    with told_as_damage(str(path), "a feed"):
        feed = feedparser.parse(BytesIO(path.read_bytes()))
    if not feed.get("version") and not feed.entries:
        raise UnreadableStory(
            f"{path} is neither an RSS nor an Atom feed"
            + (f" ({feed.bozo_exception})" if feed.bozo else "")
        )
    outlet = feed.feed.get("title")
    for number, item in enumerate(feed.entries, 1):
        origin = f"{path}, item {number}"
        try:
            with told_as_damage(origin, "an item of a feed"):
                entry = _entry(item, outlet, origin)
        except DatelineError as error:
            yield Failure.at(origin, error, key=item.get("id"))
        else:
            yield entry


def _entry(item: Any, outlet: str | None, origin: str) -> Entry:
    # What is empty in the feed is sometimes "", sometimes None.
    contents = [part.value or "" for part in item.get("content", ())]
    text = text_of(max([*contents, item.get("summary") or ""], key=len))
    if not text:
        raise EmptyStory(f"{origin} has no text")
    # Newer drafts of a story keep the day of the first.
    day, moment = published(item.get("published") or item.get("updated"))
    return Entry(
        story=Story(
            text=text,
            title=text_of(item.get("title") or "") or None,
            publisher=item.get("source", {}).get("title") or outlet,
            published=day,
            source=item.get("link"),
            licence=item.get("rights") or None,
        ),
        origin=origin,
        key=item.get("id"),
        published_at=moment,
    )
