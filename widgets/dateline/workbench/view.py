"""The widget that draws the views in the browser and shares the selection with it."""

from __future__ import annotations

import json
from typing import Any

import anywidget
import traitlets

from ..errors import BadOption, shown
from ..io.document import to_json
from ..maps.basemap import clip
from ..model import Findings
from .bundle import script, style

__all__ = ["THEMES", "StoryView", "check_theme", "day_of", "records_of"]

THEMES = ("auto", "light", "dark")


def check_theme(theme: object) -> None:
    """Check that there is such a theme.

    Raises
    ------
    BadOption
        There is none.

    """
    if theme not in THEMES:
        known = ", ".join(THEMES)
        raise BadOption(f"there is no theme {shown(theme)}; give one of {known}")


class StoryView(anywidget.AnyWidget):
    """The views themselves: what the browser draws, and the shared selection."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    #: The reading and the basemap, each as one JSON string: as dictionaries they would
    #: be indented in a saved notebook, and five times as big.
    _document = traitlets.Unicode().tag(sync=True)
    _basemap = traitlets.Unicode().tag(sync=True)
    _theme = traitlets.Enum(THEMES, "auto").tag(sync=True)
    #: The ids of what is selected; both the user and Python set it.
    selection = traitlets.List(traitlets.Unicode()).tag(sync=True)
    #: What the user changed, as records; the views append to it (corrections.js). None
    #: where nobody reads the story again.
    corrections = traitlets.List(traitlets.Dict(), allow_none=True).tag(sync=True)
    #: The stops of the guided tour, as records; the views edit them.
    tour = traitlets.List(traitlets.Dict()).tag(sync=True)
    #: The headline, which is the first line of the text where no title is given.
    _headline = traitlets.Unicode(allow_none=True).tag(sync=True)
    #: How well the reading agrees with a gold (JSON); empty without one.
    _score = traitlets.Unicode().tag(sync=True)
    #: Whether the changes are saved, where, and what an earlier user left unsaved.
    keeping = traitlets.Dict().tag(sync=True)
    #: The day of publication (ISO 8601), which the user may enter in the views.
    published = traitlets.Unicode(allow_none=True).tag(sync=True)

    def __init__(
        self, reading: Findings | None, *, theme: str = "auto", **traits: Any
    ) -> None:
        check_theme(theme)
        self._drawn = reading
        if reading is not None:
            drawing = {"_basemap": _basemap_json(reading), **_drawing(reading)}
            traits = drawing | traits
        super().__init__(_esm=script(), _css=style(), _theme=theme, **traits)

    def _draw(self, reading: Findings) -> None:
        """Draw another reading."""
        before, self._drawn = self._drawn, reading
        if reading is before:
            return
        with self.hold_sync():
            # Clipping the basemap takes a second; a new day does not move a place.
            if before is None or reading.places != before.places:
                self._basemap = _basemap_json(reading)
            for name, value in _drawing(reading).items():
                setattr(self, name, value)

    def __repr__(self) -> str:
        return "<StoryView>"


def _drawing(reading: Findings) -> dict[str, Any]:
    """Return what the views draw of a reading, the ground of the map aside."""
    return {
        "_headline": reading.story.headline,
        "_document": to_json(reading, indent=None),
        "corrections": records_of(reading),
        "published": day_of(reading),
    }


def _basemap_json(reading: Findings) -> str:
    """Return the basemap as one JSON string."""
    return json.dumps(clip(reading), ensure_ascii=False, separators=(",", ":"))


def day_of(reading: Findings) -> str | None:
    """Return the day of publication (ISO 8601), None if it is unknown."""
    day = reading.story.published
    return None if day is None else day.isoformat()


def records_of(reading: Findings) -> list[dict[str, Any]]:
    """Return the corrections as records, as the views send and receive them."""
    return [correction.record() for correction in reading.corrections]
