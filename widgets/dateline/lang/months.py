"""The names of the months in many languages.

``months.txt`` has a line for each month of a language: its code, the number, the
names in small letters (with ``_`` for a space), from the Unicode CLDR, and the Arabic
names of the eastern countries.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

__all__ = ["months"]


def months(code: str) -> Mapping[str, int]:
    """Return the months of a language by their names, none where it has no line.

    Parameters
    ----------
    code
        ISO 639-1 ("fr").

    """
    return _all().get(code, {})


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, int]]:
    path = resources.files(__package__) / "months.txt"
    by_code: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        code, number, *names = line.split(" ")
        known = by_code.setdefault(code, {})
        for name in names:
            known.setdefault(name.replace("_", " "), int(number))
    return by_code
