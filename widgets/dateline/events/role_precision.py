"""Role precision: how often each construction names the right party.

Counted by hand on parties drawn from news stories, of each rule a dozen or two, and on
the parties of a hundred further events, judged strictly: a party that is told by a
description counts as wrong where the story names it. A rule that was met fewer than
five times counts with its kind: all rules with a pronoun, an owner, a description or a
doer behind the construction, or all prepositions of verbs.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from types import MappingProxyType

__all__ = ["LEAST", "ROLE_PRECISION", "confidence", "is_worth_telling"]

#: A party is told where its rule is right at least this often (0 to 1).
LEAST = 0.5

#: Right parties and all parties that were judged, by the rule that found them or the
#: kind of rules.
ROLE_PRECISION: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "subject of the verb that carries the noun": (21, 23),
        "between after an event noun": (17, 17),
        "possessor of an event noun who acts": (13, 13),
        "event noun with of": (15, 16),
        "event noun with on": (10, 10),
        "object of the verb, its owner": (5, 5),
        "subject of the passive above": (5, 5),
        "event noun with against": (9, 9),
        "object of the verb": (29, 33),
        "subject of the verb above": (29, 30),
        "event noun with with": (14, 15),
        "subject of the verb": (44, 47),
        "subject of the verb, pronoun": (12, 13),
        "subject of a passive": (34, 36),
        "noun of a relative clause": (7, 9),
        "nation before an event noun": (16, 18),
        "by after a passive": (10, 12),
        "verb with with": (5, 7),
        "what its infinitive is done to": (6, 7),
        "noun of a passive participle": (4, 6),
        "subject of a passive, pronoun": (4, 5),
        "verb with on": (6, 8),
        "subject of the verb above, pronoun": (9, 13),
        "place of what it is done to": (7, 18),
        "named after the trigger": (29, 75),
        "event noun with": (41, 43),
        "carrier with": (2, 2),
        "verb with": (17, 22),
        "object with": (6, 7),
        ", pronoun": (30, 36),
        ", its owner": (27, 39),
        ", its doer": (7, 11),
        ", described": (6, 11),
        "name before an event noun": (6, 11),
        "noun of a participle": (8, 9),
        "doer of the first telling": (5, 5),
        "by after an event noun": (6, 6),
        "object of the controlling verb": (6, 6),
        "subject of what was done in a talk with somebody": (14, 16),
        "owner of the infinitive's noun": (7, 7),
    }
)

#: What all rules together gave that were met too rarely to be counted one by one.
_RARE = (14, 17)

#: How many standard deviations are between a share and the end of its 95 % interval.
_DEVIATIONS = 1.96

_WITH = " with"


def confidence(rule: str) -> float:
    """Return how often a rule named the right party (0 to 1).

    What was not counted is not trusted: it is the lower end of the interval of all
    rare rules, and so a guess.
    """
    construction, comma, behind = rule.partition(",")
    kind = construction.partition(_WITH)[0] + _WITH if _WITH in construction else ""
    for key in (rule, comma + behind if comma else kind):
        if key in ROLE_PRECISION:
            right, judged = ROLE_PRECISION[key]
            return right / judged
    return _lower_end(*_RARE)


def _lower_end(right: int, judged: int) -> float:
    """Return the lower end of Wilson's 95 % interval of a share."""
    squared = _DEVIATIONS**2
    centre = right + squared / 2
    spread = _DEVIATIONS * sqrt(right * (judged - right) / judged + squared / 4)
    return (centre - spread) / (judged + squared)


def is_worth_telling(rule: str) -> bool:
    """Tell whether a rule is right often enough for its party to be told at all."""
    return confidence(rule) >= LEAST
