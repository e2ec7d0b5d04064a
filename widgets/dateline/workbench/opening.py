"""What the views of many stories start with: the first answer, and their ground."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..overview.ground import ground_of, spots_in
from ..overview.overview import Overview

__all__ = ["opening"]


def opening(
    overview: Overview, *, title: str, path: str, left_out: Sequence[str] = ()
) -> dict[str, Any]:
    """Return what the views start with, as JSON has it.

    Parameters
    ----------
    overview
        What counts the stories.
    title
        What the pile is called.
    path
        The folder of the corpus, for code that opens it.
    left_out
        What the page does not contain, in words.

    """
    answer, axis = overview.answer(), overview.axis
    return {
        "title": title,
        "path": path,
        "axis": {
            "grain": axis.grain,
            "starts": [day.isoformat() for day in axis.starts],
            "ends": [day.isoformat() for day in axis.ends()],
        },
        "answer": answer,
        "rows": overview.page(),
        "basemap": ground_of(spots_in(answer["places"])),
        "copies": overview.has_copies,
        "left_out": list(left_out),
        "made_by": overview.made_by(),
        "licences": overview.licences(),
    }
