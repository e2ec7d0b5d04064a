"""Fit the weights of the places engine on annotated corpora."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from ..inference import anchored
from ..recognition.selection import add_up, weigh
from ..resolution.feature_matrix import Table
from ..resolution.features import FIRST, NONE, SECOND
from ..resolution.outlets import home_of
from ..resolution.ranking import as_weights, chances_of
from .examples import Lesson, Page, make_lesson
from .regression import conditional, logistic

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer

    Array = NDArray[np.float64]

__all__ = ["fit"]

#: How firmly the weights of spans are held to nil: their many terms overlap.
SPANS_L2 = 5.0

#: A term must occur this often before it gets a weight of its own.
LEAST = 8

#: Where the text itself says which place is meant, weights start from here and are
#: held firmly: marked sets have too few such cases among much noise.
PRIOR = {
    "lies in what follows the comma and ends there": 4.0,
    "holds what precedes the comma": 3.0,
    "fixed by a longer form": 4.5,
    "of the kind that the words say": 2.0,
    "none: in the dateline": -3.0,
    "a city in the dateline": 1.0,
    "near the dateline": 0.3,
    "in the country of the dateline": 0.0,
    "names known only in its country": 1.0,
    "none: in a list under a word of kind": -2.0,
    "a capital whose name acts": 1.5,
    "a capital joined to a capital": 1.0,
    "a state that the story calls one elsewhere": -1.0,
}
FIRM = 50.0

#: What a local paper's story counts when its outlet is held back: such a story
#: seldom comes without it, and says too little for a small town by itself.
LOCAL = 0.4


def fit(
    pages: list[Page],
    gazetteer: Gazetteer,
    *,
    threshold: float = -0.4,
    temperature: float = 1.0,
    l2: float = 1.0,
) -> dict[str, Any]:
    """Fit all weights on some pages; returns the document of ``weights.json``.

    The spans are fitted alone, then their places, then the spans again with the
    sure places as anchors, and then the places of the spans that are left.
    :func:`dateline.places.calibration.fit_temperature` tells the ``temperature``.
    """
    for page in pages:
        weigh(page.proposals, page.tokens, {})
    alone = fit_spans(pages)
    document: dict[str, Any] = {
        "threshold": threshold,
        "temperature": temperature,
        "place_from": 0.35,
        "spans_first": alone,
        "spans_second": alone,
        "fitted": {},
    }
    for page in pages:
        add_up(page.proposals, alone)
    document |= _fit_places(pages, gazetteer, threshold, l2)
    weights = as_weights(document)
    for page in pages:
        anchored(page.proposals, page.tokens, gazetteer, weights, None)
    document["spans_second"] = again = fit_spans(pages)
    for page in pages:
        add_up(page.proposals, again)
    return document | _fit_places(pages, gazetteer, threshold, l2)


def fit_spans(pages: list[Page], l2: float = SPANS_L2) -> dict[str, float]:
    """Fit the weights that decide which words name a place (logistic regression)."""
    rows = [
        (proposal.terms, right)
        for page in pages
        for proposal, right, aside in zip(
            page.proposals, page.right, page.aside, strict=True
        )
        if not aside
    ]
    counts = Counter(name for terms, _ in rows for name in terms)
    names = ["bias", *sorted(n for n, count in counts.items() if count >= LEAST)]
    at = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for row, (terms, _) in zip(x, rows, strict=True):
        for name, value in terms.items():
            if name in at:
                row[at[name]] = value
    y = np.array([right for _, right in rows], dtype=float)
    weights = logistic(x, y, l2)
    return _named(weights, tuple(names))


def _fit_places(
    pages: list[Page], gazetteer: Gazetteer, threshold: float, l2: float
) -> dict[str, dict[str, float]]:
    """Fit the passes that choose places for the spans that score enough."""
    lessons = [make_lesson(page, threshold, gazetteer) for page in pages]
    _balance(pages, lessons)
    tables = [Table(lesson.names) for lesson in lessons]
    chances = [np.zeros(len(lesson.right)) for lesson in lessons]
    first = _prior(FIRST)
    for _ in range(3):
        first, chances = fit_candidates(lessons, tables, False, chances, l2, first)
    homes = [
        home_of(page.marked.outlet, gazetteer) if page.marked.outlet else None
        for page in pages
    ]
    worths = [lesson.worth for lesson in lessons]
    for lesson, home in zip(lessons, homes, strict=True):
        if home is not None and home.kind == "city":
            lesson.worth = lesson.worth * LOCAL
    second = _fit_second(lessons, tables, chances, l2)
    for lesson, table, home, worth in zip(lessons, tables, homes, worths, strict=True):
        table.home, lesson.worth = home, worth
    homed = _fit_second(lessons, tables, chances, l2)
    return {
        "first": _named(first, (*FIRST, *NONE)),
        "second": _named(second, (*SECOND, *NONE)),
        "homed": _named(homed, (*SECOND, *NONE)),
    }


def _balance(pages: list[Page], lessons: list[Lesson]) -> None:
    """Let a small set count for more than its size, so that none rules alone."""
    sizes: dict[str, float] = defaultdict(float)
    for page, lesson in zip(pages, lessons, strict=True):
        sizes[page.set] += float(lesson.worth.sum())
    mean = sum(sizes.values()) / len(sizes)
    for page, lesson in zip(pages, lessons, strict=True):
        lesson.worth = lesson.worth * min(3.0, mean / sizes[page.set])


def _fit_second(
    lessons: list[Lesson], tables: list[Table], chances: list[Array], l2: float
) -> Array:
    """Fit the second pass: once on the first's chances, once on its own."""
    weights = _prior(SECOND)
    for _ in range(2):
        weights, chances = fit_candidates(lessons, tables, True, chances, l2, weights)
    return weights


