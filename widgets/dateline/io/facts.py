"""What is stated about a story beside its text: title, day, publisher, licence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import BadDate, StoryError, shown, text_given
from ..model import Story
from ..model.publication import as_day
from .checked_json import parse

__all__ = ["FACTS", "facts_in", "with_facts"]

#: The keys that are known; all of them hold text, and the days may be dates.
FACTS = ["title", "publisher", "published", "date", "url", "source", "licence"]
FACTS += ["attribution"]

#: How others spell them.
_SPELT: dict[str, str] = {"license": "licence"}


def facts_in(file: Path) -> Mapping[str, Any]:
    """Return what a .json file says about the story beside it.

    Raises
    ------
    StoryError
        It cannot be read, is not JSON, or no object.

    """
    what = f"{file.name} beside the story"
    try:
        stated = parse(file.read_bytes(), what, StoryError)
    except (OSError, StoryError) as error:
        raise StoryError(f"{error}; fix or remove it") from error
    if not isinstance(stated, dict):
        raise StoryError(
            f"{what} holds {shown(stated)} and not an object "
            '({"title": …}); fix or remove it'
        )
    return stated


def with_facts(story: Story, stated: Mapping[str, Any], where: str) -> Story:
    """Return a story with what is stated about it; what is not stated stays.

    Parameters
    ----------
    story
        The story.
    stated
        The values by their keys; keys that are not known are left alone.
    where
        Where they stand, for a message: "flood.json beside the story".

    Raises
    ------
    StoryError
        A value is not text, or a day is none.

    """
    spelt = {_SPELT.get(key, key): value for key, value in stated.items()}
    known = {key: _text(spelt.get(key), key, where) for key in FACTS}
    day = known["published"] or known["date"]
    try:
        published = story.published if day is None else as_day(day)
    except BadDate as error:
        raise StoryError(f"{error}; it stands in {where}: fix or remove it") from error
    return replace(
        story,
        title=known["title"] or story.title,
        publisher=known["publisher"] or story.publisher,
        published=published,
        source=known["url"] or known["source"] or story.source,
        licence=known["licence"] or story.licence,
        attribution=known["attribution"] or story.attribution,
    )


def _text(value: Any, key: str, where: str) -> str | None:
    """Return a value as text, None where nothing is stated."""
    if isinstance(value, dt.date) and key in ("published", "date"):
        return value.isoformat()  # TOML has dates of its own
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise StoryError(
            f"{key!r} in {where} is {shown(value)}; give text in quotation marks, or "
            "leave the key out"
        )
    return text_given(value, f"{key!r} in {where}", StoryError)
