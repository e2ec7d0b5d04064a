"""Event coreference: mentions of the same event stay, and point to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ..model import Event
from .place_and_time import DATE_BEFORE, PLACE_BEFORE, VIOLENT

__all__ = ["NEAR", "family", "resolve_coreference"]

#: How many sentences on a noun such as "the attack" can mean an event.
NEAR = 3


def resolve_coreference(
    events: Iterable[Event],
    anaphors: Collection[Event] = (),
    persons: Collection[str] = (),
) -> list[Event]:
    """Link the mentions of an event: each lists the sentences of all of them.

    Two mentions are coreferent where class and target are the same and neither actor,
    day, place, number nor mode contradicts it. The later one points to the first, and
    takes place and day from it where its own were only the nearest at hand.

    Parameters
    ----------
    events
        The event mentions of a story.
    anaphors
        Nouns that only refer back to an event: "The attack came on Friday". They are
        no events of their own, and give the one before them their place and day.
    persons
        Ids of the actors who are persons: one is killed in one place, however it is
        called ("Iraq", "Baghdad"), while a group can be struck in many.

    """
    chains = _Chains(persons)
    starts = {anaphor.start for anaphor in anaphors}
    for event in sorted((*events, *anaphors), key=lambda e: e.start):
        if event.start in starts:
            chains.refer_back(event)
        else:
            chains.add(event)
    return chains.events()


def family(type_: str) -> str:
    """Return a class of events, all classes of harm as one."""
    return "violence" if type_ in VIOLENT else type_


def _target_key(event: Event) -> str:
    """Return who is acted upon: an id, or the noun for an unnamed group.

    "Three French aid workers" and "the workers" can be the same.
    """
    last = (event.target or "").split(" ")[-1]
    return last if last.islower() or not event.target_id else event.target_id


class _Chains:
    """The event mentions read so far, in chains of coreferent ones.

    ``_first`` is the first mention of the last chain for each family and target;
    ``_root`` is the first mention of the chain that each mention belongs to. Mentions
    are indexes into ``_events``.
    """

    def __init__(self, persons: Collection[str]) -> None:
        self._persons = persons
        self._events: list[Event] = []
        self._first: dict[tuple[str, str], int] = {}
        self._root: list[int] = []
        self._sentences: dict[int, set[int]] = defaultdict(set)

    def add(self, event: Event) -> None:
        """Add the next mention of the story."""
        at = len(self._events)
        key = (family(event.type), _target_key(event))
        root = self._first.get(key)
        if root is not None and event.target and self._corefers(root, event):
            first = self._events[root]
            self._events[root] = _with_settings(first, event, "of a later telling")
            event = _linked(first, event)
        else:
            root = self._first[key] = at
        self._events.append(event)
        self._root.append(root)
        self._sentences[root].add(event.sentence)

    def _corefers(self, root: int, event: Event) -> bool:
        """Tell whether a mention can be of the same event as the first of a chain."""
        first = self._events[root]
        places = {_sure_place(first), _sure_place(event)} - {None}
        one_place = len(places) < 2 or event.target_id in self._persons
        return one_place and _is_compatible(first, event)

    def refer_back(self, anaphor: Event) -> None:
        """Copy the place and day of a noun to the event that it refers to.

        That is the last event of the same word ("attacked" for "the attack"), else
        the last of the same family.
        """
        near = [at for at in self._near(anaphor.sentence) if self._fits(at, anaphor)]
        word = _stem(anaphor)
        at = next((at for at in near if _stem(self._events[at]) == word), None)
        at = next(iter(near), None) if at is None else at
        if at is not None:
            event = _with_settings(self._events[at], anaphor, "of a later telling")
            self._events[at] = event
            self._sentences[self._root[at]].add(anaphor.sentence)

    def _near(self, sentence: int) -> Iterator[int]:
        """Yield the mentions in the sentences shortly before, the last first."""
        for at in range(len(self._events) - 1, -1, -1):
            if sentence - self._events[at].sentence > NEAR:
                return
            if self._events[at].sentence < sentence:
                yield at

    def _fits(self, at: int, anaphor: Event) -> bool:
        event = self._events[at]
        return family(event.type) == family(anaphor.type) and event.mode == "told"

    def events(self) -> list[Event]:
        """Return the mentions, each with the sentences of its whole chain."""
        events = []
        for event, root in zip(self._events, self._root, strict=True):
            sentences = tuple(sorted(self._sentences[root]))
            several = sentences if len(sentences) > 1 else ()
            events.append(replace(event, told_in=several))
        return events


def _stem(event: Event) -> str:
    """Return the first letters of a trigger, the same for "kidnapped", "kidnapping"."""
    return event.phrase.split(" ")[-1].casefold()[:5]


def _is_compatible(first: Event, second: Event) -> bool:
    """Tell whether nothing differs that both mentions say for sure.

    What is not violence is done again and again to the same target: there the actor
    must be the same, or the word.
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
    return family(first.type) == "violence" or alike or same


def _sure_place(event: Event) -> str | None:
    return None if event.place_rule == PLACE_BEFORE else event.place_id


def _sure_date(event: Event) -> str | None:
    return None if event.date_rule == DATE_BEFORE else event.edtf


def _linked(first: Event, second: Event) -> Event:
    """Return a later mention with what it takes from the first, and a note of it."""
    second = _with_settings(second, first, "of the first telling")
    note = f"first reported in sentence {first.sentence + 1}"
    return replace(second, same_as=first.id, notes=(*second.notes, note))


def _with_settings(event: Event, other: Event, source: str) -> Event:
    """Return an event with place and day of another mention, if its own are unsure."""
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
