"""Fit the weights of the places engine from marked sets.

Run as ``python -m dateline.places.fit SET ... --out weights.json``. Sets are read
where they lie; only weights and the sets' names and sizes are written.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..gazetteer import Gazetteer, distance_km
from ..model import Place
from .features import FIRST, NONE, SECOND, Table
from .lookup import gazetteer_class
from .marked import Marked, MarkedSet, documents, find_sets
from .names import Name, gather
from .outlets import home_of
from .proposals import Proposal, propose
from .resolve import as_weights, chances_of
from .settle import anchored
from .spans import add_up, choose, weigh
from .tokens import Tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["fit", "main"]

#: A term must occur this often before it gets a weight of its own.
LEAST = 8

#: A set in which fewer of the tagged demonyms are marked than this leaves them out
#: on purpose: its unmarked demonyms and embedded names then teach nothing.
MARKS_DEMONYMS = 0.3


@dataclass(slots=True)
class Page:
    """A marked document ready for fitting."""

    marked: Marked
    tokens: Tokens
    proposals: list[Proposal]
    right: list[bool]
    aside: list[bool]
    set: str = ""


def read_pages(
    marked: MarkedSet, gazetteer: Gazetteer, nlp: Any, cache: Path | None
) -> list[Page]:
    """Propose spans in every document of a set and mark the right ones."""
    pages = []
    for doc, gold in zip(documents(marked, nlp, cache), marked.documents, strict=True):
        tokens = Tokens(doc)
        proposals = propose(tokens, gazetteer)
        weigh(proposals, tokens, {})
        right = _right_spans(proposals, gold)
        pages.append(
            Page(gold, tokens, proposals, right, [False] * len(right), marked.name)
        )
    demonyms = [
        right
        for page in pages
        for proposal, right in zip(page.proposals, page.right, strict=True)
        if "tagged NORP=, demonym" in proposal.terms
    ]
    if demonyms and sum(demonyms) < MARKS_DEMONYMS * len(demonyms):
        for page in pages:
            page.aside = [
                not right and _beyond_literal(proposal)
                for proposal, right in zip(page.proposals, page.right, strict=True)
            ]
    return pages


def _beyond_literal(proposal: Proposal) -> bool:
    """Tell whether a span would be a demonym or an embedded name."""
    return any(
        term in ("known as demonym", "tagged in ORG", "tagged in PERSON")
        for term in proposal.terms
    )


def _right_spans(proposals: list[Proposal], gold: Marked) -> list[bool]:
    """Mark the proposal that fits each gold span best."""
    right = [False] * len(proposals)
    for top in gold.toponyms:
        best, at = 0.0, -1
        for i, proposal in enumerate(proposals):
            shared = min(proposal.end, top["end"]) - max(proposal.start, top["start"])
            if shared > 0:
                longer = max(proposal.end - proposal.start, top["end"] - top["start"])
                if shared / longer > best:
                    best, at = shared / longer, i
        if at >= 0:
            right[at] = True
    return right


def fit_spans(pages: list[Page], l2: float = 1.0) -> dict[str, float]:
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
    weights = _logistic(x, y, l2)
    return _named(weights, tuple(names))


def _logistic(x: Array, y: Array, l2: float, rounds: int = 12) -> Array:
    """Minimise the log loss by Newton's method; the bias is not held back."""
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], l2)
    ridge[0] = 1e-3
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (p - y) + ridge * weights
        bend = (x * (p * (1 - p) + 1e-6)[:, None]).T @ x + np.diag(ridge)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


@dataclass(slots=True)
class Lesson:
    """A document's names with the candidates that are right.

    ``right`` has one entry for each row of the table, then one for each name's
    "none of these"; ``worth`` how much each name counts (0: teaches nothing).
    """

    names: list[Name]
    right: Array
    none_right: Array
    worth: Array
    home: Place | None = None


def make_lesson(page: Page, threshold: float, gazetteer: Gazetteer) -> Lesson:
    """Resolve the spans that are kept, and mark the right candidate of each name."""
    kept = choose(page.proposals, threshold)
    names, _ = gather(kept, page.tokens, gazetteer)
    ours = {id(p): aside for p, aside in zip(page.proposals, page.aside, strict=True)}
    right: list[float] = []
    none_right, worth = [], []
    for name in names:
        votes: Counter[int] = Counter()
        for mention in name.mentions:
            if ours.get(id(mention)):
                continue
            gold = _gold_at(mention, page.marked)
            if gold is None and _well_known(mention):
                continue
            rows = _right_rows(name, gold) if gold else []
            votes.update(rows or [-1])
        best = max(votes.values(), default=0)
        rows = [row for row, count in votes.items() if count == best]
        column = [0.0] * len(name.block)
        for row in rows:
            if row >= 0:
                column[row] = 1.0
        right += column
        none_right.append(float(not any(column)))
        worth.append(float(min(sum(votes.values()), 6)) ** 0.7)
    return Lesson(names, np.array(right), np.array(none_right), np.array(worth))


