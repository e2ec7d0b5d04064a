"""What went wrong most in a class: the mistakes of many students, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from ..model.columns import Column, Table
from .measure import MISTAKES, Mistake

__all__ = ["HARDEST", "STORY", "hardest"]

STORY = Column("story", "The headline of the story.")

_SORTS = ("missed", "invented", "wrong")

HARDEST = Table(
    "hardest",
    "What went wrong, most often first.",
    (
        *(c for c in MISTAKES.columns if c.name in ("layer", "phrase", "expected")),
        Column("given", "What most of them gave instead."),
        Column("share", "The share of the students (0 to 1) who failed.", "number"),
        Column("students", "How many students answered.", "integer", required=True),
        *(
            Column(sort, f"How many of them have it {sort}.", "integer", required=True)
            for sort in _SORTS
        ),
        *(c for c in MISTAKES.columns if c.name in ("sentence", "start", "end")),
        STORY,
    ),
)


def hardest(
    students: Sequence[tuple[str | None, Sequence[Mistake]]],
) -> list[dict[str, Any]]:
    """Return what went wrong, each with how often and what was given instead.

    Parameters
    ----------
    students
        For each student the headline of the story, and the mistakes in it.

    Returns
    -------
    list of dict
        Rows of :data:`HARDEST`, that which most have wrong first.

    """
    answered = Counter(title for title, _ in students)
    items: dict[tuple[Any, ...], list[tuple[int, Mistake]]] = defaultdict(list)
    for number, (title, mistakes) in enumerate(students):
        for mistake in mistakes:
            key = (title, mistake.layer, mistake.start, mistake.end)
            items[key].append((number, mistake))
    rows = [
        _item(found, title, answered[title]) for (title, *_), found in items.items()
    ]
    return sorted(rows, key=lambda row: (-row["share"], row["start"]))


def _item(
    found: list[tuple[int, Mistake]], title: str | None, students: int
) -> dict[str, Any]:
    """Return a row on one item of the text that somebody failed."""
    first = next((m for _, m in found if m.expected is not None), found[0][1])
    given = Counter(m.found for _, m in found if m.found is not None)
    row = {
        **first.row(),
        "given": given.most_common(1)[0][0] if given else None,
        "share": len({who for who, _ in found}) / students,
        "students": students,
        **{
            sort: len({who for who, mistake in found if mistake.sort == sort})
            for sort in _SORTS
        },
        "story": title,
    }
    return {name: row[name] for name in HARDEST.names}
