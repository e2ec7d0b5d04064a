"""How far the engine's probabilities may be trusted, from sets held out."""

from __future__ import annotations

import itertools
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..inference import add_anchor_terms
from ..recognition.selection import add_up, weigh
from ..resolution.calibration import AS_IT_IS, Calibration
from ..resolution.outlets import home_of
from ..resolution.ranking import as_weights, resolve
from ..resolution.support import supports
from ..resolution.trust import TRUST_TERMS, trust_values
from .examples import make_examples
from .fit import fit
from .regression import logistic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ..resolution.ranking import Weights
    from ..resolution.support import Support
    from .examples import TrainingDocument

    Array = NDArray[np.float64]

__all__ = ["HeldOut", "fit_calibration", "fit_trust", "hold_out"]

#: The lines tried: shifts, slopes and bends.
_SHIFTS = np.arange(-0.5, 0.61, 0.1)
_SLOPES = np.arange(0.3, 1.21, 0.05)
_BENDS = np.arange(-1.0, 0.01, 0.05)
_HOMED = np.arange(0.0, 1.51, 0.1)

#: How often what is right is marked as right: one error in eight of a good reader is
#: a wrong mark in the set (so its authors found of Mordecai 3).
_MARKED = 0.985

#: How much a set counts where trust is fitted, and how firmly its weights are held to
#: nil.
_SET, _TRUST_L2 = 1000.0, 1.0


class Weighed(NamedTuple):
    """A name: its log odds for its best candidate, and whether that holds.

    ``worth`` is how much the name counts, ``homed`` whether the home of its story's
    publisher was known, ``support`` what in the story leads to the candidate; None for
    a name on which no place is marked.
    """

    odds: float
    holds: float
    worth: float
    homed: bool
    support: Support | None


class HeldOut(NamedTuple):
    """Documents, and the weights with which they are to be read.

    These were fitted without them; ``drawn`` ones from the gazetteer are in them.
    """

    documents: list[TrainingDocument]
    weights: Weights
    drawn: bool = False


def hold_out(
    documents: list[TrainingDocument],
    gazetteer: Gazetteer,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> list[HeldOut]:
    """Fit on all sets but one, for each in turn; a single set teaches nothing.

    Drawn documents come last, with weights that were fitted on them as well: their
    names are plain on purpose, and the rest says too little of such.

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
        return []
    parts = []
    for held in watch(names):
        rest = [document for document in documents if document.set != held]
        own = [document for document in documents if document.set == held]
        parts.append(HeldOut(own, as_weights(fit(rest, gazetteer))))
    drawn = [document for document in documents if document.drawn]
    if drawn:
        parts.append(HeldOut(drawn, as_weights(fit(documents, gazetteer)), drawn=True))
    return parts


def fit_calibration(held: list[HeldOut], gazetteer: Gazetteer) -> Calibration:
    """Return the line at which probabilities on sets held out are true.

    They are read with and without the homes of their outlets: these raise the line.
    Every set counts alike, but for those that were drawn, which are no sample of the
    news. Without sets, probabilities stay as they are.
    """
    parts = []
    for part in held:
        weighed = [
            (name.odds, name.holds, name.worth, name.homed)
            for document in part.documents
            for name in _weigh(document, part.weights, gazetteer)
            if not part.drawn
        ]
        if weighed:
            rows = np.array(weighed)
            rows[:, 2] /= rows[:, 2].sum()
            parts.append(rows)
    return _likeliest(np.concatenate(parts)) if parts else AS_IT_IS


def fit_trust(
    held: list[HeldOut], gazetteer: Gazetteer, calibration: Calibration
) -> dict[str, float]:
    """Return the weights of the terms that say how far a placement holds.

    Every set counts alike, those that were drawn too, and with its homes once more.
    Without sets there are none.
    """
    parts = []
    for part in held:
        weights = replace(part.weights, calibration=calibration)
        names = [
            name
            for document in part.documents
            for name in _weigh(document, weights, gazetteer)
        ]
        for homed in (False, True):
            rows = [
                (*trust_values(name.support), name.holds, name.worth)
                for name in names
                if name.homed is homed and name.support is not None
            ]
            if rows:
                table = np.array(rows)
                table[:, -1] *= _SET / table[:, -1].sum()
                parts.append(table)
    if not parts:
        return {}
    *values, holds, worth = np.concatenate(parts).T
    fitted = logistic(np.array(values).T, holds, worth, _TRUST_L2)
    return {
        term.name: round(float(weight), 3)
        for term, weight in zip(TRUST_TERMS, fitted, strict=True)
    }


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
        support = supports(table, verdicts, len(story.tokens))
        for n, verdict in enumerate(verdicts):
            chances, worth = verdict.chances, float(examples.worth[n])
            best = int(chances.argmax())
            if worth and best < len(chances) - 1:
                chance = float(np.clip(chances[best], 1e-6, 1 - 1e-6))
                holds = float(examples.holds[table.rows(n)][best])
                odds = float(np.log(chance / (1 - chance)))
                marked = bool(examples.marked[n])
                yield Weighed(
                    odds, holds, worth, home is not None, support[n] if marked else None
                )


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
