"""Common given names, and the gender that each tells."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib import resources

__all__ = ["given_gender", "given_names"]


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Return the gender ("m", "f", or "" where untold) of each name, in lower case."""
    path = resources.files(__package__) / "given_names.csv"
    with path.open(encoding="utf-8") as file:
        return {row["name"]: row["gender"] for row in csv.DictReader(file)}


def given_gender(word: str) -> str | None:
    """Return "m", "f", "" (either or untold), or None if it is no given name."""
    return given_names().get(word)
