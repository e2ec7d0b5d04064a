"""What a reader says of actors: these two are one, these are not, this is a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import BadOption
from ...model import Span

if TYPE_CHECKING:
    from ..records import Name, Nominal

__all__ = ["KINDS", "ActorOverrides", "Link"]

#: What a reader may call a span; "none" says that it names no actor.
KINDS = ("person", "organisation", "group", "none")


@dataclass(frozen=True, slots=True)
class Link:
    """A reader's word that two mentions are one actor (``same``) or are not.

    ``first`` and ``second`` are the spans of the two mentions (characters).
    """

    first: Span
    second: Span
    same: bool


@dataclass(frozen=True, slots=True)
class ActorOverrides:
    """All that a reader says of a story's actors; where two clash, the later holds.

    ``named`` gives the kind (one of ``KINDS``) of the spans [start, end) that the
    reader named, in characters.

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
        """Check what the reader says and bring it into one spelling."""
        spelled = {
            span: "organisation" if kind == "organization" else kind
            for span, kind in named.items()
        }
        for (start, end), kind in spelled.items():
            if kind not in KINDS:
                raise BadOption(
                    f"the characters {start} to {end} are called {kind!r}; "
                    f"call them one of {', '.join(KINDS)}"
                )
            if not 0 <= start < end:
                raise BadOption(f"there are no characters from {start} to {end}")
        pairs = {frozenset((link.first, link.second)): link for link in links}
        return cls(tuple(pairs.values()), spelled)

    def ties(self, names: Sequence[Name]) -> Iterator[tuple[int, int, bool]]:
        """Give the pairs of names (by index) that are one actor, or are not."""
        for link in self.links:
            first, second = _hit(names, link.first), _hit(names, link.second)
            if first is not None and second is not None and first != second:
                yield first, second, link.same

    def bound(
        self, names: Sequence[Name], nominals: Sequence[Nominal]
    ) -> Iterator[tuple[Span, int, bool]]:
        """Give the words that are no names, and the name they do or do not mean.

        A span with no name in it is a role noun, whether the rules bound it or not.
        """
        for link in self.links:
            for noun, other in (
                (link.first, link.second),
                (link.second, link.first),
            ):
                at = _hit(names, other)
                if at is not None and _hit(names, noun) is None:
                    found = _hit(nominals, noun)
                    if found is not None:
                        hit = nominals[found]
                        noun = Span(hit.start, hit.end)
                    yield noun, at, link.same


def _hit(found: Sequence[Name | Nominal], span: Span) -> int | None:
    """Return the one that shares most characters with a span, None if none does."""
    best, most = None, 0
    for at, one in enumerate(found):
        shared = min(one.end, span.end) - max(one.start, span.start)
        if shared > most:
            best, most = at, shared
    return best
