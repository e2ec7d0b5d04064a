"""Entities as the entity recogniser chooses them, without its loop over all moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc, Span

    from .moves import Moves

    Array = NDArray[Any]

__all__ = ["QuickEntities"]


class QuickEntities:
    """Stands for an entity recogniser that chooses greedily among moves.

    At each token spaCy checks every move and scores all of them. But as long as no
    entity is open, the scores depend on the token alone, so all tokens are scored at
    once; and in an open one there are only two moves, to go on and to end it. The sums
    are made in the same order as there.

    Parameters
    ----------
    recogniser
        The entity recogniser.
    moves
        Its moves, by number.

    """

    def __init__(self, recogniser: EntityRecognizer, moves: Moves) -> None:
        self._recogniser = recogniser
        self._moves = moves

    @classmethod
    def of(cls, recogniser: Any) -> QuickEntities | None:
        """Return what stands for a recogniser, or None if nothing can."""
        from spacy.pipeline import EntityRecognizer

        from .moves import Moves

        if type(recogniser) is not EntityRecognizer:
            return None
        moves = Moves.of(recogniser)
        return None if moves is None else cls(recogniser, moves)

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a text."""
        self._set([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Set the entities of many texts."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            self._set(batch)
            yield from batch

    def _set(self, docs: Sequence[Doc]) -> None:
        plain = []
        for doc in docs:
            if doc.to_array("ENT_IOB").any():  # something before has set some
                self._recogniser(doc)
            elif len(doc):
                plain.append(doc)
        if plain:
            start = 0
            scores = _Scores(self._moves, plain)
            for doc in plain:
                spans = self._found(doc, scores, start)
                doc.set_ents(spans, default="outside")
                start += len(doc)

    def _found(self, doc: Doc, scores: _Scores, offset: int) -> list[Span]:
        """Return the entities of a text whose tokens have scores from an offset."""
        from spacy.tokens import Span

        moves = self._moves
        # An entity may end before a sentence begins, but not go on over it.
        stops = np.append(doc.to_array("SENT_START")[1:] == 1, True)
        chosen = scores.outside(doc, stops, offset)
        found = []
        free = 0
        for start in np.flatnonzero(chosen != moves.outside).tolist():
            if start < free:
                continue  # in an entity that has begun before
            move = chosen[start]
            label = moves.labels[move]
            end = start
            if move in moves.begin:
                end += 1
                while not stops[end] and scores.goes_on(label, offset, start, end):
                    end += 1
            free = end + 1
            found.append(Span(doc, start, free, label=label))
        return found


class _Scores:
    """The scores of the moves at the tokens of some texts, as they are asked for."""

    def __init__(self, moves: Moves, docs: Sequence[Doc]) -> None:
        self._moves = moves
        # The first row stands for "no token".
        self._parts = moves.hidden.predict(moves.tokens.predict(docs))
        self._bias = moves.hidden.get_param("b")
        self._weights = moves.scores.get_param("W")
        self._scores_bias = moves.scores.get_param("b")
        parts = self._parts
        sums = parts[1:, 0] + parts[0, 1] + parts[0, 2] + self._bias
        # Over so few pieces a maximum along an axis is slow.
        pieces = (sums[..., piece] for piece in range(sums.shape[-1]))
        self._outside = moves.scores.predict(reduce(np.maximum, pieces))

    def outside(self, doc: Doc, stops: Array, offset: int) -> Array:
        """Return the best move at each token of a text if no entity is open there."""
        moves = self._moves
        scores = self._outside[offset : offset + len(doc)]
        words = doc.to_array("IS_SPACE") == 0
        allowed = np.zeros(scores.shape, dtype=bool)
        allowed[:, moves.outside] = True
        allowed[:, moves.unit] = words[:, None]
        allowed[:, moves.begin] = (words & ~stops)[:, None]
        best: Array = np.where(allowed, scores, -np.inf).argmax(axis=1)
        return best

    def goes_on(self, label: int, offset: int, start: int, token: int) -> bool:
        """Tell whether an entity from a start goes on behind a token."""
        inner, last = self._moves.inner[label]
        parts, row = self._parts, offset + token + 1
        sums = parts[row, 0] + parts[offset + start + 1, 1] + parts[row - 1, 2]
        hidden = (sums + self._bias).max(axis=-1)
        on = self._weights[inner] @ hidden + self._scores_bias[inner]
        end = self._weights[last] @ hidden + self._scores_bias[last]
        return bool(on >= end if inner < last else on > end)
