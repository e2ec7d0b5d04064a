"""How the stories of a run are read: what every worker has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import Home, Place

__all__ = ["Task"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """How stories are read, and where to.

    Attributes
    ----------
    folder
        The corpus, as all workers see it.
    model, home, max_characters
        As for :func:`dateline.read`.
    token
        What entitles this run to write.
    gazetteer
        The path of a gazetteer, None for the default one of each worker.
    made_by
        What the workers must be: versions, model and gazetteer. A worker that is
        something else would read differently.

    """

    folder: str
    model: str | None
    gazetteer: str | None
    home: Place | Home | str | None
    max_characters: int
    token: str = ""
    made_by: Mapping[str, Any] = field(default_factory=dict)

    def options(self) -> dict[str, Any]:
        """Return the options that change what is found, as JSON has them."""
        home = self.home if isinstance(self.home, str | None) else self.home.id
        return {"home": home, "max_characters": self.max_characters}
