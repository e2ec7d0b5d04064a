"""Which marked event each found one is, and what of it is right.

A found event is the marked one whose trigger it overlaps. A happening may be told by
several words of its sentence ("exploded", "killing"): each will do, and what tells it
a second time must be as right as the first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from answers import (
    ANY,
    among,
    is_judged,
    is_required,
    same_day,
    same_name,
    same_word,
)

#: A marked event, or a sentence with its marked events.
Record = dict[str, Any]

#: The slots that are scored; "asserted" is whether it is told as a fact.
SLOTS = (
    "class",
    "actor",
    "target",
    "object",
    "place",
    "day",
    "factuality",
    "asserted",
    "toll",
)

#: What makes an event strictly right.
STRICT = ("class", "actor", "target", "asserted")

#: What is told as a fact.
FACTS = ("asserted", "background")

TOLLS = ("killed", "injured", "missing")

#: How readings from before events had a factuality told it.
MODES = {"told": "asserted"}


@dataclass(frozen=True)
class Found:
    """A found event, in the words of the sheet.

    Who, whom and where may have several names: the gazetteer's, the story's.
    """

    start: int
    end: int
    type: str
    actor: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    factuality: str = "asserted"
    tolls: dict[str, int | None] = field(default_factory=dict)

    @property
    def told(self) -> bool:
        """Tell whether it is told as a fact."""
        return self.factuality in FACTS


def found_events(reading: Any) -> list[Found]:
    """Return the events of a reading as they are judged."""
    phrases: defaultdict[str | None, list[str]] = defaultdict(list)
    for place in reading.places:
        phrases[place.id].append(place.phrase)
    for actor in reading.actors:
        phrases[actor.id] += [mention.phrase for mention in actor.mentions]
    return [_as_found(event, phrases) for event in reading.events]


def _as_found(event: Any, phrases: dict[str | None, list[str]]) -> Found:
    def names(slot: str) -> tuple[str, ...]:
        name = getattr(event, slot, None)
        known = phrases.get(getattr(event, f"{slot}_id", None), ())
        return () if name is None else (name, *known)

    return Found(
        event.start,
        event.end,
        event.type,
        names("actor"),
        names("target"),
        names("object"),
        names("place"),
        () if event.edtf is None else (event.edtf,),
        factuality_of(event),
        {toll: getattr(event, toll) for toll in TOLLS},
    )


def factuality_of(event: Any) -> str:
    """Return an event's factuality; that of older readings from their mode."""
    told = getattr(event, "factuality", None)
    return str(told or MODES.get(event.mode, event.mode))


@dataclass(frozen=True)
class Judged:
    """A found event with the marked one that it is; one of them may be lacking.

    ``given``, ``wanted`` and ``right`` hold slots: filled, marked as needed, and as
    marked. What is not judged is in none of them. ``again`` is a second telling.
    """

    sentence: Record
    gold: Record | None
    found: Found | None
    given: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    again: bool = False

    @property
    def counts(self) -> bool:
        """Tell whether a found event can be right or wrong."""
        if self.found is None:
            return False
        return self.gold is None or ANY not in self.gold["classes"]

    @property
    def needed(self) -> bool:
        """Tell whether the sheet asks for the event."""
        return self.gold is not None and not self.gold["optional"]

    @property
    def name(self) -> str:
        """Return the class that it is marked with, the first of several."""
        return str(self.gold["classes"][0]) if self.gold is not None else ""

    @property
    def strict(self) -> bool:
        """Tell whether class, doer, done-to and asserted or not are right."""
        return self.right.issuperset(STRICT)

    @property
    def never_happened(self) -> bool:
        """Tell whether it is told as a fact and marked as none."""
        told = self.found is not None and self.gold is not None and self.found.told
        return told and "asserted" not in self.right


