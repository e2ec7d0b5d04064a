"""What a correction would change, told before it is made."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Actor, Correction, Findings
from .rerun import corrected

__all__ = ["previewed"]


def previewed(reading: Findings, correction: Correction) -> tuple[str, ...]:
    """Return in words what a correction would change about the actors of a story.

    Parameters
    ----------
    reading
        The reading, which stays as it is.
    correction
        What the user thinks of changing.

    Returns
    -------
    tuple of str
        A line for each actor that would change, come or go; empty if none would.

    Raises
    ------
    CorrectionError
        The story does not have the words of the correction.

    """
    after = corrected(reading, [correction])
    return tuple(_changes(reading, after))


def _changes(before: Findings, after: Findings) -> Iterator[str]:
    old, new = (_by_words(reading) for reading in (before, after))
    for id_, (actor, words) in old.items():
        if id_ not in new:
            yield f"{actor.name} ({_mentions(actor)}) is no actor of its own any more"
        elif words != new[id_][1]:
            now = _mentions(new[id_][0])
            yield f"{actor.name}: {_mentions(actor)} before, {now} after"
    for id_, (actor, _) in new.items():
        if id_ not in old:
            yield f"{actor.name} ({_mentions(actor)}) becomes an actor"
    yield from _speakers(before, after)


def _by_words(reading: Findings) -> dict[str, tuple[Actor, frozenset[int]]]:
    """Return the actors by id, with where their words begin."""
    return {
        actor.id: (
            actor,
            frozenset(m.start for m in (*actor.mentions, *actor.nominals)),
        )
        for actor in reading.actors
    }


def _mentions(actor: Actor) -> str:
    count = len(actor.mentions) + len(actor.nominals)
    return f"{count} mention{'s' * (count != 1)}"


def _speakers(before: Findings, after: Findings) -> Iterator[str]:
    said = {quote.id: quote.speaker for quote in before.quotes}
    for quote in after.quotes:
        if quote.id in said and said[quote.id] != quote.speaker:
            speaker = quote.speaker or "nobody who is named"
            yield f"“{quote.phrase[:40]}” is said by {speaker}"
