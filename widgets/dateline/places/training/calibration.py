"""How far the engine's scores may be trusted: one temperature, from held-out sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..inference import anchored
from ..recognition.selection import add_up, weigh
from ..resolution.outlets import home_of
from ..resolution.ranking import as_weights, resolve
from .examples import make_lesson
from .fit import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ..resolution.ranking import Weights
    from .examples import Page

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
    pages: list[Page],
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
    pages
        Documents of several sets.
    gazetteer
        Where homes are looked up.
    watch
        What the sets' names go through one by one; it may show how far it is.

    """
    names = sorted({page.set for page in pages})
    if len(names) < 2:
        return 1.0
    losses = np.zeros(len(_TRIED))
    for held in watch(names):
        rest = [page for page in pages if page.set != held]
        weights = as_weights(fit(rest, gazetteer))
        own = [page for page in pages if page.set == held]
        weighed = [one for page in own for one in _weigh(page, weights, gazetteer)]
        if weighed:
            losses += [_loss(weighed, float(t)) for t in _TRIED]
    return round(float(_TRIED[losses.argmin()]), 2)


def _weigh(page: Page, weights: Weights, gazetteer: Gazetteer) -> Iterator[Weighed]:
    """Give each name of a page that teaches something, weighed."""
    weigh(page.proposals, page.tokens, weights.spans_first)
    anchored(page.proposals, page.tokens, gazetteer, weights, None)
    add_up(page.proposals, weights.spans_second)
    lesson = make_lesson(page, weights.threshold, gazetteer)
    outlet = page.marked.outlet
    home = home_of(outlet, gazetteer) if outlet else None
    for told in (None, home) if home else (None,):
        table, verdicts = resolve(lesson.names, weights, told)
        for n, verdict in enumerate(verdicts):
            if lesson.worth[n]:
                rows = lesson.right[table.rows(n)]
                right = np.append(rows, lesson.none_right[n])
                yield verdict.scores, right, float(lesson.worth[n])


def _loss(weighed: list[Weighed], temperature: float) -> float:
    """Return the mean log loss of the right rows."""
    loss = total = 0.0
    for scores, right, worth in weighed:
        grown = np.exp((scores - scores.max()) / temperature)
        chance = float(grown @ right / grown.sum())
        loss -= worth * np.log(max(chance, _LEAST))
        total += worth
    return loss / total
