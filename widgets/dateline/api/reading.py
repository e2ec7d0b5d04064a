"""A reading: the findings of a story, with all that a user does with them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..model import Correction, Findings, Place
from ..model.correction import Called

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from ..report.static import StaticView

__all__ = ["Reading"]


@dataclass(frozen=True, kw_only=True, repr=False)
class Reading(Findings):
    """Findings with verbs: read again, correct, show, keep."""

    @classmethod
    def of(cls, findings: Findings) -> Self:
        """Return findings as a reading."""
        if isinstance(findings, cls):
            return findings
        fields = dataclasses.fields(Findings)
        return cls(**{f.name: getattr(findings, f.name) for f in fields})

    def republished(self, published: dt.date | str | None) -> Reading:
        """Return the reading with its dates resolved against another day.

        The text is not read again: only the dates, and what took its day from
        them, change.
        """
        from ..analysis import republish

        return Reading.of(republish(self, published))

    def corrected(self, *corrections: Correction) -> Reading:
        """Return the story read again in the light of more corrections.

        A later correction of the same words replaces an earlier one.

        Raises
        ------
        CorrectionError
            A correction names a place or a day that is none, or words that the
            story does not have.

        """
        from ..analysis.rerun import corrected

        return Reading.of(corrected(self, corrections))

    def relocate(self, phrase: str, place: str | None) -> Reading:
        """Return the story read again with a name meaning another place, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are moved.
        place
            An id of the gazetteer ("geonames:128234"), or None: it names no place.

        """
        from ..analysis.rerun import relocated

        return Reading.of(relocated(self, phrase, place))

    def redate(self, phrase: str, value: str | None) -> Reading:
        """Return the story read again with words meaning other days (EDTF), or none."""
        from ..analysis.rerun import redated

        return Reading.of(redated(self, phrase, value))

    def join(self, one: str, other: str) -> Reading:
        """Return the story read again with two actors as one, by their names."""
        from ..analysis.rerun import joined

        return Reading.of(joined(self, one, other, same=True))

    def part(self, one: str, other: str) -> Reading:
        """Return the story read again with two names never the same actor."""
        from ..analysis.rerun import joined

        return Reading.of(joined(self, one, other, same=False))

    def call(self, phrase: str, kind: Called) -> Reading:
        """Return the story read again with a name as such an actor, or as none."""
        from ..analysis.rerun import called

        return Reading.of(called(self, phrase, kind))

    def with_home(self, home: Place | str | None) -> Reading:
        """Return the story read again from another home region.

        Parameters
        ----------
        home
            A place, its name ("Denver, Colorado") or id; "publisher" for the
            publisher's; None for no home.

        """
        from ..analysis.rerun import with_home

        return Reading.of(with_home(self, home))

    def undo(self) -> Reading:
        """Return the story read again without the last correction."""
        from ..analysis.rerun import undone

        return Reading.of(undone(self))

    def save_corrections(
        self, path: str | os.PathLike[str], *, force: bool = False
    ) -> Path:
        """Write the corrections to a file.

        Kept beside the story ("larijani.corrections.json" for "larijani.txt"), they
        are applied again whenever the story is read.

        Raises
        ------
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        from ..io.corrections import save_corrections

        return save_corrections(self.corrections, path, force=force)

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
        """Return the reading that :meth:`to_json` wrote."""
        from ..io.document import from_json

        return cls.of(from_json(text))

    def map(self) -> go.Figure:
        """Return a plotly map of the places that draws with no network."""
        from ..figures import place_map

        return place_map(self)

    def timeline(self) -> go.Figure:
        """Return a plotly timeline of the dated expressions."""
        from ..figures import timeline

        return timeline(self)

    def summary(self) -> str:
        """Return five lines for a terminal."""
        from ..report.summary import summary

        return summary(self)

    def static(self) -> StaticView:
        """Return a view without a widget, for notebooks that are kept or mailed."""
        from ..report.static import static

        return static(self)

    def __str__(self) -> str:
        return self.summary()

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Show the workbench where widgets live, and a safe summary elsewhere."""
        from .display import display_bundle

        return display_bundle(self, **options)
