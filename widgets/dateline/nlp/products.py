"""Products of matrices, which are most of what a pipeline's networks do.

spaCy multiplies with BLIS, which takes its slowest way on processors that it does not
know, AMD's of 2020 (Zen 3) and later among them: three times as long as the library
that NumPy brings, which rounds otherwise in the last bits, as each does on another
processor.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

__all__ = ["by_numpy", "on_one_thread"]


def by_numpy(nlp: Language) -> Language:
    """Let a pipeline's networks multiply with NumPy's library instead of BLIS.

    What multiplies with another one already (Apple's, a graphics card) stays as it is.

    Returns
    -------
    spacy.language.Language
        The same object.

    """
    from thinc.api import Model, NumpyOps

    ops = NumpyOps(use_blis=False)
    models = (getattr(pipe, "model", None) for _, pipe in nlp.components)
    for model in models:
        for layer in model.walk() if isinstance(model, Model) else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
    return nlp


def on_one_thread() -> Callable[[], object]:
    """Let NumPy multiply on one thread from now on; returns what ends that."""
    limits = _libraries().limit(limits=1, user_api="blas")
    restore: Callable[[], object] = limits.restore_original_limits
    return restore


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """Find the libraries that are loaded; NumPy has to be among them already."""
    import numpy  # noqa: F401  (loads its library)
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
