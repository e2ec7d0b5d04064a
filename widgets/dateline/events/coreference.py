"""The same event told more than once: each telling stays, and points to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ..model import Event
from .place_and_time import DATE_BEFORE, PLACE_BEFORE, VIOLENT

__all__ = ["join_tellings"]

#: How many sentences on a noun such as "the attack" can mean an event.
NEAR = 3


def join_tellings(
    events: Iterable[Event],
    echoes: Collection[Event] = (),
    persons: Collection[str] = (),
) -> list[Event]:
    """Join the tellings of an event: each names the sentences of all of them.

    Two are one where class and target are the same and neither actor, day, place,
    number nor mode speaks against it. The later points to the first, and takes place
    and day from it where its own were only the nearest at hand.

    Parameters
    ----------
    events
        The events of a story.
    echoes
        Nouns that only take an event up: "The attack came on Friday". They are no
        events of their own, and lend the one before them their place and day.
    persons
        Ids of the actors who are persons: they are killed in one place, however it
        is called ("Iraq", "Baghdad"); a group can be struck in many.

    """
    found = _Tellings(persons)
    starts = {echo.start for echo in echoes}
    for event in sorted((*events, *echoes), key=lambda e: e.start):
        if event.start in starts:
            found.echo(event)
        else:
            found.add(event)
    return found.told()


def _family(event: Event) -> str:
    """Return the class of an event; one act of violence is told in several."""
    return "violence" if event.type in VIOLENT else event.type


def _bearer(event: Event) -> str:
    """Return who suffers an event: an id, or the noun for an unnamed group.

    "Three French aid workers" and "the workers" can be the same.
    """
    last = (event.target or "").split(" ")[-1]
    return last if last.islower() or not event.target_id else event.target_id


class _Tellings:
    """The events read so far, and which of them are one."""

    def __init__(self, persons: Collection[str]) -> None:
        self._persons = persons
        self._kept: list[Event] = []
        self._first: dict[tuple[str, str], int] = {}
        self._root: list[int] = []
        self._sentences: dict[int, set[int]] = defaultdict(set)

    def add(self, event: Event) -> None:
        """Take the next event of the story."""
        at = len(self._kept)
        key = (_family(event), _bearer(event))
        seen = self._first.get(key)
        if seen is not None and event.target and self._is(seen, event):
            first = self._kept[seen]
            self._kept[seen] = _with_settings(first, event, "of a later telling")
            event = _joined(first, event)
        else:
            seen = self._first[key] = at
        self._kept.append(event)
        self._root.append(seen)
        self._sentences[seen].add(event.sentence)

    def _is(self, first: int, event: Event) -> bool:
        """Tell whether an event is the one told first."""
        places = {_sure_place(self._kept[first]), _sure_place(event)} - {None}
        one_place = len(places) < 2 or event.target_id in self._persons
        return one_place and _one(self._kept[first], event)

    def echo(self, echo: Event) -> None:
        """Let the event that a noun takes up have what the noun tells.

        That is the last event of its word ("attacked" for "the attack"), else the
        last of its kind.
        """
        near = [at for at in self._near(echo.sentence) if self._is_meant(at, echo)]
        word = _stem(echo)
        at = next((at for at in near if _stem(self._kept[at]) == word), None)
        at = next(iter(near), None) if at is None else at
        if at is not None:
            self._kept[at] = _with_settings(self._kept[at], echo, "of a later telling")
            self._sentences[self._root[at]].add(echo.sentence)

    def _near(self, sentence: int) -> Iterator[int]:
        """Give the events of the sentences shortly before, the last first."""
        for at in range(len(self._kept) - 1, -1, -1):
            if sentence - self._kept[at].sentence > NEAR:
                return
            if self._kept[at].sentence < sentence:
                yield at

    def _is_meant(self, at: int, echo: Event) -> bool:
        event = self._kept[at]
        return _family(event) == _family(echo) and event.mode == "told"

    def told(self) -> list[Event]:
        """Return the events, each with the sentences of all its tellings."""
        told = []
        for event, root in zip(self._kept, self._root, strict=True):
            sentences = tuple(sorted(self._sentences[root]))
            several = sentences if len(sentences) > 1 else ()
            told.append(replace(event, told_in=several))
        return told


def _stem(event: Event) -> str:
    """Return the first letters of a trigger, the same for "kidnapped", "kidnapping"."""
    return event.phrase.split(" ")[-1].casefold()[:5]


def _one(first: Event, second: Event) -> bool:
    """Tell whether nothing that both tell for sure is different.

    What is not violence is done again and again to the same: there the actor must
    be the same, or the word.
    """
    dates = (_sure_date(first), _sure_date(second))
    pairs = (
        dates,
        (first.actor, second.actor),
        (first.killed, second.killed),
        (first.mode, second.mode),
    )
    if not all(a is None or b is None or a == b for a, b in pairs):
        return False
    alike = _stem(first) == _stem(second)
    same = first.actor is not None and first.actor == second.actor
    return _family(first) == "violence" or alike or same


def _sure_place(event: Event) -> str | None:
    return None if event.place_rule == PLACE_BEFORE else event.place_id


def _sure_date(event: Event) -> str | None:
    return None if event.date_rule == DATE_BEFORE else event.edtf


def _joined(first: Event, second: Event) -> Event:
    """Return a later telling with what it takes from the first, and a note of it."""
    second = _with_settings(second, first, "of the first telling")
    note = f"told before in sentence {first.sentence + 1}"
    return replace(second, same_as=first.id, notes=(*second.notes, note))


def _with_settings(event: Event, other: Event, source: str) -> Event:
    """Return an event with place and day of another telling, if its own are unsure."""
    if other.place and (not event.place or event.place_rule == PLACE_BEFORE):
        event = replace(
            event,
            place=other.place,
            place_id=other.place_id,
            place_rule=f"place {source}",
        )
    if other.date_id and (not event.date_id or event.date_rule == DATE_BEFORE):
        event = replace(
            event,
            edtf=other.edtf,
            date_id=other.date_id,
            date_rule=f"date {source}",
        )
    return event
