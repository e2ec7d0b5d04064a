"""Joining: which tellings of several stories are of one happening."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ..io.many.entry import sentence_digest
from ..model import Findings, Items
from .agreement import agreement, veto
from .agreement_terms import ONE_VICTIM
from .claims import Claim
from .disputes import disputes_of
from .evidence import by_account, evidence_of
from .figures import claims_in
from .grounds import is_arrest, one_thing
from .happening import Happening, Happenings, Link
from .news import NEWS_DAYS
from .records import Source, Telling
from .repetitions import with_repetitions
from .settings import SLACK_DAYS, days_apart, km_apart
from .tellings import tellings_of

__all__ = ["join"]

#: The score and grounds on which two tellings are joined, None if they are not.
_Agreed = tuple[float, tuple[str, ...]] | None

#: The score of what one story tells of one thing: there is no doubt to be weighed.
WITHIN = 9.0

#: From this on two things are one, 0 to 1.
ALIKE = 0.8

#: More accounts than this that share one key are not compared by it: "Iran".
CROWD = 200


def join(stories: Iterable[tuple[Source, Findings]]) -> Happenings:
    """Join what stories tell of into happenings, each with all its tellings.

    Parameters
    ----------
    stories
        What was found in each story; the order does not matter.

    Returns
    -------
    Happenings
        Those told by most stories first, then by publication.

    """
    told = (t for source, found in stories for t in tellings_of(source, found))
    accounts = by_account(with_repetitions(told))
    clusters, links = _clusters([evidence_of(account) for account in accounts])
    found = []
    for cluster in clusters:
        members = [telling for at in cluster for telling in accounts[at]]
        own = [link for at in cluster for link in _within(accounts[at])]
        own += [link for at in cluster for link in links[at]]
        found.append(_happening(sorted(members, key=lambda t: t.order), own))
    found.sort(key=lambda h: (-len(h.stories), h.tellings[0].order))
    return Happenings(happenings=Items(found))


def _within(account: Sequence[Telling]) -> Iterator[Link]:
    """Yield why the tellings of one account are of one happening."""
    first = account[0]
    for telling in account[1:]:
        yield Link(
            first=first.id, second=telling.id, score=WITHIN, grounds=("the same story",)
        )


def _happening(tellings: Sequence[Telling], links: Sequence[Link]) -> Happening:
    digest = hashlib.blake2b(tellings[0].id.encode(), digest_size=6).hexdigest()
    id_ = f"happening:{digest}"
    joined = tuple(replace(telling, happening=id_) for telling in tellings)
    return Happening(
        id=id_,
        tellings=joined,
        links=tuple(links),
        claims=tuple(_claims(joined)),
        disputes=tuple(disputes_of(id_, joined)),
    )


def _claims(tellings: Sequence[Telling]) -> Iterator[Claim]:
    """Yield what tellings give; a copied number holds for the day of its original."""
    first: dict[tuple[str, str], dt.date | None] = {}
    for claim in claims_in(tellings):
        if claim.figure is not None and claim.figure.as_of is None:
            key = (sentence_digest(claim.sentence), claim.words)
            claim = replace(claim, as_of=first.setdefault(key, claim.as_of))
        yield claim


def _clusters(
    accounts: Sequence[Telling],
) -> tuple[list[list[int]], dict[int, list[Link]]]:
    """Return which accounts are of one happening, best agreement first, and why.

    Each reason stands at the first of the two that it joins. Two groups are joined
    only if no account of one speaks against one of the other.
    """
    agreed = {
        (a, b): agreement(accounts[a], accounts[b]) for a, b in _candidates(accounts)
    }
    scored = [(-found[0], *pair, found[1]) for pair, found in agreed.items() if found]
    group = {at: [at] for at in range(len(accounts))}
    links = defaultdict(list)
    for score, a, b, grounds in sorted(scored):
        one, other = group[a], group[b]
        if one is other:
            continue
        one_victim = ONE_VICTIM in grounds
        if _forbidden(accounts, one, other, (a, b), agreed, one_victim=one_victim):
            continue
        one += other
        for at in other:
            group[at] = one
        first, second = accounts[a].id, accounts[b].id
        links[a].append(
            Link(first=first, second=second, score=round(-score, 2), grounds=grounds)
        )
    distinct = {id(members): members for members in group.values()}
    return [sorted(members) for members in distinct.values()], links


def _forbidden(
    accounts: Sequence[Telling],
    mine: Sequence[int],
    theirs: Sequence[int],
    best: tuple[int, int],
    agreed: dict[tuple[int, int], _Agreed],
    *,
    one_victim: bool,
) -> bool:
    """Tell whether an account of one group speaks against an account of another.

    Where the two that agree best differ in day or place, others may differ as much.
    ``agreed`` holds how far pairs agree, and takes up what is asked for here.
    """
    a, b = (accounts[at] for at in best)
    apart = days_apart(a, b)
    one = one_thing(a, b) >= ALIKE
    slack = apart if one and apart <= SLACK_DAYS else 0
    differ = apart > 0 or km_apart(a, b) > 0
    for at in mine:
        for to in theirs:
            first, second = accounts[at], accounts[to]
            pair = (min(at, to), max(at, to))
            if pair not in agreed:
                agreed[pair] = agreement(first, second)
            if agreed[pair] is not None:
                continue
            speaks = veto(
                first, second, strong=differ, one_victim=one_victim, slack=slack
            )
            if speaks is not None:
                return True
    return False


def _candidates(accounts: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of two stories that share something that can join them."""
    by_key: dict[Hashable, list[int]] = defaultdict(list)
    for at, account in enumerate(accounts):
        for key in set(_keys(account)):
            by_key[key].append(at)
    seen: set[tuple[int, int]] = set()
    for members in by_key.values():
        if len(members) > CROWD:
            continue
        for pair in combinations(members, 2):
            a, b = (accounts[at].source.story for at in pair)
            if pair not in seen and a != b:
                seen.add(pair)
                yield pair


