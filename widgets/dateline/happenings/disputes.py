"""Disputes: where tellings of one happening differ, and what the difference means."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from ..lang import language
from .causes import cause_of
from .claims import Claim
from .disowning import is_cleared
from .families import HARM
from .figures import claims_in, compare, revises
from .grounds import one_thing
from .happening import Dispute, DisputeKind
from .news import are_fresh
from .parties import same_party, same_person
from .records import Name, Party, Telling
from .remarks import ABOARD, CAUSE, CLEARED, MAGNITUDE, NO_CAUSE
from .settings import days_apart, km_apart
from .story import bare_words

__all__ = ["disputes_of"]

#: What numbers do from one day to another.
_STEPS = frozenset(["update", "doubt"])

#: The rules that read a place off the words of the event itself.
_PLACED = frozenset(["place under the trigger", "place in the clause"])

#: The rule of a day that is told as a distance: "three days after the vote".
_COUNTED = "day counted from another event"

#: Families in which who did it is a matter of dispute.
_DONE = frozenset(["violence", "coercion"])


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
    differences = list(_of_figures(own))
    victims = frozenset(name for telling in own for name in telling.victims)
    for a, b in combinations(own, 2):
        if a.source.story != b.source.story:
            differences += _of_slots(a, b, victims)
    settled = {_pair(d) for d in differences if d[0] == "cause"}
    differences += [d for d in _of_stated_causes(own) if _pair(d) not in settled]
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


_Difference = tuple[str, DisputeKind, Claim, Claim, str]


def _of_figures(tellings: Sequence[Telling]) -> Iterator[_Difference]:
    """Yield where numbers differ; an update only against the number that it updates."""
    if not tellings:
        return
    words = language(tellings[0].source.language).happenings
    claims = claims_in(tellings)
    claims.sort(key=lambda claim: claim.as_of or dt.date.max)  # else as published
    for one, other in combinations(claims, 2):
        if one.source.story == other.source.story or one.figure is None:
            continue
        meant = compare(one, other, words)
        if meant is None:
            continue
        if meant[0] in _STEPS and _is_leap(one, other, claims):
            continue
        yield one.figure.outcome, meant[0], one, other, meant[1]


def _is_leap(first: Claim, second: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether another number of the same outcome holds between two.

    What an outlet says next is compared, whatever others say between.
    """
    if first.as_of is None or second.as_of is None or first.figure is None:
        return False
    outlets = {first.source.outlet, second.source.outlet}
    own = len(outlets) == 1 and None not in outlets
    return any(
        claim.figure is not None
        and (claim.source.outlet in outlets or not own)
        and claim.figure.outcome == first.figure.outcome
        and claim.figure.place_id == first.figure.place_id
        and claim.as_of is not None
        and first.as_of < claim.as_of < second.as_of
        for claim in claims
    )


def _of_slots(
    a: Telling, b: Telling, victims: frozenset[Name]
) -> Iterator[_Difference]:
    yield from _of_occurrence(a, b)
    yield from _of_remarks(a, b)
    yield from _of_cleared(a, b)
    if "negated" in (a.event.mode, b.event.mode):
        return
    if _are_one_deed(a, b):
        yield from _of_day(a, b)
        yield from _of_place(a, b)
    yield from _of_cause(a, b)
    yield from _of_doer(a, b, victims)


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
    return not solid or one_thing(a, b) > 0


def _of_remarks(a: Telling, b: Telling) -> Iterator[_Difference]:
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
                _claim(a, one.value, one.sentence),
                _claim(b, other.value, other.sentence),
            )
            if any(revises(claim, words) for claim in said):
                yield topic, "correction", *said, "one story takes the number back"
            else:
                yield topic, "contradiction", *said, "it was one number all along"


def _of_cleared(a: Telling, b: Telling) -> Iterator[_Difference]:
    """Yield where one names a doer whom the other clears."""
    why = "one story names a doer, another says that it was not"
    for one, other in ((a, b), (b, a)):
        if one.family not in _DONE or one.event.mode == "negated":
            continue
        for remark in other.remarks:
            named = [p.text for p in one.actors if is_cleared(p.text, remark.value)]
            if remark.topic == CLEARED and named:
                claim = _claim(one, named[0])
                denial = _claim(other, f"not {remark.value}", remark.sentence)
                said = (claim, denial) if one is a else (denial, claim)
                yield "doer", "claim and denial", *said, why


def _of_occurrence(a: Telling, b: Telling) -> Iterator[_Difference]:
    denied = [t for t in (a, b) if t.event.mode == "negated"]
    if len(denied) != 1 or denied[0].figures or a.types.isdisjoint(b.types):
        return  # "no one was killed": its number says so
    words = language(b.source.language).happenings
    if not bare_words(denied[0].sentence).isdisjoint(words.impossible):
        return  # "an idea cannot be killed"
    why = "one story tells what another says did not happen"
    one, other = (_claim(t, t.event.factuality) for t in (a, b))
    yield "occurrence", "claim and denial", one, other, why


