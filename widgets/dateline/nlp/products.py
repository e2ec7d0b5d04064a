"""Products of matrices, which are most of what a pipeline's networks do.

spaCy multiplies with BLIS, which takes its slowest way on processors that it does not
know, AMD's of 2020 (Zen 3) and later among them: three times as long as the library
that NumPy brings, which rounds otherwise in the last bits, as each does on another
processor.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .held import Held

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import NumpyOps
    from threadpoolctl import ThreadpoolController

__all__ = ["by_numpy", "multiplied_alone"]


def by_numpy(nlp: Language) -> Language:
    """Let a pipeline's networks multiply with NumPy's library instead of BLIS.

    What multiplies with another one already (Apple's, a graphics card) stays as it is.

    Returns
    -------
    spacy.language.Language
        The same object.

    """
    from thinc.api import Model, NumpyOps

    ops = _ops()
    models = (getattr(pipe, "model", None) for _, pipe in nlp.components)
    for model in models:
        for layer in model.walk() if isinstance(model, Model) else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
    return nlp


@lru_cache(maxsize=1)
def _ops() -> NumpyOps:
    """Return operations that multiply with NumPy, on one thread."""
    from thinc.api import NumpyOps

    class OneThread(NumpyOps):  # type: ignore[misc]  # it has no types
        def gemm(self, *matrices: Any, **options: Any) -> Any:
            with multiplied_alone():
                return super().gemm(*matrices, **options)

    return OneThread(use_blis=False)


def _on_one_thread() -> Callable[[], object]:
    limits = _libraries().limit(limits=1, user_api="blas")
    restore: Callable[[], object] = limits.restore_original_limits
    return restore


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """Find the libraries that are loaded; NumPy has to be among them already."""
    import numpy  # noqa: F401  (loads its library)
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


#: Multiply matrices on one thread. Those of a story are so small that threads which
#: help take more time than they save: ten times as long, where other work goes on.
multiplied_alone = Held(_on_one_thread)
