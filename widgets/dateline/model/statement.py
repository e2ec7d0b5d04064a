"""Quotations and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from .mention import Mention

__all__ = ["Event", "Quote", "Stance"]

#: What a reporting verb says about the words: claimed as true, denied, promised …
Stance = Literal[
    "said",
    "claimed",
    "denied",
    "warned",
    "accused",
    "admitted",
    "believed",
    "confirmed",
    "demanded",
    "found",
    "promised",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Mention):
    """Somebody's words: the span is the quoted content.

    ``speaker_id`` is an actor's or place's id; ``cue`` is the verb as written;
    ``via`` names a second-hand source ("according to Mehr"); ``stance`` is the class
    of the cue, None for a quotation that continues without one.
    """

    direct: bool | Literal["mixed"]
    speaker: str | None = None
    speaker_id: str | None = None
    cue: str | None = None
    via: str | None = None
    stance: Stance | None = None

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"quote:{self.start}"

    def row(self) -> dict[str, Any]:
        """Return the quote as one flat table row."""
        return {
            "speaker": self.speaker,
            "cue": self.cue,
            "stance": self.stance,
            "phrase": self.phrase,
            "direct": self.direct,
            "via": self.via,
            **self._evidence(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Mention):
    """Something that happened: the span is its trigger, the words that report it.

    ``type`` is a class of the PLOVER scheme; ``actor_id``, ``target_id`` and
    ``place_id`` point into the reading; ``date_id`` to the expression it has its
    day from. ``place_rule`` and ``date_rule`` name the rules that gave it place and
    day. ``instrument`` is what it was done with, in the words of the story.

    ``killed``, ``injured`` and ``missing`` count people. The words that hedge a
    number, or replace it, are kept beside it ("at least", "dozens"); ``toll`` is the
    first of them, and ``figure_ids`` are the figures that say it in full. ``mode`` is
    "told" for what is reported as having happened.

    ``told_in`` lists the sentences that report the same event, by index, where there
    are several; in the later ones ``same_as`` is the id of the first report.
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
    missing: int | None = None
    killed_hedge: str | None = None
    injured_hedge: str | None = None
    missing_hedge: str | None = None
    toll: str | None = None
    instrument: str | None = None
    place_rule: str | None = None
    date_rule: str | None = None
    mode: Literal["told", "negated", "future", "hypothetical"] = "told"
    same_as: str | None = None
    told_in: tuple[int, ...] = ()
    notes: tuple[str, ...] = field(default=())
    figure_ids: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"event:{self.start}"

    def victims(self) -> str:
        """Return its toll in words: "at least 2 killed, dozens injured"."""
        tolls = (
            (self.killed_hedge, self.killed, "killed"),
            (self.injured_hedge, self.injured, "injured"),
            (self.missing_hedge, self.missing, "missing"),
        )
        return ", ".join(
            " ".join(str(part) for part in (hedge, number, what) if part is not None)
            for hedge, number, what in tolls
            if hedge is not None or number is not None
        )

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
            "missing": self.missing,
            "toll": self.toll,
            "victims": self.victims(),
            "instrument": self.instrument,
            "mode": self.mode,
            "place_rule": self.place_rule,
            "date_rule": self.date_rule,
            "same_as": self.same_as,
            **self._evidence(),
        }
