"""A term of a candidate's score: one record, held in the registry of its stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from ...model import Place

    Array = NDArray[np.float64]

__all__ = ["ScoringTerm", "Stage", "Topic"]

#: What the terms of a stage are computed from.
Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """What several terms speak of together.

    Their shares in the score are added up before they are put into words.

    Parameters
    ----------
    name
        Topics that add the same to a score are listed by name.
    says
        The reason in words, when the topic favours the chosen place over the
        runner-up: fixed, or a function of the two. Empty if it is not worth a word.
    trivial_for
        Kinds of place of which the reason would say that they lie in themselves.
    counts_places
        Whether a count of the story's other places may take the place of the words.

    """

    name: str
    says: str | Callable[[Place, Place], str] = ""
    trivial_for: frozenset[str] = frozenset()
    counts_places: bool = False

    def reason(self, chosen: Place, rival: Place) -> str:
        """Return what the topic says for the chosen place; empty if nothing."""
        if chosen.kind in self.trivial_for:
            return ""
        return self.says if isinstance(self.says, str) else self.says(chosen, rival)


@dataclass(frozen=True)
class ScoringTerm(Generic[Facts]):
    """A term of a candidate's score: its weight times its value is added.

    Parameters
    ----------
    name
        Its key in ``weights.json``, and its name in a reading's JSON.
    compute
        Returns its values for a block of rows: one for all, one for each row, or
        None where the term is absent from all of them.
    says
        The reason in words, when the term favours the chosen place over the
        runner-up. Empty if it is not worth a word.
    about
        The topic, if it shares one with other terms.
    fixed
        Whether its values stay as they are from pass to pass, because they do not
        depend on what is thought of the candidates so far.
    prior
        The weight that it is held to firmly when weights are fitted: for what the
        text says outright, of which annotated corpora have too few cases among much
        noise. None leaves it to the corpora.

    """

    name: str
    compute: Callable[[Facts], ArrayLike | None]
    says: str = ""
    about: Topic | None = None
    fixed: bool = False
    prior: float | None = None

    def topic(self) -> Topic:
        """Return its topic: its own unless it shares one."""
        return self.about or Topic(self.name, self.says)


@dataclass(frozen=True, eq=False)
class Stage(Generic[Facts]):
    """The registry of a stage: its terms, in the order of their columns."""

    terms: tuple[ScoringTerm[Facts], ...]

    def __len__(self) -> int:
        return len(self.terms)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the terms, in the order of their columns."""
        return tuple(term.name for term in self.terms)

    @cached_property
    def column(self) -> dict[str, int]:
        """The column of each term, by its name."""
        return {name: i for i, name in enumerate(self.names)}

    @cached_property
    def _by_fixed(self) -> dict[bool, list[tuple[int, ScoringTerm[Facts]]]]:
        columns = list(enumerate(self.terms))
        return {
            fixed: [(i, term) for i, term in columns if term.fixed is fixed]
            for fixed in (True, False)
        }

    def fill(self, out: Array, facts: Facts, *, fixed: bool | None = None) -> None:
        """Write the terms' values into the columns of ``out``, which holds zeros.

        Parameters
        ----------
        out
            An array of rows by terms.
        facts
            What the terms are computed from.
        fixed
            Write only the fixed terms, or only the others. By default all.

        """
        for wanted in (True, False) if fixed is None else (fixed,):
            for column, term in self._by_fixed[wanted]:
                values = term.compute(facts)
                if values is not None:
                    out[:, column] = values
