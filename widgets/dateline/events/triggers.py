"""Triggers: words that describe an event, with the PLOVER class each stands for.

One class is ours: LOSS, where people or things come to harm and nobody is said to
do it (accidents, disasters, deaths). PLOVER has none for it.

Many verbs tell an event in one of their senses only. The column ``needs`` of the
table says what that sense requires:

who
    it is done to people or organisations
victim
    if it is done to anything, to people or a number of them
actor
    it is done by somebody, or by what is somebody's
agent
    somebody does it in person
active
    it does not describe a noun
+WORD
    that word depends on it ("+into")
another word
    it is done to things of that sort (:attr:`.EventWords.things`)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..lang import Language

__all__ = ["MATERIAL", "Trigger", "TriggerTable", "trigger_table"]

#: Classes whose events happen at a place one can point at (PLOVER's material ones).
MATERIAL = frozenset(
    "LOSS AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT SUPPORT "
    "CONSULT".split()
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """The class of an event, and what its trigger needs to tell it."""

    type: str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class TriggerTable:
    """The triggers of a language by lemma; phrases by their verb, then by the rest."""

    verbs: Mapping[str, Trigger]
    nouns: Mapping[str, Trigger]
    phrases: Mapping[str, Mapping[str, Trigger]]

    def phrase(self, verb: str, others: Iterable[str]) -> tuple[str, Trigger] | None:
        """Return what a verb describes together with one of its dependents.

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
        seconds = self.phrases.get(verb)
        if seconds is None:
            return None
        return next(((w, seconds[w]) for w in others if w in seconds), None)


@lru_cache(maxsize=8)
def trigger_table(language: Language) -> TriggerTable:
    """Return the triggers of a language, none without its table."""
    verbs: dict[str, Trigger] = {}
    nouns: dict[str, Trigger] = {}
    phrases: dict[str, dict[str, Trigger]] = defaultdict(dict)
    for row in language.table("triggers"):
        trigger = Trigger(row["class"], row["needs"])
        if row["pos"] == "phrase":
            first, _, second = row["lemma"].partition(" ")
            phrases[first][second] = trigger
        else:
            (nouns if row["pos"] == "noun" else verbs)[row["lemma"]] = trigger
    return TriggerTable(verbs, nouns, dict(phrases))
