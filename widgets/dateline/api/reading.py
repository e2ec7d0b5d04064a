"""A reading: the findings of a story, with everything that can be done with them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..model import Findings, Place, Stop
from ..model.findings import findings_given
from ..model.parts import Part
from ..model.revision import Revision
from .reading_corrections import ReadingCorrections

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from ..report.static import StaticView
    from .linked_views import LinkedViews

__all__ = ["Reading"]


@dataclass(frozen=True, kw_only=True, repr=False)
class Reading(ReadingCorrections, Findings):
    """Findings with methods to correct, show and save them.

    ``file`` is the file of the story, if it was read from one: what the user changes
    can be kept beside it. ``told`` has the day of publication, the home and the parts
    that are switched off, if they were set after the story was read, or in its file of
    corrections; and the guided tour. None of it is part of the reading's document.
    """

    file: Path | None = field(default=None, compare=False)
    told: Revision = field(default=Revision(), compare=False)

    @classmethod
    def of(cls, findings: Findings) -> Self:
        """Return findings as a reading.

        Raises
        ------
        BadOption
            They are something else.

        """
        if isinstance(findings, cls):
            return findings
        findings_given(findings)
        fields = dataclasses.fields(Findings)
        return cls(**{f.name: getattr(findings, f.name) for f in fields})

    def _next(self, findings: Findings, **told: Any) -> Reading:
        """Return findings as a reading of the same file, with what was told of it."""
        now = dataclasses.replace(self.told, **told)
        return Reading.of(findings).replace(file=self.file, told=now)

    @property
    def revision(self) -> Revision:
        """All that the user changed: corrections, the day and the home if told."""
        return dataclasses.replace(self.told, corrections=self.corrections)

    @cached_property
    def workbench(self) -> LinkedViews:
        """The workbench of this reading: what a cell shows whose value it is.

        All views of a reading are views of this one, so they agree. After a click
        that corrects, ``reading.workbench.reading`` is the corrected reading; the
        reading itself stays as it was.
        """
        from .linked_views import LinkedViews

        return LinkedViews(self, type(self).of)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the workbench out: widgets belong to one kernel."""
        state = dict(self.__dict__)
        state.pop("workbench", None)
        return state

    def republished(self, published: dt.date | str | None) -> Reading:
        """Return the reading with its dates resolved against another day.

        The text is not analysed again: only the dates change, and the events that
        take their day from them.

        Raises
        ------
        BadDate
            It is not a date of the form YYYY-MM-DD, or is in the future.
        """
        from ..analysis import republish

        again = republish(self, published)
        return self._next(again, published=again.story.published)

    def with_home(self, home: Place | str | None) -> Reading:
        """Return the story read again with another home region.

        Parameters
        ----------
        home
            A place, its name ("Denver, Colorado") or id; "publisher" for the
            publisher's; None for no home.

        Raises
        ------
        BadOption
            The gazetteer has no place of that name or id.

        """
        from ..analysis.rerun import with_home

        again = with_home(self, home)
        own = again.home.id if again.home else None
        return self._next(again, home="publisher" if home == "publisher" else own)

    def without_parts(self, without: Iterable[Part]) -> Reading:
        """Return the story read again with these parts of Dateline switched off.

        Parameters
        ----------
        without
            The parts, as :func:`dateline.read` takes them; all others are on.

        Raises
        ------
        BadOption
            One of them is no part; the message lists those there are.

        """
        from ..analysis.rerun import without_parts

        again = without_parts(self, without)
        return self._next(again, without=again.without)

    @property
    def tour(self) -> tuple[Stop, ...]:
        """The stops of the guided tour."""
        return self.told.tour

    def with_tour(self, stops: Iterable[Stop]) -> Reading:
        """Return the reading with a guided tour, which its report plays.

        Parameters
        ----------
        stops
            The stops in order; none: no tour. Their selections may be names.

        Raises
        ------
        BadOption
            One is no stop, or selects what the reading does not have.

        """
        from ..workbench.naming import with_ids

        return self._next(self, tour=with_ids(self, stops, self.tour))

    def to_dict(self) -> dict[str, Any]:
        """Return the document of ``reading.schema.json`` as plain values."""
        from ..io.document import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = 1) -> str:
        """Return the document of ``reading.schema.json`` as a string."""
        from ..io.document import to_json

        return to_json(self, indent=indent)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the reading that :meth:`to_json` wrote.

        Raises
        ------
        StoryError
            The text is not a reading, or of a version this Dateline cannot read.

        """
        from ..io.document import from_json

        return cls.of(from_json(text))

    def map(self, *, background: str | None = None) -> go.Figure:
        """Return a plotly map of the places.

        Parameters
        ----------
        background
            None for our own outlines, which need no network. "streets" or "satellite"
            is loaded from the network by the page that shows the figure: its servers
            learn what part of the world is looked at.

        Raises
        ------
        BadOption
            There is no such background; the message lists those there are.

        """
        from ..figures import place_map, tile_map

        return place_map(self) if background is None else tile_map(self, background)

    def timeline(self) -> go.Figure:
        """Return a plotly timeline of the dated expressions."""
        from ..figures import timeline

        return timeline(self)

    def summary(self) -> str:
        """Return a summary of five lines for a terminal."""
        from ..report.summary import summary

        return summary(self)

    def static(self) -> StaticView:
        """Return a view without a widget, for notebooks to publish or mail."""
        from ..report.static import static

        return static(self)

    def __str__(self) -> str:
        return self.summary()

    def _ipython_display_(self) -> None:
        """Show the workbench in a notebook, and under it what is kept without one."""
        self.workbench._ipython_display_()

    def _display_(self) -> Any:
        """Show the views in marimo, which draws them as they are."""
        return self.workbench
