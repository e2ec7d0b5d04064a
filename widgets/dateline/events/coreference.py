"""Event coreference: mentions of the same event stay, and point to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..model import Event
from .casualties import KINDS
from .causes import CAUSES, OPEN
from .role_classes import UNDONE
from .role_precision import confidence
from .tellings import Telling, family

__all__ = ["NEAR", "family", "resolve_coreference"]

#: The rule of a doer that only another mention tells.
DOER_TOLD = "doer of the first telling"

#: How many sentences on a noun such as "the attack" can mean an event.
NEAR = 3


def resolve_coreference(
    tellings: Iterable[Telling], persons: Collection[str] = ()
) -> list[Event]:
    """Link the mentions of an event: each lists the sentences of all of them.

    Two mentions are of one event only where something says so: who is killed in both,
    as a named person dies once; a noun or pronoun that takes the first up ("the
    attack", "it"); the noun that the second happened in ("killed in the raid"); or
    the same word with the same victim and the same doer, day or place. What is not
    known is no agreement. The later one points to the first; where one lacks place or
    day, it has it from the first mention that tells it.

    Parameters
    ----------
    tellings
        The mentions of a story, in text order.
    persons
        Ids of the actors who are persons.

    """
    chains = _Chains(list(tellings), frozenset(persons))
    return chains.events()


class _Chains:
    """The mentions of a story, in chains of coreferent ones.

    ``_root`` holds for each mention the first one of its chain; mentions are indexes.
    """

    def __init__(self, told: list[Telling], persons: Collection[str]) -> None:
        self._told = told
        self._persons = persons
        self._root = list(range(len(told)))
        self._by_head = {telling.head: at for at, telling in enumerate(told)}
        for at in range(len(told)):
            self._join_within(at)
        for at in range(len(told)):
            before = self._antecedent(at)
            if before is not None:
                self._join(before, at)

    def _join(self, first: int, second: int) -> None:
        low, high = sorted((self._root[first], self._root[second]))
        self._root = [low if root == high else root for root in self._root]

    def _join_within(self, at: int) -> None:
        """Join what happened in the event of a noun beside it: "killed in the raid"."""
        telling = self._told[at]
        for head in telling.within:
            noun = self._by_head.get(head)
            if noun is None:
                continue
            around = self._told[noun]
            # "No one was killed in a bombing": the bombing took place.
            if _do_harm(telling, around) and _is_as_real(telling, around):
                self._join(noun, at)
        beside = self._by_head.get(-1 if telling.beside is None else telling.beside)
        if beside is not None and _is_one_harm(self._told[beside], telling):
            self._join(beside, at)

    def _antecedent(self, at: int) -> int | None:
        """Return the mention of the same event that something points back to."""
        telling = self._told[at]
        if telling.other:
            return None
        before = [b for b in range(at) if self._root[b] != self._root[at]]
        for finds in (self._same_victim, self._taken_up, self._same_deed):
            found = finds(telling, before)
            if found is not None and not self._die_apart(found, at):
                return found
        return None

    def _die_apart(self, first: int, second: int) -> bool:
        """Tell whether two mentions kill other persons, each in a word of its own.

        "It killed Ruiz. It also killed Omar" goes on with one event.
        """
        if self._told[first].stem == self._told[second].stem:
            return False
        one, other = self._victims(first), self._victims(second)
        return bool(one and other) and one.isdisjoint(other)

    def _victims(self, at: int) -> set[str]:
        """Return the ids of the persons who die of what a chain of mentions tells."""
        chain = (
            t
            for t, root in zip(self._told, self._root, strict=True)
            if root == self._root[at]
        )
        dead = {t.event.target_id for t in chain if t.lethal}
        return {person for person in self._persons if person in dead}

    def _same_victim(self, telling: Telling, before: list[int]) -> int | None:
        """Return the first mention that kills the same person."""
        victim = telling.event.target_id
        if not telling.lethal or victim not in self._persons:
            return None
        return next(
            (
                at
                for at in before
                if self._told[at].lethal
                and self._told[at].event.target_id == victim
                and (telling.definite or _is_as_real(self._told[at], telling))
            ),
            None,
        )

    def _taken_up(self, telling: Telling, before: list[int]) -> int | None:
        """Return the mention that a noun or pronoun takes up.

        That is the last one of the same word nearby ("attacked" for "the attack"). Of
        what does harm, it may be far back, or of another word, or the only killing of
        a story ("the killing").
        """
        if not (telling.definite or (telling.taken_up and telling.family == "harm")):
            return None
        earlier = [
            at
            for at in reversed(before)
            if self._told[at].event.sentence < telling.event.sentence
            and _agrees(self._told[at], telling)
        ]
        if telling.definite:
            for at in earlier:
                near = telling.event.sentence - self._told[at].event.sentence <= NEAR
                alike = self._told[at].stem == telling.stem
                if alike and (near or telling.family == "harm"):
                    return at
        fitting = [at for at in earlier if self._told[at].family == telling.family]
        if telling.family != "harm":
            return None
        reach = NEAR if telling.definite else 1
        for at in fitting:
            near = telling.event.sentence - self._told[at].event.sentence <= reach
            if near and (telling.taken_up or _adds_nobody(self._told[at], telling)):
                return at
        deaths = [at for at in fitting if self._told[at].lethal]
        chains = {self._root[at] for at in deaths}
        return deaths[0] if telling.lethal and len(chains) == 1 else None

    def _same_deed(self, telling: Telling, before: list[int]) -> int | None:
        """Return a mention with the same victim and something else in common."""
        for at in before:
            first = self._told[at]
            if first.family == telling.family and self._is_same(first, telling):
                return at
        return None

    def _is_same(self, first: Telling, second: Telling) -> bool:
        target = _target_key(first.event)
        if target is None or target != _target_key(second.event):
            return False
        if not _agrees(first, second):
            return False
        a, b = first.event, second.event
        if a.target_id in self._persons and first.family == "harm":
            return True
        alike = first.stem == second.stem
        doer = a.actor is not None and a.actor == b.actor
        day = a.edtf is not None and a.edtf == b.edtf
        place = a.place_id is not None and a.place_id == b.place_id
        if alike and a.target_id in self._persons and _adds_nothing(first, second):
            return True
        # Of "people", the next may be others at the same place.
        place = place and (a.target_id is not None or day)
        return (alike and (doer or day or place)) or (doer and day)

    def events(self) -> list[Event]:
        """Return the mentions, each with the sentences of its whole chain."""
        chains: dict[int, list[int]] = defaultdict(list)
        for at, root in enumerate(self._root):
            chains[root].append(at)
        linked = [
            (at, event)
            for chain in chains.values()
            for at, event in zip(chain, self._linked(chain), strict=True)
        ]
        linked.sort(key=lambda pair: pair[0])
        return [event for at, event in linked if self._told[at].counts]

    def _linked(self, chain: list[int]) -> Iterator[Event]:
        """Yield the mentions of a chain with what each takes from the others."""
        told = [self._told[at] for at in chain]
        sentences = tuple(sorted({telling.event.sentence for telling in told}))
        counted = [telling.event for telling in told if telling.counts]
        first = counted[0] if counted else told[0].event
        for telling in told:
            others = [other.event for other in told]
            event = _with_doer(_with_settings(telling.event, others), others)
            event = _with_cause(event, others)
            if event.start == first.start:
                event = _with_toll(event, others)
                beside = (o.object for o in others if o.sentence == event.sentence)
                shared = next(filter(None, beside), None)
                if shared is not None and not event.object and event.type in UNDONE:
                    event = replace(event, object=shared)
            values: dict[str, Any] = {}
            if event.start != first.start and telling.counts:
                note = f"first reported in sentence {first.sentence + 1}"
                values = {"same_as": first.id, "notes": (*event.notes, note)}
            if len(sentences) > 1 or len(counted) > 1:
                values["told_in"] = sentences
            yield replace(event, **values) if values else event


def _do_harm(first: Telling, second: Telling) -> bool:
    return first.family == second.family == "harm"


def _is_one_harm(first: Telling, second: Telling) -> bool:
    """Tell whether two verbs of a sentence do harm at one place and on one day."""
    a, b = first.event, second.event
    pairs = ((a.edtf, b.edtf), (a.place, b.place), (a.mode, b.mode))
    same = all(x is None or y is None or x == y for x, y in pairs)
    return same and _do_harm(first, second)


def _is_as_real(first: Telling, second: Telling) -> bool:
    return first.event.mode == second.event.mode


def _target_key(event: Event) -> str | None:
    """Return who is acted upon: an id, or the noun for an unnamed group.

    "Three French aid workers" and "the workers" can be the same.
    """
    if not event.target:
        return None
    last = event.target.split(" ")[-1]
    return last if last.islower() or not event.target_id else event.target_id


def _agrees(first: Telling, second: Telling) -> bool:
    """Tell whether nothing differs that both mentions say.

    What a pronoun takes up ("It killed four") was done by the event, to others.
    """
    a, b = first.event, second.event
    pairs = [
        (a.edtf, b.edtf),
        (a.killed, b.killed),
        (a.mode, b.mode),
        (a.place_id, b.place_id),
    ]
    if not second.taken_up:
        pairs += [(a.actor, b.actor), (_target_key(a), _target_key(b))]
    return all(x is None or y is None or x == y for x, y in pairs)


def _adds_nobody(first: Telling, second: Telling) -> bool:
    """Tell whether a mention in another word names nobody, and no day, of its own."""
    a, b = first.event, second.event
    return (
        b.actor in (None, a.actor)
        and (b.target is None or _target_key(a) == _target_key(b))
        and (b.date_id is None or a.edtf == b.edtf)
    )


def _adds_nothing(first: Telling, second: Telling) -> bool:
    """Tell whether a mention nearby only repeats what was done to a person.

    "Ruiz was denied a visa by Kenya. She was denied a visa because of her age."
    """
    a, b = first.event, second.event
    near = b.sentence - a.sentence <= NEAR
    return near and b.actor is None and b.date_id is None and b.place is None


def _with_doer(event: Event, told: Iterable[Event]) -> Event:
    """Return an event without a doer with that of the first mention before it.

    "The village came under attack from rebels. Four were killed in the attack."
    """
    harm = family(event.type) == "harm" and event.type not in UNDONE
    again = event.target is not None and event.type not in UNDONE
    if event.actors or not (harm or again):
        return event
    keys = {event.target_id, *event.targets}
    for other in told:
        same = harm or _target_key(event) == _target_key(other)
        earlier = same and other.start < event.start
        if (
            earlier
            and other.actors
            and not keys & {other.actor_id or "", *other.actors}
        ):
            return replace(
                event,
                actor=other.actor,
                actor_id=other.actor_id,
                actors=other.actors,
                actor_rule=DOER_TOLD,
                actor_confidence=confidence(DOER_TOLD),
            )
    return event


def _with_toll(event: Event, told: Iterable[Event]) -> Event:
    """Return the first telling of an event with the victims that the others count.

    Only with those that are told as the event is: "killed nobody", "may have killed".
    """
    values: dict[str, Any] = {}
    alike = [other for other in told if other.mode == event.mode]
    for kind in KINDS:
        names = (kind, f"{kind}_hedge")
        each = ([getattr(other, name) for name in names] for other in (event, *alike))
        counted = (told for told in each if any(value is not None for value in told))
        values |= zip(names, next(counted, (None, None)), strict=True)
    values["toll"] = next((o.toll for o in (event, *alike) if o.toll), event.toll)
    changed = any(getattr(event, name) != value for name, value in values.items())
    return replace(event, **values) if changed else event


def _with_cause(event: Event, told: Iterable[Event]) -> Event:
    """Return a death or loss in the class of what caused it, if a mention tells that.

    "Gunmen shot Ruiz dead. Her death shocked Lima."
    """
    if event.type not in OPEN:
        return event
    causes = (other for other in told if other.type in CAUSES)
    cause = next((other for other in causes if other.mode == event.mode), None)
    return event if cause is None else replace(event, type=cause.type)


def _with_settings(event: Event, told: Iterable[Event]) -> Event:
    """Return an event with place and day of the first mention that tells them."""
    for other in told:
        source = "the first" if other.start < event.start else "a later"
        if other.place and not event.place:
            event = replace(
                event,
                place=other.place,
                place_id=other.place_id,
                place_rule=f"place of {source} telling",
            )
        if other.date_id and not event.date_id:
            event = replace(
                event,
                edtf=other.edtf,
                date_id=other.date_id,
                date_rule=f"date of {source} telling",
            )
    return event
