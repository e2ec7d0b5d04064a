"""Words that tell an event, with the PLOVER class each stands for.

One class is ours: LOSS, where people or things come to harm and nobody is said to
do it (accidents, disasters, deaths). PLOVER has none for it.

Many verbs tell an event in one of their senses only. The table says what such a
word needs: "who" (it is done to people or bodies), "victim" (if to anything, to
people or a number of them), "actor" (it is done by somebody,
or by what is somebody's), "agent" (somebody does it in person), "active" (it does
not describe a noun), "into" (that word behind it), or a sort of things that it is
done to (:data:`THINGS`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

__all__ = ["MATERIAL", "THINGS", "Trigger", "phrase_trigger", "trigger"]

#: Classes whose events happen at a place one can point at (PLOVER's material ones).
MATERIAL = frozenset(
    "LOSS AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT SUPPORT "
    "CONSULT".split()
)

#: Sorts of things, by lemma, without which a verb has another sense.
THINGS: dict[str, frozenset[str]] = {
    "aid": frozenset(
        "aid ambulance assistance asylum billion blanket blood care cash clothing "
        "doctor dollar donation equipment euro expertise food fuel fund funding "
        "grain grant help information intelligence kit loan medication medicine "
        "million money oil package pound protection refuge relief rescuer sanctuary "
        "shelter subsidy supply support team tent ton tonne training treatment "
        "troop vaccine water weapon wheat".split()
    ),
    "law": frozenset(
        "act amendment bill budget code constitution decree law legislation measure "
        "motion plan policy proposal reform resolution rule sanction tax treaty".split()
    ),
    "arms": frozenset(
        "airstrike army arsenal assault attack base blitz bomb campaign centrifuge "
        "counteroffensive device drone exercise fence fleet incursion invasion "
        "military missile navy offensive operation outpost post raid reactor rocket "
        "settlement ship strike submarine troop wall warhead warship weapon".split()
    ),
    "curb": frozenset(
        "ban blockade boycott curb curfew embargo emergency lockdown measure "
        "quarantine restriction sanction siege suspension tariff".split()
    ),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """The class of a word that tells an event, and what it needs to tell it."""

    type: str
    needs: str = ""


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Trigger]:
    path = resources.files("dateline.lang.en") / "triggers.csv"
    with path.open(encoding="utf-8") as file:
        return {
            (row["lemma"], row["pos"]): Trigger(row["class"], row["needs"])
            for row in csv.DictReader(file)
        }


def trigger(lemma: str, pos: str) -> Trigger | None:
    """Return what a verb or noun tells by its lemma, None if it tells no event.

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


def phrase_trigger(verb: str, others: Iterable[str]) -> tuple[str, Trigger] | None:
    """Return what a verb tells with one of the words that hang on it.

    Parameters
    ----------
    verb
        The verb's lemma.
    others
        Lemmas of its particle, object or prepositional objects.

    Returns
    -------
    tuple of str and Trigger, or None
        The word that makes the phrase, and what it tells: "hostage", of COERCE.

    """
    if verb not in _phrase_heads():
        return None
    for word in others:
        found = _table().get((f"{verb} {word}", "phrase"))
        if found is not None:
            return word, found
    return None
