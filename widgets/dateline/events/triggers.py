"""Triggers: words that describe an event, with the class that each sense stands for.

The classes are those of :mod:`dateline.model.event_class`. A word has a row in the
table ``triggers`` for each of its senses, tried in their order; a row without a class
is a sense that tells no event. What a sense asks for:

subject, object
    of what sort who does it and what it is done to must be (see :class:`.Sorts`), one
    of several between spaces; "-SORT" must not be, "absent": there is none; a verb
    whose subject is not found has any, unless the row says "present"
with
    what must depend on it, one of several: a preposition, particle or adverb, perhaps
    with the sort that it leads to ("into:vehicle|structure"); "mod:SORT" before a
    noun; "under:VERBS" the verb whose subject or object a noun is; "at:WORD" the
    preposition before it, "prep-at:SORT" that one behind it; "poss": somebody's; "sum"
    by how much; "score" how a match ended; "clubs" a single name before its
    plural; "judged" what its object is called; "amid:SORT" a word of that sort in its
    sentence; "to-verb" an infinitive, "for-to" one with a subject of its own; "clause"
    a clause that is its object, "clause:VERBS" of some verb; "states" one that says
    what is so, not what is to be done; "joined:VERBS" another verb with "and";
    "saying" what somebody says with it; "quote", such a clause before it; "passive";
    "made": it says what somebody becomes ("named him judge"), "made:SORT" of a sort;
    "called": it describes a noun by its name ("a man named Omar");
    "active": it does not describe a noun; "-" before any of them: not so
needs
    what its participants must be, once they are known:

    who
        it is done to people or organisations
    victim
        if it is done to anything, to people or a number of them
    actor
        it is done by somebody, or by what is somebody's
    agent
        somebody does it in person
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model.event_class import classes_that

if TYPE_CHECKING:
    from ..lang import Language

__all__ = ["MATERIAL", "Condition", "Trigger", "TriggerTable", "trigger_table"]

#: Classes whose events happen at a place one can point at.
MATERIAL = classes_that("material")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a sense asks of an argument: any of some sorts, and none of others."""

    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    @classmethod
    def of(cls, cell: str) -> Condition:
        """Return the condition that a cell of the table states."""
        terms = cell.split()
        return cls(
            tuple(term for term in terms if not term.startswith("-")),
            tuple(term[1:] for term in terms if term.startswith("-")),
        )


#: That of an argument of which nothing is asked.
_ANYTHING = Condition()


@dataclass(frozen=True, slots=True)
class Trigger:
    """The class of an event, and what its trigger needs to tell it."""

    type: str
    needs: str = ""
    subject: Condition = _ANYTHING
    object: Condition = _ANYTHING
    company: Condition = _ANYTHING

    @property
    def is_plain(self) -> bool:
        """Whether it asks nothing of what depends on it."""
        return not self.needs and (
            self.subject == self.object == self.company == _ANYTHING
        )


@dataclass(frozen=True, slots=True)
class TriggerTable:
    """The senses of a language's triggers by lemma; phrases by verb, then the rest.

    ``noun_ends`` are the lemmas of nouns, and of those with a hyphen the last part: of
    "go-slow" the parser makes three words.
    """

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    phrases: Mapping[str, Mapping[str, tuple[Trigger, ...]]]
    noun_ends: frozenset[str]


@lru_cache(maxsize=8)
def trigger_table(language: Language) -> TriggerTable:
    """Return the triggers of a language, none without its table."""
    rows: dict[tuple[str, str], list[Trigger]] = defaultdict(list)
    for row in language.table("triggers"):
        trigger = Trigger(
            row["class"],
            row["needs"],
            Condition.of(row["subject"]),
            Condition.of(row["object"]),
            Condition.of(row["with"]),
        )
        for lemma in row["lemma"].split("|"):
            rows[row["pos"], lemma].append(trigger)
    phrases: dict[str, dict[str, tuple[Trigger, ...]]] = defaultdict(dict)
    for (pos, lemma), triggers in rows.items():
        if pos == "phrase":
            first, _, second = lemma.partition(" ")
            phrases[first][second] = tuple(triggers)
    verbs, nouns = (
        {lemma: tuple(found) for (of, lemma), found in rows.items() if of == pos}
        for pos in ("verb", "noun")
    )
    ends = frozenset(end for noun in nouns for end in (noun, noun.split("-")[-1]))
    return TriggerTable(verbs, nouns, dict(phrases), ends)
