"""Repetitions: sentences that stood in an earlier story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..io.many.entry import sentence_digest
from .records import Days, Telling

__all__ = ["unrepeated", "with_repetitions"]


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


def unrepeated(tellings: Sequence[Telling]) -> list[Telling]:
    """Return tellings without what they repeat: a copied lead can have its own end.

    Of a telling whose sentence stood in an earlier story there remain the numbers and
    remarks of sentences that did not.

    Parameters
    ----------
    tellings
        Tellings of one happening, in order of publication.

    """
    first: dict[str, str] = {}
    for telling in tellings:
        for sentence in _sentences(telling):
            first.setdefault(sentence_digest(sentence), telling.source.story)
    return [
        telling
        if telling.repeats is None
        else replace(
            telling,
            figures=tuple(
                figure
                for figure in telling.figures
                if _is_new(_sentence_of(figure.id, telling), telling, first)
            ),
            remarks=tuple(
                remark
                for remark in telling.remarks
                if _is_new(remark.sentence, telling, first)
            ),
        )
        for telling in tellings
    ]


def _sentences(telling: Telling) -> Iterable[str]:
    yield telling.sentence
    yield from telling.figure_sentences.values()
    yield from (remark.sentence for remark in telling.remarks)


def _sentence_of(figure: str, telling: Telling) -> str:
    return telling.figure_sentences.get(figure, telling.sentence)


def _is_new(sentence: str, telling: Telling, first: dict[str, str]) -> bool:
    return first[sentence_digest(sentence)] == telling.source.story