def _keys(account: Telling) -> Iterator[Hashable]:
    """Yield what another account of the happening can share."""
    for digest, _ in account.said:
        yield "sentence", digest
    for name in account.victims:
        yield "victim", name[-1]
    for figure in account.figures:
        if figure.value is not None:
            yield "number", figure.outcome, figure.value
        if account.main or account.deeds < 2 or is_arrest(account):
            yield from (("toll", figure.outcome, name) for name in account.story_names)
    yield from _keys_of_days(account)
    sites = account.story_sites if account.site is None else {account.site}
    yield from (("site", site) for site in sites)
    if account.main:
        for stretch in _stretches(account):
            yield from (("near", stretch, name) for name in account.near)
    for noun in account.nouns:
        yield from (("noun", noun, name) for name in account.story_names)
    for object_ in account.objects:
        yield "object", object_[-1], _ground(account)
        yield "object", object_
        yield from (("object", object_[-1], trigger) for trigger in account.triggers)


def _keys_of_days(telling: Telling) -> Iterator[Hashable]:
    parties = (*telling.actors, *telling.targets)
    is_placed = telling.place is not None and telling.place_sure
    towns = {telling.place.id} if is_placed and telling.place else telling.story_names
    for bucket in _buckets(telling):
        yield from (("days", bucket, town) for town in towns)
        yield "days", bucket, _ground(telling)
        yield from (("days", bucket, object_[-1]) for object_ in telling.objects)
        yield from (("days", bucket, noun) for noun in telling.nouns)
        for party in parties:
            yield "days", bucket, party.nation if party.is_nation else party.words


def _buckets(telling: Telling) -> set[tuple[int, int]]:
    """Return stretches of four days that overlap: days side by side share one.

    Each is how far it is shifted (days) and its number.
    """
    if telling.days is None:
        return set()
    ends = (telling.days.first.toordinal(), telling.days.last.toordinal())
    return {(shift, (end + shift) // 4) for end in ends for shift in (0, 2)}


def _stretches(telling: Telling) -> set[tuple[int, int]]:
    """Return stretches of the news that overlap: stories of the same days share one."""
    published = telling.source.published
    if published is None:
        return set()
    day = published.toordinal()
    return {(shift, (day + shift) // (2 * NEWS_DAYS)) for shift in (0, NEWS_DAYS)}


def _ground(telling: Telling) -> str | None:
    return telling.place.country if telling.place is not None else None
