"""The word lists of the actor engine, read once from the CSV files beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from ..nlp.name_forms import fold
from .records import Known

__all__ = [
    "BODY_NOUNS",
    "OFFICIAL",
    "PAPERS",
    "STATUS",
    "head_noun",
    "known",
    "office_words",
    "role_noun",
    "title_gender",
    "titles",
]

#: Offices that news write as letters.
_LETTERS = {"pm": ("prime", "minister"), "fm": ("foreign", "minister")}

#: Words that say whether an office is still held, or how high it is.
STATUS = frozenset(
    "former acting late interim outgoing incoming retired deputy vice chief then ex "
    "designate elect assistant senior junior honorary".split()
)
#: Adjectives that say of what office it is, not how somebody is.
OFFICIAL = frozenset(
    "foreign prime supreme military executive financial federal presidential royal "
    "naval medical special parliamentary judicial general national regional political "
    "religious permanent managing legal interior municipal provincial civil "
    "diplomatic academic editorial technical".split()
)

#: Nouns that head the names of bodies; alone they name none.
BODY_NOUNS = frozenset(
    "academy administration agency airlines airways alliance army assembly "
    "association authority bank board brigade brigades bureau cabinet center "
    "centre chamber charity church club coalition college command commission "
    "committee company congress corporation corps council court department "
    "directorate division embassy federation firm force forces foundation front "
    "fund government group hospital institute intelligence judiciary league line "
    "magazine military ministry mission movement museum navy network news "
    "newspaper office opposition organisation organization parliament parties "
    "party police post presidency press radio regiment school senate service "
    "services society squadron state station syndicate television times tribunal "
    "trust tv union university".split()
)

#: Nouns that end the names of newspapers.
PAPERS = frozenset(
    "chronicle courier dispatch gazette globe guardian herald independent journal "
    "mail mirror monitor observer post star sun telegraph times tribune".split()
)


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


def head_noun(words: tuple[str, ...]) -> str | None:
    """Return the noun of a body that heads its folded name, if one does.

    It is the last word ("Coastal Repair Authority"), or the one before "of" or "for"
    ("University of Toronto").
    """
    for at, word in enumerate(words[1:], start=1):
        if word in ("of", "for"):
            words = words[:at]
            break
    return words[-1] if words and words[-1] in BODY_NOUNS else None
