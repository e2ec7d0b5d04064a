"""What the views ask of Python, and the answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..analysis.preview import previewed
from ..errors import DatelineError, OutputExists
from ..gazetteer import Gazetteer
from ..model.correction import correction_of

if TYPE_CHECKING:
    from ..model import Place
    from ..workbench.view import StoryView
    from .linked_views import LinkedViews

__all__ = ["answer"]


def answer(views: LinkedViews, view: StoryView, message: Any) -> None:
    """Do what a message asks, and answer the view that sent it.

    Anything may arrive from a browser: what is not understood is left alone.
    """
    match message:
        case {"kind": "ping"}:
            view.send({"kind": "pong"})
        case {"kind": "save"}:
            view.send(_saved(views, message))
        case {"kind": "find places", "words": str(words)}:
            view.send({"kind": "places", "words": words, "found": _places(words)})
        case {"kind": "preview", "record": dict(record)}:
            view.send({"kind": "preview", "lines": _preview(views, record)})
        case {"kind": "take up"}:
            try:
                views.take_up()
            except DatelineError as error:
                views.tell(error)
        case {"kind": "discard"}:
            views.discard()


def _saved(views: LinkedViews, message: dict[str, Any]) -> dict[str, Any]:
    path, force = message.get("path"), message.get("force") is True
    try:
        saved = views.save(path if isinstance(path, str) else None, force=force)
    except DatelineError as error:
        is_there = isinstance(error, OutputExists)
        return {"kind": "refused", "why": str(error), "exists": is_there}
    return {"kind": "saved", "path": str(saved)}


def _preview(views: LinkedViews, record: dict[str, Any]) -> list[str]:
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
