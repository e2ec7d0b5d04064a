"""The table of the classes of events."""

from __future__ import annotations

from dateline.model import EVENT_CLASSES

__all__ = ["table"]


def table() -> str:
    """Return a table of the classes: name, meaning, class of PLOVER, family."""
    rows = ["| class | what happened | in PLOVER | family |", "|---|---|---|---|"]
    rows += [
        f"| {name} | {each.words} | {each.plover or 'none'} | {each.family} |"
        for name, each in EVENT_CLASSES.items()
    ]
    return "\n".join(rows)
