"""All terms of a candidate's score, stage by stage: what weights are fitted to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .context_terms import CONTEXT_TERMS
from .gazetteer_terms import GAZETTEER_TERMS
from .home_terms import HOME_TERMS
from .nearness_terms import NEARNESS_TERMS
from .nil_terms import NIL_TERMS
from .terms import ScoringTerm, Stage, Topic

if TYPE_CHECKING:
    from .context import Context
    from .home_terms import Homeland
    from .namesakes import Namesakes
    from .nearness_terms import Nearness
    from .nil_terms import Unplaced

__all__ = ["SCORING", "Scoring"]


@dataclass(frozen=True, eq=False)
class Scoring:
    """The registries of terms, one for each stage, and the columns they make.

    The first pass weighs what the gazetteer and the context of a name say; the
    second adds nearness to the story's other places, and the publisher's home where
    it is known. In both, "none of these" has terms of its own.
    """

    gazetteer: Stage[Namesakes] = GAZETTEER_TERMS
    context: Stage[Context] = CONTEXT_TERMS
    nearness: Stage[Nearness] = NEARNESS_TERMS
    home: Stage[Homeland] = HOME_TERMS
    nil: Stage[Unplaced] = NIL_TERMS

    @cached_property
    def first(self) -> tuple[str, ...]:
        """The names of a candidate's terms in the first pass, in columns."""
        return (*self.gazetteer.names, *self.context.names)

    @cached_property
    def second(self) -> tuple[str, ...]:
        """The names of a candidate's terms in the second pass, in columns."""
        return (*self.first, *self.nearness.names, *self.home.names)

    @cached_property
    def column(self) -> dict[str, int]:
        """The column of each of a candidate's terms, by its name."""
        return {name: i for i, name in enumerate(self.second)}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of all terms as a verdict has them: those of "none" come last."""
        return (*self.second, *self.nil.names)

    @cached_property
    def terms(self) -> dict[str, ScoringTerm[Any]]:
        """All terms by name."""
        stages: tuple[Stage[Any], ...] = (
            self.gazetteer,
            self.context,
            self.nearness,
            self.home,
            self.nil,
        )
        return {term.name: term for stage in stages for term in stage.terms}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """The topic of each term, by its name."""
        return {name: term.topic() for name, term in self.terms.items()}


#: The terms that the weights of the package were fitted to.
SCORING = Scoring()
