"""Fit the weights of the places engine on annotated corpora."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from ..inference import add_anchor_terms
from ..recognition.selection import add_up, weigh
from ..resolution.calibration import AS_IT_IS, Calibration
from ..resolution.candidate_table import CandidateTable
from ..resolution.outlets import home_of
from ..resolution.ranking import as_weights, chances_of
from ..resolution.scoring import SCORING, Scoring
from .examples import NameExamples, TrainingDocument, make_examples
from .regression import conditional, logistic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer

    Array = NDArray[np.float64]

__all__ = ["fit"]

#: How firmly the weights of spans are held to nil: their many terms overlap.
SPANS_L2 = 5.0

#: A term must occur this often before it gets a weight of its own.
LEAST = 8

#: How firmly a weight is held to the prior of its term, where it has one.
FIRM = 50.0

#: What a name counts that was chosen because it is no place, though one is called so:
#: there are far fewer of them than in the news.
NOWHERE = 1.5

#: What a local paper's story counts when its outlet is held back: such a story
#: seldom comes without it, and says too little for a small town by itself.
LOCAL = 0.4

#: What a text whose publisher is not known counts where weights are fitted for those
#: whose publisher is: it says nothing of the home, but much of all else.
HOMELESS = 0.3


def fit(
    documents: list[TrainingDocument],
    gazetteer: Gazetteer,
    *,
    threshold: float = -0.4,
    calibration: Calibration = AS_IT_IS,
    trust: Mapping[str, float] | None = None,
    l2: float = 1.0,
    scoring: Scoring = SCORING,
) -> dict[str, Any]:
    """Fit all weights on some documents.

    The spans are fitted alone, then their places, then the spans again with the
    sure places as anchors, and then the places of the spans that are left.

    Parameters
    ----------
    documents
        Annotated documents of one or several sets.
    gazetteer
        Where places and homes are looked up.
    threshold
        The score (log odds) from which a span is kept.
    calibration
        What probabilities are worth; see
        :func:`dateline.places.training.calibration.fit_calibration`.
    trust
        The weights of what says how far a placement holds; see
        :func:`dateline.places.training.calibration.fit_trust`.
    l2
        How firmly the weights of candidates are held to nil.
    scoring
        The terms of candidates.

    Returns
    -------
    dict
        The document of ``weights.json``.

    """
    for document in documents:
        weigh(document.proposals, document.story, {})
    alone = fit_spans(documents)
    fitted: dict[str, Any] = {
        "threshold": threshold,
        "calibration": calibration.to_dict(),
        "trust": dict(trust or {}),
        "place_from": 0.35,
        "spans_first": alone,
        "spans_second": alone,
        "fitted": {},
    }
    for document in documents:
        add_up(document.proposals, alone, document.story.language.places)
    fitted |= _fit_places(documents, gazetteer, threshold, l2, scoring)
    weights = as_weights(fitted, scoring)
    for document in documents:
        add_anchor_terms(document.proposals, document.story, gazetteer, weights, None)
    fitted["spans_second"] = again = fit_spans(documents)
    for document in documents:
        add_up(document.proposals, again, document.story.language.places)
    return fitted | _fit_places(documents, gazetteer, threshold, l2, scoring)


def fit_spans(
    documents: list[TrainingDocument], l2: float = SPANS_L2
) -> dict[str, float]:
    """Fit the weights that decide which words name a place (logistic regression)."""
    rows = [
        (proposal.terms, right, _span_worth(document, right))
        for document in documents
        for proposal, right, aside in zip(
            document.proposals, document.right, document.aside, strict=True
        )
        if not aside
    ]
    counts = Counter(name for terms, *_ in rows for name in terms)
    names = ["bias", *sorted(n for n, count in counts.items() if count >= LEAST)]
    at = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for row, (terms, *_) in zip(x, rows, strict=True):
        for name, value in terms.items():
            if name in at:
                row[at[name]] = value
    y = np.array([right for _, right, _ in rows], dtype=float)
    weights = logistic(x, y, np.array([worth for *_, worth in rows]), l2)
    return _named(weights, tuple(names))


def _span_worth(document: TrainingDocument, right: bool) -> float:
    """Return how much a span counts."""
    return NOWHERE if document.marked.none is not None and not right else 1.0


def _fit_places(
    documents: list[TrainingDocument],
    gazetteer: Gazetteer,
    threshold: float,
    l2: float,
    scoring: Scoring,
) -> dict[str, dict[str, float]]:
    """Fit the passes that choose places for the spans that score enough."""
    examples = [make_examples(d, threshold, gazetteer) for d in documents]
    _balance(documents, examples)
    tables = [CandidateTable(e.names, scoring) for e in examples]
    chances = [np.zeros(len(e.right)) for e in examples]
    first = _prior((*scoring.first, *scoring.nil.names), scoring)
    for _ in range(3):
        first, chances = fit_candidates(examples, tables, False, chances, l2, first)
    homes = [
        home_of(d.marked.outlet, gazetteer, d.story.language.places)
        if d.marked.outlet
        else None
        for d in documents
    ]
    worths = [e.worth for e in examples]
    for example, home in zip(examples, homes, strict=True):
        if home is not None and home.kind == "city":
            example.worth = example.worth * LOCAL
    second = _fit_second(examples, tables, chances, l2)
    for example, table, home, worth in zip(
        examples, tables, homes, worths, strict=True
    ):
        table.home, example.worth = home, worth * (HOMELESS if home is None else 1.0)
    homed = _fit_second(examples, tables, chances, l2)
    return {
        "first": _named(first, (*scoring.first, *scoring.nil.names)),
        "second": _named(second, scoring.columns),
        "homed": _named(homed, scoring.columns),
    }


def _balance(documents: list[TrainingDocument], examples: list[NameExamples]) -> None:
    """Let a small set count for more than its size, so that none rules alone."""
    sizes: dict[str, float] = defaultdict(float)
    for document, example in zip(documents, examples, strict=True):
        sizes[document.set] += float(example.worth.sum())
    mean = sum(sizes.values()) / len(sizes)
    for document, example in zip(documents, examples, strict=True):
        example.worth = example.worth * min(3.0, mean / sizes[document.set])


def _fit_second(
    examples: list[NameExamples],
    tables: list[CandidateTable],
    chances: list[Array],
    l2: float,
) -> Array:
    """Fit the second pass: once on the first's chances, once on its own."""
    scoring = tables[0].scoring
    weights = _prior(scoring.columns, scoring)
    for _ in range(2):
        weights, chances = fit_candidates(examples, tables, True, chances, l2, weights)
    return weights


