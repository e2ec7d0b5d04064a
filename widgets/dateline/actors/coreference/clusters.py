"""Clusters of names: the closure of the joins that no cannot-link rule forbids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...lang.names import OPPOSED_SUFFIXES, PARTICLES, SUFFIXES
from ...model import Link
from ...nlp.name_forms import alike
from ..records import JOINED_BY_USER, Constraint

if TYPE_CHECKING:
    from ..records import Name

__all__ = ["DECLARED", "Clusters", "Join"]


@dataclass(frozen=True, slots=True)
class Join:
    """Two names (by index) that a rule holds to be one actor."""

    first: int
    second: int
    rule: str
    why: str


#: The rule by which the story itself says that two names are one's.
DECLARED = "declared alias"


class Clusters:
    """Names joined into actors, with the link that made each join.

    Every cluster remembers what would forbid a further join: the given names of its
    people, the well-known names, the suffixes, and the user's cannot-link constraints.

    Attributes
    ----------
    names
        The names, in text order.
    links
        The links that made each cluster, in the order of their joins.
    unresolved
        Why a name was joined with nobody, by its index.

    """

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.links: dict[int, list[Link]] = defaultdict(list)
        self.unresolved: dict[int, str] = {}
        self._partings: dict[int, list[str]] = defaultdict(list)
        self._parent = list(range(len(names)))
        self._facts = [_Facts(name) for name in names]

    def find(self, at: int) -> int:
        """Return the cluster (the index of one of its names) of a name."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def apply_constraints(self, constraints: Iterable[Constraint]) -> None:
        """Join and part names as the user decided, whatever the rules forbid.

        Cannot-link constraints come first: no must-link goes across one.
        """
        constraints = list(constraints)
        cannot_link = [pair for pair in constraints if not pair.same]
        for number, pair in enumerate(cannot_link, start=1):
            self._facts[pair.first].sides.add(number)
            self._facts[pair.second].sides.add(-number)
            for at, other in ((pair.first, pair.second), (pair.second, pair.first)):
                why = f"marked by hand as not {self.names[other].text}"
                self._partings[at].append(why)
        for pair in constraints:
            if pair.same and not self.are_parted(pair.first, pair.second):
                why = f"marked by hand as the same as {self.names[pair.second].text}"
                self._unite(Join(pair.first, pair.second, JOINED_BY_USER, why))

    def are_parted(self, first: int, second: int) -> bool:
        """Tell whether a user has parted the clusters of two names."""
        facts = self._facts[self.find(first)]
        return facts.is_parted_from(self._facts[self.find(second)])

    def partings(self, cluster: int) -> list[str]:
        """Return in words from whom a user has parted a cluster's names."""
        return [
            why
            for at, reasons in self._partings.items()
            if self.find(at) == cluster
            for why in reasons
        ]

    def forget_given(self, at: int) -> None:
        """Let the first word of a name not count as a given name: "García Márquez"."""
        self._facts[self.find(at)].given.clear()

    def forbids(self, first: int, second: int) -> bool:
        """Tell whether the clusters of two names cannot be linked."""
        facts, other = self._facts[self.find(first)], self._facts[self.find(second)]
        return facts is not other and facts.forbids(other)

    def join(self, join: Join) -> bool:
        """Join the clusters of two names unless they cannot be linked."""
        first, second = self.find(join.first), self.find(join.second)
        renamed = join.rule == DECLARED
        facts, other = self._facts[first], self._facts[second]
        if first == second or facts.forbids(other, renamed=renamed):
            return False
        self._unite(join)
        return True

    def _unite(self, join: Join) -> None:
        """Make the clusters of two names one."""
        kept, merged = sorted((self.find(join.first), self.find(join.second)))
        if kept == merged:
            return
        self._parent[merged] = kept
        self._facts[kept].absorb(self._facts[merged])
        first, second = self.names[join.first].start, self.names[join.second].start
        link = Link(first=first, second=second, rule=join.rule, why=join.why)
        self.links[kept] += [*self.links.pop(merged, []), link]

    def leave_unresolved(self, at: int, why: str) -> None:
        """Keep in words why a name was joined with nobody."""
        self.unresolved[at] = why

    def members(self) -> dict[int, list[Name]]:
        """Return the names of each cluster, in text order."""
        members: dict[int, list[Name]] = defaultdict(list)
        for at, name in enumerate(self.names):
            members[self.find(at)].append(name)
        return dict(members)


class _Facts:
    """What is known of a cluster and may forbid joining it with another.

    ``sides`` are the numbers of cannot-link constraints, negative on one side.
    """

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

    def is_parted_from(self, other: _Facts) -> bool:
        """Tell whether these are the two sides of a cannot-link constraint."""
        return any(-side in other.sides for side in self.sides)

    def forbids(self, other: _Facts, *, renamed: bool = False) -> bool:
        """Tell whether these two cannot be one actor.

        A name that the story says is another one's (``renamed``) may have another
        given name: "Eric Blair, also known as George Orwell".
        """
        if self.kind != other.kind or self.is_parted_from(other):
            return True
        if self.known and other.known and self.known != other.known:
            return True
        if self.suffixes | other.suffixes >= OPPOSED_SUFFIXES:
            return True
        if renamed or not self.given or not other.given:
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
