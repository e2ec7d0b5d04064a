"""What the views ask of Python, and the answers."""

from __future__ import annotations

import base64
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..analysis.preview import previewed
from ..errors import DatelineError, OutputExists
from ..exports import FORMATS, options_of
from ..gazetteer import Gazetteer
from ..model.correction import correction_of
from .second_messages import ANNOTATED, annotated, bytes_in, heard_second

if TYPE_CHECKING:
    from ..model import Place
    from ..workbench.view import StoryView
    from .linked_views import LinkedViews
    from .reading import Reading

__all__ = ["Showing", "answer", "replied"]


class Showing(Protocol):
    """What shows a reading, and saves what is changed in it."""

    @property
    def reading(self) -> Reading | None:
        """The reading that is shown."""

    def save(self, path: str | None, *, force: bool) -> Path | str:
        """Save the changes, and return where."""


def answer(views: LinkedViews, view: StoryView, message: Any) -> None:
    """Do what a message asks, and answer the view that sent it.

    Anything may arrive from a browser: what is not understood is left alone.
    """
    reply = replied(views, message)
    if reply is not None:
        view.send(reply)
    match message:
        case {"kind": "take up"}:
            try:
                views.take_up()
            except DatelineError as error:
                views.tell(error)
        case {"kind": "discard"}:
            views.discard()
        case {"kind": "sample", "name": str(name)}:
            views.fill(lambda chooser: chooser.sample(name))
        case {"kind": "file", "name": str(name), "data": str(data)}:
            views.fill(lambda chooser: chooser.file(name, bytes_in(data)))
        case {"kind": "read", "text": str(text), "title": str(title)}:
            view.send({"kind": "pong"})  # reading takes a while
            day = message.get("published")
            views.read(text, title, day if isinstance(day, str) else None)
    heard_second(views, view, message)


def replied(views: Showing, message: Any) -> dict[str, Any] | None:
    """Return the answer to a question; None where something is to be done."""
    match message:
        case {"kind": "ping"}:
            return {"kind": "pong"}
        case {"kind": "save"}:
            return _saved(views, message)
        case {"kind": "find places", "words": str(words)}:
            return {"kind": "places", "words": words, "found": _places(words)}
        case {"kind": "preview", "record": dict(record)}:
            return {"kind": "preview", "lines": _preview(views, record)}
        case {"kind": "export", "format": str(name)} if name in FORMATS:
            return {"kind": "exported", "format": name, **_exported(views, name)}
        case {"kind": "export", "format": str(name)} if name in ANNOTATED:
            return {
                "kind": "exported",
                "format": name,
                **annotated(views.reading, name),
            }
    return None


def _saved(views: Showing, message: dict[str, Any]) -> dict[str, Any]:
    path, force = message.get("path"), message.get("force") is True
    try:
        saved = views.save(path if isinstance(path, str) else None, force=force)
    except DatelineError as error:
        is_there = isinstance(error, OutputExists)
        return {"kind": "refused", "why": str(error), "exists": is_there}
    return {"kind": "saved", "path": str(saved)}


def _exported(views: Showing, name: str) -> dict[str, Any]:
    """Return a file as base64, with what it leaves out; or why there is none."""
    if views.reading is None:
        return {"why": "there is no story yet"}
    form = FORMATS[name]
    options = options_of(form, {})
    try:
        contents = form.render(views.reading, **options)
        gaps = form.left_out(views.reading, **options)
    except DatelineError as error:
        return {"why": str(error)}
    data = contents.encode() if isinstance(contents, str) else contents
    left_out = [f"{gap}." for gap in gaps]
    return {"data": base64.b64encode(data).decode(), "left_out": left_out}


def _preview(views: Showing, record: dict[str, Any]) -> list[str]:
    """Return in words what a correction would change, or why it cannot be made."""
    if views.reading is None:
        return []
    try:
        return list(previewed(views.reading, correction_of(record)))
    except DatelineError as error:
        return [str(error)]


def _places(words: str) -> list[dict[str, Any]]:
    """Return the places that words may name, for a list to choose from."""
    try:
        return [_record(place) for place in Gazetteer.default().suggest(words)]
    except DatelineError:
        return []  # what cannot be looked up names nothing


def _record(place: Place) -> dict[str, Any]:
    record = asdict(place)
    del record["ids"]
    return record
