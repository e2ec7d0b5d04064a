"""The widget of a quiz: it draws the text, and tells what the student marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import anywidget
import traitlets

from .bundle import quiz_script, quiz_style
from .view import THEMES

__all__ = ["QuizView"]


class QuizView(anywidget.AnyWidget):
    """A quiz as the browser draws it.

    Parameters
    ----------
    quiz
        The quiz as JSON, packed: nobody shall read the gold at a glance.
    find
        Returns the places of the gazetteer with a name, as the page lists them.
    theme
        "auto", "light" or "dark".

    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    _quiz = traitlets.Unicode().tag(sync=True)
    _theme = traitlets.Enum(THEMES, "auto").tag(sync=True)
    #: What the student has done: a name, a sheet of marks, whether the gold was seen.
    play = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        quiz: str,
        find: Callable[[str], list[dict[str, Any]]],
        *,
        theme: str = "auto",
    ) -> None:
        self._find = find
        super().__init__(
            _esm=quiz_script(), _css=quiz_style(), _quiz=quiz, _theme=theme
        )
        self.on_msg(self._hear)

    def _hear(self, _: Any, message: Any, buffers: Any) -> None:
        """Answer what is looked up; what is not understood is left alone."""
        del buffers
        if not isinstance(message, Mapping) or message.get("kind") != "find places":
            return
        words = message.get("words")
        if isinstance(words, str):
            found = self._find(words)
            self.send({"kind": "places", "words": words, "found": found})

    def __repr__(self) -> str:
        return "<QuizView>"
