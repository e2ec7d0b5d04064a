"""Cutting a stream of stories into batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..io.many.entry import Entry

__all__ = ["Batch", "batches", "halves"]

#: What a worker reads at once, and loses if it is killed.
Batch = tuple[Entry, ...]

#: The most stories of a batch: more are not read faster.
MOST = 32

#: The most text of a batch (characters), unless one story has more.
LONGEST = 200_000


def batches(entries: Iterable[Entry], *, most: int = MOST) -> Iterator[Batch]:
    """Yield the stories in batches, in order."""
    batch: list[Entry] = []
    length = 0
    for entry in entries:
        size = len(entry.story.text)
        if batch and (len(batch) == most or length + size > LONGEST):
            yield tuple(batch)
            batch, length = [], 0
        batch.append(entry)
        length += size
    if batch:
        yield tuple(batch)


def halves(batch: Batch) -> tuple[Batch, Batch]:
    """Return the two halves of a batch of at least two stories."""
    middle = len(batch) // 2
    return batch[:middle], batch[middle:]
