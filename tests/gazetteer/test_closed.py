"""Connections to the gazetteer end with what used them, without being told to."""

from __future__ import annotations

import gc
import sqlite3
import threading
from pathlib import Path

import pytest

from dateline import Gazetteer
from dateline.errors import GazetteerError
from dateline.gazetteer import store


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return a list that gets an entry for each connection that is closed."""
    seen: list[bool] = []

    class Watched(store._Connection):
        def close(self) -> None:
            super().close()
            seen.append(True)

    monkeypatch.setattr(store, "_Connection", Watched)
    return seen


def test_a_gazetteer_that_nobody_has_any_more_is_closed(closed: list[bool]) -> None:
    opened = Gazetteer()
    assert opened.find("Kigoma")
    assert not closed
    del opened
    gc.collect()
    assert closed == [True]


def test_a_thread_that_ends_closes_what_it_opened(closed: list[bool]) -> None:
    opened = Gazetteer()
    thread = threading.Thread(target=opened.find, args=("Kigoma",))
    thread.start()
    thread.join()
    gc.collect()
    assert closed == [True]
    assert opened.find("Kigoma")


def test_a_file_that_is_no_gazetteer_is_closed(
    closed: list[bool], tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "x.sqlite")
    other.execute("CREATE TABLE place (id)")
    other.close()
    with pytest.raises(GazetteerError):
        Gazetteer(tmp_path / "x.sqlite")
    gc.collect()
    assert closed == [True]
