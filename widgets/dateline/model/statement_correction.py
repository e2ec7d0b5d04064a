"""What a user changed in quotes and events: marked, rejected or changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

from ..errors import shown
from .ceiling import PEOPLE
from .decision import Correction, MeaningCorrection, accepted_in
from .event_class import EVENT_CLASSES
from .mention import Layer
from .statement import Factuality, Slot
from .target import Target

__all__ = [
    "COUNTED",
    "EventCorrection",
    "EventPart",
    "QuoteCorrection",
    "SlotCorrection",
]

#: The people whom an event counts.
Counted = Literal["killed", "injured", "missing"]

#: What can be said of an event beside its class.
EventPart = Slot | Literal["factuality"] | Counted

COUNTED = get_args(Counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCorrection(MeaningCorrection):
    """Words are somebody's, or are no quote.

    ``speaker`` are the words that name who said it, None where the story names nobody.
    """

    kind: ClassVar[str] = "quote"
    layer: ClassVar[Layer] = "quotes"

    quoted: bool = True
    speaker: Target | None = None

    def __str__(self) -> str:
        if not self.quoted:
            return f"{self.target} is not a quote"
        by = "with no speaker" if self.speaker is None else f"by {self.speaker}"
        return f"{self.target} is a quote {by}{', as found' if self.accepted else ''}"

    def details(self) -> dict[str, Any]:
        """Return whether it is a quote, and the words that name its speaker."""
        speaker = None if self.speaker is None else self.speaker.record()
        return {"quoted": self.quoted, "speaker": speaker, **self._acceptance()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read whether it is a quote, and the words that name its speaker."""
        quoted, speaker = record["quoted"], record["speaker"]
        if not isinstance(quoted, bool):
            raise TypeError(f"'quoted' is {shown(quoted)}; give true or false")
        known = {"quoted": quoted, "accepted": accepted_in(record, not quoted)}
        if speaker is None:
            return known
        if not isinstance(speaker, Mapping):
            raise TypeError(f"'speaker' is {shown(speaker)}, not a record or null")
        if not quoted:
            raise ValueError("what is not a quote has no speaker; give null")
        return {**known, "speaker": Target.from_record(speaker)}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCorrection(MeaningCorrection):
    """Words tell an event of a class of :data:`.EVENT_CLASSES`, or None: no event."""

    kind: ClassVar[str] = "event"
    layer: ClassVar[Layer] = "events"

    type: str | None

    def __str__(self) -> str:
        if self.type is None:
            return f"{self.target} is not an event"
        found = ", as found" if self.accepted else ""
        return f"{self.target} is an event of class {self.type}{found}"

    def details(self) -> dict[str, Any]:
        """Return the class."""
        return {"type": self.type, **self._acceptance()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read the class.

        Raises
        ------
        KeyError, ValueError
            ``type`` is missing, or no class of events.

        """
        type_ = record["type"]
        if type_ is not None and (
            not isinstance(type_, str) or type_ not in EVENT_CLASSES
        ):
            raise ValueError(
                f"'type' is {shown(type_)}; give one of {', '.join(EVENT_CLASSES)}, or "
                "null for no event"
            )
        return {"type": type_, "accepted": accepted_in(record, type_ is None)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotCorrection(Correction):
    """A part of the event that words tell: who did it, to whom, where, when, how many.

    ``words`` of the story fill the slots "actor", "target", "place" and "date", None:
    nobody and nothing does. ``value`` is a :data:`.Factuality` for "factuality", a
    number of people for "killed", "injured" and "missing", None: none is told.
    """

    kind: ClassVar[str] = "slot"
    layer: ClassVar[Layer] = "events"

    slot: EventPart
    words: Target | None = None
    value: str | int | None = None

    def __str__(self) -> str:
        filled = self.words if self.words is not None else self.value
        return f"{self.slot} of {self.target} is {'none' if filled is None else filled}"

    def key(self) -> tuple[Any, ...]:
        """Return what tells it from others: the event and the slot."""
        return self.kind, (self.target.start, self.target.end), self.slot

    def details(self) -> dict[str, Any]:
        """Return the slot and what fills it."""
        if self.slot in get_args(Slot):
            words = None if self.words is None else self.words.record()
            return {"slot": self.slot, "words": words}
        return {"slot": self.slot, "value": self.value}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read the slot and what fills it.

        Raises
        ------
        KeyError, TypeError, ValueError
            A key is missing, there is no such slot, or it cannot be filled so.

        """
        slot = record["slot"]
        if slot in get_args(Slot):
            words = record["words"]
            if not isinstance(words, Mapping | None):
                raise TypeError(f"'words' is {shown(words)}, not a record or null")
            filler = None if words is None else Target.from_record(words)
            return {"slot": slot, "words": filler}
        value = record["value"]
        if slot == "factuality":
            if value not in get_args(Factuality):
                known = ", ".join(get_args(Factuality))
                raise ValueError(f"'value' is {shown(value)}; give one of {known}")
        elif slot not in COUNTED:
            known = ", ".join((*get_args(Slot), "factuality", *COUNTED))
            raise ValueError(f"'slot' is {shown(slot)}; give one of {known}")
        elif value is not None and (type(value) is not int or not 0 <= value <= PEOPLE):
            raise ValueError(
                f"'value' is {shown(value)}; give a number, at most {PEOPLE:,}, or null"
            )
        return {"slot": slot, "value": value}
