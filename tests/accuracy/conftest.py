"""The modules that measure events, for their tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

FOLDER = Path(__file__).parent
EVENTS = FOLDER / "events"


@pytest.fixture(scope="module")
def events() -> Iterator[SimpleNamespace]:
    """Return the modules, found as their folder finds them."""
    names = [path.stem for folder in (FOLDER, EVENTS) for path in folder.glob("*.py")]
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.delitem(sys.modules, name, raising=False)
        patch.syspath_prepend(FOLDER)
        patch.syspath_prepend(EVENTS)
        import answers
        import by_hand
        import event_sentences
        import pairing
        import slots
        import tables
        import tolls

        for name in names:  # leave no module of so plain a name to other tests
            patch.delitem(sys.modules, name, raising=False)
        yield SimpleNamespace(
            answers=answers,
            by_hand=by_hand,
            pairing=pairing,
            sentences=event_sentences,
            slots=slots,
            tables=tables,
            tolls=tolls,
        )
