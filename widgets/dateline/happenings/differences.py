"""Differences: two claims about one happening that differ, and what that means."""

from __future__ import annotations

from .claims import Claim
from .happening import DisputeKind
from .records import Telling

__all__ = ["Difference", "claim_of"]

#: The topic, the kind, what the two say, and why it is that kind.
Difference = tuple[str, DisputeKind, Claim, Claim, str]


def claim_of(telling: Telling, value: str, sentence: str | None = None) -> Claim:
    """Return a value that a telling gives as its claim, by default in its sentence."""
    return Claim(
        source=telling.source,
        event_id=telling.event.id,
        value=value,
        words=telling.event.phrase,
        sentence=sentence or telling.sentence,
        as_of=telling.source.published,
    )
