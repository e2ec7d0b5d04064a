"""What the pipeline's word vectors say about a name: a place, a person or a thing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.vocab import Vocab

    from ...lang.places import PlaceWords

    Array = NDArray[np.float64]

__all__ = ["Likeness", "has_vectors", "likeness"]


class Likeness(NamedTuple):
    """How much nearer a name is to places than to people, and than to things.

    Differences of cosines, from -1 to 1.
    """

    people: float
    things: float


def has_vectors(vocab: Vocab, words: PlaceWords) -> bool:
    """Tell whether a name can be compared: small pipelines have no word vectors."""
    poles = (words.typical_places, words.typical_people, words.typical_things)
    return bool(vocab.vectors_length) and all(poles)


@lru_cache(maxsize=50_000)
def likeness(vocab: Vocab, name: str, words: PlaceWords) -> Likeness | None:
    """Compare the words of a name with places, people and things.

    Returns None where no word of it has a vector.
    """
    # Vectors know "Paris", and neither "PARIS" nor "paris" as the city.
    mean = _mean(
        vocab,
        [w.capitalize() if w.isupper() or w.islower() else w for w in name.split()],
    )
    if not mean.any():
        return None
    places, people, things = _poles(vocab, words)
    return Likeness(float(mean @ (places - people)), float(mean @ (places - things)))


@lru_cache(maxsize=4)
def _poles(vocab: Vocab, words: PlaceWords) -> tuple[Array, Array, Array]:
    return (
        _mean(vocab, words.typical_places),
        _mean(vocab, words.typical_people),
        _mean(vocab, words.typical_things),
    )


def _mean(vocab: Vocab, words: Sequence[str]) -> Array:
    """Return the mean of the words' vectors, each scaled to length 1."""
    rows = np.array([vocab.get_vector(word) for word in words], dtype=float)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled = np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
    mean: Array = scaled.mean(axis=0)
    return mean
