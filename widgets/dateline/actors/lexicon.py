"""The word lists of the actor engine, read once from the CSV files beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from ..nlp.name_forms import fold

__all__ = ["Known", "known", "office_words", "role_noun", "title_gender", "titles"]

#: Offices that news write as letters.
_LETTERS = {"pm": ("prime", "minister"), "fm": ("foreign", "minister")}


@dataclass(frozen=True, slots=True)
class Known:
    """A person or body that news readers are expected to know.

    ``country`` is ISO 3166-1 alpha-2 or empty; ``gender`` is "m", "f" or empty;
    ``written`` are all its names as news write them.
    """

    name: str
    kind: str
    country: str
    gender: str
    written: frozenset[str]


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = resources.files("dateline.lang.en") / name
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


@lru_cache(maxsize=1)
def titles() -> dict[tuple[str, ...], str]:
    """Return the titles, as folded words, with the gender each tells."""
    return {tuple(fold(r["title"]).split()): r["gender"] for r in _rows("titles.csv")}


def title_gender(words: tuple[str, ...]) -> str:
    """Return "m" or "f" where a title tells it, else nothing."""
    return titles().get(words, "")


@lru_cache(maxsize=1)
def _nouns() -> dict[str, tuple[str, str]]:
    return {r["noun"]: (r["sector"], r["gender"]) for r in _rows("nouns.csv")}


def role_noun(word: str) -> tuple[str, str] | None:
    """Return the sector (PLOVER: GOV, MIL …) and gender of a role noun, if one."""
    return _nouns().get(word)


def office_words(text: str) -> tuple[str, ...]:
    """Return the folded words of an office, its letters spelled out: "PM"."""
    return tuple(
        word for part in fold(text).split() for word in _LETTERS.get(part, (part,))
    )


@lru_cache(maxsize=1)
def known() -> dict[tuple[str, ...], Known]:
    """Return the well-known people and bodies by the folded words of each name."""
    found: dict[tuple[str, ...], Known] = {}
    for row in _rows("known.csv"):
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        entry = Known(
            row["name"], row["kind"], row["country"], row["gender"], frozenset(names)
        )
        for name in names:
            found.setdefault(tuple(fold(name).split()), entry)
    return found
