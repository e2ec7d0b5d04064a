"""The vectors of words, of which what does not depend on neighbours is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import numpy as np

from .layers import Convolution, convolutions

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from thinc.api import Model

    Array = NDArray[Any]

__all__ = ["QuickVectors", "WordRows", "WordVectors"]

#: What tells words apart for the first layers, and what follows from it.
_KEY: list[int | str] = ["ORTH", "NORM", "SPACY"]
_KNOWN = frozenset("ORTH NORM LOWER PREFIX SUFFIX SHAPE SPACY IS_SPACE".split())

#: How many words are kept, about those of 1,000 stories: 8 MB.
_MOST = 20_000
_FIRST = 2_000

#: A word as the first layers see it: the numbers of its letters and of its usual
#: spelling, and whether a space follows.
_Word = tuple[int, int, int]


class QuickVectors:
    """Stands for the pipe that makes the vectors that tagger and parser listen to."""

    def __init__(self, vectors: WordVectors) -> None:
        self._vectors = vectors

    @classmethod
    def of(cls, pipe: Any) -> QuickVectors | None:
        """Return what stands for a pipe, or None if nothing can."""
        from spacy.pipeline import Tok2Vec

        if type(pipe) is not Tok2Vec:
            return None
        vectors = WordVectors.of(pipe.model)
        return None if vectors is None else cls(vectors)

    def __call__(self, doc: Doc) -> Doc:
        """Set the vectors of a text."""
        (doc.tensor,) = self._vectors.predict([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Set the vectors of many texts."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            for doc, rows in zip(batch, self._vectors.predict(batch), strict=True):
                doc.tensor = rows
            yield from batch


class WordVectors:
    """Stands for a network that embeds each word and then looks at its neighbours.

    What the first layers make of a word depends on its letters, its usual spelling and
    the space behind it alone; they are asked once for each.

    Parameters
    ----------
    embed
        The first layers: from texts to an array for each.
    layers
        The layers that look at neighbours.
    pad
        The rows of zeros before, between and behind texts.

    """

    def __init__(
        self, embed: Model[Any, Any], layers: Sequence[Convolution], pad: int
    ) -> None:
        self._embed = embed
        self._layers = layers
        self._pad = pad
        self._numbers: dict[_Word, int] = {}
        #: A row for each number, and room for more.
        self._rows: Array = np.zeros((_FIRST, embed.get_dim("nO")), dtype="float32")

    @classmethod
    def of(cls, model: Model[Any, Any]) -> WordVectors | None:
        """Return what stands for a network, or None if nothing can."""
        from thinc.api import NumpyOps

        if len(model.layers) != 2 or not isinstance(model.ops, NumpyOps):
            return None
        embed, encode = model.layers
        if not _is_by_word(embed) or not encode.name.startswith("with_array("):
            return None
        layers = convolutions(encode.layers[0])
        return None if layers is None else cls(embed, layers, encode.attrs["pad"])

    def predict(self, docs: Sequence[Doc]) -> list[Array]:
        """Return the vectors of the words of each text."""
        pad = self._pad
        embedded = [self._embedded(doc) for doc in docs]
        starts = np.cumsum([pad] + [len(rows) + pad for rows in embedded]).tolist()
        rows = np.zeros((starts[-1], self._rows.shape[1]), dtype="float32")
        for start, own in zip(starts, embedded, strict=False):
            rows[start : start + len(own)] = own
        for layer in self._layers:
            rows = layer(rows)
        return [
            rows[start : start + len(own)].copy()
            for start, own in zip(starts, embedded, strict=False)
        ]

    def _embedded(self, doc: Doc) -> Array:
        """Return what the first layers make of each word of a text."""
        words: list[_Word] = list(map(tuple, doc.to_array(_KEY).tolist()))
        numbers = self._numbers
        new = [word for word in dict.fromkeys(words) if word not in numbers]
        if new:
            if len(numbers) + len(new) > _MOST:
                numbers.clear()
                new = list(dict.fromkeys(words))
            self._learn(doc, new)
        return self._rows[[numbers[word] for word in words]]

    def _learn(self, doc: Doc, words: Sequence[_Word]) -> None:
        """Ask the first layers about words."""
        from spacy.tokens import Doc as Text

        strings = doc.vocab.strings
        alone = Text(
            doc.vocab,
            words=[strings[orth] for orth, _, _ in words],
            spaces=[bool(space) for _, _, space in words],
        )
        for token, (_, norm, _) in zip(alone, words, strict=True):
            if token.norm != norm:
                token.norm_ = strings[norm]
        (rows,) = self._embed.predict([alone])
        known = len(self._numbers)
        if known + len(rows) > len(self._rows):
            room = np.zeros((known + len(rows), self._rows.shape[1]), dtype="float32")
            self._rows = np.concatenate([self._rows[:known], room])
        self._rows[known : known + len(rows)] = rows
        self._numbers.update(zip(words, count(known), strict=False))


class WordRows:
    """Stands for a network of word vectors that a linear layer follows.

    Parameters
    ----------
    vectors
        The network.
    linear
        The layer behind it.

    """

    def __init__(self, vectors: WordVectors, linear: Model[Any, Any]) -> None:
        self._vectors = vectors
        self._linear = linear

    @classmethod
    def of(cls, model: Model[Any, Any]) -> WordRows | None:
        """Return what stands for a network, or None if nothing can."""
        if [layer.name for layer in model.layers[1:]] != ["list2array", "linear"]:
            return None
        vectors = WordVectors.of(model.layers[0])
        return None if vectors is None else cls(vectors, model.layers[2])

    def predict(self, docs: Sequence[Doc]) -> Array:
        """Return the rows of all words of all texts."""
        rows: Array = self._linear.predict(np.concatenate(self._vectors.predict(docs)))
        return rows


def _is_by_word(embed: Model[Any, Any]) -> bool:
    """Tell whether an embedding sees nothing but single words."""
    names = {node.name for node in embed.walk() if not node.layers}
    return (
        embed.has_dim("nO") is True
        and all(
            _KNOWN.issuperset(node.attrs["columns"])
            for node in embed.walk()
            if node.name == "extract_features"
        )
        and names <= _BY_WORD
    )


#: Layers of which each row depends on the same row before.
_BY_WORD = frozenset(
    "extract_features list2ragged ints-getitem hashembed static_vectors maxout "
    "layernorm dropout ragged2list".split()
)
