"""Join the appearances of actors, the surest first, whatever order they come in."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .decisions import Id, Ruling
from .evidence import APART, Frequencies, Verdict, verdict
from .names import surnames
from .profiles import Profile
from .records import Appearance

__all__ = ["JOINED_BY_USER", "Clusters", "cluster"]

#: The rule under which a user's decision is logged.
JOINED_BY_USER = "joined by the reader"

#: A name that more actors have is looked up no further: it tells nobody apart.
MOST = 200


class Clusters:
    """Appearances in clusters, and which clusters may be one."""

    def __init__(self, rare: Frequencies, rulings: Iterable[Ruling]) -> None:
        self._rare = rare
        self._apart = [ruling for ruling in rulings if not ruling.same]
        self._sides: dict[Id, list[tuple[int, int]]] = defaultdict(list)
        for number, ruling in enumerate(self._apart):
            for side, ids in enumerate((ruling.first, ruling.second)):
                for id_ in ids:
                    self._sides[id_].append((number, side))
        self.profiles: dict[int, Profile] = {}
        self.links: dict[Id, tuple[str, str]] = {}
        self.doubts: dict[int, list[tuple[int, Verdict]]] = defaultdict(list)
        self._by_key: dict[str, set[int]] = defaultdict(set)

    def place(self, appearance: Appearance) -> None:
        """Add an appearance to the cluster that it fits best, or a new one."""
        number = len(self.profiles)
        alone = Profile(number, [appearance])
        best: tuple[float, int, Verdict] | None = None
        for other in sorted(self._candidates(alone)):
            found = self._verdict(alone, self.profiles[other])
            if found is not None and found.score >= 0:
                rank = (found.score, -other, found)
                if best is None or rank[:2] > best[:2]:
                    best = rank
        if best is None:
            self._keep(alone)
            return
        _, other, found = best
        profile = self.profiles[-other]
        profile.add(appearance)
        self.links[appearance.id] = found.rule, found.why
        self._index(profile, alone)

    def start(self, members: list[Appearance], why: str) -> None:
        """Begin with a cluster that the user made."""
        self._keep(Profile(len(self.profiles), members))
        for member in members[1:]:
            self.links[member.id] = JOINED_BY_USER, why

    def _keep(self, profile: Profile) -> None:
        self.profiles[profile.number] = profile
        self._index(profile, profile)

    def _index(self, profile: Profile, new: Profile) -> None:
        for key in _index_keys(new):
            self._by_key[key].add(profile.number)

    def _candidates(self, profile: Profile) -> set[int]:
        """Return the clusters that share a key with a profile."""
        found: set[int] = set()
        for key in _search_keys(profile):
            numbers = self._by_key.get(key, ())
            if len(numbers) <= MOST:
                found.update(numbers)
        return found

    def _verdict(self, a: Profile, b: Profile) -> Verdict | None:
        if self._parted(a, b):
            return None
        return verdict(a, b, self._rare)

    def _parted(self, a: Profile, b: Profile) -> bool:
        """Tell whether the user said that some of these are two."""
        if not self._apart:
            return False
        mine, theirs = (
            {side for member in p.members for side in self._sides.get(member.id, ())}
            for p in (a, b)
        )
        return any((ruling, 1 - side) in theirs for ruling, side in mine)

    def merge(self) -> None:
        """Join clusters that turn out to be one, the surest pair first."""
        heap: list[tuple[float, int, int, int, int]] = []
        for a, b in self._pairs():
            self._push(heap, a, b)
        while heap:
            score, a, b, size_a, size_b = heapq.heappop(heap)
            del score
            if a not in self.profiles or b not in self.profiles:
                continue
            if self._sizes(a, b) != (size_a, size_b):
                self._push(heap, a, b)  # one has grown since
                continue
            found = self._verdict(self.profiles[a], self.profiles[b])
            if found is None or found.score < 0:
                continue
            self._absorb(a, b, found)
            for other in sorted(self._candidates(self.profiles[a]) - {a}):
                self._push(heap, *sorted((a, other)))

    def _sizes(self, a: int, b: int) -> tuple[int, int]:
        return len(self.profiles[a].members), len(self.profiles[b].members)

    def _push(
        self, heap: list[tuple[float, int, int, int, int]], a: int, b: int
    ) -> None:
        one, other = self.profiles[a], self.profiles[b]
        found = self._verdict(one, other)
        if found is not None and found.score >= 0:
            heapq.heappush(heap, (-found.score, a, b, *self._sizes(a, b)))

    def _absorb(self, a: int, b: int, found: Verdict) -> None:
        """Join the second cluster to the first."""
        other = self.profiles.pop(b)
        self.links.setdefault(other.members[0].id, (found.rule, found.why))
        for key in _index_keys(other):
            self._by_key[key].discard(b)
        self.profiles[a].absorb(other)
        self._index(self.profiles[a], other)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of clusters that share a key, each once."""
        pairs = set()
        for number in self.profiles:
            for other in self._candidates(self.profiles[number]):
                if other != number:
                    pairs.add((min(number, other), max(number, other)))
        yield from sorted(pairs)

    def doubt(self) -> None:
        """Note which clusters may be one, though not enough says so."""
        for a, b in self._pairs():
            found = self._verdict(self.profiles[a], self.profiles[b])
            if found is not None and APART < found.score < 0:
                self.doubts[a].append((b, found))
                self.doubts[b].append((a, found))


