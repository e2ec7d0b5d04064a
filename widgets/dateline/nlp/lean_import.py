"""spaCy without its command line, which it imports together with itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

__all__ = ["spacy_without_commands"]

#: The package of spaCy's command line, and the module that spaCy takes from it.
_COMMANDS = "spacy.cli"
_ASKED = "spacy.cli.info"


@contextmanager
def spacy_without_commands() -> Iterator[None]:
    """Let spaCy, if it is imported meanwhile, come without its command line.

    That is 395 modules of a thousand, Jinja, requests, httpx, Rich and Weasel among
    them, and two fifths of the time of the import. For processes of our own: where a
    user imports spaCy, ``spacy.cli`` has to be there without being imported. Whoever
    imports it afterwards gets the real one; ``spacy.info`` does so when it is called.
    """
    if "spacy" in sys.modules:
        yield
        return
    commands, asked = ModuleType(_COMMANDS), ModuleType(_ASKED)
    commands.__path__ = []
    asked.info = _info  # type: ignore[attr-defined]
    stand_ins = {_COMMANDS: commands, _ASKED: asked}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _info(*given: Any, **options: Any) -> Any:
    """Stand for ``spacy.info``."""
    from spacy.cli.info import info

    return info(*given, **options)