def _well_known(mention: Proposal) -> bool:
    """Tell whether a name left unmarked was left so by convention, not by sense."""
    known = gazetteer_class(mention.matches)
    return known in ("country", "division", "demonym", "region")


def _gold_at(mention: Proposal, marked: Marked) -> dict[str, Any] | None:
    shared = [
        (min(mention.end, top["end"]) - max(mention.start, top["start"]), i)
        for i, top in enumerate(marked.toponyms)
    ]
    most, at = max(shared, default=(0, -1))
    return marked.toponyms[at] if most > 0 else None


_LEVEL = {"PC": "country", "ADM1": "admin1", "ADM2": "admin2", "PPL": "city"}


def _right_rows(name: Name, gold: dict[str, Any]) -> list[int]:
    """Return the candidates that are the gold place: same id, else close and alike."""
    if gold.get("lat") is None:
        return []
    matches = name.block.matches
    number = f"geonames:{gold.get('geonameid')}"
    same = [i for i, m in enumerate(matches) if m.place.id == number]
    if same:
        return same
    far = {
        i: distance_km(gold["lat"], gold["lon"], m.place.lat, m.place.lon)
        for i, m in enumerate(matches)
        if m.place.lat is not None and m.place.lon is not None
    }
    level = gold.get("level") or next(
        (v for k, v in _LEVEL.items() if (gold.get("fcode") or "").startswith(k)), None
    )
    alike = [
        i for i, km in far.items() if km <= 161 and matches[i].place.level == level
    ]
    if level == "country" and not alike:
        alike = [i for i, m in enumerate(matches) if m.place.level == "country"]
    close = [i for i, km in far.items() if km <= 30]
    near = alike or close or [i for i, km in far.items() if km <= 161]
    # Sources put the middle of a sea or a state hundreds of kilometres apart.
    return near or [
        i
        for i, km in far.items()
        if matches[i].place.kind in _WIDE and matches[i].form != "key" and km <= 2500
    ]


_WIDE = frozenset(
    "country territory admin1 continent region ocean sea gulf range desert "
    "peninsula island river".split()
)


def fit_candidates(
    lessons: list[Lesson], second: bool, chances: list[Array], l2: float = 1.0
) -> Array:
    """Fit the weights of one pass (conditional logit over each name's candidates)."""
    parts, owners, rights, worths, base = [], [], [], [], 0
    for lesson, chance in zip(lessons, chances, strict=True):
        table = Table(lesson.names, lesson.home)
        values = table.second(chance) if second else table.first(chance)
        none = table.none(values if second else None)
        width = values.shape[1]
        x = np.zeros((len(values) + len(none), width + len(NONE)))
        x[: len(values), :width] = values
        x[len(values) :, width:] = none
        parts.append(x)
        owners.append(np.concatenate([table.owner, np.arange(len(none))]) + base)
        rights.append(np.concatenate([lesson.right, lesson.none_right]))
        worths.append(lesson.worth)
        base += len(none)
    return _conditional(
        np.concatenate(parts),
        np.concatenate(owners).astype(int),
        np.concatenate(rights),
        np.concatenate(worths),
        l2,
    )


def _conditional(
    x: Array, owner: NDArray[np.int64], right: Array, worth: Array, l2: float
) -> Array:
    """Maximise the chance of the right rows by Newton steps.

    Where several rows are right, they share the mark in proportion to their present
    chances (expectation, then maximisation).
    """
    weights = np.zeros(x.shape[1])
    groups = len(worth)
    for _ in range(25):
        scores = x @ weights
        top = np.full(groups, -np.inf)
        np.maximum.at(top, owner, scores)
        grown = np.exp(scores - top[owner])
        p = grown / np.bincount(owner, grown, groups)[owner]
        target = p * right
        total = np.bincount(owner, target, groups)
        target = target / np.maximum(total[owner], 1e-12)
        w = worth[owner]
        slope = x.T @ (w * (p - target)) + l2 * weights
        mean = np.zeros((groups, x.shape[1]))
        np.add.at(mean, owner, x * p[:, None])
        bend = (x * (w * p)[:, None]).T @ x - (mean * worth[:, None]).T @ mean
        bend += np.diag(np.full(len(weights), l2))
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-3:
            break
    return weights


