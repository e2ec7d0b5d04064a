"""Role precision: how often each construction names the right party.

Counted by hand on parties drawn from news stories, of each rule a dozen or two. A rule
that was met fewer than five times counts with its kind: all rules with a pronoun, an
owner or a doer behind the construction, or all prepositions of verbs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["LEAST", "ROLE_PRECISION", "confidence", "is_worth_telling"]

#: A party is told where its rule is right at least this often (0 to 1).
LEAST = 0.5

#: Right parties and all parties that were judged, by the rule that found them or the
#: kind of rules.
ROLE_PRECISION: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "subject of the verb that carries the noun": (14, 14),
        "between after an event noun": (13, 13),
        "possessor of an event noun who acts": (11, 11),
        "event noun with of": (11, 11),
        "event noun with on": (10, 10),
        "object of the verb, its owner": (5, 5),
        "subject of the passive above": (5, 5),
        "event noun with against": (5, 5),
        "object of the verb": (21, 22),
        "subject of the verb above": (18, 19),
        "event noun with with": (11, 12),
        "subject of the verb": (21, 23),
        "subject of the verb, pronoun": (10, 11),
        "subject of a passive": (19, 21),
        "noun of a relative clause": (7, 8),
        "nation before an event noun": (11, 13),
        "by after a passive": (10, 12),
        "verb with with": (5, 6),
        "what its infinitive is done to": (5, 6),
        "noun of a passive participle": (4, 5),
        "subject of a passive, pronoun": (4, 5),
        "verb with on": (4, 5),
        "subject of the verb above, pronoun": (6, 8),
        "place of what it is done to": (7, 18),
        "named after the trigger": (29, 75),
        "event noun with": (40, 42),
        "carrier with": (2, 2),
        "verb with": (15, 20),
        "object with": (4, 5),
        ", pronoun": (26, 30),
        ", its owner": (26, 36),
        ", its doer": (5, 9),
    }
)

_WITH = " with"


def confidence(rule: str) -> float | None:
    """Return how often a rule named the right party (0 to 1), None if not measured."""
    construction, comma, behind = rule.partition(",")
    kind = construction.partition(_WITH)[0] + _WITH if _WITH in construction else ""
    for key in (rule, comma + behind if comma else kind):
        if key in ROLE_PRECISION:
            right, judged = ROLE_PRECISION[key]
            return right / judged
    return None


def is_worth_telling(rule: str) -> bool:
    """Tell whether a rule is right often enough for its party to be told at all."""
    measured = confidence(rule)
    return measured is None or measured >= LEAST
