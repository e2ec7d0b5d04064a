"""What the views ask of Python, and the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import DatelineError, OutputExists

if TYPE_CHECKING:
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