def judge(sentence: Record, found: Iterable[Found]) -> list[Judged]:
    """Pair the events of a sentence with those found in it."""
    tellings: defaultdict[int, list[Judged]] = defaultdict(list)
    invented: list[Judged] = []
    for event in found:
        index = _paired(sentence, event)
        if index is None:
            invented.append(Judged(sentence, None, event))
        else:
            gold = sentence["events"][index]
            tellings[index].append(compare(sentence, gold, event))
    missed = [
        Judged(sentence, gold, None, wanted=frozenset(_wanted(gold)))
        for index, gold in enumerate(sentence["events"])
        if index not in tellings
    ]
    paired = [one for them in tellings.values() for one in _in_order(them)]
    return [*paired, *invented, *missed]


def _in_order(tellings: list[Judged]) -> Iterator[Judged]:
    """Yield what tells one event, the telling with most right first."""
    best = max(tellings, key=lambda one: len(one.right))
    yield best
    for one in tellings:
        if one is not best:
            yield replace(one, again=True)


def spans(text: str, trigger: str) -> list[tuple[int, int]]:
    """Return where the words that tell a marked event stand."""
    return [
        match.span()
        for phrase in among(trigger)
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", text)
    ]


def _paired(sentence: Record, found: Found) -> int | None:
    """Return the index of the marked event that a found one overlaps most."""
    ranked = []
    for index, gold in enumerate(sentence["events"]):
        for start, end in spans(sentence["text"], gold["trigger"]):
            shared = min(end, found.end) - max(start, found.start)
            if shared > 0:
                apart = abs(start - found.start) + abs(end - found.end)
                ranked.append((apart, gold["optional"], index))
    return min(ranked)[2] if ranked else None


def compare(sentence: Record, gold: Record, found: Found) -> Judged:
    """Hold a found event against the marked one."""
    given = {slot for slot, filled in _filled(found).items() if filled}
    right = {slot for slot in SLOTS if _is_right(slot, gold, found)}
    given &= set(SLOTS) - set(_open(gold))
    return Judged(
        sentence, gold, found, frozenset(given), frozenset(_wanted(gold)),
        frozenset(right),
    )  # fmt: skip


def _filled(found: Found) -> dict[str, bool]:
    named = ("actor", "target", "object", "place", "day")
    filled = {slot: bool(getattr(found, slot)) for slot in named}
    filled["toll"] = any(number is not None for number in found.tolls.values())
    return filled | {"class": True, "factuality": True, "asserted": True}


def _marked(slot: str, gold: Record) -> list[Any]:
    """Return what the sheet says of a slot."""
    match slot:
        case "class":
            return list(gold["classes"])
        case "actor" | "target":
            return list(gold[f"{slot}s"])
        case "toll":
            return [gold[toll] for toll in TOLLS if gold[toll] is not None]
        case "day":
            return [gold["edtf"]] if gold["edtf"] else []
        case "asserted":
            return [gold["factuality"]]
    return [gold[slot]] if gold[slot] else []


def _open(gold: Record) -> list[str]:
    """Return the slots that the sheet does not judge."""
    return [slot for slot in SLOTS if not is_judged(map(str, _marked(slot, gold)))]


def _wanted(gold: Record) -> list[str]:
    """Return the slots that an event must fill."""
    return [
        slot
        for slot in SLOTS
        if slot not in _open(gold)
        and any(is_required(str(each)) for each in _marked(slot, gold))
    ]


def _is_right(slot: str, gold: Record, found: Found) -> bool:
    """Tell whether a slot is as marked; an empty one may be right, too."""
    marked = _marked(slot, gold)
    if slot == "toll":
        return all(gold[t] in (ANY, found.tolls.get(t)) for t in TOLLS)
    if not is_judged(marked):
        return True
    if slot == "class":
        return any(same_word(each, found.type) for each in marked)
    if slot == "factuality":
        return same_word(gold["factuality"], found.factuality)
    if slot == "asserted":
        meant = {word in FACTS for word in among(gold["factuality"])}
        return found.told in meant
    values = getattr(found, slot)
    if not values:
        return not any(map(is_required, marked))
    if slot == "target" and gold["object"]:
        marked = [*marked, gold["object"]]
    same = same_day if slot == "day" else same_name
    return any(same(each, value) for each in marked for value in values)
