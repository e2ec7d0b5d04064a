"""Event coreference: mentions of the same event stay, and point to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model import Event
from .merging import merged, target_key
from .noun_arguments import SUFFERER
from .tellings import Telling, family

__all__ = ["NEAR", "family", "resolve_coreference"]

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

    ``_root`` holds for each mention the first one of its chain, ``_chains`` by that
    the others with it; mentions are indexes. The other lists hold the mentions that
    were looked at, by what a later one may have in common with them: in a long story
    each would otherwise be compared with all before it.
    """

    def __init__(self, told: list[Telling], persons: Collection[str]) -> None:
        self._told = told
        self._persons = persons
        self._root = list(range(len(told)))
        self._chains = {at: [at] for at in range(len(told))}
        self._by_head = {telling.head: at for at, telling in enumerate(told)}
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._by_victim: dict[str | None, list[int]] = defaultdict(list)
        self._by_deed: dict[tuple[str, str | None], list[int]] = defaultdict(list)
        self._harm: list[int] = []
        self._deaths: list[int] = []
        for at in range(len(told)):
            self._join_within(at)
        for at in range(len(told)):
            before = self._antecedent(at)
            if before is not None:
                self._join(before, at)
            self._note(at)

    def _note(self, at: int) -> None:
        """Keep a mention for those behind it, by what they may share."""
        telling = self._told[at]
        self._by_stem[telling.stem].append(at)
        self._by_deed[telling.family, target_key(telling.event)].append(at)
        if telling.lethal:
            self._by_victim[telling.event.target_id].append(at)
        if telling.family == "harm":
            self._harm.append(at)
            if telling.lethal:
                self._deaths.append(at)

    def _join(self, first: int, second: int) -> None:
        low, high = sorted((self._root[first], self._root[second]))
        if low == high:
            return
        moved = self._chains.pop(high)
        for at in moved:
            self._root[at] = low
        self._chains[low] += moved

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
        if self._told[at].other:
            return None
        for finds in (self._same_victim, self._taken_up, self._same_deed):
            found = finds(at)
            if found is not None and not self._die_apart(found, at):
                return found
        return None

    def _apart(self, some: Iterable[int], at: int) -> Iterator[int]:
        """Yield those mentions that are not yet in the chain of one."""
        return (other for other in some if self._root[other] != self._root[at])

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
        chain = (self._told[other] for other in self._chains[self._root[at]])
        dead = {t.event.target_id for t in chain if t.lethal}
        return {person for person in dead if person and person in self._persons}

    def _same_victim(self, at: int) -> int | None:
        """Return the first mention that kills the same person."""
        telling = self._told[at]
        victim = telling.event.target_id
        if not telling.lethal or victim not in self._persons:
            return None
        return next(
            (
                other
                for other in self._apart(self._by_victim[victim], at)
                if telling.definite or _is_as_real(self._told[other], telling)
            ),
            None,
        )

    def _taken_up(self, at: int) -> int | None:
        """Return the mention that a noun or pronoun takes up.

        That is the last one of the same word nearby ("attacked" for "the attack"). Of
        what does harm, it may be far back, or of another word, or the only killing of
        a story ("the killing").
        """
        telling = self._told[at]
        harm = telling.family == "harm"
        if not (telling.definite or (telling.taken_up and harm)):
            return None
        if telling.definite:
            reach = None if harm else NEAR
            found = next(self._before(self._by_stem[telling.stem], at, reach), None)
            if found is not None:
                return found
        if not harm:
            return None
        for other in self._before(self._harm, at, NEAR if telling.definite else 1):
            if telling.taken_up or _adds_nobody(self._told[other], telling):
                return other
        return self._only_death(at) if telling.lethal else None

    def _before(
        self, some: Sequence[int], at: int, reach: int | None = None
    ) -> Iterator[int]:
        """Yield mentions of earlier sentences that can be of one event, last first.

        No further back than ``reach`` sentences, if it is given.
        """
        telling = self._told[at]
        for other in self._apart(reversed(some), at):
            far = telling.event.sentence - self._told[other].event.sentence
            if reach is not None and far > reach:
                return
            if far > 0 and _agrees(self._told[other], telling):
                yield other

    def _only_death(self, at: int) -> int | None:
        """Return the last mention of the only killing that another can be of."""
        last: int | None = None
        for other in self._before(self._deaths, at):
            if last is None:
                last = other
            elif self._root[other] != self._root[last]:
                return None
        return last

    def _same_deed(self, at: int) -> int | None:
        """Return a mention with the same victim and something else in common."""
        telling = self._told[at]
        target = target_key(telling.event)
        if target is None:
            return None
        for other in self._apart(self._by_deed[telling.family, target], at):
            if self._is_same(self._told[other], telling):
                return other
        return None

    def _is_same(self, first: Telling, second: Telling) -> bool:
        """Tell whether two mentions with one victim have more in common."""
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
        events: dict[int, Event] = {}
        for chain in map(sorted, self._chains.values()):
            told = merged([self._told[at] for at in chain])
            events.update(zip(chain, told, strict=True))
        return [events[at] for at in sorted(events) if self._told[at].counts]


def _do_harm(first: Telling, second: Telling) -> bool:
    return first.family == second.family == "harm"


def _is_one_harm(first: Telling, second: Telling) -> bool:
    """Tell whether two verbs of a sentence do harm at one place and on one day."""
    a, b = first.event, second.event
    pairs = ((a.edtf, b.edtf), (a.place, b.place), (a.mode, b.mode))
    return all(_fit(x, y) for x, y in pairs) and _do_harm(first, second)


def _is_as_real(first: Telling, second: Telling) -> bool:
    return first.event.mode == second.event.mode


def _survives(event: Event) -> bool:
    """Tell whether one of several only lived through it: "survived the attack"."""
    return event.target_rule is not None and event.target_rule.startswith(SUFFERER)


def _agrees(first: Telling, second: Telling) -> bool:
    """Tell whether nothing differs that both mentions say.

    What a pronoun takes up ("It killed four") was done by the event, to others.
    """
    a, b = first.event, second.event
    same = (
        _fit(a.edtf, b.edtf)
        and _fit(a.killed, b.killed)
        and _fit(a.mode, b.mode)
        and _fit(a.place_id, b.place_id)
    )
    if not same or second.taken_up:
        return same
    same_target = _survives(b) or _fit(target_key(a), target_key(b))
    return _fit(a.actor, b.actor) and same_target


def _fit(one: object, other: object) -> bool:
    """Tell whether two values are the same, or one of them is not known."""
    return one is None or other is None or one == other


def _adds_nobody(first: Telling, second: Telling) -> bool:
    """Tell whether a mention in another word names nobody, and no day, of its own."""
    a, b = first.event, second.event
    return (
        b.actor in (None, a.actor)
        and (_survives(b) or b.target is None or target_key(a) == target_key(b))
        and (b.date_id is None or a.edtf == b.edtf)
    )


def _adds_nothing(first: Telling, second: Telling) -> bool:
    """Tell whether a mention nearby only repeats what was done to a person.

    "Ruiz was denied a visa by Kenya. She was denied a visa because of her age."
    """
    a, b = first.event, second.event
    near = b.sentence - a.sentence <= NEAR
    return near and b.actor is None and b.date_id is None and b.place is None
