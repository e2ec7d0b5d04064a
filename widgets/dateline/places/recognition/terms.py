"""A term of a span's score: one record, held in a registry of groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from .proposal import Proposal

__all__ = ["SpanTerm", "SpanTerms", "TermGroup"]

#: What the terms are computed from.
Facts = TypeVar("Facts")

#: What a term may be crossed with: the span's tag, or its class in the gazetteer.
Crossing = Literal["tag", "known"]


@dataclass(frozen=True)
class SpanTerm(Generic[Facts]):
    """A term of a span's score, or a family of them: its weight times its value.

    Parameters
    ----------
    name
        Its key in the weights. A family has ``{}`` where the words go that tell its
        members apart.
    compute
        Returns its value for a span, or the words that fill in ``{}`` (the value is
        then 1). 0 and no words mean that it is absent.
    crossed
        By what it makes further terms ("NAME, tagged GPE=", "NAME, city").

    """

    name: str
    compute: Callable[[Facts], float | str]
    crossed: tuple[Crossing, ...] = ()


@dataclass(frozen=True)
class TermGroup(Generic[Facts]):
    """Terms that only some spans can have, by a test that spares the others."""

    applies: Callable[[Facts], object]
    terms: tuple[SpanTerm[Facts], ...]


#: Head and tail of a name, how its value is computed, and by what it is crossed.
_Compiled = tuple[str, str, Callable[[Facts], float | str], tuple[Crossing, ...]]


@dataclass(frozen=True, eq=False)
class SpanTerms(Generic[Facts]):
    """The registry: groups of terms, in the order in which they are added up."""

    groups: tuple[TermGroup[Facts], ...]

    @cached_property
    def _compiled(
        self,
    ) -> list[tuple[Callable[[Facts], object], list[_Compiled[Facts]]]]:
        compiled = []
        for group in self.groups:
            terms = []
            for term in group.terms:
                head, _, tail = term.name.partition("{}")
                terms.append((head, tail, term.compute, term.crossed))
            compiled.append((group.applies, terms))
        return compiled

    def values(self, facts: Facts, span: Proposal) -> dict[str, float]:
        """Return the terms that a span has, by name.

        Parameters
        ----------
        facts
            What the terms are computed from.
        span
            The span, with its tag and its class in the gazetteer.

        """
        suffix: dict[Crossing, str] = {
            "tag": f", tagged {span.tag}",
            "known": f", {span.known}",
        }
        values: dict[str, float] = {}
        for applies, terms in self._compiled:
            if not applies(facts):
                continue
            for head, tail, compute, crossed in terms:
                value = compute(facts)
                if not value:
                    continue
                if isinstance(value, str):
                    name, value = f"{head}{value}{tail}", 1.0
                else:
                    name = head
                values[name] = value
                for crossing in crossed:
                    values[name + suffix[crossing]] = value
        return values