def _of_day(a: Telling, b: Telling) -> Iterator[_Difference]:
    if any(t.event.date_rule == _COUNTED for t in (a, b)):
        return  # who writes "three days after" may count both ends, or neither
    if days_apart(a, b) > 0:
        one, other = _claim(a, str(a.days)), _claim(b, str(b.days))
        why = "two stories give it different days"
        yield "day", "contradiction", one, other, why


def _of_place(a: Telling, b: Telling) -> Iterator[_Difference]:
    if a.family == b.family == "disaster":
        return  # a flood is in many towns
    if any(t.event.place_rule not in _PLACED for t in (a, b)):
        return
    if km_apart(a, b) and a.place is not None and b.place is not None:
        one, other = _claim(a, a.place.label), _claim(b, b.place.label)
        why = f"two stories put it {km_apart(a, b):.0f} km apart"
        yield "place", "contradiction", one, other, why


def _of_cause(a: Telling, b: Telling) -> Iterator[_Difference]:
    words = language(b.source.language).happenings
    mine, theirs = (cause_of(telling, words) for telling in (a, b))
    if mine is not None and theirs is not None and mine[0] != theirs[0]:
        one, other = _claim(a, *mine[1:]), _claim(b, *theirs[1:])
        why = "one story says that somebody did it, the other that nobody did"
        yield "cause", "contradiction", one, other, why


def _of_stated_causes(tellings: Sequence[Telling]) -> Iterator[_Difference]:
    """Yield where two stories name other causes, or one denies what the other names.

    A story that names both, of two sources, contradicts neither.
    """
    named = {CAUSE: _remarks_by_story(tellings, CAUSE)}
    named[NO_CAUSE] = _remarks_by_story(tellings, NO_CAUSE)
    for a, b in combinations({t.source.story: None for t in tellings}, 2):
        mine, theirs = named[CAUSE].get(a, {}), named[CAUSE].get(b, {})
        if mine and theirs and mine.keys().isdisjoint(theirs):
            one, other = next(iter(mine.values())), next(iter(theirs.values()))
            why = "two stories name other causes"
            yield "cause", "contradiction", one, other, why
        for first, second in ((a, b), (b, a)):
            claims = named[CAUSE].get(first, {})
            denials = named[NO_CAUSE].get(second, {})
            own = named[CAUSE].get(second, {})
            for kind in (claims.keys() & denials.keys()) - own.keys():
                denial = replace(denials[kind], value=f"not {denials[kind].value}")
                said = (claims[kind], denial) if first == a else (denial, claims[kind])
                why = "one story names a cause that another denies"
                yield "cause", "claim and denial", *said, why


def _remarks_by_story(
    tellings: Sequence[Telling], topic: str
) -> dict[str, dict[str, Claim]]:
    """Return what each story remarks on a topic, the first of each kind of cause."""
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for telling in tellings:
        for remark in telling.remarks:
            if remark.topic == topic:
                claim = _claim(telling, remark.value, remark.sentence)
                found[telling.source.story].setdefault(remark.kind, claim)
    return found


def _pair(difference: _Difference) -> frozenset[str]:
    _, _, one, other, _ = difference
    return frozenset((one.source.story, other.source.story))


def _of_doer(a: Telling, b: Telling, victims: frozenset[Name]) -> Iterator[_Difference]:
    """Yield where two name other doers; who died of it did not do it.

    Without a day that both tell, or the same news, it is too easily another deed.
    """
    one_day = a.days is not None and b.days is not None and not a.days.days_to(b.days)
    if not one_day and not are_fresh(a, b):
        return
    if a.family not in _DONE or b.family not in _DONE:
        return
    mine, theirs = (
        [
            party
            for party in telling.actors
            if party.named and not any(same_person(party.words, v) for v in victims)
        ]
        for telling in (a, b)
    )
    if not mine or not theirs or any(_one_side(x, y) for x in mine for y in theirs):
        return
    if a.event.is_guess("actor") or b.event.is_guess("actor"):
        return
    one, other = _claim(a, mine[0].text), _claim(b, theirs[0].text)
    yield "doer", "contradiction", one, other, "two stories name different doers"


def _one_side(a: Party, b: Party) -> bool:
    """Tell whether two doers can be one: a nation, and its army or president.

    A body of which no country is known can be any nation's.
    """
    if (a.nation is None) != (b.nation is None):
        return True
    return same_party(a, b) or (a.nation is not None and a.nation == b.nation)


def _claim(telling: Telling, value: str, sentence: str | None = None) -> Claim:
    return Claim(
        source=telling.source,
        event_id=telling.event.id,
        value=value,
        words=telling.event.phrase,
        sentence=sentence or telling.sentence,
        as_of=telling.source.published,
    )
