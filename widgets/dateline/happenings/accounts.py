"""Accounts: the tellings of one story that are of one happening.

A story tells one thing in many sentences: "A ferry capsized", "the death toll", "four
bodies were found". What it is about is told first; what names no other day, place or
thing is of that, or of what the sentence before tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lang import language
from .account import Account
from .another import tells_another
from .continuity import (
    LEAD,
    agrees,
    are_counted_together,
    fits,
    is_elsewhere,
)
from .families import HOSTS
from .grounds import is_arrest
from .looseness import is_bare, is_loose
from .records import Days, Telling
from .story import ToldStory

__all__ = ["COUNTED", "counted_in", "in_accounts"]

#: The rule of an event that is no more than a number of casualties.
COUNTED = "counted"


def in_accounts(tellings: Sequence[Telling], story: ToldStory) -> list[Telling]:
    """Return the tellings of a story, each with the account that it belongs to.

    Parameters
    ----------
    tellings
        What the story tells, in text order.
    story
        The story.

    """
    accounts: list[Account] = []
    for telling in sorted(tellings, key=lambda t: t.event.start):
        account = _account_for(telling, accounts, story)
        if account is None:
            accounts.append(Account([telling]))
        else:
            account.append(telling)
    main = _main(accounts) or _merged_counts(accounts)
    others = {t.event.sentence for a in accounts if a is not main for t in a}
    lead = set(range(LEAD)) - others
    deeds = sum(_is_deed(account) for account in accounts)
    return [
        replace(
            telling,
            account=account[0].event.id,
            main=account is main,
            near=story.near(
                {*story.scene(telling.event), *(lead if account is main else ())}
            ),
            deeds=deeds,
            days=_days_in(telling, account),
        )
        for account in accounts
        for telling in account
    ]


def counted_in(
    tellings: Sequence[Telling],
    sentence: int,
    start: int,
    story: ToldStory,
    *,
    is_line: bool = False,
    families: frozenset[str] | None = None,
) -> Telling | None:
    """Return the telling whose dead or hurt a number counts that stands by itself.

    ``sentence`` and ``start`` say where it stands; ``is_line`` that it is a line of a
    list; ``families`` of what alone it can be: of a march. What it counts is what its
    sentence or the one before tells, else what the story is about; none where its
    sentence is of another day or place.
    """
    hosts = [t for t in tellings if t.family in HOSTS]
    harm = [t for t in hosts if t.family != "coercion"] or hosts
    if families is not None:
        harm = [t for t in hosts if t.family in families]
    near = [t for t in harm if 0 <= sentence - t.event.sentence <= 1]
    main = [t for t in harm if t.main]
    if near and near[-1].event.sentence == sentence:
        return near[-1]
    if is_line and main:
        near = []  # "Missing: 4" is a line of a list, not of the line before
    before = [t for t in main if t.event.start < start]
    for found in (near[-1:], before[-1:] or main[:1]):
        account = Account(t for t in harm if found and t.account == found[0].account)
        if account and not is_elsewhere(sentence, account, story):
            return found[0]
    return None


def _main(accounts: Sequence[Account]) -> Account | None:
    """Return what a story is about: the first harm of its headline and lead.

    Else that of which it gives a toll and no more.
    """
    counted = None
    for account in accounts:
        first = account[0]
        if first.family in HOSTS and first.event.sentence < LEAD:
            return account
        if counted is None and first.family in HOSTS and first.event.rule == COUNTED:
            counted = account
    return counted


def _merged_counts(accounts: list[Account]) -> Account | None:
    """Merge what a story counts without saying of what, and return it, if it is much.

    "37 persons were arrested. Eleven were injured. Nobody died." in a statement about
    "the incident": what is counted in two ways without a day or a place of its own is
    what the statement is about.
    """
    bare = [
        account
        for account in accounts
        if account[0].family in HOSTS
        and any(t.figures for t in account)
        and all(map(is_bare, account))
    ]
    outcomes = {f.outcome for account in bare for t in account for f in t.figures}
    if len(outcomes) < 2:
        return None
    merged = Account(sorted((t for account in bare for t in account), key=_start))
    parts = set(map(id, bare))
    accounts[:] = [a for a in accounts if id(a) not in parts]
    accounts.append(merged)
    return merged


def _start(telling: Telling) -> int:
    return telling.event.start


def _is_deed(account: Sequence[Telling]) -> bool:
    """Tell whether an account is of a deed, a mishap or dead people."""
    if account[0].family not in HOSTS:
        return False
    return any(t.family != "harm" or t.figures for t in account)


def _account_for(
    telling: Telling, accounts: Sequence[Account], story: ToldStory
) -> Account | None:
    """Return the account that a telling goes on with, None for a new one."""
    if telling.family not in HOSTS:
        return None
    if tells_another(telling.sentence, language(telling.source.language)):
        return None
    at = telling.event.sentence
    fitting = [
        account
        for account in accounts
        if account[0].family in HOSTS and fits(telling, account, story)
    ]
    for account in fitting:
        if agrees(telling, account, story):
            return account
    main = _main(accounts)
    bare = main is not None and all(map(is_bare, main))
    is_lead = at < LEAD or story.is_only_deed(telling.event)
    does_harm = telling.family != "harm" and not is_arrest(telling)
    if main in fitting and is_lead and does_harm and bare:
        return main  # "The toll rose to 16": what did it is told later
    near = [a for a in fitting if 0 <= at - a[-1].event.sentence <= 1]
    for account in (*near[-1:], *(a for a in fitting if a is main)):
        if is_loose(telling, account):
            return account
    return None


def _days_in(telling: Telling, account: Account) -> Days | None:
    """Return the days of a telling, by what is counted with it where they differ.

    The later day is most often that of a report: "..., police said on Saturday".
    """
    together = [t for t in account if are_counted_together(t, telling)]
    days = [t.days for t in (telling, *together) if t.days is not None and t.days.sure]
    return min(days, key=lambda each: each.first) if together and days else telling.days
