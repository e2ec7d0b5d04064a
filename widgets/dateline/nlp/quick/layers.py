"""Layers of a network that maps each word with its neighbours, in fewer steps.

The sums are those of Thinc's layers and made in the same order; what is left out is
what only training needs, and what is made twice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from thinc.api import Model, Ops

    Array = NDArray[Any]

__all__ = ["Convolution", "convolutions"]

#: How many rows go through a layer at once.
_BLOCK = 1_024

#: What an encoder's layers are, from the outside in.
_NAMES = ("expand_window", "maxout", "layernorm", "dropout")


class Convolution:
    """A layer that adds to each row what it makes of it and the rows beside it.

    Parameters
    ----------
    ops
        They multiply matrices.
    maxout, norm
        Its parts: maximum of linear maps, and normalisation.

    """

    def __init__(
        self, ops: Ops, maxout: Model[Any, Any], norm: Model[Any, Any]
    ) -> None:
        self._product: Callable[..., Any] = ops.gemm
        weights: Any = maxout.get_param("W")
        _, self._pieces, self._in = weights.shape
        # By piece, not by row of the result: a maximum of whole rows is quick.
        self._weights = np.ascontiguousarray(
            weights.transpose(1, 0, 2).reshape(-1, self._in)
        )
        self._bias = np.ascontiguousarray(maxout.get_param("b").T).reshape(-1)
        self._scale: Any = norm.get_param("G")
        self._shift: Any = norm.get_param("b")

    def __call__(self, rows: Array) -> Array:
        """Return the rows of the next layer.

        Of a long text by blocks, each with the rows beside it: what is made of 40,000
        words at once is in no cache of a processor.
        """
        if len(rows) <= _BLOCK:
            return self._of(rows)
        made = np.empty_like(rows)
        for start in range(0, len(rows), _BLOCK):
            end = min(start + _BLOCK, len(rows))
            before = start > 0
            block = self._of(rows[start - before : end + 1])
            made[start:end] = block[before : before + end - start]
        return made

    def _of(self, rows: Array) -> Array:
        """Return the rows of the next layer, of few rows."""
        width = rows.shape[1]
        window = np.zeros((len(rows), self._in), dtype=rows.dtype)
        window[1:, :width] = rows[:-1]
        window[:, width : 2 * width] = rows
        window[:-1, 2 * width :] = rows[1:]
        linear = self._product(window, self._weights, trans2=True)
        linear += self._bias
        pieces = np.split(linear, self._pieces, axis=1)
        added = self._normal(reduce(np.maximum, pieces))
        added += rows
        return added

    def _normal(self, rows: Array) -> Array:
        """Return rows of mean 0 and variance 1, scaled and shifted."""
        width = rows.shape[1]
        mean = np.add.reduce(rows, axis=1, keepdims=True)
        mean /= width
        rows -= mean
        variance = np.add.reduce(rows * rows, axis=1, keepdims=True)
        variance /= width
        variance += 1e-08
        rows *= variance ** (-1.0 / 2.0)
        rows *= self._scale
        rows += self._shift
        return rows


def convolutions(encoder: Model[Any, Any]) -> list[Convolution] | None:
    """Return the layers of an encoder, or None if one of them is of another kind."""
    found = []
    for residual in encoder.layers:
        parts = (
            _parts(residual.layers[0]) if residual.name.startswith("residual") else []
        )
        if tuple(part.name for part in parts) != _NAMES:
            return None
        window, maxout, norm, _ = parts
        if window.attrs["window_size"] != 1 or maxout.get_dim("nP") < 2:
            return None
        found.append(Convolution(encoder.ops, maxout, norm))
    return found or None


def _parts(model: Model[Any, Any]) -> list[Model[Any, Any]]:
    """Return the layers of layers that follow one another."""
    if not model.name.count(">>"):
        return [model]
    return [part for layer in model.layers for part in _parts(layer)]
