"""Garbage is collected and helping threads come back, whatever happens meanwhile."""

import gc

import pytest
from threadpoolctl import ThreadpoolController, threadpool_limits

from dateline.analysis.undisturbed import collected_later, multiplied_alone


@pytest.fixture(autouse=True)
def _collecting():
    was = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was else gc.disable)()


def test_nothing_is_collected_until_all_readings_are_done() -> None:
    with collected_later():
        assert not gc.isenabled()
        with collected_later():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_ends_it() -> None:
    with pytest.raises(ValueError, match="bad"), collected_later():
        raise ValueError("bad")
    assert gc.isenabled()


def test_where_it_is_off_it_stays_off() -> None:
    gc.disable()
    with collected_later():
        pass
    assert not gc.isenabled()


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
