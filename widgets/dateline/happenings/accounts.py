"""Accounts: the tellings of one story that are of one happening.

A story tells one thing in many sentences: "A ferry capsized", "the death toll", "four
bodies were found". What it is about is told first; what names no other day, place or
thing is of that, or of what the sentence before tells.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..lang import language
from ..model import Figure, Place
from .grounds import CLASH, HARM, HOSTS, one_thing
from .records import Telling
from .settings import FAR_KM, SLACK_DAYS, days_apart, ground_shared, km_apart
from .story import ToldStory, bare_words

__all__ = ["COUNTED", "by_account", "counted_in", "evidence_of", "in_accounts"]

_Item = TypeVar("_Item")

#: What is told in the first sentences is what a story is about (sentences, with
#: headline, byline and dateline).
LEAD = 6

#: What is told without a day happened no longer ago than this (days).
FRESH_DAYS = 10

#: Verbs no further apart stand in one phrase (characters).
PHRASE = 40

#: Classes of harm that say nothing but that there was some.
_BARE = frozenset(["DEATH", "LOSS"])

#: The rule that read the number of a line or of a toll: "Killed: 22".
_LABELLED = "value of a toll"

NEVER = dt.date.max

#: From this on two names are of one thing, 0 to 1.
ALIKE = 0.8

#: The rule of an event that is no more than a number of casualties.
COUNTED = "counted"

_Account = list[Telling]


def in_accounts(tellings: Sequence[Telling], story: ToldStory) -> list[Telling]:
    """Return the tellings of a story, each with the account that it belongs to.

    Parameters
    ----------
    tellings
        What the story tells, in text order.
    story
        The story.

    """
    accounts: list[_Account] = []
    for telling in sorted(tellings, key=lambda t: t.event.start):
        account = _account_for(telling, accounts, story)
        if account is None:
            accounts.append([telling])
        else:
            account.append(telling)
    main = _main(accounts)
    deeds = sum(_is_deed(account) for account in accounts)
    return [
        replace(
            telling,
            account=account[0].event.id,
            main=account is main,
            deeds=deeds,
            days=_days_in(telling, account),
        )
        for account in accounts
        for telling in account
    ]


def by_account(tellings: Iterable[Telling]) -> list[_Account]:
    """Return tellings of several stories in their accounts, in the order given."""
    accounts: dict[tuple[str, str], _Account] = defaultdict(list)
    for telling in tellings:
        accounts[telling.source.story, telling.account].append(telling)
    return list(accounts.values())


def evidence_of(account: Sequence[Telling]) -> Telling:
    """Return one telling that holds all that an account says of its happening.

    The day is the narrowest and first that is told, the place that of the first
    telling that states one.
    """
    solid = [t for t in account if t.objects and not t.armed]
    things = solid or [t for t in account if t.objects]
    families = {t.family for t in account} - {"harm"}
    if "protest" in families:
        families = {"protest"}
    elif len(families) > 1:
        families.discard("coercion")
    dated = [t for t in account if t.days is not None]
    dated = [t for t in dated if t.days and t.days.sure] or dated
    dated.sort(key=lambda t: (t.days.length, t.days.first) if t.days else (0, NEVER))
    placed = [t for t in account if t.place is not None]
    dated.sort(key=lambda t: (t.days.length, t.days.first) if t.days else (0, NEVER))
    placed = [t for t in placed if t.place_sure] or placed
    return replace(
        account[0],
        family=families.pop() if len(families) == 1 else "harm",
        days=dated[0].days if dated else None,
        place=placed[0].place if placed else None,
        place_sure=placed[0].place_sure if placed else True,
        victims=_union(t.victims for t in account),
        actors=tuple(p for t in account for p in t.actors),
        targets=tuple(p for t in account for p in t.targets),
        objects=_union(t.objects for t in things),
        armed=bool(things) and not solid,
        triggers=_union(t.triggers for t in account),
        nouns=_union(t.nouns for t in account),
        types=_union(t.types for t in account),
        context=_union(t.context for t in account),
        figures=tuple(f for t in account for f in t.figures),
        said=frozenset((t.digest, t.event.phrase) for t in account if t.digest),
    )


def counted_in(
    tellings: Sequence[Telling], figure: Figure, story: ToldStory
) -> Telling | None:
    """Return the telling whose dead or hurt a number counts that stands by itself.

    That is what its sentence or the one before tells, else what the story is about;
    none where its sentence is of another day or place.
    """
    hosts = [t for t in tellings if t.family in HOSTS]
    harm = [t for t in hosts if t.family != "coercion"] or hosts
    near = [t for t in harm if 0 <= figure.sentence - t.event.sentence <= 1]
    main = [t for t in harm if t.main]
    if near and near[-1].event.sentence == figure.sentence:
        return near[-1]
    if figure.rule == _LABELLED and main:
        near = []  # "Missing: 4" is a line of a list, not of the line before
    before = [t for t in main if t.event.start < figure.start]
    for found in (near[-1:], before[-1:] or main[:1]):
        account = [t for t in harm if found and t.account == found[0].account]
        if account and not _is_elsewhere(figure.sentence, account, story):
            return found[0]
    return None


def _union(sets: Iterable[frozenset[_Item]]) -> frozenset[_Item]:
    return frozenset(item for each in sets for item in each)


def _main(accounts: Sequence[_Account]) -> _Account | None:
    """Return what a story is about: the first harm of its headline and lead.

    Else that of which it gives a toll and no more.
    """
    harm = [a for a in accounts if a[0].family in HOSTS]
    first = next((a for a in harm if a[0].event.sentence < LEAD), None)
    return first or next((a for a in harm if a[0].event.rule == COUNTED), None)


def _is_deed(account: Sequence[Telling]) -> bool:
    """Tell whether an account is of a deed, a mishap or dead people."""
    if account[0].family not in HOSTS:
        return False
    return any(t.family != "harm" or t.figures for t in account)


def _account_for(
    telling: Telling, accounts: Sequence[_Account], story: ToldStory
) -> _Account | None:
    """Return the account that a telling goes on with, None for a new one."""
    if telling.family not in HOSTS:
        return None
    words = language(telling.source.language).happenings
    if not bare_words(telling.sentence).isdisjoint(words.other):
        return None
    at = telling.event.sentence
    fitting = [
        account
        for account in accounts
        if account[0].family in HOSTS and _fits(telling, account, story)
    ]
    for account in fitting:
        if _agrees(telling, account, story):
            return account
    main = _main(accounts)
    is_lead = at < LEAD or story.is_only_deed(telling.event)
    if main in fitting and is_lead and all(map(_is_bare, main)):
        return main  # "The toll rose to 16": what did it is told later
    near = [a for a in fitting if 0 <= at - a[-1].event.sentence <= 1]
    for account in (*near[-1:], *(a for a in fitting if a is main)):
        if _is_loose(telling, account, words.open_verbs):
            return account
    return None


def _fits(telling: Telling, account: _Account, story: ToldStory) -> bool:
    """Tell whether nothing speaks against a telling being of an account."""
    whole = evidence_of(account)
    kinds = {telling.family, whole.family}
    one_kind = kinds <= HARM or kinds <= CLASH
    if not one_kind:
        return False
    if any(_are_counted_together(telling, each) for each in account):
        return True
    if days_apart(telling, whole) > SLACK_DAYS:
        return False
    apart = km_apart(telling, whole)
    spread = telling.family == whole.family == "disaster" and apart <= FAR_KM
    if (apart and not spread) or _is_past(telling, whole):
        return False
    if telling.nouns and whole.nouns and telling.nouns.isdisjoint(whole.nouns):
        return False
    mine, theirs = _solid(telling), _solid(whole)
    if mine and theirs and not one_thing(telling, whole):
        return False
    return not _is_elsewhere(telling.event.sentence, account, story, telling)


def _are_counted_together(a: Telling, b: Telling) -> bool:
    """Tell whether one phrase counts both: "nine were killed and 12 wounded".

    Then a day that only one of them has been given is that of both.
    """
    near = abs(a.event.start - b.event.start) <= PHRASE
    outcomes = [{f.outcome for f in t.figures} for t in (a, b)]
    apart = bool(outcomes[0] and outcomes[1]) and outcomes[0].isdisjoint(outcomes[1])
    named = any(p.named for t in (a, b) for p in t.targets)
    return near and apart and not named and a.event.sentence == b.event.sentence


def _days_in(telling: Telling, account: _Account) -> Days | None:
    """Return the days of a telling, by what is counted with it where they differ.

    The later day is most often that of a report: "..., police said on Saturday".
    """
    together = [t for t in account if _are_counted_together(t, telling)]
    days = [t.days for t in (telling, *together) if t.days is not None and t.days.sure]
    return min(days, key=lambda each: each.first) if together and days else telling.days


def _is_past(telling: Telling, whole: Telling) -> bool:
    """Tell whether one of the two is dated long before the news, the other not."""
    published = telling.source.published
    if published is None or (telling.days is None) == (whole.days is None):
        return False
    days = telling.days or whole.days
    return days is not None and (published - days.last).days > FRESH_DAYS


def _is_elsewhere(
    sentence: int,
    account: Sequence[Telling],
    story: ToldStory,
    telling: Telling | None = None,
) -> bool:
    """Tell whether a sentence names an earlier day or another place than an account.

    What it tells may be of that day or place, though no rule was sure of it.
    """
    told_in = {t.event.sentence for t in account}
    if sentence in told_in:
        return False
    whole = evidence_of(account)
    if telling is None or telling.days is None:
        own = whole.days.first if whole.days is not None else whole.source.published
        slack = SLACK_DAYS if whole.days is not None else FRESH_DAYS
        dates = story.dates_in(sentence)
        if own and any((own - days.last).days > slack for days in dates):
            return True
    if telling is not None and telling.place is not None and telling.place_sure:
        return False
    named = story.places_in(sentence)
    known = [place for at in told_in for place in story.places_in(at)]
    return bool(named and known) and not _share_ground(named, known)


def _share_ground(some: Sequence[Place], others: Sequence[Place]) -> bool:
    return any(ground_shared(place, other) for place in some for other in others)


def _solid(telling: Telling) -> frozenset[tuple[str, ...]]:
    return frozenset() if telling.armed else telling.objects


def _agrees(telling: Telling, account: _Account, story: ToldStory) -> bool:
    """Tell whether something says that a telling is of an account."""
    whole = evidence_of(account)
    if _is_lead(telling, account, story):
        return True
    if telling.nouns & whole.nouns and _adds_nothing(telling, whole):
        return True
    if one_thing(telling, whole) >= ALIKE or _is_there_and_then(telling, whole):
        return True
    return any(
        _are_counted_together(t, telling)
        or (t.event.sentence == telling.event.sentence and _are_one(t, telling))
        for t in account
    )


def _are_one(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings of one sentence are of one happening.

    "An explosion brought down a house and killed two": a mishap and its harm.
    """
    mishap = a.family != b.family and {a.family, b.family} <= HARM
    return mishap or _is_bare(a) or _is_bare(b)


