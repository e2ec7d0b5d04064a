"""The workbench: linked views of a story, live in a notebook."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

import anywidget
import ipywidgets
import traitlets

from ..analysis import as_day
from ..errors import BadOption, DatelineError
from ..io.corrections import from_record
from ..io.document import to_json
from ..maps.basemap import clip
from ..workbench.bundle import script, style
from ..workbench.naming import check_ids, id_at, ids_named, names_of
from .chooser import StoryChooser, error_text
from .reading import Reading

__all__ = ["StoryView", "Workbench"]

THEMES = ("auto", "light", "dark")


class StoryView(anywidget.AnyWidget):
    """The views themselves: what the browser draws, and the shared selection."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    #: The reading document and the ground of the map, each as one JSON string: as
    #: dictionaries they would be indented, and five times as big, in a saved notebook.
    _document = traitlets.Unicode().tag(sync=True)
    _basemap = traitlets.Unicode().tag(sync=True)
    _theme = traitlets.Enum(THEMES, "auto").tag(sync=True)
    #: The ids of what is selected; the reader and Python both set it.
    selection = traitlets.List(traitlets.Unicode()).tag(sync=True)
    #: What the reader changed, as records; the views append to it (corrections.js).
    corrections = traitlets.List(traitlets.Dict()).tag(sync=True)
    #: The day of publication (ISO 8601), which the views may answer for.
    published = traitlets.Unicode(allow_none=True).tag(sync=True)

    def __init__(self, reading: Reading, *, theme: str = "auto") -> None:
        self._places = reading.places
        super().__init__(
            _esm=script(),
            _css=style(),
            _theme=theme,
            _basemap=_ground(reading),
            _document=to_json(reading, indent=None),
            corrections=_records(reading),
            published=_day(reading),
        )

    def show(self, reading: Reading) -> None:
        """Draw another reading."""
        with self.hold_sync():
            # Clipping the ground takes a second; a new day does not move a place.
            if reading.places != self._places:
                self._places = reading.places
                self._basemap = _ground(reading)
            self._document = to_json(reading, indent=None)
            self.corrections = _records(reading)
            self.published = _day(reading)

    def __repr__(self) -> str:
        return "<StoryView>"


def _ground(reading: Reading) -> str:
    """Return the ground of the map as one JSON string."""
    return json.dumps(clip(reading), ensure_ascii=False, separators=(",", ":"))


def _day(reading: Reading) -> str | None:
    day = reading.story.published
    return None if day is None else day.isoformat()


def _records(reading: Reading) -> list[dict[str, Any]]:
    return [correction.record() for correction in reading.corrections]


