"""How far the engine's probabilities may be trusted: a line, from held-out sets."""

from __future__ import annotations

import itertools
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

import numpy as np

from ..inference import add_anchor_terms
from ..recognition.selection import add_up, weigh
from ..resolution.calibration import AS_IT_IS, Calibration
from ..resolution.outlets import home_of
from ..resolution.ranking import as_weights, resolve
from .examples import make_examples
from .fit import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ..resolution.ranking import Weights
    from .examples import TrainingDocument

    Array = NDArray[np.float64]

__all__ = ["fit_calibration"]

#: The lines tried: shifts, slopes and bends.
_SHIFTS = np.arange(-0.5, 0.61, 0.1)
_SLOPES = np.arange(0.3, 1.21, 0.05)
_BENDS = np.arange(-1.0, 0.01, 0.05)
_HOMED = np.arange(0.0, 1.51, 0.1)

#: How often what is right is marked as right: one error in eight of a good reader is
#: a wrong mark in the set (so its authors found of Mordecai 3).
_MARKED = 0.985

#: A name's log odds for its best candidate, whether it holds, how much the name
#: counts, and whether the home of its story's publisher was known.
Weighed = tuple[float, float, float, bool]


def fit_calibration(
    documents: list[TrainingDocument],
    gazetteer: Gazetteer,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> Calibration:
    """Return the line at which probabilities on sets held out are true.

    Each set in turn is weighed with what is fitted on the others, with and without
    the homes of its outlets: these raise the line. Every set counts alike, but for
    those that were drawn:
    their names are plain on purpose, and no sample of the news. A single set teaches
    nothing about others: then probabilities stay as they are.

    Parameters
    ----------
    documents
        Annotated documents of several sets.
    gazetteer
        Where homes are looked up.
    watch
        What the sets' names go through one by one; it may show how far it is.

    """
    names = sorted({d.set for d in documents if not d.drawn})
    if len(names) < 2:
        return AS_IT_IS
    parts = []
    for held in watch(names):
        rest = [document for document in documents if document.set != held]
        weights = as_weights(fit(rest, gazetteer))
        own = [document for document in documents if document.set == held]
        weighed = [name for d in own for name in _weigh(d, weights, gazetteer)]
        if weighed:
            part = np.array(weighed)
            part[:, 2] /= part[:, 2].sum()
            parts.append(part)
    return _likeliest(np.concatenate(parts)) if parts else AS_IT_IS


def _weigh(
    document: TrainingDocument, weights: Weights, gazetteer: Gazetteer
) -> Iterator[Weighed]:
    """Yield each name of a document that is placed and teaches something."""
    proposals, story = document.proposals, document.story
    words = story.language.places
    weigh(proposals, story, weights.spans_first)
    add_anchor_terms(proposals, story, gazetteer, weights, None)
    add_up(proposals, weights.spans_second, words)
    examples = make_examples(document, weights.threshold, gazetteer)
    outlet = document.marked.outlet
    known = home_of(outlet, gazetteer, words) if outlet else None
    for home in (None, known) if known else (None,):
        table, verdicts = resolve(examples.names, weights, home)
        for n, verdict in enumerate(verdicts):
            chances, worth = verdict.chances, float(examples.worth[n])
            best = int(chances.argmax())
            if worth and best < len(chances) - 1:
                chance = float(np.clip(chances[best], 1e-6, 1 - 1e-6))
                holds = float(examples.holds[table.rows(n)][best])
                odds = float(np.log(chance / (1 - chance)))
                yield odds, holds, worth, home is not None


def _likeliest(weighed: Array) -> Calibration:
    """Return the line under which what proved right and wrong is likeliest."""
    alone, homed = (weighed[weighed[:, 3] == known] for known in (0, 1))
    # The line never falls: a higher probability is worth more.
    lines = (
        Calibration(*line)
        for line in itertools.product(_SHIFTS, _SLOPES, _BENDS)
        if line[1] + line[2] > 0.01
    )
    best = min(lines, key=lambda line: _loss(line, alone))
    if len(homed):
        raised = (replace(best, homed=more) for more in _HOMED)
        best = min(raised, key=lambda line: _loss(line, homed))
    return Calibration(*(round(float(number), 2) for number in astuple(best)))


def _loss(line: Calibration, weighed: Array) -> float:
    """Return how unlikely what proved right and wrong is under a line."""
    odds, right, worth, homed = weighed.T
    chance = _MARKED / (1 + np.exp(-line.line(odds) - line.homed * homed))
    told = right * np.log(chance) + (1 - right) * np.log(1 - chance)
    return -float(worth @ told)
