"""What a user changed in quotes and events: marked, rejected or changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..errors import shown
from .decision import Correction
from .event_class import EVENT_CLASSES
from .mention import Layer
from .target import Target

__all__ = ["EventCorrection", "QuoteCorrection"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCorrection(Correction):
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
        return f"{self.target} is a quote {by}"

    def details(self) -> dict[str, Any]:
        """Return whether it is a quote, and the words that name its speaker."""
        speaker = None if self.speaker is None else self.speaker.record()
        return {"quoted": self.quoted, "speaker": speaker}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read whether it is a quote, and the words that name its speaker."""
        quoted, speaker = record["quoted"], record["speaker"]
        if not isinstance(quoted, bool):
            raise TypeError(f"'quoted' is {shown(quoted)}; give true or false")
        if speaker is None:
            return {"quoted": quoted}
        if not isinstance(speaker, Mapping):
            raise TypeError(f"'speaker' is {shown(speaker)}, not a record or null")
        if not quoted:
            raise ValueError("what is not a quote has no speaker; give null")
        return {"quoted": quoted, "speaker": Target.from_record(speaker)}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCorrection(Correction):
    """Words tell an event of a class of :data:`.EVENT_CLASSES`, or None: no event."""

    kind: ClassVar[str] = "event"
    layer: ClassVar[Layer] = "events"

    type: str | None

    def __str__(self) -> str:
        if self.type is None:
            return f"{self.target} is not an event"
        return f"{self.target} is an event of class {self.type}"

    def details(self) -> dict[str, Any]:
        """Return the class."""
        return {"type": self.type}

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
        return {"type": type_}
