"""An entity of FollowTheMoney: its id, and its properties as the schema wants them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

__all__ = ["Entity", "Ids", "entity", "one_line"]

#: The longest name that a property may have (characters).
_LONGEST_NAME = 384

#: Control characters, which no property may contain.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Entity = dict[str, Any]


class Ids:
    """Makes ids that depend only on the story's text and on the given parts."""

    def __init__(self, text: str) -> None:
        self._story = hashlib.sha1(text.encode(), usedforsecurity=False)

    def __call__(self, *parts: str) -> str:
        """Return the id that the parts make."""
        hashed = self._story.copy()
        hashed.update("\0".join(("", *parts)).encode())
        return f"dateline-{hashed.hexdigest()}"


def entity(id_: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    """Return an entity with its properties cleaned, the empty ones left out."""
    cleaned = {
        name: list(dict.fromkeys(v for value in values if (v := _clean(value))))
        for name, values in properties.items()
    }
    known = {name: values for name, values in cleaned.items() if values}
    return {"id": id_, "schema": schema, "properties": known}


def _clean(value: str | None) -> str:
    return _CONTROLS.sub(" ", value or "").strip()


def one_line(value: str) -> str:
    """Return a name on one line, cut to the longest that is allowed."""
    return " ".join(_clean(value).split())[:_LONGEST_NAME].strip()
