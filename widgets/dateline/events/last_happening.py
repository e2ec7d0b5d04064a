"""The last happening: what a sentence goes on about that tells no event itself."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Event
from .causes import CAUSES

__all__ = ["happening_before"]

#: How many sentences on a number can be of what was told last.
REACH = 3


def happening_before(events: Sequence[Event], sentence: int) -> Event | None:
    """Return whose toll a sentence without an event of its own gives.

    That is the last accident, disaster or attack shortly before it, or the only one
    of the story; None where it tells an event of the kind itself, or where several
    can be meant.

    Parameters
    ----------
    events
        The events of the story.
    sentence
        The number of the sentence (from 0).

    """
    told = [e for e in events if e.type in CAUSES and e.is_fact]
    if any(e.sentence == sentence for e in told):
        return None
    before = [e for e in told if e.sentence < sentence]
    roots = list(dict.fromkeys(e.same_as or e.id for e in before))
    near = [e for e in before if sentence - e.sentence <= REACH]
    last = max((e.sentence for e in near), default=None)
    if last is not None:
        roots = [e.same_as or e.id for e in near if e.sentence == last][:1]
    if len(roots) != 1:
        return None
    return next((e for e in events if e.id == roots[0]), None)
