"""A reading: the findings of a story, with everything that can be done with them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..model import Candidate, Correction, Findings, Place
from ..model.correction import Called, Finding
from ..model.parts import Part
from ..model.revision import Revision

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from ..report.static import StaticView
    from .linked_views import LinkedViews

__all__ = ["Reading"]


@dataclass(frozen=True, kw_only=True, repr=False)
class Reading(Findings):
    """Findings with methods to correct, show and save them.

    ``file`` is the file of the story, if it was read from one: what the user changes
    can be kept beside it. ``told`` has the day of publication, the home and the parts
    that are switched off, if they were set after the story was read, or in its file of
    corrections. Both are no part of the reading's document.
    """

    file: Path | None = field(default=None, compare=False)
    told: Revision = field(default=Revision(), compare=False)

    @classmethod
    def of(cls, findings: Findings) -> Self:
        """Return findings as a reading."""
        if isinstance(findings, cls):
            return findings
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

        return self._next(corrected(self, corrections))

    def relocate(
        self,
        phrase: str,
        place: str | Place | Candidate | tuple[float, float] | None,
        *,
        name: str | None = None,
        nth: int | None = None,
        alone: bool = False,
    ) -> Reading:
        """Return the story read again with a name meaning another place, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        place
            A name, perhaps with what it lies in ("Cairo, Illinois"), or an id as
            ``Gazetteer.place`` takes it ("geonames:128234", "iso:IR-08",
            "wikidata:Q794"); a place, or a candidate of a mention; a point of your own
            (latitude and longitude in degrees, WGS 84); None: it names no place.
        name
            What a point of your own is called; None: as the story calls it.
        nth
            Which occurrence of the words in the text, counted from 1; None: all. The
            other mentions of the name follow it, unless their own words say otherwise.
        alone
            Whether the others are left to the rules: with ``nth``, this mention only.

        Raises
        ------
        CorrectionError
            The story does not have the phrase (the message suggests close ones), or
            there is no such point, or only a point can be given a name.
        GazetteerError
            The gazetteer has no such place.

        """
        from ..analysis.rerun import relocated

        again = relocated(self, phrase, place, name=name, nth=nth, alone=alone)
        return self._next(again)

    def redate(
        self,
        phrase: str,
        value: str | dt.date | None,
        *,
        nth: int | None = None,
    ) -> Reading:
        """Return the story read again with words meaning other days, or no date.

        Parameters
        ----------
        phrase
            The words as the story writes them; all their mentions are corrected.
        value
            The days in EDTF (ISO 8601-2, level 1: "2020-01-03", "2020-01/2020-03"), a
            date, or None: the words are no date.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the phrase; the message suggests close ones.
        BadDate
            The value is not EDTF.

        """
        from ..analysis.rerun import redated

        return self._next(redated(self, phrase, value, nth=nth))

    def join(
        self,
        one: str,
        other: str,
        *,
        nth: tuple[int | None, int | None] = (None, None),
    ) -> Reading:
        """Return the story read again with two names as the same actor.

        ``nth`` tells which occurrence of each in the text is meant, counted from 1;
        None is the first that names an actor.

        Raises
        ------
        CorrectionError
            The story does not have one of the names (the message suggests close ones),
            they are the same mention, or one names no actor.

        """
        from ..analysis.rerun import joined

        return self._next(joined(self, one, other, same=True, nth=nth))

    def part(
        self,
        one: str,
        other: str,
        *,
        nth: tuple[int | None, int | None] = (None, None),
    ) -> Reading:
        """Return the story read again with two names as different actors.

        ``nth`` tells which occurrence of each in the text is meant, counted from 1;
        None is the first that names an actor.

        Raises
        ------
        CorrectionError
            The story does not have one of the names (the message suggests close ones),
            they are the same mention, or one names no actor.

        """
        from ..analysis.rerun import joined

        return self._next(joined(self, one, other, same=False, nth=nth))

    def call(self, phrase: str, kind: Called, *, nth: int | None = None) -> Reading:
        """Return the story read again with a name as an actor of another kind, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        kind
            "person", "organisation", "group", or "none": it names no actor.
        nth
            Which occurrence of the name in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the name; the message suggests close ones.

        """
        from ..analysis.rerun import called

        return self._next(called(self, phrase, kind, nth=nth))

    def attribute(
        self,
        phrase: str,
        speaker: str | None = None,
        *,
        quoted: bool = True,
        nth: int | None = None,
    ) -> Reading:
        """Return the story read again with words as somebody's quote, or as none.

        Words that were found to be no quote become one; those of a quote keep their
        cue and get this speaker.

        Parameters
        ----------
        phrase
            What was said, as the story writes it, with or without quotation marks.
        speaker
            Words of the story that name who said it: of several mentions the nearest
            is taken. None: nobody is named.
        quoted
            False: it is no quote, and is left out.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words or the speaker; the message suggests
            close ones.

        """
        from ..analysis.statements import attributed

        again = attributed(self, phrase, speaker, quoted=quoted, nth=nth)
        return self._next(again)

    def recode(
        self, phrase: str, event_class: str | None, *, nth: int | None = None
    ) -> Reading:
        """Return the story read again with words that tell an event of this class.

        Words that were found to tell nothing become an event, whose actor, target,
        place, day and victims are read as those of any other.

        Parameters
        ----------
        phrase
            The words that tell it ("stormed"), as the story writes them.
        event_class
            A class of ``dateline.model.EVENT_CLASSES`` ("ASSAULT"); None: they tell no
            event, and it is left out.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words (the message suggests close ones), or
            there is no such class.

        """
        from ..analysis.statements import recoded

        return self._next(recoded(self, phrase, event_class, nth=nth))

    def accept(
        self, phrase: str, what: Finding | None = None, *, nth: int | None = None
    ) -> Reading:
        """Return the story read again, holding to what was found for these words.

        They get the status "accepted" and are doubtful no more; what they mean stays
        the same, even where a later Dateline would find something else.

        Parameters
        ----------
        phrase
            The words as the story writes them; all their mentions are accepted.
        what
            "place", "date" or "actor"; None: all that these words were found to be.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words (the message suggests close ones), or
            nothing was found for them.

        """
        from ..analysis.acceptance import accepted

        return self._next(accepted(self, phrase, what, nth=nth))

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

    def undo(self) -> Reading:
        """Return the story read again without the last correction.

        Raises
        ------
        CorrectionError
            There are no corrections.

        """
        from ..analysis.rerun import undone

        return self._next(undone(self))

    def withdraw(self, *corrections: Correction) -> Reading:
        """Return the story read again without some of its corrections.

        Parameters
        ----------
        *corrections
            Some of ``corrections``: ``reading.withdraw(reading.corrections[0])``.

        Raises
        ------
        CorrectionError
            The reading does not have one of them.

        """
        from ..analysis.rerun import withdrawn

        return self._next(withdrawn(self, corrections))

    def sign(self, by: str, note: str = "") -> Reading:
        """Return the reading with a name, the time and a note at its new corrections.

        Those that are signed already stay as they are. In the workbench each
        correction is signed when it is made.

        Parameters
        ----------
        by
            Who decided.
        note
            What they want remembered.

        Raises
        ------
        CorrectionError
            The name is empty, or one of them is not text.

        """
        from ..analysis.rerun import signed

        return self._next(signed(self, by, note))

    def save_corrections(
        self, path: str | os.PathLike[str], *, force: bool = False
    ) -> Path:
        """Write the corrections to a file, with the day and the home if they were set.

        In a file beside the story ("larijani.corrections.json" for "larijani.txt")
        they are applied whenever the story is read.

        Raises
        ------
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        from ..io.corrections import save_revision

        return save_revision(self.revision, path, force=force)

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

    def _ipython_display_(self) -> None:
        """Show the workbench in a notebook, and under it what is kept without one."""
        self.workbench._ipython_display_()

    def _display_(self) -> Any:
        """Show the views in marimo, which draws them as they are."""
        return self.workbench
