"""Classes of events: the one table of what each means and how it is treated.

Eighteen are those of the PLOVER scheme (Open Event Data Alliance), which knows what
political actors do to each other. Arrests and detentions are COERCE there, trials
INVESTIGATE, resignations RETREAT, and so they are here. Seven are ours, for what
PLOVER has no class for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

__all__ = ["EVENT_CLASSES", "EventClass", "Family", "classes_that", "family_of"]

#: What classes are grouped by where a reader looks for one happening.
Family = Literal[
    "violence",
    "accident",
    "disaster",
    "harm",
    "protest",
    "coercion",
    "law",
    "talks",
    "statement",
    "forces",
    "aid",
    "vote",
    "office",
    "ceremony",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """A class of events.

    Attributes
    ----------
    name
        As it stands in ``Event.type``.
    words
        What it means, for a reader.
    family
        The classes among which tellings of one happening are looked for.
    plover
        The class of PLOVER that it is or belongs to, None where PLOVER has none.
    material
        Whether its events happen at a place one can point at.
    occurs
        Whether it is an event though nobody is named: a bridge collapses.
    harmful
        Whether its mentions in one sentence are most often of one event: the raid,
        the killing.
    deadly
        Whether victims counted in the same sentence can be its victims.
    undone
        Whether it happens to people and things, and nobody does it.
    mutual
        Whether it is what two do with each other.
    suffered
        Whether who possesses its noun is acted upon: "his funeral".

    """

    name: str
    words: str
    family: Family
    plover: str | None
    material: bool = False
    occurs: bool = False
    harmful: bool = False
    deadly: bool = False
    undone: bool = False
    mutual: bool = False
    suffered: bool = False


def _plover(name: str, words: str, family: Family, *marks: str) -> EventClass:
    return _class(name, words, family, name, *marks)


def _class(
    name: str, words: str, family: Family, plover: str | None, *marks: str
) -> EventClass:
    flags = dict.fromkeys(marks, True)
    return EventClass(name=name, words=words, family=family, plover=plover, **flags)


def _undone(name: str, words: str, family: Family) -> EventClass:
    """Return a class of ours for harm that nobody does."""
    marks = ("material", "occurs", "harmful", "deadly", "undone", "suffered")
    return _class(name, words, family, None, *marks)


#: All classes by name, those of PLOVER first.
EVENT_CLASSES: Mapping[str, EventClass] = MappingProxyType(
    {
        each.name: each
        for each in (
            _plover("AGREE", "agreement", "talks", "mutual"),
            _plover("CONSULT", "talks or a visit", "talks", "material", "mutual"),
            _plover(
                "SUPPORT", "support or praise", "statement", "material", "suffered"
            ),
            _plover("COOPERATE", "cooperation", "talks", "mutual"),
            _plover("AID", "aid", "aid", "material"),
            _plover("CONCEDE", "concession", "statement"),
            _plover("RETREAT", "withdrawal or resignation", "forces", "material"),
            _plover("DEMAND", "demand", "statement"),
            _plover("DISAPPROVE", "criticism", "statement"),
            _plover("REJECT", "refusal", "statement"),
            _plover("THREATEN", "threat", "statement"),
            _plover(
                "PROTEST",
                "protest or strike",
                "protest",
                "material",
                "occurs",
                "deadly",
            ),
            _plover("SANCTION", "sanction", "coercion", "material"),
            _plover("MOBILIZE", "military move", "forces", "material"),
            _plover(
                "COERCE",
                "arrest, ban or seizure",
                "coercion",
                *("material", "occurs", "deadly"),
            ),
            _plover("INVESTIGATE", "inquiry or trial", "law", "suffered"),
            _plover(
                "ASSAULT",
                "attack or killing",
                "violence",
                *("material", "occurs", "harmful", "deadly", "suffered"),
            ),
            _plover(
                "FIGHT",
                "battle or bombardment",
                "violence",
                *("material", "occurs", "harmful", "deadly", "mutual"),
            ),
            _undone("ACCIDENT", "accident", "accident"),
            _undone("DISASTER", "natural disaster or epidemic", "disaster"),
            _undone("DEATH", "death, not by violence", "harm"),
            _undone("LOSS", "harm of unknown cause", "harm"),
            _class("VOTE", "election or vote", "vote", None, "material", "occurs"),
            _class("OFFICE", "appointment", "office", None),
            _class(
                "CEREMONY",
                "ceremony, funeral or sport",
                "ceremony",
                None,
                *("material", "occurs", "suffered"),
            ),
        )
    }
)


def family_of(name: str) -> Family | None:
    """Return the family of a class; None if Dateline has none of that name.

    A reading that comes from elsewhere may have classes of its own.
    """
    known = EVENT_CLASSES.get(name)
    return known.family if known else None


def classes_that(mark: str) -> frozenset[str]:
    """Return the names of the classes with a mark, such as "material".

    Parameters
    ----------
    mark
        The name of a field of :class:`EventClass` that is true or false.

    """
    return frozenset(n for n, each in EVENT_CLASSES.items() if getattr(each, mark))
