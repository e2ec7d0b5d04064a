"""Pipelines that read stories multiply with NumPy, and others as they did."""

import numpy as np
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController, threadpool_limits

from dateline.nlp.pipeline import as_it_comes, find_pipeline, load_pipeline
from dateline.nlp.products import by_numpy, multiplied_alone


def _with_blis(nlp) -> set[bool]:
    pipes = [pipe for _, pipe in nlp.components]
    models = [pipe.model for pipe in pipes if getattr(pipe, "model", None)]
    return {layer.ops.use_blis for model in models for layer in model.walk()}


def test_a_pipeline_that_reads_stories_multiplies_with_numpy() -> None:
    assert _with_blis(load_pipeline()) == {False}


def test_what_is_loaded_afterwards_multiplies_as_it_comes() -> None:
    load_pipeline()
    assert _with_blis(as_it_comes(find_pipeline())) == {True}


def test_what_multiplies_with_another_library_stays() -> None:
    class Another(NumpyOps):
        pass

    nlp = as_it_comes(find_pipeline())
    for layer in nlp.get_pipe("tagger").model.walk():
        layer.ops = Another()
    by_numpy(nlp)
    assert {type(x.ops) for x in nlp.get_pipe("tagger").model.walk()} == {Another}
    assert not nlp.get_pipe("ner").model.ops.use_blis


def test_the_products_are_those_of_blis_but_for_rounding() -> None:
    drawn = np.random.default_rng(20200108)
    rows = drawn.random((300, 288), dtype=np.float32)
    weights = drawn.random((288, 288), dtype=np.float32)
    found = NumpyOps(use_blis=False).gemm(rows, weights, trans2=True)
    expected = NumpyOps().gemm(rows, weights, trans2=True)
    assert np.allclose(found, expected, rtol=1e-5)


def _threads() -> set[int]:
    found = ThreadpoolController().select(user_api="blas").lib_controllers
    return {library.num_threads for library in found}


def test_matrices_are_multiplied_on_one_thread_until_all_readings_are_done() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        before = _threads()
        with multiplied_alone(), multiplied_alone():
            assert _threads() <= {1}
        assert _threads() == before


def test_two_readings_that_overlap_leave_the_threads_as_they_were() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        before = _threads()
        first, second = multiplied_alone(), multiplied_alone()
        with first:
            second.__enter__()
        assert _threads() <= {1}
        second.__exit__(None, None, None)
        assert _threads() == before


def test_a_pipeline_that_is_called_alone_multiplies_on_one_thread(monkeypatch) -> None:
    nlp, during = load_pipeline(), set()
    made = NumpyOps.gemm

    def gemm(self, *matrices, **options):
        during.update(_threads())
        return made(self, *matrices, **options)

    monkeypatch.setattr(NumpyOps, "gemm", gemm)
    with threadpool_limits(limits=2, user_api="blas"):
        before = _threads()
        nlp("A ferry sank off Bari.")
        assert _threads() == before
    assert during == {1}
