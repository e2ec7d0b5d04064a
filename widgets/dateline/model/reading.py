"""What was found in a story."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .actor import Actor
from .correction import Correction
from .date import DateExpression
from .items import Items
from .mention import Span
from .place import Place, Toponym
from .statement import Event, Quote
from .story import OwnDate, Story

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from ..fallback import StaticView

__all__ = ["Home", "Provenance", "Reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What made a reading: versions, model and gazetteer, for the record.

    ``gazetteer_built`` is the day the gazetteer file was built (ISO 8601).
    """

    dateline: str
    spacy: str
    model: str
    model_version: str
    gazetteer: str
    gazetteer_built: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where the publisher or the reader is at home: a prior for its namesakes.

    ``id`` and ``name`` are the gazetteer's; ``ground`` says by what it was taken.
    """

    id: str
    name: str
    ground: str

    def __str__(self) -> str:
        return f"{self.name} ({self.ground})"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A story with its places, actors, dates, quotes and events; immutable.

    Sentences and paragraphs are spans of ``story.text``. ``notices`` are remarks
    for the reader ("no publication date: relative dates stay relative"). Without a
    day of publication ``own_dates`` are the days that the story itself offers for it.
    ``home`` is the region taken as a prior; ``corrections`` are the reader's, applied
    or lost since the text changed.
    """

    story: Story
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    places: Items[Toponym] = field(default_factory=Items)
    actors: Items[Actor] = field(default_factory=Items)
    dates: Items[DateExpression] = field(default_factory=Items)
    quotes: Items[Quote] = field(default_factory=Items)
    events: Items[Event] = field(default_factory=Items)
    notices: tuple[str, ...] = ()
    own_dates: tuple[OwnDate, ...] = ()
    home: Home | None = None
    corrections: tuple[Correction, ...] = ()
    made_by: Provenance

    def sentence(self, index: int) -> str:
        """Return the words of a sentence."""
        span = self.sentences[index]
        return self.story.text[span.start : span.end]

    def distinct_places(self) -> dict[str, tuple[Place, list[Toponym]]]:
        """Group the placed mentions by the id of their place, in text order."""
        found: dict[str, tuple[Place, list[Toponym]]] = {}
        for mention in self.places:
            if mention.place is not None:
                found.setdefault(mention.id, (mention.place, []))[1].append(mention)
        return found

    def republished(self, published: dt.date | str | None) -> Reading:
        """Return the reading with its dates resolved against another day.

        The text is not read again: only the dates, and what took its day from
        them, change.
        """
        from ..reading import republish

        return republish(self, published)

    def corrected(self, *corrections: Correction) -> Reading:
        """Return the story read again in the light of more corrections.

        A later correction of the same words replaces an earlier one.

        Raises
        ------
        CorrectionError
            A correction names a place or a day that is none, or words that the
            story does not have.

        """
        from ..rereading import corrected

        return corrected(self, corrections)

    def relocate(self, phrase: str, place: str | None) -> Reading:
        """Return the story read again with a name meaning another place, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are moved.
        place
            An id of the gazetteer ("geonames:128234"), or None: it names no place.

        """
        from ..rereading import relocated

        return relocated(self, phrase, place)

    def redate(self, phrase: str, value: str | None) -> Reading:
        """Return the story read again with words meaning other days (EDTF), or none."""
        from ..rereading import redated

        return redated(self, phrase, value)

    def join(self, one: str, other: str) -> Reading:
        """Return the story read again with two actors as one, by their names."""
        from ..rereading import joined

        return joined(self, one, other, same=True)

    def part(self, one: str, other: str) -> Reading:
        """Return the story read again with two names never the same actor."""
        from ..rereading import joined

        return joined(self, one, other, same=False)

    def call(
        self, phrase: str, kind: Literal["person", "organisation", "group", "none"]
    ) -> Reading:
        """Return the story read again with a name as such an actor, or as none."""
        from ..rereading import called

        return called(self, phrase, kind)

    def with_home(self, home: Place | str | None) -> Reading:
        """Return the story read again from another home region.

        Parameters
        ----------
        home
            A place, its name ("Denver, Colorado") or id; "publisher" for the
            publisher's; None for no home.

        """
        from ..rereading import with_home

        return with_home(self, home)

    def undo(self) -> Reading:
        """Return the story read again without the last correction."""
        from ..rereading import undone

        return undone(self)

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
    def from_json(cls, text: str) -> Reading:
        """Return the reading that :meth:`to_json` wrote."""
        from ..io.document import from_json

        return from_json(text)

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
        from ..summary import summary

        return summary(self)

    def static(self) -> StaticView:
        """Return a view without a widget, for notebooks that are kept or mailed."""
        from ..workbench import static

        return static(self)

    def replace(self, **changes: Any) -> Reading:
        """Return a copy with some fields changed."""
        return dataclasses.replace(self, **changes)

    def __str__(self) -> str:
        return self.summary()

    def __repr__(self) -> str:
        """Stay the same from run to run, so that notebooks can be compared."""
        title = self.story.title or "untitled"
        return (
            f"<Reading {title!r}: {len(self.distinct_places())} places, "
            f"{len(self.actors)} actors, {len(self.dates)} dates, "
            f"{len(self.quotes)} quotes, {len(self.events)} events>"
        )

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Show the workbench where widgets live, and a safe summary elsewhere."""
        from ..workbench import display_bundle

        return display_bundle(self, **options)
