"""The two regressions that fit the weights, by Newton's method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["conditional", "logistic"]


def logistic(x: Array, y: Array, worth: Array, l2: float, rounds: int = 12) -> Array:
    """Minimise the log loss by Newton's method; the bias is not held back.

    ``worth`` says how much each row counts.
    """
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], l2)
    ridge[0] = 1e-3
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (worth * (p - y)) + ridge * weights
        bend = (x * (worth * p * (1 - p) + 1e-6)[:, None]).T @ x + np.diag(ridge)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def conditional(
    x: Array,
    owner: NDArray[np.int64],
    right: Array,
    worth: Array,
    l2: Array,
    prior: Array,
    start: Array,
) -> Array:
    """Maximise the chance of the right rows by Newton steps.

    ``l2`` says how firmly each weight is held to its ``prior``; ``start`` is where to
    begin. Where several rows are right, they share the mark in
    proportion to their present chances (expectation, then maximisation). Every group
    from 0 to the last has rows.
    """
    order = np.argsort(owner, kind="stable")
    x, owner, right = x[order], owner[order], right[order]
    heads = np.flatnonzero(np.diff(owner, prepend=-1))
    weights, w = start, worth[owner]
    for _ in range(25):
        scores = x @ weights
        p = np.exp(scores - np.maximum.reduceat(scores, heads)[owner])
        p /= np.add.reduceat(p, heads)[owner]
        target = p * right
        target /= np.maximum(np.add.reduceat(target, heads), 1e-12)[owner]
        slope = x.T @ (w * (p - target)) + l2 * (weights - prior)
        weighed = x * p[:, None]
        mean = np.add.reduceat(weighed, heads)
        weighed *= w[:, None]
        bend = weighed.T @ x - (mean * worth[:, None]).T @ mean + np.diag(l2)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-3:
            break
    return weights
