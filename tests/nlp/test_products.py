"""Pipelines that read stories multiply with NumPy, and others as they did."""

import numpy as np
from thinc.api import NumpyOps

from dateline.nlp.pipeline import as_it_comes, find_pipeline, load_pipeline
from dateline.nlp.products import by_numpy


def _ops(nlp) -> set[type]:
    pipes = [pipe for _, pipe in nlp.components]
    models = [pipe.model for pipe in pipes if getattr(pipe, "model", None)]
    return {(type(n.ops), n.ops.use_blis) for m in models for n in m.walk()}


def test_a_pipeline_that_reads_stories_multiplies_with_numpy() -> None:
    assert _ops(load_pipeline()) == {(NumpyOps, False)}


def test_what_is_loaded_afterwards_multiplies_as_it_comes() -> None:
    load_pipeline()
    assert _ops(as_it_comes(find_pipeline())) == {(NumpyOps, True)}


def test_what_multiplies_with_another_library_stays() -> None:
    class Another(NumpyOps):
        pass

    nlp = as_it_comes(find_pipeline())
    for layer in nlp.get_pipe("tagger").model.walk():
        layer.ops = Another()
    assert _ops(by_numpy(nlp)) == {(NumpyOps, False), (Another, True)}


def test_the_products_are_those_of_blis_but_for_rounding() -> None:
    drawn = np.random.default_rng(20200108)
    rows = drawn.random((300, 288), dtype=np.float32)
    weights = drawn.random((288, 288), dtype=np.float32)
    found = NumpyOps(use_blis=False).gemm(rows, weights, trans2=True)
    expected = NumpyOps().gemm(rows, weights, trans2=True)
    assert np.allclose(found, expected, rtol=1e-5)