def fit_candidates(
    examples: list[NameExamples],
    tables: list[CandidateTable],
    second: bool,
    chances: list[Array],
    l2: float,
    start: Array,
) -> tuple[Array, list[Array]]:
    """Fit the weights of one pass (conditional logit over each name's candidates).

    Parameters
    ----------
    examples, tables
        The names of each document, and their candidates.
    second
        Whether it is the second pass.
    chances
        The probabilities of the candidates so far.
    l2
        How firmly weights without a prior are held to nil.
    start
        The weights that the search sets out from.

    Returns
    -------
    tuple
        The weights, and the probabilities that they give to the candidates.

    """
    terms = [
        _terms(table, chance, second)
        for table, chance in zip(tables, chances, strict=True)
    ]
    scoring = tables[0].scoring
    names = scoring.columns if second else (*scoring.first, *scoring.nil.names)
    firm = [scoring.terms[name].prior is not None for name in names]
    weights = conditional(
        *_groups(examples, tables, terms),
        np.where(firm, FIRM, l2),
        _prior(names, scoring),
        start,
    )
    return weights, [
        chances_of(table, values, none, weights)[0]
        for table, (values, none) in zip(tables, terms, strict=True)
    ]


def _groups(
    examples: list[NameExamples],
    tables: list[CandidateTable],
    terms: list[tuple[Array, Array]],
) -> tuple[Array, NDArray[np.int64], Array, Array]:
    """Return the names of all documents as groups of rows, for the regression.

    Returns
    -------
    tuple
        The terms of the candidates and of "none of these", rows by terms; the group
        of each row; which rows are right; and how much each group counts. Names that
        teach nothing are left out.

    """
    parts, owners, rights, worths, base = [], [], [], [], 0
    for example, table, (values, none) in zip(examples, tables, terms, strict=True):
        width = values.shape[1]
        x = np.zeros((len(values) + len(none), width + none.shape[1]))
        x[: len(values), :width] = values
        x[len(values) :, width:] = none
        owner = np.concatenate([table.owner, np.arange(len(none))]).astype(int)
        kept = example.worth > 0
        rows, number = kept[owner], np.cumsum(kept) - 1 + base
        parts.append(x[rows])
        owners.append(number[owner[rows]])
        rights.append(np.concatenate([example.right, example.none_right])[rows])
        worths.append(example.worth[kept])
        base += int(kept.sum())
    return (
        np.concatenate(parts),
        np.concatenate(owners),
        np.concatenate(rights),
        np.concatenate(worths),
    )


def _terms(table: CandidateTable, chance: Array, second: bool) -> tuple[Array, Array]:
    """Return the terms of a table's candidates, and those of "none of these"."""
    values = table.second_pass(chance) if second else table.first_pass(chance)
    return values, table.none_of_these(values if second else None)


def _prior(names: tuple[str, ...], scoring: Scoring) -> Array:
    """Return the weights of some terms before any fitting."""
    return np.array([scoring.terms[name].prior or 0.0 for name in names])


def _named(weights: Array, names: tuple[str, ...]) -> dict[str, float]:
    pairs = zip(names, weights.round(3).tolist(), strict=True)
    return {name: weight for name, weight in pairs if weight}
