"""A reading: the findings of a story, with everything that can be done with them."""

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
    """Findings with methods to correct, show and save them."""

    @classmethod
    def of(cls, findings: Findings) -> Self:
        """Return findings as a reading."""
        if isinstance(findings, cls):
            return findings
        fields = dataclasses.fields(Findings)
        return cls(**{f.name: getattr(findings, f.name) for f in fields})

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

        return Reading.of(republish(self, published))

    def corrected(self, *corrections: Correction) -> Reading:
        """Return the story read again with more corrections.

        A later correction of the same kind and words replaces an earlier one.

        Raises
        ------
        CorrectionError
            The story does not have the words of a correction.
        GazetteerError
            A correction names a place that the gazetteer does not have.
        BadDate
            A correction's days are not EDTF (ISO 8601-2, level 1).

        """
        from ..analysis.rerun import corrected

        return Reading.of(corrected(self, corrections))

    def relocate(self, phrase: str, place: str | None) -> Reading:
        """Return the story read again with a name meaning another place, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        place
            A name, perhaps with what it lies in ("Cairo, Illinois"), or an id as
            ``Gazetteer.place`` takes it ("geonames:128234", "iso:IR-08",
            "wikidata:Q794"); None: it names no place.

        Raises
        ------
        CorrectionError
            The story does not have the phrase; the message suggests close ones.
        GazetteerError
            The gazetteer has no such place.

        """
        from ..analysis.rerun import relocated

        return Reading.of(relocated(self, phrase, place))

    def redate(self, phrase: str, value: str | None) -> Reading:
        """Return the story read again with words meaning other days, or no date.

        Parameters
        ----------
        phrase
            The words as the story writes them; all their mentions are corrected.
        value
            The days in EDTF (ISO 8601-2, level 1: "2020-01-03", "2020-01/2020-03"),
            or None: the words are no date.

        Raises
        ------
        CorrectionError
            The story does not have the phrase; the message suggests close ones.
        BadDate
            The value is not EDTF.

        """
        from ..analysis.rerun import redated

        return Reading.of(redated(self, phrase, value))

    def join(self, one: str, other: str) -> Reading:
        """Return the story read again with two names as the same actor.

        Raises
        ------
        CorrectionError
            The story does not have one of the names; the message suggests close ones.

        """
        from ..analysis.rerun import joined

        return Reading.of(joined(self, one, other, same=True))

    def part(self, one: str, other: str) -> Reading:
        """Return the story read again with two names as different actors.

        Raises
        ------
        CorrectionError
            The story does not have one of the names; the message suggests close ones.

        """
        from ..analysis.rerun import joined

        return Reading.of(joined(self, one, other, same=False))

    def call(self, phrase: str, kind: Called) -> Reading:
        """Return the story read again with a name as an actor of another kind, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        kind
            "person", "organisation", "group", or "none": it names no actor.

        Raises
        ------
        CorrectionError
            The story does not have the name; the message suggests close ones.

        """
        from ..analysis.rerun import called

        return Reading.of(called(self, phrase, kind))

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

        return Reading.of(with_home(self, home))

    def undo(self) -> Reading:
        """Return the story read again without the last correction.

        Raises
        ------
        CorrectionError
            There are no corrections.

        """
        from ..analysis.rerun import undone

        return Reading.of(undone(self))

    def save_corrections(
        self, path: str | os.PathLike[str], *, force: bool = False
    ) -> Path:
        """Write the corrections to a file.

        In a file beside the story ("larijani.corrections.json" for "larijani.txt")
        they are applied whenever the story is read.

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
        """Return the reading that :meth:`to_json` wrote.

        Raises
        ------
        StoryError
            The text is not a reading, or of a version this Dateline cannot read.

        """
        from ..io.document import from_json

        return cls.of(from_json(text))

    def map(self) -> go.Figure:
        """Return a plotly map of the places, which needs no network."""
        from ..figures import place_map

        return place_map(self)

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

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Show the workbench where widgets run, and static HTML elsewhere."""
        from .display import display_bundle

        return display_bundle(self, **options)
