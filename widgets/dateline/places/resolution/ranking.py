"""Which place each name means: sums of named terms, in two passes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from .calibration import Calibration
from .candidate_table import CandidateTable
from .scoring import SCORING, Scoring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ...model import Place
    from .mention_groups import Name

__all__ = ["Verdict", "Weights", "as_weights", "chances_of", "load_weights", "resolve"]


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted weights, and on what they were fitted.

    ``homed`` takes the place of ``second`` where the publisher's home is known.
    Spans are kept from a score of ``threshold`` (log odds); the best candidate is
    the answer if it is likelier than "none of these", or at least ``place_from``.
    ``calibration`` tells what the probabilities that the scores give are worth, and
    ``trust`` has the weights of the terms that say how far a placement holds.
    ``scoring`` has the terms of candidates; ``first``, ``second`` and ``homed`` are
    in the order of its columns, with those of "none of these" last.
    """

    spans_first: dict[str, float]
    spans_second: dict[str, float]
    first: NDArray[np.float64]
    second: NDArray[np.float64]
    homed: NDArray[np.float64]
    threshold: float
    calibration: Calibration
    place_from: float
    fitted: dict[str, Any]
    scoring: Scoring = SCORING
    trust: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The candidates of a name weighed: rows are candidates, the last is "none".

    The score of a row is the sum of its ``values`` times the ``weights``.
    """

    scores: NDArray[np.float64]
    chances: NDArray[np.float64]
    values: NDArray[np.float64]
    weights: NDArray[np.float64]


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights that come with the package."""
    table = resources.files("dateline.places").joinpath("weights.json")
    return as_weights(json.loads(table.read_text(encoding="utf-8")))


def as_weights(document: Mapping[str, Any], scoring: Scoring = SCORING) -> Weights:
    """Return weights from the document that fitting writes; what is absent is 0."""
    names = (*scoring.first, *scoring.nil.names)
    first, second, homed = (document[k] for k in ("first", "second", "homed"))
    return Weights(
        spans_first=dict(document["spans_first"]),
        spans_second=dict(document["spans_second"]),
        first=np.array([first.get(name, 0.0) for name in names]),
        second=np.array([second.get(name, 0.0) for name in scoring.columns]),
        homed=np.array([homed.get(name, 0.0) for name in scoring.columns]),
        place_from=float(document["place_from"]),
        threshold=float(document["threshold"]),
        calibration=Calibration.from_dict(document["calibration"]),
        fitted=dict(document["fitted"]),
        scoring=scoring,
        trust=dict(document.get("trust", {})),
    )


def resolve(
    names: list[Name],
    weights: Weights,
    home: Place | None = None,
    *,
    spatial: bool = True,
) -> tuple[CandidateTable, list[Verdict]]:
    """Weigh the candidates of every name of a story.

    The first pass knows the gazetteer and the words beside each name; what it finds
    sure anchors the second, which adds nearness to the story's other places unless
    that (``spatial``) is switched off.
    """
    table = CandidateTable(names, weights.scoring, home, spatial=spatial)
    chance = np.zeros(len(table))
    for _ in range(2):
        values = table.first_pass(chance)
        none = table.none_of_these(None)
        chance = chances_of(table, values, none, weights.first)[0]
    fitted = weights.second if home is None else weights.homed
    for _ in range(2):
        values = table.second_pass(chance)
        none = table.none_of_these(values)
        weighed = chances_of(table, values, none, fitted)
        chance = weighed[0]
    # Terms lean on chances as they were when fitting; what is reported is calibrated.
    verdicts = _verdicts(table, values, none, weighed, fitted)
    return table, [
        verdict
        if name.overridden
        else _calibrated(verdict, weights.calibration, homed=home is not None)
        for name, verdict in zip(names, verdicts, strict=True)
    ]


def _calibrated(verdict: Verdict, calibration: Calibration, *, homed: bool) -> Verdict:
    """Return a verdict whose probabilities are what they proved to be worth."""
    chances, none = calibration.apply(
        verdict.chances[:-1], float(verdict.chances[-1]), homed=homed
    )
    return replace(verdict, chances=np.append(chances, none))


def chances_of(
    table: CandidateTable,
    values: NDArray[np.float64],
    none: NDArray[np.float64],
    weights: NDArray[np.float64],
) -> tuple[NDArray[np.float64], ...]:
    """Return each row's probability within its name, with "none" among the rest."""
    width = values.shape[1]
    scores = values @ weights[:width]
    none_scores = none @ weights[width:]
    if not len(scores):
        return scores, np.ones(len(none)), scores, none_scores
    top = none_scores.copy()
    np.maximum.at(top, table.owner, scores)
    grown = np.exp(scores - top[table.owner])
    none_grown = np.exp(none_scores - top)
    total = none_grown.copy()
    np.add.at(total, table.owner, grown)
    chances, none_chances = grown / total[table.owner], none_grown / total
    table.apply_overrides(chances, none_chances)
    return chances, none_chances, scores, none_scores


def _verdicts(
    table: CandidateTable,
    values: NDArray[np.float64],
    none: NDArray[np.float64],
    weighed: tuple[NDArray[np.float64], ...],
    weights: NDArray[np.float64],
) -> list[Verdict]:
    """Cut the table into one verdict a name."""
    chances, none_chances, scores, none_scores = weighed
    verdicts = []
    width = values.shape[1]
    for n in range(len(table.names)):
        rows = table.rows(n)
        wide = np.zeros((rows.stop - rows.start + 1, len(weights)))
        wide[:-1, :width] = values[rows]
        wide[-1, width:] = none[n]
        verdicts.append(
            Verdict(
                scores=np.append(scores[rows], none_scores[n]),
                chances=np.append(chances[rows], none_chances[n]),
                values=wide,
                weights=weights,
            )
        )
    return verdicts
