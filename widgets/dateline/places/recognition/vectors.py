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

__all__ = [
    "Likeness",
    "has_vectors",
    "likeness",
    "nearer_to_people",
    "nearer_to_things",
]

#: How much nearer to people than to places a name may be (difference of cosines) that
#: the words use as a place: names of people are from 0.13 on, unknown towns below 0.03.
_LIKE_PEOPLE = 0.03

#: The same for things: brands and words are from 0.1 on.
_LIKE_THINGS = 0.06


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


def nearer_to_people(vocab: Vocab, name: str, words: PlaceWords) -> bool:
    """Tell whether a name is rather a person's than a place's; no, if it is unknown."""
    like = likeness(vocab, name, words) if has_vectors(vocab, words) else None
    return like is not None and like.people <= -_LIKE_PEOPLE


def nearer_to_things(vocab: Vocab, name: str, words: PlaceWords) -> bool:
    """Tell whether a name is rather a thing's than a place's; no, if it is unknown."""
    like = likeness(vocab, name, words) if has_vectors(vocab, words) else None
    return like is not None and like.things <= -_LIKE_THINGS


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
