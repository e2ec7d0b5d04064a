"""A story written as a text with what is stated about it in a file beside."""

from __future__ import annotations

import json
from pathlib import Path

from ..model import Story
from .corrections import beside
from .output import write_whole

__all__ = ["save_story_beside"]


def save_story_beside(corrections: Path, story: Story) -> Path | None:
    """Write the story that a file of corrections is about, where it will be read.

    The text goes to "flood.txt" beside "flood.corrections.json", and title, day and
    source to "flood.json". Files that are there already stay as they are.

    Parameters
    ----------
    corrections
        The file of corrections.
    story
        The story.

    Returns
    -------
    Path or None
        The file of the text; None if nothing was written: a file is there, or no story
        would find corrections under that name.

    Raises
    ------
    ReportError
        It cannot be written there.

    """
    text = corrections.with_name(corrections.name.split(".")[0] + ".txt")
    facts = text.with_suffix(".json")
    if beside(text) != corrections or text.exists() or facts.exists():
        return None
    write_whole(text, story.text)
    write_whole(facts, json.dumps(_stated(story), ensure_ascii=False, indent=1) + "\n")
    return text


def _stated(story: Story) -> dict[str, str]:
    day = story.published
    stated = {
        "title": story.title,
        "publisher": story.publisher,
        "published": None if day is None else day.isoformat(),
        "source": story.source,
        "licence": story.licence,
        "attribution": story.attribution,
    }
    return {key: value for key, value in stated.items() if value}
