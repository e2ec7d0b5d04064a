"""Joining: which tellings of several stories are of one happening."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ..model import Findings, Items
from .agreement import agreement, veto
from .disputes import disputes_of
from .figures import claims_of
from .grounds import ONE_VICTIM
from .happening import Happening, Happenings, Link
from .records import Source, Telling
from .settings import days_apart, km_apart
from .tellings import tellings_of, with_repetitions

__all__ = ["join"]

#: The score and grounds on which two tellings are joined, None if they are not.
_Agreed = tuple[float, tuple[str, ...]] | None

#: More tellings than this that share one key are not compared by it: "Iran".
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
    tellings = with_repetitions(told)
    clusters, links = _clusters(tellings)
    group = {
        telling.id: at for at, cluster in enumerate(clusters) for telling in cluster
    }
    own: list[list[Link]] = [[] for _ in clusters]
    for link in links:
        own[group[link.first]].append(link)
    found = list(map(_happening, clusters, own))
    found.sort(key=lambda h: (-len(h.stories), h.tellings[0].order))
    return Happenings(happenings=Items(found))


def _happening(tellings: Sequence[Telling], links: Sequence[Link]) -> Happening:
    digest = hashlib.blake2b(tellings[0].id.encode(), digest_size=6).hexdigest()
    id_ = f"happening:{digest}"
    joined = tuple(replace(telling, happening=id_) for telling in tellings)
    return Happening(
        id=id_,
        tellings=joined,
        links=tuple(links),
        claims=tuple(claim for telling in joined for claim in claims_of(telling)),
        disputes=tuple(disputes_of(id_, joined)),
    )


def _clusters(
    tellings: Sequence[Telling],
) -> tuple[list[list[Telling]], list[Link]]:
    """Return the tellings in groups, best agreement first, and why they were joined.

    Two groups are joined only if no telling of one speaks against one of the other.
    """
    agreed = {
        (a, b): agreement(tellings[a], tellings[b]) for a, b in _candidates(tellings)
    }
    scored = [(-found[0], *pair, found[1]) for pair, found in agreed.items() if found]
    group = {at: [at] for at in range(len(tellings))}
    links = []
    for score, a, b, grounds in sorted(scored):
        one, other = group[a], group[b]
        if one is other:
            continue
        one_victim = ONE_VICTIM in grounds
        if _forbidden(tellings, one, other, (a, b), agreed, one_victim=one_victim):
            continue
        one += other
        for at in other:
            group[at] = one
        first, second = tellings[a].id, tellings[b].id
        links.append(
            Link(first=first, second=second, score=round(-score, 2), grounds=grounds)
        )
    distinct = {id(members): members for members in group.values()}
    return [[tellings[at] for at in sorted(m)] for m in distinct.values()], links


def _forbidden(
    tellings: Sequence[Telling],
    one: Sequence[int],
    other: Sequence[int],
    best: tuple[int, int],
    agreed: dict[tuple[int, int], _Agreed],
    *,
    one_victim: bool,
) -> bool:
    """Tell whether a telling of one group speaks against a telling of another.

    Where the two that agree best differ in day or place, others may differ as much.
    ``agreed`` holds how far pairs agree, and takes up what is asked for here.
    """
    a, b = (tellings[at] for at in best)
    differ = days_apart(a, b) > 0 or km_apart(a, b) > 0
    for at in one:
        for to in other:
            first, second = tellings[at], tellings[to]
            pair = (min(at, to), max(at, to))
            if pair not in agreed:
                agreed[pair] = agreement(first, second)
            if agreed[pair] is not None:
                continue
            if veto(first, second, strong=differ, one_victim=one_victim) is not None:
                return True
    return False


def _candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share something that can join them, each once."""
    by_key: dict[Hashable, list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        for key in _keys(telling):
            by_key[key].append(at)
    seen: set[tuple[int, int]] = set()
    for members in by_key.values():
        if len(members) > CROWD:
            continue
        for pair in combinations(members, 2):
            if pair not in seen and _are_open(tellings, pair):
                seen.add(pair)
                yield pair


def _are_open(tellings: Sequence[Telling], pair: tuple[int, int]) -> bool:
    """Tell whether it is open that two tellings are of one happening.

    Within a story it is settled, but for what one sentence tells, and for the harm of
    which no cause is told where the story tells of one deed only.
    """
    a, b = (tellings[at] for at in pair)
    if a.source.story != b.source.story or a.event.sentence == b.event.sentence:
        return True
    return a.deeds == 1


def _keys(telling: Telling) -> Iterator[Hashable]:
    """Yield what another telling of the happening can share."""
    story = telling.source.story
    if telling.digest is not None:
        yield "sentence", telling.digest
    yield "sentence", story, telling.event.sentence
    if telling.deeds == 1:
        yield "story", story
    for name in telling.victims:
        yield "victim", name[-1]
    for figure in telling.figures:
        if figure.value is not None:
            yield "number", figure.outcome, figure.value
        if telling.deeds < 2:
            yield from (("toll", figure.outcome, name) for name in telling.story_names)
    yield from _keys_of_days(telling)
    for object_ in telling.objects:
        yield "object", object_[-1], _ground(telling)
        yield "object", object_
        yield from (("object", object_[-1], trigger) for trigger in telling.triggers)


def _keys_of_days(telling: Telling) -> Iterator[Hashable]:
    parties = (*telling.actors, *telling.targets)
    for bucket in _buckets(telling):
        yield "days", bucket, _ground(telling)
        yield from (("days", bucket, object_[-1]) for object_ in telling.objects)
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


def _ground(telling: Telling) -> str | None:
    return telling.place.country if telling.place is not None else None
