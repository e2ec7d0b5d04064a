"""Drafts: events in the making, and what they say once they are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .casualties import KINDS, CasualtyFigure
from .measured import ACTOR_LEFT, CLASS_RIGHT, TARGET_LEFT
from .role_classes import UNDONE
from .role_precision import confidence

if TYPE_CHECKING:
    from .frame import Frame
    from .participants import Participant

__all__ = ["Draft", "casualty_fields", "party_fields", "trust", "why"]


@dataclass(slots=True)
class Draft:
    """An event in the making: a frame with its participants and casualties."""

    frame: Frame
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    casualties: tuple[CasualtyFigure, ...] = ()

    @property
    def actor(self) -> Participant | None:
        """The first who acts."""
        return self.actors[0] if self.actors else None

    @property
    def target(self) -> Participant | None:
        """The first who is acted upon."""
        return self.targets[0] if self.targets else None

    @property
    def notes(self) -> tuple[str, ...]:
        """Name the participants beyond the first of each side."""
        notes = [f"another actor: {p.name}" for p in self.actors[1:]]
        notes += [f"another target: {p.name}" for p in self.targets[1:]]
        return tuple(dict.fromkeys(notes))


def trust(draft: Draft) -> float:
    """Return how likely an event is right: its class, and each party that it has.

    A party costs nothing where no words stand for one; words that lead to nobody do.
    """
    frame = draft.frame
    likely = CLASS_RIGHT[frame.rule]
    for party, words, left in (
        (draft.actor, () if frame.type in UNDONE else frame.actors, ACTOR_LEFT),
        (draft.target, frame.targets, TARGET_LEFT),
    ):
        if party is not None:
            likely *= confidence(party.rule)
        elif words and frame.object is None:
            likely *= left
    return round(likely, 2)


def party_fields(draft: Draft) -> dict[str, Any]:
    """Return the fields for who acts and who is acted upon, and by which rule."""
    fields: dict[str, Any] = {}
    for side, them in (("actor", draft.actors), ("target", draft.targets)):
        first = them[0] if them else None
        fields[f"{side}s"] = tuple(p.name for p in them)
        fields[side] = first.name if first else None
        fields[f"{side}_id"] = first.id if first else None
        fields[f"{side}_rule"] = first.rule or None if first else None
        fields[f"{side}_confidence"] = confidence(first.rule) if first else None
    return fields


def casualty_fields(figures: tuple[CasualtyFigure, ...]) -> dict[str, Any]:
    """Return the fields for an event's casualties: of each kind, the first counts."""
    first = {figure.kind: figure for figure in reversed(figures)}
    fields: dict[str, Any] = {kind: figure.value for kind, figure in first.items()}
    fields |= {f"{kind}_hedge": figure.words or None for kind, figure in first.items()}
    hedges = (first[kind].words for kind in KINDS if kind in first)
    return fields | {"toll": next(filter(None, hedges), None)}


def why(trigger: str, draft: Draft) -> str:
    """Say which words make the event."""
    verb = "was marked by hand as" if draft.frame.given else "signals"
    parts = [f"{trigger!r} {verb} an event of type {draft.frame.type}"]
    if draft.actor is not None:
        parts.append(f"actor: {draft.actor.name}")
    if draft.target is not None:
        parts.append(f"target: {draft.target.name}")
    parts += draft.frame.judgement.reasons
    return "; ".join(parts)
