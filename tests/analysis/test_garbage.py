"""Garbage is collected after a story is read, whatever happens meanwhile."""

import gc

import pytest

from dateline.analysis.garbage import collected_later


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
