"""The panel that asks for a story: a pasted text, a file or a sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import ipywidgets

from ..analysis import as_day
from ..errors import DatelineError
from ..io.formats import ENDINGS, read_file
from ..io.markup import escaped
from ..io.sources import load, samples
from ..model import Story
from .editing import is_edited

__all__ = ["StoryChooser", "error_text"]


def error_text(error: Exception) -> str:
    """Return an error as HTML that shows it as text."""
    return f"<b>{escaped(str(error))}</b>"


class StoryChooser(ipywidgets.Accordion):  # type: ignore[misc]  # has no types
    """A folded panel: a sample or a file fills the text box, a button reads it."""

    def __init__(self, read: Callable[[Story], None]) -> None:
        self._read_story = read
        self._loaded = Story(text="")
        # The widgets have margins of their own, which 100 % would push out of sight.
        wide = ipywidgets.Layout(width="98%")
        self._sample = ipywidgets.Dropdown(
            description="Sample", options=[("…", None), *_sample_options()]
        )
        self._upload = ipywidgets.FileUpload(
            description="Open a file", accept=",".join(ENDINGS)
        )
        self._title = ipywidgets.Text(description="Title", layout=wide)
        self._published = ipywidgets.DatePicker(description="Published")
        self._text = ipywidgets.Textarea(
            placeholder="Paste a news story here", rows=10, layout=wide
        )
        self._read = ipywidgets.Button(description="Read", button_style="primary")
        self._message = ipywidgets.HTML()
        self._sample.observe(self._take_sample, "value")
        self._upload.observe(self._take_upload, "value")
        self._read.on_click(self._read_text)
        rows = (
            ipywidgets.HBox((self._sample, self._upload)),
            self._title,
            self._published,
            self._text,
            ipywidgets.HBox((self._read, self._message)),
        )
        super().__init__(children=(ipywidgets.VBox(rows),), titles=("Read a story",))

    def show(self, story: Story) -> None:
        """Fold the panel with a story in its fields, where it can be edited."""
        self._put(story)
        self.set_trait("selected_index", None)

    def _take_sample(self, change: dict[str, Any]) -> None:
        if change["new"] is not None:
            self._fill(lambda: load(change["new"]))

    def _take_upload(self, change: dict[str, Any]) -> None:
        if change["new"]:
            file = change["new"][0]
            self._fill(lambda: read_file(bytes(file["content"]), file["name"]))

    def _fill(self, loader: Callable[[], Story]) -> None:
        """Fill the fields with a story, which can be edited before it is read."""
        try:
            story = loader()
        except DatelineError as error:
            self._message.value = error_text(error)
            return
        self._put(story)
        self._message.value = ""

    def _put(self, story: Story) -> None:
        self._loaded = story
        self._title.value = story.title or ""
        self._published.value = story.published
        self._text.value = story.text

    def _read_text(self, _button: ipywidgets.Button) -> None:
        self._read.disabled = True
        self._message.value = "Reading …"
        try:
            self._read_story(self._story())
        except DatelineError as error:
            self._message.value = error_text(error)
        else:
            self._message.value = ""
        finally:
            self._read.disabled = False

    def _story(self) -> Story:
        """Return the story of the fields; an edited one keeps its source and licence.

        The browser's text box turns every end of a line into one character.
        """
        text, known = self._text.value, self._loaded
        if text in (known.text, _in_box(known.text)):
            story = known
        elif is_edited(known, Story(text=text)):
            story = replace(known, text=text)
        else:
            story = Story(text=text)
        return replace(
            story, title=self._title.value.strip() or None, published=self._day()
        )

    def _day(self) -> Any:
        value = self._published.value
        return None if value is None else as_day(value)


def _in_box(text: str) -> str:
    """Return a text as a text box of the browser holds it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sample_options() -> list[tuple[str, Path]]:
    """Return the samples, and in a clone the stories of the notebooks' folder."""
    stories = dict(samples())
    for folder in (Path("stories"), Path("notebooks/stories")):
        stories |= {path.stem: path for path in sorted(folder.glob("*.txt"))}
    return [(name.replace("-", " "), path) for name, path in stories.items()]
