"""What was said and what happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from .mention import Mention

__all__ = ["Event", "Quote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Mention):
    """Somebody's words: the span is the quoted content.

    ``speaker_id`` is an actor's or place's id; ``cue`` is the verb as written;
    ``via`` names a second-hand source ("according to Mehr").
    """

    direct: bool | Literal["mixed"]
    speaker: str | None = None
    speaker_id: str | None = None
    cue: str | None = None
    via: str | None = None

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"quote:{self.start}"

    def row(self) -> dict[str, Any]:
        """Return the quote as one flat table row."""
        return {
            "speaker": self.speaker,
            "cue": self.cue,
            "phrase": self.phrase,
            "direct": self.direct,
            "via": self.via,
            **self._evidence(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Mention):
    """Something that happened: the span is the word or words that tell it.

    ``type`` is a class of the PLOVER scheme; ``actor_id``, ``target_id`` and
    ``place_id`` point into the reading; ``date_id`` to the expression it has its
    day from; ``toll`` is the qualifier of the numbers ("at least").
    """

    type: str
    actor: str | None = None
    actor_id: str | None = None
    target: str | None = None
    target_id: str | None = None
    place: str | None = None
    place_id: str | None = None
    edtf: str | None = None
    date_id: str | None = None
    killed: int | None = None
    injured: int | None = None
    toll: str | None = None
    mode: Literal["told", "negated", "future", "hypothetical"] = "told"
    notes: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"event:{self.start}"

    def row(self) -> dict[str, Any]:
        """Return the event as one flat table row."""
        return {
            "date": self.edtf,
            "actor": self.actor,
            "phrase": self.phrase,
            "type": self.type,
            "target": self.target,
            "place": self.place,
            "killed": self.killed,
            "injured": self.injured,
            "toll": self.toll,
            "mode": self.mode,
            **self._evidence(),
        }
