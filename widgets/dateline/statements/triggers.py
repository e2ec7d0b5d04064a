"""Words that tell an event, with the PLOVER class each stands for.

One class is ours: LOSS, where people or things come to harm and nobody is said to
do it (accidents, disasters, deaths). PLOVER has none for it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

__all__ = ["MATERIAL", "phrase_class", "trigger_class"]

#: Classes whose events happen at a place one can point at (PLOVER's material ones).
MATERIAL = frozenset(
    "LOSS AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT SUPPORT "
    "CONSULT".split()
)


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], str]:
    path = resources.files(__package__) / "triggers.csv"
    with path.open(encoding="utf-8") as file:
        return {(r["lemma"], r["pos"]): r["class"] for r in csv.DictReader(file)}


def trigger_class(lemma: str, pos: str) -> str | None:
    """Return the class of a verb or noun by its lemma, None if it tells no event.

    Parameters
    ----------
    lemma
        In lower case.
    pos
        "verb" or "noun".

    """
    return _table().get((lemma, pos))


@lru_cache(maxsize=1)
def _phrase_heads() -> frozenset[str]:
    return frozenset(lemma.split()[0] for lemma, pos in _table() if pos == "phrase")


def phrase_class(verb: str, others: Iterable[str]) -> tuple[str, str] | None:
    """Return the class of a verb with one of the words that hang on it.

    Parameters
    ----------
    verb
        The verb's lemma.
    others
        Lemmas of its particle, object or prepositional objects.

    Returns
    -------
    tuple of str or None
        The word that makes the phrase, and its class: ("hostage", "COERCE").

    """
    if verb not in _phrase_heads():
        return None
    for word in others:
        type_ = _table().get((f"{verb} {word}", "phrase"))
        if type_ is not None:
            return word, type_
    return None
