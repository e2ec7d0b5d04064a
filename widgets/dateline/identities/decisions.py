"""What the user decided about actors across stories, which no rule overrides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from ..errors import CorrectionError, shown
from .records import Appearance

__all__ = ["Anchor", "Decision", "Ruling", "rulings"]

#: An appearance, by the ids of its story and of the actor in it.
Id = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The first mention of an actor in a story, by which it is found again.

    ``start`` is its offset (characters), ``phrase`` the name as written.
    """

    story: str
    start: int
    phrase: str

    @classmethod
    def of(cls, appearance: Appearance) -> Self:
        """Return the anchor of an appearance."""
        return cls(appearance.story, appearance.start, appearance.name)

    def record(self) -> dict[str, Any]:
        """Return the anchor as JSON has it."""
        return {"story": self.story, "start": self.start, "phrase": self.phrase}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The user's word that two actors are one (``same``), or are two.

    Joining needs one anchor on each side; parting has one for each appearance.
    """

    first: tuple[Anchor, ...]
    second: tuple[Anchor, ...]
    same: bool

    def __str__(self) -> str:
        one, other = self.first[0].phrase, self.second[0].phrase
        if self.same:
            return f"{one} and {other} are one"
        return f"{one} and {other} are two"

    def record(self) -> dict[str, Any]:
        """Return the decision as JSON has it."""
        sides = (self.first, self.second)
        first, second = ([anchor.record() for anchor in side] for side in sides)
        return {"kind": "identity", "first": first, "second": second, "same": self.same}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Return the decision that a record describes.

        Raises
        ------
        CorrectionError
            A key is missing or has a value that it cannot have.

        """
        try:
            first, second = (
                tuple(
                    Anchor(a["story"], int(a["start"]), a["phrase"]) for a in record[k]
                )
                for k in ("first", "second")
            )
            same = record["same"]
        except (KeyError, TypeError, ValueError) as error:
            raise CorrectionError(
                f"not a decision about actors: {error} in {shown(record)}"
            ) from error
        if not (first and second and isinstance(same, bool)):
            raise CorrectionError(f"not a decision about actors: {shown(record)}")
        return cls(first=first, second=second, same=same)


def _anchors(records: Iterable[Mapping[str, Any]]) -> tuple[Anchor, ...]:
    return tuple(Anchor(r["story"], int(r["start"]), r["phrase"]) for r in records)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about appearances that are there."""

    first: frozenset[Id]
    second: frozenset[Id]
    same: bool
    why: str


def rulings(
    decisions: Iterable[Decision], found: Iterable[Appearance]
) -> tuple[Ruling, ...]:
    """Return what decisions say of the appearances that are there.

    A later one that says the contrary of the same appearances replaces an earlier one.
    What is about stories that are gone is left out.
    """
    by_story: dict[str, list[Appearance]] = {}
    for appearance in found:
        by_story.setdefault(appearance.story, []).append(appearance)
    kept: list[Ruling] = []
    for decision in decisions:
        first, second = (
            frozenset(_found(side, by_story))
            for side in (decision.first, decision.second)
        )
        if first and second:
            new = Ruling(first, second, decision.same, str(decision))
            kept = [old for old in kept if not _contrary(old, new)] + [new]
    return tuple(kept)


def _contrary(old: Ruling, new: Ruling) -> bool:
    """Tell whether two rulings say the contrary of a pair."""
    if old.same == new.same:
        return False
    straight = old.first & new.first and old.second & new.second
    crossed = old.first & new.second and old.second & new.first
    return bool(straight or crossed)


def _found(
    anchors: Iterable[Anchor], by_story: Mapping[str, list[Appearance]]
) -> Iterator[Id]:
    for anchor in anchors:
        for appearance in by_story.get(anchor.story, ()):
            if anchor.start in appearance.starts:
                yield appearance.id