class Workbench(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Linked views of a story: its text, map, timeline, actors and evidence.

    Parameters
    ----------
    reading
        What :func:`dateline.read` returned. Without one the workbench asks for a
        story: a pasted text, a file or a sample.
    theme
        "auto" (follow the notebook), "light" or "dark".

    Raises
    ------
    BadOption
        ``theme`` is something else; ``selection`` is set to an id that the reading
        does not have.

    Examples
    --------
    >>> workbench = Workbench(dl.read("stories/larijani.txt"))  # doctest: +SKIP
    >>> workbench.select("Kerman")                              # doctest: +SKIP
    >>> workbench.selected_sentences()                          # doctest: +SKIP

    """

    #: The ids of what is selected, in order of selection; may be set and observed.
    selection = traitlets.List(traitlets.Unicode())

    def __init__(self, reading: Reading | None = None, *, theme: str = "auto") -> None:
        if theme not in THEMES:
            raise BadOption(f"no theme {theme!r}; give one of {', '.join(THEMES)}")
        self._reading: Reading | None = None
        self._view: StoryView | None = None
        self._theme = theme
        self._published = ipywidgets.DatePicker(
            description="Published", tooltip="Days are counted from this one"
        )
        self._published.observe(self._republish, "value")
        self._home = ipywidgets.Text(
            description="Home",
            tooltip="Where bare names such as Springfield are looked for first",
            continuous_update=False,
        )
        self._home.observe(self._move_home, "value")
        self._message = ipywidgets.HTML()
        self._chooser = StoryChooser(self._show)
        super().__init__(children=(self._chooser,))
        if reading is not None:
            self._show(reading)
        else:
            self._chooser.selected_index = 0

    @property
    def reading(self) -> Reading | None:
        """What is shown; set it to show another."""
        return self._reading

    @reading.setter
    def reading(self, reading: Reading) -> None:
        self._show(reading)

    def select(self, *names: str) -> None:
        """Select things by their names, as the story or the gazetteer writes them.

        Raises
        ------
        BadOption
            Nothing has that name; the message offers close ones.

        """
        found = [key for name in names for key in ids_named(self._reading, name)]
        self.selection = list(dict.fromkeys(found))

    def selected_sentences(self) -> list[str]:
        """Return the sentences that name anything selected, in text order."""
        if self._reading is None:
            return []
        names = names_of(self._reading)
        chosen = {i for key in self.selection for i in names[key].sentences}
        return [self._reading.sentence(i) for i in sorted(chosen)]

    @traitlets.validate("selection")
    def _check_selection(self, proposal: Any) -> Iterable[str]:
        check_ids(self._reading, proposal["value"])
        return list(proposal["value"])

    def _show(self, reading: Reading) -> None:
        """Draw a reading; what is selected in both this and the last stays so."""
        self._reading = reading
        known = names_of(reading)
        kept = [key for key in self.selection if key in known]
        if self._view is None:
            self._view = StoryView(reading, theme=self._theme)
            traitlets.link((self, "selection"), (self._view, "selection"))
            self._view.observe(self._correct, "corrections")
            self._view.observe(self._take_day, "published")
        else:
            self._view.show(reading)
        self.selection = kept
        self._message.value = ""
        self._published.value = reading.story.published
        self._home.value = reading.home.name if reading.home else ""
        self._chooser.selected_index = None
        days = ipywidgets.HBox((self._published, self._home, self._message))
        self.children = (days, self._view, self._chooser)

    def _republish(self, change: dict[str, dt.date | None]) -> None:
        """Count the days from another publication day, without reading again."""
        if self._reading is None or change["new"] == self._reading.story.published:
            return
        try:
            self._show(self._reading.republished(change["new"]))
        except DatelineError as error:
            self._message.value = error_text(error)

    def _take_day(self, change: dict[str, Any]) -> None:
        """Set the date picker to the day that was answered in the views."""
        try:
            self._published.value = as_day(change["new"]) if change["new"] else None
        except DatelineError as error:
            self._message.value = error_text(error)
            if self._reading is not None:
                change["owner"].published = _day(self._reading)

    def _move_home(self, change: dict[str, str]) -> None:
        """Read the story again from another home region."""
        reading, name = self._reading, change["new"].strip()
        if reading is None or name == (reading.home.name if reading.home else ""):
            return
        self._message.value = "Reading again …"
        try:
            self._show(reading.with_home(name or None))
        except DatelineError as error:
            self._message.value = error_text(error)

    def _correct(self, change: dict[str, Any]) -> None:
        """Read the story again with what the reader changed in the views."""
        if self._reading is None or change["new"] == _records(self._reading):
            return
        self._message.value = "Reading again …"
        plain = self._reading.replace(corrections=())
        try:
            reading = plain.corrected(*map(from_record, change["new"]))
            self._show(reading)
            # What the reader put right, or took back, stays in sight.
            last = max(change["new"], change["old"], key=len)[-1]
            here = id_at(reading, from_record(last))
            self.selection = [here] if here else self.selection
        except DatelineError as error:
            self._message.value = error_text(error)
            change["owner"].corrections = _records(self._reading)

    def __repr__(self) -> str:
        """Stay the same from run to run, so that notebooks can be compared."""
        if self._reading is None:
            return "<Workbench: no story yet>"
        return f"<Workbench of {self._reading!r}>"
