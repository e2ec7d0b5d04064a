"""A user's corrections of actors: must-link and cannot-link constraints, and kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import BadOption
from ...model import Span
from ..records import Constraint

if TYPE_CHECKING:
    from ..records import Name, Nominal

__all__ = ["KINDS", "ActorOverrides", "Link"]

#: What a user may call a span; "none" says that it names no actor.
KINDS = ("person", "organisation", "group", "none")


@dataclass(frozen=True, slots=True)
class Link:
    """A user's decision that two mentions are one actor (``same``) or are not.

    ``first`` and ``second`` are the spans of the two mentions (characters).
    """

    first: Span
    second: Span
    same: bool


@dataclass(frozen=True, slots=True)
class ActorOverrides:
    """All corrections of a story's actors; where two contradict, the later holds.

    ``named`` gives the kind (one of ``KINDS``) of the spans [start, end) that the
    user named, in characters.

    Raises
    ------
    BadOption
        A kind is none of ``KINDS``, or a span is empty.

    """

    links: tuple[Link, ...]
    named: dict[tuple[int, int], str]

    @classmethod
    def of(
        cls, links: Sequence[Link], named: Mapping[tuple[int, int], str]
    ) -> ActorOverrides:
        """Check corrections and bring them into one spelling."""
        spelled = {
            span: "organisation" if kind == "organization" else kind
            for span, kind in named.items()
        }
        for (start, end), kind in spelled.items():
            if kind not in KINDS:
                raise BadOption(
                    f"characters {start} to {end} are called {kind!r}; "
                    f"call them one of {', '.join(KINDS)}"
                )
            if not 0 <= start < end:
                raise BadOption(f"there are no characters from {start} to {end}")
        pairs = {frozenset((link.first, link.second)): link for link in links}
        return cls(tuple(pairs.values()), spelled)

    def name_constraints(self, names: Sequence[Name]) -> Iterator[Constraint]:
        """Yield the pairs of names that must be one actor, or cannot be."""
        for link in self.links:
            first = _best_overlap(names, link.first)
            second = _best_overlap(names, link.second)
            if first is not None and second is not None and first != second:
                yield Constraint(first, second, link.same)

    def nominal_constraints(
        self, names: Sequence[Name], nominals: Sequence[Nominal]
    ) -> Iterator[tuple[Span, int, bool]]:
        """Yield the spans without a name, and the name they mean or do not mean.

        Each with the name's index and whether they mean it. A span with no name in
        it is a role noun, whether the rules resolved it or not.
        """
        for link in self.links:
            for noun, other in (
                (link.first, link.second),
                (link.second, link.first),
            ):
                name = _best_overlap(names, other)
                if name is None or _best_overlap(names, noun) is not None:
                    continue
                at = _best_overlap(nominals, noun)
                if at is not None:
                    noun = Span(nominals[at].start, nominals[at].end)
                yield noun, name, link.same


def _best_overlap(mentions: Sequence[Name | Nominal], span: Span) -> int | None:
    """Return the mention (by index) that shares most characters with a span."""
    best, most = None, 0
    for at, mention in enumerate(mentions):
        shared = min(mention.end, span.end) - max(mention.start, span.start)
        if shared > most:
            best, most = at, shared
    return best
