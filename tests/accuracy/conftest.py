"""The modules that measure events and plain sentences, for their tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

FOLDER = Path(__file__).parent


@contextmanager
def _modules_of(folder: str, *wanted: str) -> Iterator[SimpleNamespace]:
    """Import modules of a folder of this one, found as the folder finds them."""
    folders = (FOLDER, FOLDER / folder)
    names = [path.stem for each in folders for path in each.glob("*.py")]
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.delitem(sys.modules, name, raising=False)
        for each in folders:
            patch.syspath_prepend(each)
        modules = {name: import_module(name) for name in wanted}
        for name in names:  # leave no module of so plain a name to other tests
            patch.delitem(sys.modules, name, raising=False)
        yield SimpleNamespace(**modules)


@pytest.fixture(scope="module")
def events() -> Iterator[SimpleNamespace]:
    """Return the modules that measure events."""
    wanted = "answers by_hand event_sentences pairing slots tables tolls".split()
    with _modules_of("events", *wanted) as modules:
        yield modules


@pytest.fixture(scope="module")
def plain() -> Iterator[SimpleNamespace]:
    """Return the modules that draw and score plain sentences."""
    with _modules_of("plain", *"draw frames outcomes score spots".split()) as modules:
        yield modules


@pytest.fixture(scope="module")
def happenings() -> Iterator[SimpleNamespace]:
    """Return the module that measures what is joined of several stories."""
    with _modules_of(".", "happenings") as modules:
        yield modules.happenings


@pytest.fixture(scope="module")
def identities() -> Iterator[SimpleNamespace]:
    """Return the module that measures how actors are joined across stories."""
    with _modules_of(".", "identities") as modules:
        yield modules.identities
