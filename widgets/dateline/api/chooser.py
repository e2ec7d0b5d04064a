"""What the panel offers to read: samples, files, and the story in its fields."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from ..analysis import as_day
from ..errors import BadOption, StoryError, text_given
from ..io.formats import ENDINGS, read_file
from ..io.sources import load, samples
from ..model import Story
from .editing import is_edited

__all__ = ["StoryChooser"]


class StoryChooser:
    """A sample or a file fills the fields of the panel; what is in them is read.

    The panel itself is drawn in the browser (frontend/chooser/chooser.js).
    """

    def __init__(self) -> None:
        self._samples = _samples()
        self._loaded = Story(text="")

    def offered(self) -> dict[str, Any]:
        """Return the names of the samples, and how files end that can be opened."""
        return {"samples": list(self._samples), "endings": list(ENDINGS)}

    def sample(self, name: str) -> dict[str, Any]:
        """Return what the fields hold of a sample.

        Raises
        ------
        BadOption
            There is no such sample.

        """
        if name not in self._samples:
            raise BadOption(f"there is no sample {name!r}")
        return self._fields(load(self._samples[name]))

    def file(self, name: str, data: bytes) -> dict[str, Any]:
        """Return what the fields hold of a file.

        Raises
        ------
        UnreadableStory
            It holds no story.

        """
        return self._fields(read_file(data, name))

    def show(self, story: Story) -> None:
        """Remember the story that is shown: its text may be edited in the fields."""
        self._loaded = story

    def _fields(self, story: Story) -> dict[str, Any]:
        self._loaded = story
        day = story.published
        return {
            "title": story.title,
            "published": None if day is None else day.isoformat(),
            "text": story.text,
        }

    def story(self, text: str, title: str = "", published: str | None = None) -> Story:
        """Return the story of the fields; an edited one keeps its source and licence.

        The browser's text box turns every end of a line into one character.

        Raises
        ------
        BadDate
            The day is none.

        """
        text_given(text, "the text of the story", StoryError)
        text_given(title, "the title")
        known = self._loaded
        if text in (known.text, _in_box(known.text)):
            story = known
        elif is_edited(known, Story(text=text)):
            story = replace(known, text=text)
        else:
            story = Story(text=text)
        day = as_day(published) if published else None
        return replace(story, title=title.strip() or None, published=day)


def _in_box(text: str) -> str:
    """Return a text as a text box of the browser holds it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _samples() -> dict[str, Path]:
    """Return the samples, and in a clone the stories of the notebooks' folder."""
    stories = dict(samples())
    for folder in (Path("stories"), Path("notebooks/stories")):
        stories |= {path.stem: path for path in sorted(folder.glob("*.txt"))}
    return {name.replace("-", " "): path for name, path in stories.items()}
