"""Courses: how the toll of a happening moved from day to day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .claims import Claim

__all__ = ["TollStep", "course_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TollStep:
    """A number that stories gave for a whole happening, as of one day.

    ``outcome`` is one of :data:`~dateline.model.figure.Outcome`; ``claims`` are who
    gives it, in order of publication.
    """

    happening: str
    outcome: str
    as_of: dt.date | None
    value: str
    claims: tuple[Claim, ...]

    @property
    def number(self) -> int | None:
        """The number itself: the least that it can be."""
        figure = self.claims[0].figure
        return figure.low if figure is not None else None

    @property
    def is_feared(self) -> bool:
        """Whether it is only feared."""
        return all(
            c.figure is not None and c.figure.status == "feared" for c in self.claims
        )

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who gives it, each once."""
        sources = (claim.source for claim in self.claims)
        return tuple(dict.fromkeys(s.outlet or s.title or s.story for s in sources))

    def __str__(self) -> str:
        return f"{self.as_of or 'day not known'}: {self.value} {self.outcome}"

    def row(self) -> dict[str, Any]:
        """Return the step as one flat table row."""
        return {
            "happening": self.happening,
            "outcome": self.outcome,
            "as_of": self.as_of,
            "value": self.value,
            "number": self.number,
            "feared": self.is_feared,
            "outlets": ", ".join(self.outlets),
            "stories": len({claim.source.story for claim in self.claims}),
        }


def course_of(happening: str, claims: Iterable[Claim]) -> Iterator[TollStep]:
    """Yield the numbers for the whole of a happening, each outcome's in order of days.

    Numbers of one place, side or group of people are parts of them, and what a story
    denies is no number of its own.

    Parameters
    ----------
    happening
        Its id.
    claims
        What its tellings give, in order of publication.

    """
    steps: dict[tuple[str, dt.date | None, str, bool], list[Claim]] = {}
    for claim in claims:
        figure = claim.figure
        if figure is None or not claim.is_whole or figure.status == "denied":
            continue
        key = (figure.outcome, claim.as_of, claim.value, figure.status == "feared")
        steps.setdefault(key, []).append(claim)
    ordered = sorted(steps.items(), key=lambda item: _order(item[0], item[1][0]))
    for (outcome, as_of, value, _), same in ordered:
        yield TollStep(
            happening=happening,
            outcome=outcome,
            as_of=as_of,
            value=value,
            claims=tuple(same),
        )


def _order(
    key: tuple[str, dt.date | None, str, bool], claim: Claim
) -> tuple[str, dt.date, int, str]:
    outcome, as_of, value, _ = key
    low = claim.figure.low if claim.figure is not None else None
    return outcome, as_of or dt.date.max, low or 0, value
