"""Role classes: what the class of an event says about who its parties are."""

from __future__ import annotations

from ..model.event_class import classes_that
from .arguments import CLAUSE, INFINITIVE, OBJECT, PASSIVE
from .noun_arguments import NOUN_WITH

__all__ = [
    "AIMED",
    "AIMED_WORDS",
    "ATTITUDES",
    "HARM",
    "MOVING",
    "OPINIONS",
    "OWNED",
    "OWN_MOVED",
    "TALKS",
    "TRAVEL",
    "UNDONE",
    "UNMAKING",
    "WITH",
    "strength",
]

#: Classes of what is said or decided about somebody's doings: who did or owns them
#: is meant.
ATTITUDES = frozenset(
    "AGREE CONCEDE DEMAND DISAPPROVE INVESTIGATE REJECT SANCTION SUPPORT "
    "THREATEN".split()
)

#: Classes of what is only said of somebody.
OPINIONS = frozenset("ACCUSE CONCEDE DISAPPROVE REJECT SUPPORT".split())

#: Classes in which somebody's own people or goods are moved: whom they are moved to
#: or from is acted upon first.
MOVING = frozenset(["AID", "COOPERATE", "MOBILIZE", "RETREAT"])

#: Those of them in which whoever acts moves its own.
OWN_MOVED = frozenset(["MOBILIZE", "RETREAT"])

#: Classes of what people come together for: "talks on Kenya" are about it.
TALKS = frozenset(["AGREE", "CONSULT"])

#: Classes of what ships and planes do too, by their names.
TRAVEL = frozenset(["CONSULT", "MOBILIZE", "RETREAT"])

#: Classes of what ends a measure or a deal: who made that is not acted upon.
UNMAKING = frozenset(["CONCEDE", "RETREAT"])

#: Classes of events that nobody does.
UNDONE = classes_that("undone")

#: Classes of events that are done to things as well: vehicles, buildings.
HARM = UNDONE | {"ASSAULT", "FIGHT", "COERCE"}

#: Classes of what is aimed at somebody.
AIMED = HARM | {"DISAPPROVE", "THREATEN"}

#: Those of them in which a nation after "at" is no place: "lashed out at Kenya".
AIMED_WORDS = frozenset(["DISAPPROVE", "THREATEN"])

#: Classes of what is done to something of whoever is acted upon.
OWNED = ATTITUDES | {"ASSAULT", "COERCE", "FIGHT"}

#: What the rules of prepositions hold.
WITH = " with "


def strength(rule: str, type_: str) -> int:
    """Return how weak a rule is in an event of a class, 0 for the strongest."""
    if rule in (CLAUSE, INFINITIVE):
        return 3
    if WITH in rule and not rule.startswith(NOUN_WITH):
        return 1
    return 2 if type_ in MOVING and rule in (OBJECT, PASSIVE) else 0
