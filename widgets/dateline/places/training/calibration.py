"""How far the engine's scores may be trusted: one temperature, from held-out sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..inference import add_anchor_terms
from ..recognition.selection import add_up, weigh
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

__all__ = ["fit_temperature"]

#: The temperatures tried.
_TRIED = np.arange(0.5, 3.01, 0.05)

#: No surprise counts for more than this chance of the right answer: a wrong mark
#: in a set says nothing of the scores.
_LEAST = 1e-4

#: A name's scores, which of them are right, and how much it counts.
Weighed = tuple["Array", "Array", float]


def fit_temperature(
    documents: list[TrainingDocument],
    gazetteer: Gazetteer,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> float:
    """Return the temperature at which scores on sets held out give true chances.

    Each set in turn is weighed with what is fitted on the others, with and without
    the homes of its outlets; the temperature is the one under which the right
    candidates are likeliest. Every set counts alike. A single set teaches nothing
    about others: then it is 1.

    Parameters
    ----------
    documents
        Annotated documents of several sets.
    gazetteer
        Where homes are looked up.
    watch
        What the sets' names go through one by one; it may show how far it is.

    """
    names = sorted({document.set for document in documents})
    if len(names) < 2:
        return 1.0
    losses = np.zeros(len(_TRIED))
    for held in watch(names):
        rest = [document for document in documents if document.set != held]
        weights = as_weights(fit(rest, gazetteer))
        own = [document for document in documents if document.set == held]
        weighed = [name for d in own for name in _weigh(d, weights, gazetteer)]
        if weighed:
            losses += [_loss(weighed, float(t)) for t in _TRIED]
    return round(float(_TRIED[losses.argmin()]), 2)


def _weigh(
    document: TrainingDocument, weights: Weights, gazetteer: Gazetteer
) -> Iterator[Weighed]:
    """Yield each name of a document that teaches something, weighed."""
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
            if examples.worth[n]:
                rows = examples.right[table.rows(n)]
                right = np.append(rows, examples.none_right[n])
                yield verdict.scores, right, float(examples.worth[n])


def _loss(weighed: list[Weighed], temperature: float) -> float:
    """Return the mean log loss of the right rows."""
    loss = total = 0.0
    for scores, right, worth in weighed:
        grown = np.exp((scores - scores.max()) / temperature)
        chance = float(grown @ right / grown.sum())
        loss -= worth * np.log(max(chance, _LEAST))
        total += worth
    return loss / total
