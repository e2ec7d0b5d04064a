"""What the pipeline's word vectors say of a name: a place, a person or a thing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.vocab import Vocab

    Array = NDArray[np.float64]

__all__ = ["Likeness", "has_vectors", "likeness"]

#: Well-known names of all parts of the world, and common words: what a name is
#: compared with. Which ones matters little as long as they are mixed.
_PLACES = (
    "Lagos Osaka Lyon Chicago Lima Karachi Hanoi Kyiv Warsaw Nairobi Cairo Toronto "
    "Melbourne Bogota Ankara Tehran Delhi Jakarta Seoul Madrid Oslo Texas Ontario "
    "Bavaria Kenya Chile Norway Vietnam Iraq Poland Siberia Punjab Sicily"
).split()
_PEOPLE = (
    "Michael Maria Ahmed Ivan Yuki Smith Garcia Nguyen Hassan Kowalski Johnson Petrov "
    "Tanaka Singh Okafor Hernandez Anderson Schmidt Rossi David Fatima Olga Carlos "
    "Jennifer Patrick Wilson Murphy Cohen Khan Lee Thompson Rahman"
).split()
_THINGS = (
    "company minister team school market police league bank program report people "
    "government service award act festival church river street season game law club "
    "college"
).split()


class Likeness(NamedTuple):
    """How much nearer a name is to places than to people, and than to things.

    Differences of cosines, from -1 to 1.
    """

    people: float
    things: float


def has_vectors(vocab: Vocab) -> bool:
    """Tell whether the pipeline has word vectors (small ones have none)."""
    return bool(vocab.vectors_length)


@lru_cache(maxsize=50_000)
def likeness(vocab: Vocab, name: str) -> Likeness | None:
    """Compare the words of a name with places, people and things.

    Returns None where no word of it has a vector.
    """
    # Vectors know "Paris", and neither "PARIS" nor "paris" as the city.
    words = [w.capitalize() if w.isupper() or w.islower() else w for w in name.split()]
    mean = _mean(vocab, words)
    if not mean.any():
        return None
    places, people, things = _poles(vocab)
    return Likeness(float(mean @ (places - people)), float(mean @ (places - things)))


@lru_cache(maxsize=4)
def _poles(vocab: Vocab) -> tuple[Array, Array, Array]:
    return _mean(vocab, _PLACES), _mean(vocab, _PEOPLE), _mean(vocab, _THINGS)


def _mean(vocab: Vocab, words: list[str]) -> Array:
    """Return the mean of the words' vectors, each scaled to length 1."""
    rows = np.array([vocab.get_vector(word) for word in words], dtype=float)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled = np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
    mean: Array = scaled.mean(axis=0)
    return mean