def fit_candidates(
    lessons: list[Lesson],
    tables: list[Table],
    second: bool,
    chances: list[Array],
    l2: float,
    start: Array,
) -> tuple[Array, list[Array]]:
    """Fit the weights of one pass (conditional logit over each name's candidates).

    The search sets out from the weights in ``start``. Returns the weights, and what
    they think of each candidate.
    """
    terms = [
        _terms(table, chance, second)
        for table, chance in zip(tables, chances, strict=True)
    ]
    parts, owners, rights, worths, base = [], [], [], [], 0
    for lesson, table, (values, none) in zip(lessons, tables, terms, strict=True):
        width = values.shape[1]
        x = np.zeros((len(values) + len(none), width + len(NONE)))
        x[: len(values), :width] = values
        x[len(values) :, width:] = none
        owner = np.concatenate([table.owner, np.arange(len(none))]).astype(int)
        # Names that teach nothing are left out, and the others counted anew.
        kept = lesson.worth > 0
        rows, number = kept[owner], np.cumsum(kept) - 1 + base
        parts.append(x[rows])
        owners.append(number[owner[rows]])
        rights.append(np.concatenate([lesson.right, lesson.none_right])[rows])
        worths.append(lesson.worth[kept])
        base += int(kept.sum())
    columns = (*(SECOND if second else FIRST), *NONE)
    weights = conditional(
        np.concatenate(parts),
        np.concatenate(owners),
        np.concatenate(rights),
        np.concatenate(worths),
        np.array([FIRM if name in PRIOR else l2 for name in columns]),
        _prior(SECOND if second else FIRST),
        start,
    )
    return weights, [
        chances_of(table, values, none, weights, 1.0)[0]
        for table, (values, none) in zip(tables, terms, strict=True)
    ]


def _terms(table: Table, chance: Array, second: bool) -> tuple[Array, Array]:
    """Return the terms of a table's candidates, and those of "none of these"."""
    values = table.second(chance) if second else table.first(chance)
    return values, table.none(values if second else None)


def _prior(terms: tuple[str, ...]) -> Array:
    """Return the weights of some terms and of "none of these" before any fitting."""
    return np.array([PRIOR.get(name, 0.0) for name in (*terms, *NONE)])


def _named(weights: Array, names: tuple[str, ...]) -> dict[str, float]:
    pairs = zip(names, weights.round(3).tolist(), strict=True)
    return {name: weight for name, weight in pairs if weight}
