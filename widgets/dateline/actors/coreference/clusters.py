"""Which names are one actor: the closure of the joins that no veto forbids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...lang.names import OPPOSED_SUFFIXES, PARTICLES, SUFFIXES
from ...model import Link
from ...nlp.name_forms import alike
from ..records import JOINED_BY_USER

if TYPE_CHECKING:
    from ..records import Name

__all__ = ["Clusters", "Join"]


@dataclass(frozen=True, slots=True)
class Join:
    """Two names (by index) that a rule holds to be one actor."""

    first: int
    second: int
    rule: str
    why: str


class Clusters:
    """Names joined into actors, with the link that made each join.

    Every cluster remembers what would forbid a further join: the full names of
    its people, the well-known names, the suffixes.
    """

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.links: dict[int, list[Link]] = defaultdict(list)
        self.open: dict[int, str] = {}
        self._partings: dict[int, list[str]] = defaultdict(list)
        self._parent = list(range(len(names)))
        self._facts = [_Facts(name) for name in names]

    def find(self, at: int) -> int:
        """Return the cluster (the index of one of its names) of a name."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def obey(self, ties: Iterable[tuple[int, int, bool]]) -> None:
        """Join and part names (by index) as the reader says, whatever rules hold."""
        ties = list(ties)
        parted = [(first, second) for first, second, same in ties if not same]
        for number, (first, second) in enumerate(parted, start=1):
            self._facts[first].sides.add(number)
            self._facts[second].sides.add(-number)
            for at, other in ((first, second), (second, first)):
                why = f"the reader says it is not {self.names[other].text}"
                self._partings[at].append(why)
        for first, second, same in ties:
            if same and not self.apart(first, second):
                why = f"{self.names[second].text} is the same, says the reader"
                self._unite(Join(first, second, JOINED_BY_USER, why))

    def apart(self, first: int, second: int) -> bool:
        """Tell whether the reader has parted the clusters of two names."""
        one, other = self.find(first), self.find(second)
        return self._facts[one].parted(self._facts[other])

    def partings(self, cluster: int) -> list[str]:
        """Return in words from whom the reader has parted a cluster's names."""
        return [
            why
            for at, told in self._partings.items()
            if self.find(at) == cluster
            for why in told
        ]

    def forget_given(self, at: int) -> None:
        """Let the first word of a name not count as a given name: "García Márquez"."""
        self._facts[self.find(at)].given.clear()

    def forbids(self, first: int, second: int) -> bool:
        """Tell whether a veto stands between the clusters of two names."""
        one, other = self._facts[self.find(first)], self._facts[self.find(second)]
        return one is not other and one.forbid(other)

    def join(self, join: Join) -> bool:
        """Join the clusters of two names unless a veto forbids it."""
        one, other = self.find(join.first), self.find(join.second)
        if one == other or self._facts[one].forbid(self._facts[other]):
            return False
        self._unite(join)
        return True

    def _unite(self, join: Join) -> None:
        """Make the clusters of two names one."""
        one, other = self.find(join.first), self.find(join.second)
        if one == other:
            return
        one, other = min(one, other), max(one, other)
        self._parent[other] = one
        self._facts[one].absorb(self._facts[other])
        first, second = self.names[join.first].start, self.names[join.second].start
        link = Link(first=first, second=second, rule=join.rule, why=join.why)
        self.links[one] += [*self.links.pop(other, []), link]

    def leave_open(self, at: int, why: str) -> None:
        """Keep in words why a name was joined with nobody."""
        self.open[at] = why

    def members(self) -> dict[int, list[Name]]:
        """Return the names of each cluster, in text order."""
        found: dict[int, list[Name]] = defaultdict(list)
        for at, name in enumerate(self.names):
            found[self.find(at)].append(name)
        return dict(found)


class _Facts:
    """What is known of a cluster that speaks against joining it with another."""

    #: Given names are compared pair by pair: a few are enough to see a clash.
    MOST = 6

    def __init__(self, name: Name) -> None:
        strong = [w for w in name.words if w not in PARTICLES and w not in SUFFIXES]
        person = name.kind == "person"
        self.kind = name.kind
        self.given = {strong[0]} if person and len(strong) > 1 else set()
        self.suffixes = set(name.words[1:]) & SUFFIXES if person else set()
        self.known = {name.known.name} if name.known is not None else set()
        self.sides: set[int] = set()

    def parted(self, other: _Facts) -> bool:
        """Tell whether these lie on the two sides of one of the reader's cuts."""
        return any(-side in other.sides for side in self.sides)

    def forbid(self, other: _Facts) -> bool:
        """Tell whether these two cannot be one actor."""
        if self.kind != other.kind or self.parted(other):
            return True
        if self.known and other.known and self.known != other.known:
            return True
        if self.suffixes | other.suffixes >= OPPOSED_SUFFIXES:
            return True
        if not self.given or not other.given:
            return False
        return not any(_given_fit(a, b) for a in self.given for b in other.given)

    def absorb(self, other: _Facts) -> None:
        """Take over what is known of a cluster that has been joined."""
        self.given = set(sorted(self.given | other.given)[: self.MOST])
        self.suffixes |= other.suffixes
        self.known |= other.known
        self.sides |= other.sides


def _given_fit(first: str, second: str) -> bool:
    """Tell whether two given names can be one: alike, an initial, or a short form."""
    if alike(first, second) or (
        first[0] == second[0] and 1 in (len(first), len(second))
    ):
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= 3 and long.startswith(short)