def _is_lead(telling: Telling, account: _Account, story: ToldStory) -> bool:
    """Tell whether a telling is the first after the headline: it tells it in full."""
    headline = story.headline_end
    return (
        all(t.event.start < headline for t in account)
        and telling.event.start >= headline
        and telling.event.sentence < LEAD
    )


def _adds_nothing(telling: Telling, whole: Telling) -> bool:
    """Tell whether a telling has no day or place that an account has not."""
    new_day = telling.days is not None and (
        whole.days is None or telling.days.days_to(whole.days) > SLACK_DAYS
    )
    new_place = telling.place is not None and (
        whole.place is None or not ground_shared(telling.place, whole.place)
    )
    return not (new_day or new_place)


def _is_there_and_then(telling: Telling, whole: Telling) -> bool:
    """Tell whether a telling is of the town or the day of an account, and of its kind.

    Attacks of one day are often several.
    """
    if telling.family not in (whole.family, "harm"):
        return False
    there = (
        telling.place is not None
        and whole.place is not None
        and ground_shared(telling.place, whole.place) == 1
    )
    then = telling.days is not None and whole.days is not None
    if then and telling.family != "violence":
        return True
    return there and (then or bool(telling.figures) or telling.types <= _BARE)


def _is_bare(telling: Telling) -> bool:
    """Tell whether a telling names nothing of its own but how many suffered.

    "The death toll rose to 41."
    """
    named = any(p.named for p in (*telling.actors, *telling.targets))
    if telling.days or telling.place or telling.victims or named:
        return False
    if telling.objects and not telling.armed:
        return False
    return bool(telling.figures) or telling.types <= _BARE


def _is_loose(telling: Telling, account: _Account, open_verbs: frozenset[str]) -> bool:
    """Tell whether a telling can only be of what the story is about.

    What a disaster damaged is of it too.
    """
    if _is_bare(telling):
        return True
    bare = replace(telling, objects=frozenset(), types=_BARE)
    things = any(
        name[-1].endswith("s") or name[-1] == "home" for name in telling.objects
    )
    damaged = all(not open_verbs.isdisjoint(t.split()) for t in telling.triggers)
    disaster = evidence_of(account).family == "disaster"
    return disaster and things and damaged and _is_bare(bare)
