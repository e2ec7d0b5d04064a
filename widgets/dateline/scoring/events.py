"""Events held against the gold: found, their class, the killed and injured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Event, Findings, kept
from .measure import LayerScore, Measure, unpaired, wrong
from .pairing import touching

__all__ = ["score_events"]

#: The numbers of people that are scored.
TOLLS = ("killed", "injured")


def score_events(reading: Findings, gold: Findings) -> LayerScore:
    """Score the triggers of events, their classes and their tolls.

    One word can report two events, so triggers are not paired one to one: an event is
    found if any trigger touches its own.
    """
    marked, found = kept(gold.events), kept(reading.events)
    told, true = _Beside.of(marked, found), _Beside.of(found, marked)
    return LayerScore(
        (
            _measure("found", len(true.met()), found, len(told.met()), marked),
            _measure("right class", true.classed(), found, told.classed(), marked),
            _toll_measure(found, marked),
        ),
        (
            *unpaired(
                "events",
                (gold, [(g, g.type) for g in marked]),
                (reading, [(f, f.type) for f in found]),
                told.met(),
                true.met(),
            ),
            *wrong("events", "class", gold, told.wrongly_classed()),
            *(
                mistake
                for toll in TOLLS
                for mistake in (
                    *wrong("events", toll, gold, _wrong_tolls(toll, told, found)),
                    *wrong("events", toll, reading, _new_tolls(toll, true, marked)),
                )
            ),
        ),
    )


class _Beside(NamedTuple):
    """The events of one side, each with those of the other that touch it."""

    events: list[Event]
    others: list[list[Event]]

    @classmethod
    def of(cls, events: list[Event], others: list[Event]) -> _Beside:
        near = touching(others)
        return cls(events, [[others[n] for n in near(event)] for event in events])

    def pairs(self) -> Iterator[tuple[Event, list[Event]]]:
        return zip(self.events, self.others, strict=True)

    def met(self) -> set[int]:
        """Return the events that have one beside them, by index."""
        return {n for n, others in enumerate(self.others) if others}

    def classed(self) -> int:
        """Count the events that have one of their class beside them."""
        return sum(_is_classed(event, others) for event, others in self.pairs())

    def wrongly_classed(self) -> Iterator[tuple[Event, str, str]]:
        """Yield events beside which are others only, with the class of the first."""
        for event, others in self.pairs():
            if others and not _is_classed(event, others):
                yield event, event.type, others[0].type


def _measure(
    name: str, right: int, found: list[Event], hit: int, marked: list[Event]
) -> Measure:
    return Measure(
        layer="events",
        name=name,
        right_found=right,
        found=len(found),
        right_marked=hit,
        marked=len(marked),
    )


def _is_classed(event: Event, others: list[Event]) -> bool:
    return any(other.type == event.type for other in others)


def _toll_measure(found: list[Event], marked: list[Event]) -> Measure:
    """Measure the numbers of killed and injured: right if any event has them.

    A toll is told again and again, and hangs now on this trigger, now on that.
    """
    told, true = set(_numbers(found)), set(_numbers(marked))
    return Measure(
        layer="events",
        name="killed or injured",
        right_found=sum(number in true for number in _numbers(found)),
        found=sum(1 for _ in _numbers(found)),
        right_marked=sum(number in told for number in _numbers(marked)),
        marked=sum(1 for _ in _numbers(marked)),
    )


def _numbers(events: list[Event]) -> Iterator[tuple[str, int]]:
    for event in events:
        for toll in TOLLS:
            number = getattr(event, toll)
            if number is not None:
                yield toll, number


def _wrong_tolls(
    toll: str, told: _Beside, found: list[Event]
) -> Iterator[tuple[Event, str, str | None]]:
    """Yield the events whose number no event has, with what stands in its place."""
    numbers = {getattr(event, toll) for event in found}
    for event, others in told.pairs():
        number = getattr(event, toll)
        if number is None or number in numbers:
            continue
        here = [getattr(other, toll) for other in others]
        yield event, str(number), next((str(n) for n in here if n is not None), None)


def _new_tolls(
    toll: str, true: _Beside, marked: list[Event]
) -> Iterator[tuple[Event, None, str]]:
    """Yield events that the gold has without a number, and with one that it has not."""
    numbers = {getattr(event, toll) for event in marked}
    for event, others in true.pairs():
        number = getattr(event, toll)
        here = {getattr(other, toll) for other in others}
        if number is not None and number not in numbers and here == {None}:
            yield event, None, str(number)
