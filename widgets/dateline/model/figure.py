"""Figures: how many were killed, hurt, held, freed and so on, one number each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .mention import Mention

__all__ = ["Bound", "Figure", "FigureKind", "FigureStatus", "Harm", "Outcome"]

#: What becomes of those who are counted.
Outcome = Literal[
    "killed",
    "injured",
    "missing",
    "rescued",
    "displaced",
    "evacuated",
    "homeless",
    "infected",
    "hospitalised",
    "arrested",
    "kidnapped",
    "held",
    "released",
    "sentenced",
    "acquitted",
    "trapped",
    "taking part",
    "destroyed",
]

#: The outcomes of which an event keeps a number, the worst first.
Harm = Literal["killed", "injured", "missing"]

#: What the qualifier makes of the number: the least it can be, the most, a value
#: near it, or no more than an order of magnitude.
Bound = Literal["min", "max", "about", "vague"]

#: A total, what comes on top of an earlier one, or so many in a span of time.
FigureKind = Literal["total", "increment", "rate"]

#: "claimed" is what a party says of its own deeds and losses, or what is alleged;
#: "superseded" is a number that the story itself corrects.
FigureStatus = Literal["asserted", "claimed", "denied", "feared", "superseded"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Figure(Mention):
    """How many people or things something happened to, as one number of the story.

    The span is the number with its hedge and what is counted ("at least 31 people").

    Attributes
    ----------
    outcome
        What became of them.
    low, high
        The number, twice the same where there is one: a hedge does not change it. The
        ends of a range ("10 to 15"), or of what a word for many can mean ("dozens":
        24 to 99); None for one that can mean any number ("many").
    qualifier
        The words that hedge it ("at least"), or "vague" for a word for many.
    bound
        What they make of the number: "min", "max", "about" or "vague".
    unit
        "people", or "things" for what is destroyed.
    of
        Who or what is counted, in the words of the story: "soldiers".
    part_of
        The id of the figure that holds this one: three children of twelve people.
    side
        Whose people they are, where a party speaks of its own.
    place, place_id
        Where they are, and its id in the reading.
    degree
        How badly, or to what: "seriously", "to death".
    kind
        "total", "increment" ("two more") or "rate" ("three a day").
    as_of, as_of_id
        The day up to which a total holds (EDTF), and the id of its expression.
    source, source_id
        Who says so, in the words of the story, and the actor's id.
    via
        Who passes it on: "according to Mehr".
    status
        Whether it is asserted, claimed, denied, feared or superseded. No correction
        changes a figure, so that this is not what a user decided.
    event_id
        The event whose outcome it is.

    """

    outcome: Outcome
    low: int | None = None
    high: int | None = None
    qualifier: str | None = None
    bound: Bound | None = None
    unit: Literal["people", "things"] = "people"
    of: str = "people"
    part_of: str | None = None
    side: str | None = None
    place: str | None = None
    place_id: str | None = None
    degree: str | None = None
    kind: FigureKind = "total"
    as_of: str | None = None
    as_of_id: str | None = None
    source: str | None = None
    source_id: str | None = None
    via: str | None = None
    status: FigureStatus = "asserted"  # type: ignore[assignment]
    event_id: str | None = None

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"figure:{self.start}-{self.end}-{self.outcome.replace(' ', '-')}"

    @property
    def value(self) -> int | None:
        """The number where it is one, None for a range or a word for many."""
        return self.low if self.low == self.high else None

    def meaning(self) -> str:
        """Return what became of them, for short views."""
        return self.outcome

    def row(self) -> dict[str, Any]:
        """Return the figure as one flat table row."""
        return {
            "outcome": self.outcome,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "qualifier": self.qualifier,
            "of": self.of,
            "side": self.side,
            "place": self.place,
            "degree": self.degree,
            "kind": self.kind,
            "as_of": self.as_of,
            "source": self.source,
            "phrase": self.phrase,
            "id": self.id,
            "part_of": self.part_of,
            "event_id": self.event_id,
            "bound": self.bound,
            "unit": self.unit,
            "place_id": self.place_id,
            "as_of_id": self.as_of_id,
            "source_id": self.source_id,
            "via": self.via,
            **self._evidence(),
        }
