"""Repetitions: sentences that stood in an earlier story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .records import Days, Telling

__all__ = ["with_repetitions"]


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where a sentence stood first."""

    story: str
    days: Days | None


def with_repetitions(tellings: Iterable[Telling]) -> list[Telling]:
    """Return tellings in order of publication, repeated sentences marked as such.

    A sentence that stood in an earlier story keeps that story's days: "almost a week
    ago" means the same day in all copies of it.
    """
    seen: dict[tuple[str, str], _Seen] = {}
    marked = []
    for telling in sorted(tellings, key=lambda t: t.order):
        digest = telling.digest
        key = (digest or "", telling.event.phrase)
        first = seen.get(key) if digest else None
        if first is not None and first.story != telling.source.story:
            days = first.days or telling.days
            telling = replace(telling, repeats=first.story, days=days)
        elif digest:
            seen.setdefault(key, _Seen(telling.source.story, telling.days))
        marked.append(telling)
    return marked
