"""Disputes: where tellings of one happening differ, and what the difference means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from ..lang import language
from .claims import Claim
from .differences import Difference, claim_of
from .differing_causes import of_causes, of_stated_causes
from .differing_doers import of_doers
from .differing_figures import of_figures
from .differing_weapons import of_weapons
from .families import HARM
from .figures import revises
from .grounds import one_thing
from .happening import Dispute
from .records import Name, Telling
from .remarks import ABOARD, MAGNITUDE
from .repetitions import unrepeated
from .settings import days_apart, km_apart
from .story import words_of

__all__ = ["disputes_of"]

#: The rules that read a place off the words of the event itself.
_PLACED = frozenset(["place under the trigger", "place in the clause"])

#: Spans longer than this are told loosely (days).
_NARROW_DAYS = 3

#: A length stands so near before what it is measured from (words).
_REACH = 3

#: The rule of a day that is told as a distance: "three days after the vote".
_COUNTED = "day counted from another event"


def disputes_of(happening: str, tellings: Sequence[Telling]) -> list[Dispute]:
    """Return where the tellings of one happening differ, each once, by kind.

    A repeated sentence disputes nothing: it is the earlier telling again. What one
    outlet denies is set against the first number of each other, not against all that
    follow.

    Parameters
    ----------
    happening
        Its id.
    tellings
        Its tellings, in order of publication.

    """
    own = [telling for telling in tellings if telling.repeats is None]
    new = unrepeated(tellings)
    differences = list(of_figures(new))
    victims = frozenset(name for telling in own for name in telling.victims)
    for a, b in combinations(own, 2):
        if a.source.story != b.source.story:
            differences += _of_slots(a, b, victims)
    differences += of_stated_causes(new, differences)
    differences += of_weapons(new)
    found: dict[tuple[str, ...], Dispute] = {}
    for topic, kind, one, other, why in differences:
        said = _outlet if kind == "claim and denial" else _said
        key = (topic, kind, *sorted((said(one), said(other))))
        dispute = Dispute(
            happening=happening,
            topic=topic,
            kind=kind,
            first=one,
            second=other,
            why=why,
        )
        found.setdefault(key, dispute)
    return sorted(found.values(), key=lambda dispute: dispute.rank)


def _said(claim: Claim) -> str:
    return f"{_outlet(claim)}: {claim.value}"


def _outlet(claim: Claim) -> str:
    return claim.source.outlet or claim.source.story


def _of_slots(a: Telling, b: Telling, victims: frozenset[Name]) -> Iterator[Difference]:
    yield from _of_remarks(a, b)
    yield from of_doers(a, b, victims)
    if "negated" in (a.event.mode, b.event.mode):
        return
    if _are_one_deed(a, b):
        yield from _of_day(a, b)
        yield from _of_place(a, b)
    yield from of_causes(a, b)


def _are_one_deed(a: Telling, b: Telling) -> bool:
    """Tell whether the day and place of one are those of the other.

    Who was arrested over an attack was so on another day, and what a flood did to a
    bridge is not what it did to a dam, nor the flood itself.
    """
    kinds = {a.family, b.family}
    if a.family != b.family and not kinds <= HARM:
        return False
    if len(kinds) == 2 and "disaster" in kinds and bool(a.objects) != bool(b.objects):
        return False
    solid = a.objects and b.objects and not (a.armed or b.armed)
    named = any(t.ships and t.objects <= t.ships for t in (a, b))
    return not solid or named or one_thing(a, b) > 0


def _of_remarks(a: Telling, b: Telling) -> Iterator[Difference]:
    """Yield where two give other numbers of what does not move."""
    words = language(b.source.language).happenings
    for topic in (ABOARD, MAGNITUDE):
        mine, theirs = (
            [remark for remark in telling.remarks if remark.topic == topic]
            for telling in (a, b)
        )
        if any(one.meets(other) for one, other in product(mine, theirs)):
            continue
        for one, other in product(mine, theirs):
            said = (
                claim_of(a, one.value, one.sentence),
                claim_of(b, other.value, other.sentence),
            )
            if any(revises(claim, words) for claim in said):
                yield topic, "correction", *said, "one story takes the number back"
            else:
                yield topic, "contradiction", *said, "it was one number all along"


def _of_day(a: Telling, b: Telling) -> Iterator[Difference]:
    if any(t.event.date_rule == _COUNTED for t in (a, b)):
        return  # who writes "three days after" may count both ends, or neither
    if all(t.days is not None and t.days.length > _NARROW_DAYS for t in (a, b)):
        return  # "last week", written on a Friday and on a Monday
    if days_apart(a, b) > 0:
        one, other = claim_of(a, str(a.days)), claim_of(b, str(b.days))
        why = "two stories give it different days"
        yield "day", "contradiction", one, other, why


def _of_place(a: Telling, b: Telling) -> Iterator[Difference]:
    if a.family == b.family == "disaster":
        return  # a flood is in many towns
    if any(t.event.place_rule not in _PLACED for t in (a, b)):
        return
    if _is_measured(a) or _is_measured(b):
        return
    if km_apart(a, b) and a.place is not None and b.place is not None:
        one, other = claim_of(a, a.place.label), claim_of(b, b.place.label)
        why = f"two stories put it {km_apart(a, b):.0f} km apart"
        yield "place", "contradiction", one, other, why


def _is_measured(telling: Telling) -> bool:
    """Tell whether a place is only what a distance is from: "40 km east of Gao"."""
    nouns = language(telling.source.language).events.place_and_time.distance_nouns
    said = words_of(telling.sentence)
    first = (telling.event.place or "").casefold().split()[:1]
    return any(
        not nouns.isdisjoint(
            before.removesuffix("s") for before in said[max(0, at - _REACH) : at]
        )
        for at, word in enumerate(said)
        if [word] == first
    )