def cluster(
    appearances: Iterable[Appearance], rulings: Iterable[Ruling] = ()
) -> Clusters:
    """Join appearances into clusters.

    Parameters
    ----------
    appearances
        The actors of all stories, in any order.
    rulings
        What the user decided about them.

    """
    found = sorted(appearances, key=_order)
    things = ((a.story, a.places | a.company) for a in found)
    decided = tuple(rulings)
    clusters = Clusters(Frequencies.of(things), decided)
    by_id = {appearance.id: appearance for appearance in found}
    taken: set[Id] = set()
    for group, why in _joined_by_user(decided):
        members = [by_id[id_] for id_ in sorted(group)]
        clusters.start(members, why)
        taken |= group
    for appearance in found:
        if appearance.id not in taken:
            clusters.place(appearance)
    clusters.merge()
    clusters.doubt()
    return clusters


def _order(appearance: Appearance) -> tuple[object, ...]:
    """Return the rank of an appearance: what is known best comes first."""
    longest = max((len(name) for name in appearance.words), default=0)
    known = (
        appearance.known is not None,
        appearance.country is not None,
        bool(appearance.roles),
    )
    return (
        not appearance.is_full,
        -sum(known),
        -min(longest, 3),
        -len(appearance.starts),
        appearance.id,
    )


def _joined_by_user(rulings: Iterable[Ruling]) -> list[tuple[frozenset[Id], str]]:
    """Return the groups that the user's joins make, each with the last of them."""
    groups: list[tuple[frozenset[Id], str]] = []
    for ruling in rulings:
        if not ruling.same:
            continue
        ids, why = ruling.first | ruling.second, ruling.why
        rest = []
        for group, earlier in groups:
            if group & ids:
                ids |= group
            else:
                rest.append((group, earlier))
        groups = [*rest, (ids, why)]
    return groups


def _index_keys(profile: Profile) -> Iterator[str]:
    """Yield the keys under which a cluster is found."""
    yield from sorted(profile.keys)
    yield from (f"known:{name}" for name in sorted(profile.known))
    if profile.kind == "person":
        for word in sorted({w for name in profile.words for w in surnames(name)}):
            yield f"surname:{word}"
            if not profile.is_full:
                yield f"alone:{word}"


def _search_keys(profile: Profile) -> Iterator[str]:
    """Yield the keys of the clusters that may be the same as a profile's."""
    yield from sorted(profile.keys)
    yield from (f"known:{name}" for name in sorted(profile.known))
    if profile.kind == "person":
        sort = "alone" if profile.is_full else "surname"
        for word in sorted({w for name in profile.words for w in surnames(name)}):
            yield f"{sort}:{word}"
