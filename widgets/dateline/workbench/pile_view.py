"""The widget that draws many stories: it sends filters, and is sent counts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import anywidget
import traitlets

from ..errors import BadOption, DatelineError, UnknownName, shown
from ..io.document import to_json
from ..maps.basemap import clip
from ..model import Findings
from ..overview import Filter
from ..overview.overview import Overview
from .bundle import pile_script, pile_style
from .opening import opening
from .view import THEMES, check_theme, records_of

__all__ = ["PileView"]

#: Returns what counts the stories, compared with one another if that is asked for.
Counting = Callable[[bool], Overview]


class Desk(Protocol):
    """What corrects the stories, and answers what their own views ask."""

    def correct(self, story: str, records: Any) -> Findings:
        """Read a story again with these corrections."""

    def everywhere(self, record: Any) -> list[str]:
        """Say of all stories what a correction says; return those read again."""

    def listed(self, found: Findings) -> list[dict[str, Any]]:
        """Return the corrections of a story for a list: in words, by whom and when."""

    def replied(self, story: str, message: Any) -> Mapping[str, Any] | None:
        """Return the answer to what a story's own views ask."""


class PileView(anywidget.AnyWidget):
    """Many stories: what the browser draws, and the filter that it shares with Python.

    The page sends a filter and is sent what the chosen stories tell, in counts; it
    sends no code, and is never sent the pile.

    Parameters
    ----------
    counting
        What counts the stories.
    find
        Returns the reading of a story, by its id.
    desk
        What corrects them.
    title, path
        What the pile is called, and its folder.
    theme
        "auto", "light" or "dark".

    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    #: The first answer and the ground of the map, as one JSON string.
    _opening = traitlets.Unicode().tag(sync=True)
    _theme = traitlets.Enum(THEMES, "auto").tag(sync=True)
    #: Which stories are chosen; both the user and Python set it.
    filter = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        counting: Counting,
        find: Callable[[str], Findings],
        desk: Desk,
        *,
        title: str,
        path: str,
        theme: str = "auto",
        wanted: Filter | None = None,
    ) -> None:
        check_theme(theme)
        self._counting = counting
        self._find = find
        self._desk = desk
        self._about = {"title": title, "path": path}
        #: What the views start with, as the page gets it.
        self.start = opening(counting(False), **self._about)
        super().__init__(
            _esm=pile_script(),
            _css=pile_style(),
            _theme=theme,
            _opening=_compact(self.start),
            filter=(wanted or Filter()).record(),
        )
        self.on_msg(self._hear)

    @traitlets.validate("filter")
    def _check_filter(self, proposal: Any) -> dict[str, Any]:
        return Filter.of(proposal["value"]).record()

    def _hear(self, _: Any, message: Any, buffers: Any) -> None:
        """Answer a message of the page, by the number that it gave it."""
        del buffers
        if not isinstance(message, Mapping):
            return
        number = message.get("number")
        try:
            self.send({"number": number, "reply": self.reply(message)})
        except DatelineError as error:
            self.send({"number": number, "error": str(error)})

    def reply(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the page asks for.

        Raises
        ------
        DatelineError
            It asks for something that there is not.

        """
        if not isinstance(message, Mapping):
            raise BadOption(
                f"the views cannot ask {shown(message)}; that is no question"
            )
        story = str(message.get("story"))
        match message.get("want"):
            case "ask":
                return self._answer(message)
            case "story":
                return self._parts(self._find(story))
            case "correct":
                return self._parts(
                    self._desk.correct(story, message.get("corrections"))
                )
            case "everywhere":
                touched = self._desk.everywhere(message.get("correction"))
                return {**self._parts(self._find(story)), "touched": len(touched)}
            case "reply":
                return {"message": self._desk.replied(story, message.get("message"))}
            case "compare":
                return opening(self._counting(True), **self._about)
        raise UnknownName(
            f"the views ask for {shown(message.get('want'))}, which there is not"
        )

    def _answer(self, message: Mapping[str, Any]) -> dict[str, Any]:
        overview = self._counting(False)
        wanted = Filter.of(message.get("filter") or {})
        start = message.get("start")
        rows = overview.page(
            wanted,
            start=start if isinstance(start, int) else 0,
            order=str(message.get("order") or "newest"),
        )
        return {"answer": overview.answer(wanted), "rows": rows}

    def _parts(self, found: Findings) -> dict[str, Any]:
        """Return what the page draws a story from."""
        return {
            "document": to_json(found, indent=None),
            "basemap": _compact(clip(found)),
            "corrections": records_of(found),
            "list": self._desk.listed(found),
        }

    def __repr__(self) -> str:
        return "<PileView>"


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
