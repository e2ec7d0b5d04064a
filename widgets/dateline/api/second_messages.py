"""What the views ask about two people's decisions, and the answers."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ..errors import DatelineError, UnreadableStory
from ..io.annotations import annotations_json, annotations_of
from ..io.selectors import Offsets

if TYPE_CHECKING:
    from ..workbench.view import StoryView
    from .linked_views import LinkedViews
    from .reading import Reading

__all__ = ["ANNOTATED", "annotated", "bytes_in", "heard_second"]

#: The files of corrections as annotations (see headline/annotating.js), and what
#: positions in them count.
ANNOTATED: dict[str, Offsets] = {
    "corrections": "code points",
    "corrections for Recogito": "utf-16",
}


def heard_second(views: LinkedViews, view: StoryView, message: Any) -> None:
    """Do what a message asks about another person's decisions."""
    match message:
        case {"kind": "compare", "name": str(name), "data": str(data)}:
            view.send({"kind": "pong"})  # reading takes a while
            try:
                views.compare_with(bytes_in(data), name)
            except DatelineError as error:
                views.tell(error)
        case {"kind": "keep mine", "key": str(key)}:
            views.keep_mine(key, mine=message.get("mine") is not False)
        case {"kind": "end comparison"}:
            views.end_comparison()


def annotated(reading: Reading | None, name: str) -> dict[str, Any]:
    """Return the corrections as a file of W3C annotations, as base64."""
    if reading is None:
        return {"why": "there is no story yet"}
    corrections, story = reading.corrections, reading.story
    contents = annotations_json(annotations_of(corrections, story, ANNOTATED[name]))
    return {"data": base64.b64encode(contents.encode()).decode()}


def bytes_in(data: str) -> bytes:
    """Return the bytes of a file, which a browser sends as base64.

    Raises
    ------
    UnreadableStory
        They are none.

    """
    try:
        return base64.b64decode(data, validate=True)
    except ValueError as error:
        raise UnreadableStory("the file did not arrive whole; open it again") from error
