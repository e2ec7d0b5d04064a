"""Texts as sets of short word sequences, by which likeness is measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import numpy as np
from datasketch import MinHash

__all__ = ["PERMUTATIONS", "minhash", "of_bytes", "shingles", "signature", "words"]

#: How many words make a shingle.
LENGTH = 5

#: How many hash functions a signature has: its estimate is within 0.09 or so.
PERMUTATIONS = 128

#: The random functions, the same everywhere and always.
_SEED = 1
_SCHEME: Literal["affine32"] = "affine32"

_WORD = re.compile(r"\w+")


#: Made once: they are the same for all, and take longer to make than to use.
_FUNCTIONS = MinHash(num_perm=PERMUTATIONS, seed=_SEED, scheme=_SCHEME).permutations


def words(text: str) -> list[str]:
    """Return the words of a text, without case and punctuation."""
    return _WORD.findall(text.casefold())


def shingles(sequence: Sequence[str]) -> set[str]:
    """Return all runs of five words; a shorter text is one run."""
    last = max(1, len(sequence) - LENGTH + 1)
    return {" ".join(sequence[at : at + LENGTH]) for at in range(last)}


def minhash(text: str) -> MinHash:
    """Return the MinHash of a text, from which the likeness of two can be told."""
    made = MinHash(
        num_perm=PERMUTATIONS, seed=_SEED, scheme=_SCHEME, permutations=_FUNCTIONS
    )
    runs = sorted(shingles(words(text)))
    made.update_batch([run.encode("utf-8", "surrogatepass") for run in runs])
    return made


def signature(text: str) -> bytes:
    """Return the MinHash of a text as bytes, as the corpus keeps it."""
    return bytes(minhash(text).hashvalues.astype("<u4").tobytes())


def of_bytes(data: bytes) -> MinHash:
    """Return the MinHash that :func:`signature` wrote."""
    values = np.frombuffer(data, "<u4").astype(np.uint32)
    return MinHash(
        seed=_SEED, scheme=_SCHEME, hashvalues=values, permutations=_FUNCTIONS
    )
