"""Quotations and events."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from .mention import Mention

__all__ = [
    "SURE",
    "Event",
    "Factuality",
    "Mode",
    "Quote",
    "Slot",
    "Stance",
    "mode_of",
]

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


#: The parts of an event that a rule fills.
Slot = Literal["actor", "target", "place", "date"]

#: A slot whose rule is right less often is a guess.
SURE = 0.8

#: The fields that hold the value of each slot.
_FIELDS: dict[Slot, tuple[str, ...]] = {
    "actor": ("actor", "actor_id"),
    "target": ("target", "target_id"),
    "place": ("place", "place_id"),
    "date": ("edtf", "date_id"),
}


#: Whether an event happened, as the story tells it: "alleged" is what somebody claims,
#: "generic" what happens now and then, "background" what happened long before.
Factuality = Literal[
    "asserted",
    "negated",
    "future",
    "hypothetical",
    "demanded",
    "alleged",
    "denied",
    "feared",
    "generic",
    "background",
]

#: The coarser values of readings before there was factuality.
Mode = Literal["told", "negated", "future", "hypothetical"]

_MODES: dict[Factuality, Mode] = {
    "asserted": "told",
    "background": "told",
    "negated": "negated",
    "denied": "negated",
    "future": "future",
    "demanded": "future",
}


_IN_WORDS: dict[Factuality, str] = {
    "asserted": "told as a fact",
    "background": "looked back at",
    "negated": "did not happen",
    "denied": "denied",
    "future": "expected",
    "demanded": "demanded",
    "alleged": "alleged",
    "feared": "feared",
    "hypothetical": "only possible",
    "generic": "in general",
}


def mode_of(factuality: Factuality) -> Mode:
    """Return the coarser value for factuality."""
    return _MODES.get(factuality, "hypothetical")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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

    @property
    def speech(self) -> Literal["direct", "indirect", "mixed"]:
        """Whether the words are in quotation marks, reported, or in part both."""
        if self.direct == "mixed":
            return "mixed"
        return "direct" if self.direct else "indirect"

    def meaning(self) -> str:
        """Return the speaker, for short views."""
        return self.speaker or "speaker unknown"

    def row(self) -> dict[str, Any]:
        """Return the quote as one flat table row."""
        return {
            "speaker": self.speaker,
            "cue": self.cue,
            "stance": self.stance,
            "phrase": self.phrase,
            "speech": self.speech,
            "via": self.via,
            "id": self.id,
            "speaker_id": self.speaker_id,
            **self._evidence(),
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Event(Mention):
    """Something that happened: the span is its trigger, the words that report it.

    ``type`` is a class of :data:`.EVENT_CLASSES`; ``actor_id``, ``target_id`` and
    ``place_id`` point into the reading; ``date_id`` to the expression it has its
    day from. ``place_rule`` and ``date_rule`` name the rules that gave it place and
    day. ``object`` is the thing that it happened to or that did it (a bridge, a ferry),
    ``instrument`` what it was done with, in the words of the story.

    ``actors`` and ``targets`` are all names of a side, ``actor`` and ``target`` the
    first of them. ``actor_rule`` and ``target_rule`` name the construction that made
    it a party; ``actor_confidence`` and ``target_confidence`` are how often (0 to 1)
    that rule was right where it was measured, None where it was not.
    ``place_confidence`` and ``date_confidence`` are the same of the rules for place and
    day. Below :data:`SURE` a slot is a guess (:meth:`is_guess`): views mark it,
    exports leave it out.

    ``killed``, ``injured`` and ``missing`` count people. The words that hedge a
    number, or replace it, are kept beside it ("at least", "dozens"); ``toll`` is the
    first of them, and ``figure_ids`` are the figures that say it in full.
    ``factuality`` is "asserted" for what the story reports as having happened; ``mode``
    is the same more coarsely, "told" for what happened.

    ``told_in`` lists the sentences that report the same event, by index, where there
    are several; in the later ones ``same_as`` is the id of the first report.
    """

    type: str
    actor: str | None = None
    actor_id: str | None = None
    target: str | None = None
    target_id: str | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    actor_rule: str | None = None
    target_rule: str | None = None
    actor_confidence: float | None = None
    target_confidence: float | None = None
    object: str | None = None
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
    place_confidence: float | None = None
    date_confidence: float | None = None
    factuality: Factuality = "asserted"
    same_as: str | None = None
    told_in: tuple[int, ...] = ()
    notes: tuple[str, ...] = field(default=())
    figure_ids: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What selections hold."""
        return f"event:{self.start}"

    @property
    def mode(self) -> Mode:
        """Whether it happened, did not, will, or only might."""
        return mode_of(self.factuality)

    @property
    def is_fact(self) -> bool:
        """Whether it is told as having happened."""
        return self.mode == "told"

    def whether(self) -> str:
        """Return in words whether it happened: "told as a fact", "expected"."""
        return _IN_WORDS[self.factuality]

    def is_guess(self, slot: Slot) -> bool:
        """Tell whether the rule that filled a slot is too often wrong to state it."""
        trust: float | None = getattr(self, f"{slot}_confidence", None)
        return trust is not None and trust < SURE

    def without_guesses(self) -> Event:
        """Return the event with only what can be stated: guesses are left out."""
        fields: dict[str, Any] = {}
        for slot, names in _FIELDS.items():
            if self.is_guess(slot):
                fields |= dict.fromkeys((*names, f"{slot}_rule", f"{slot}_confidence"))
                fields |= {f"{slot}s": ()} if slot in ("actor", "target") else {}
        return replace(self, **fields) if fields else self

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

    def meaning(self) -> str:
        """Return the class, who, whom, where and when, for short views."""
        parts = (self.type, self.actor, self.target, self.place, self.edtf)
        return ", ".join(part for part in parts if part)

    def row(self) -> dict[str, Any]:
        """Return the event as one flat table row."""
        return {
            "date": self.edtf,
            "actor": self.actor,
            "phrase": self.phrase,
            "type": self.type,
            "target": self.target,
            "object": self.object,
            "place": self.place,
            "killed": self.killed,
            "injured": self.injured,
            "missing": self.missing,
            "toll": self.toll,
            "victims": self.victims(),
            "instrument": self.instrument,
            "factuality": self.factuality,
            "mode": self.mode,
            "actors": ", ".join(self.actors),
            "targets": ", ".join(self.targets),
            "actor_rule": self.actor_rule,
            "target_rule": self.target_rule,
            "actor_confidence": self.actor_confidence,
            "target_confidence": self.target_confidence,
            "place_rule": self.place_rule,
            "date_rule": self.date_rule,
            "place_confidence": self.place_confidence,
            "date_confidence": self.date_confidence,
            "guesses": " ".join(slot for slot in _FIELDS if self.is_guess(slot)),
            "same_as": self.same_as,
            "id": self.id,
            "actor_id": self.actor_id,
            "target_id": self.target_id,
            "place_id": self.place_id,
            "date_id": self.date_id,
            **self._evidence(),
        }