def fit(
    pages: list[Page], gazetteer: Gazetteer, *, threshold: float = -0.4, l2: float = 1.0
) -> dict[str, Any]:
    """Fit all weights on some pages; returns the document of ``weights.json``.

    The spans are fitted alone, then their places, then the spans again with the
    sure places as anchors, and then the places of the spans that are left.
    """
    for page in pages:
        weigh(page.proposals, page.tokens, {})
    alone = fit_spans(pages, l2)
    document: dict[str, Any] = {
        "threshold": threshold,
        "temperature": 1.0,
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
    document["spans_second"] = again = fit_spans(pages, l2)
    for page in pages:
        add_up(page.proposals, again)
    return document | _fit_places(pages, gazetteer, threshold, l2)


def _fit_places(
    pages: list[Page], gazetteer: Gazetteer, threshold: float, l2: float
) -> dict[str, dict[str, float]]:
    """Fit the passes that choose places for the spans that score enough."""
    lessons = [make_lesson(page, threshold, gazetteer) for page in pages]
    _balance(pages, lessons)
    chances = [np.zeros(len(lesson.right)) for lesson in lessons]
    first = np.zeros(0)
    for _ in range(3):
        first = fit_candidates(lessons, False, chances, l2)
        chances = [
            _again(lesson, chance, first, second=False)
            for lesson, chance in zip(lessons, chances, strict=True)
        ]
    second = _fit_second(lessons, chances, l2)
    for page, lesson in zip(pages, lessons, strict=True):
        outlet = page.marked.outlet
        lesson.home = home_of(outlet, gazetteer) if outlet else None
    homed = _fit_second(lessons, chances, l2)
    return {
        "first": _named(first, (*FIRST, *NONE)),
        "second": _named(second, (*SECOND, *NONE)),
        "homed": _named(homed, (*SECOND, *NONE)),
    }


def _balance(pages: list[Page], lessons: list[Lesson]) -> None:
    """Let a small set count for more than its size, so that none rules alone."""
    sizes: Counter[str] = Counter()
    for page, lesson in zip(pages, lessons, strict=True):
        sizes[page.set] += float(lesson.worth.sum())
    mean = sum(sizes.values()) / len(sizes)
    for page, lesson in zip(pages, lessons, strict=True):
        lesson.worth = lesson.worth * min(3.0, mean / sizes[page.set])


def _fit_second(lessons: list[Lesson], chances: list[Array], l2: float) -> Array:
    """Fit the second pass: once on the first's chances, once on its own."""
    weights = np.zeros(0)
    for _ in range(2):
        weights = fit_candidates(lessons, True, chances, l2)
        chances = [
            _again(lesson, chance, weights, second=True)
            for lesson, chance in zip(lessons, chances, strict=True)
        ]
    return weights


def _again(lesson: Lesson, chance: Array, weights: Array, *, second: bool) -> Array:
    """Return what the fitted weights think of each candidate."""
    table = Table(lesson.names, lesson.home)
    values = table.second(chance) if second else table.first(chance)
    none = table.none(values if second else None)
    return chances_of(table, values, none, weights, 1.0)[0]


def _named(weights: Array, names: tuple[str, ...]) -> dict[str, float]:
    pairs = zip(names, weights.round(3).tolist(), strict=True)
    return {name: weight for name, weight in pairs if weight}


def main() -> None:
    """Read the command line, fit, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, help="marked sets or folders")
    parser.add_argument("--out", type=Path, required=True, help="JSON file to write")
    parser.add_argument(
        "--cache", type=Path, help="folder that keeps the pipeline's work"
    )
    parser.add_argument("--gazetteer", type=Path, help="another gazetteer file")
    options = parser.parse_args()
    from ..language import load_pipeline

    gazetteer = Gazetteer(options.gazetteer)
    nlp = load_pipeline()
    sets = find_sets(options.sets)
    pages = [
        page
        for marked in sets
        for page in read_pages(marked, gazetteer, nlp, options.cache)
    ]
    weights = fit(pages, gazetteer)
    weights["fitted"] = {
        "on": {marked.name: len(marked.documents) for marked in sets},
        "at": dt.date.today().isoformat(),
        "pipeline": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}",
        "gazetteer": gazetteer.name,
    }
    text = json.dumps(weights, indent=1, ensure_ascii=False)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
