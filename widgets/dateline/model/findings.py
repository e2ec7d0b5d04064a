"""What was found in a story."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from ..errors import BadOption, shown
from .actor import Actor
from .correction import Correction
from .date import DateExpression
from .figure import Figure
from .happenings import happenings
from .items import Items
from .layers import joined_layers
from .mention import Layer, Mention, Span, kept
from .parts import Part
from .place import Place, Toponym
from .statement import Event, Quote
from .story import OwnDate, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Findings", "Home", "Provenance", "findings_given"]


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
    """The region of the publisher, or the one the user chose: a prior for its places.

    ``id`` and ``name`` are the gazetteer's; ``ground`` says why it was taken.
    """

    id: str
    name: str
    ground: str

    def __str__(self) -> str:
        ground = "set by hand" if self.ground == "as told" else self.ground
        return f"{self.name} ({ground})"


@dataclass(frozen=True, kw_only=True)
class Findings:
    """A story with its places, actors, dates, quotes, events and figures; immutable.

    Sentences and paragraphs are spans of ``story.text``. ``notices`` are warnings
    for the user ("no publication date: relative dates stay relative"). Without a
    day of publication ``own_dates`` are the days that the story itself suggests for
    it. ``home`` is the region taken as a prior; ``without`` names the parts of Dateline
    that were switched off; ``corrections`` are the user's, with those that no longer
    apply because the text was edited. ``boilerplate`` is what is the publisher's in the
    text and not the story's, such as a licence: nothing is looked for there.
    ``unread`` are the layers that could not be read in its language.
    """

    story: Story
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    places: Items[Toponym] = field(default_factory=Items)
    actors: Items[Actor] = field(default_factory=Items)
    dates: Items[DateExpression] = field(default_factory=Items)
    quotes: Items[Quote] = field(default_factory=Items)
    events: Items[Event] = field(default_factory=Items)
    figures: Items[Figure] = field(default_factory=Items)
    notices: tuple[str, ...] = ()
    own_dates: tuple[OwnDate, ...] = ()
    home: Home | None = None
    without: tuple[Part, ...] = ()
    corrections: tuple[Correction, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    unread: tuple[Layer, ...] = ()
    made_by: Provenance

    def __post_init__(self) -> None:
        for name, layer in joined_layers(self).items():
            object.__setattr__(self, name, layer)

    def sentence(self, index: int) -> str:
        """Return the words of a sentence, by its number from 0; −1 is the last.

        Raises
        ------
        BadOption
            There is no such sentence.

        """
        count = len(self.sentences)
        if type(index) is not int or not -count <= index < count:  # True is no number
            there = f"a number from 0 to {count - 1}" if count else "none: it is empty"
            raise BadOption(f"the story has no sentence {shown(index)}; give {there}")
        span = self.sentences[index]
        return self.story.text[span.start : span.end]

    def mentions(self, layer: Layer) -> Iterator[tuple[str, Mention]]:
        """Yield the mentions of a layer, each with the id of what it names.

        Those of actors are names and the role nouns that refer to them.
        """
        for item in getattr(self, layer):
            if isinstance(item, Actor):
                for mention in (*item.mentions, *item.nominals):
                    yield item.id, mention
            else:
                yield item.id, item

    def distinct_places(self) -> dict[str, tuple[Place, list[Toponym]]]:
        """Group the placed mentions by the id of their place, in text order."""
        places: dict[str, tuple[Place, list[Toponym]]] = {}
        for mention in self.places:
            if mention.place is not None:
                places.setdefault(mention.id, (mention.place, []))[1].append(mention)
        return places

    def counts(self) -> dict[str, int]:
        """Count what was found, by one rule that all views and summaries follow.

        A place, also one that the gazetteer lacks, and an actor count once, however
        often they are named; a date and a quotation each time; an event once, however
        often it is told. What the user rejected does not count.
        """
        return {
            "place": len({mention.id for mention in kept(self.places)}),
            "actor": len(kept(self.actors)),
            "date": len(kept(self.dates)),
            "quote": len(kept(self.quotes)),
            "event": len(happenings(kept(self.events))),
        }

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed."""
        return dataclasses.replace(self, **changes)

    def __repr__(self) -> str:
        """Stay the same from run to run, so that notebooks can be compared."""
        title = self.story.headline or "untitled"
        counts = ", ".join(f"{n} {layer}s" for layer, n in self.counts().items())
        return f"<{type(self).__name__} {title!r}: {counts}>"


def findings_given(value: Any) -> Findings:
    """Return a value that has to be a reading.

    Raises
    ------
    BadOption
        It is something else.

    """
    if not isinstance(value, Findings):
        raise BadOption(
            f"{shown(value)} is no reading; give what dl.read() or "
            "dl.Reading.from_json() returns"
        )
    return value
