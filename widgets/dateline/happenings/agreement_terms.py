"""Terms of agreement: the grounds for joining two tellings, each with its weight.

What is unknown never counts as agreement: a telling without a day agrees with none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .grounds import (
    one_captive,
    one_number,
    one_roundup,
    one_scene,
    one_site,
    one_thing,
    one_toll,
    one_town_named,
    one_word,
)
from .news import are_fresh, news_shared, published_together
from .parties import same_party, same_person
from .records import Telling
from .settings import FAR_KM, ground_shared, km_apart

__all__ = [
    "DATING",
    "ENOUGH",
    "HINTS",
    "ONE_VICTIM",
    "TERMS",
    "TOWN_OF_BOTH",
    "AgreementTerm",
]

#: The name of the ground that a named victim dies once.
ONE_VICTIM = "the same person died"

#: The name of the ground that two stories are about something in one small town.
TOWN_OF_BOTH = "the same town in what both are about"

#: A span longer than this is no day (days): a month agrees with nothing for certain.
LONG_DAYS = 10

#: Two stories of the same days that share so much news need no ground in common
#: (share).
SOME_NEWS = 0.3


@dataclass(frozen=True, slots=True)
class AgreementTerm:
    """One ground for joining two tellings.

    Attributes
    ----------
    name
        What agrees, in words.
    weight
        What full agreement adds to the score.
    value
        How far two tellings agree in it, 0 to 1.

    """

    name: str
    weight: float
    value: Callable[[Telling, Telling], float]


def _repeated(a: Telling, b: Telling) -> float:
    return float(bool(a.said & b.said))


def _victim(a: Telling, b: Telling) -> float:
    return float(any(same_person(x, y) for x in a.victims for y in b.victims))


def _day(a: Telling, b: Telling) -> float:
    if a.days is None or b.days is None or a.days.days_to(b.days):
        return 0.0
    longest = max(a.days.length, b.days.length)
    if longest > LONG_DAYS:
        return 0.0
    trust = 1.0 if a.days.sure and b.days.sure else 0.5
    return trust if longest <= 2 else trust / 2


def _place(a: Telling, b: Telling) -> float:
    if a.place is None or b.place is None:
        return 0.0
    trust = 1.0 if a.place_sure and b.place_sure else 0.5
    return trust * ground_shared(a.place, b.place)


def _near(a: Telling, b: Telling) -> float:
    return float(0 < km_apart(a, b) <= FAR_KM)


def _ship(a: Telling, b: Telling) -> float:
    return float(not a.ships.isdisjoint(b.ships))


def _deed(a: Telling, b: Telling) -> float:
    return one_thing(a, b) * float(not a.triggers.isdisjoint(b.triggers))


def _named(a: Telling, b: Telling) -> float:
    if not one_town_named(a, b):
        return 0.0
    beside = any(
        t.place is not None and t.place.id in other.context
        for t, other in ((a, b), (b, a))
    )
    return 1.0 if beside else 0.75


def _names(a: Telling, b: Telling) -> float:
    """Return how much else is named beside both, of two stories of the same days."""
    smaller = min(len(a.context), len(b.context))
    if smaller < 2 or not published_together(a, b):
        return 0.0
    return len(a.context & b.context) / smaller


def _fresh(a: Telling, b: Telling) -> float:
    """Tell whether two pieces of the news of some days share ground or names."""
    near = _place(a, b) > 0 or one_town_named(a, b) or one_site(a, b)
    near = near or one_scene(a, b)
    return float(are_fresh(a, b) and (near or news_shared(a, b) >= SOME_NEWS))


def _doer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.actors for y in b.actors))


def _sufferer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.targets for y in b.targets))


def _class(a: Telling, b: Telling) -> float:
    return float(not a.types.isdisjoint(b.types))


#: All grounds.
TERMS: tuple[AgreementTerm, ...] = (
    AgreementTerm("the same sentence", 4.0, _repeated),
    AgreementTerm(ONE_VICTIM, 4.0, _victim),
    AgreementTerm("the same day", 1.5, _day),
    AgreementTerm("the same place", 1.5, _place),
    AgreementTerm("the same site", 1.5, one_site),
    AgreementTerm(TOWN_OF_BOTH, 1.0, one_scene),
    AgreementTerm("places near by", 0.5, _near),
    AgreementTerm("the same number", 1.0, one_number),
    AgreementTerm("the same thing", 1.0, one_thing),
    AgreementTerm("the same ship", 1.0, _ship),
    AgreementTerm("the same deed to the same thing", 1.0, _deed),
    AgreementTerm("the same word for it", 1.0, one_word),
    AgreementTerm("the town of one is named in the other", 1.0, _named),
    AgreementTerm("the only toll of the same news", 1.0, one_toll),
    AgreementTerm("the arrests of the same news", 1.0, one_roundup),
    AgreementTerm("the same names beside it", 1.0, _names),
    AgreementTerm("the same news", 1.25, news_shared),
    AgreementTerm("told in the same days", 0.75, _fresh),
    AgreementTerm("the same doer", 0.75, _doer),
    AgreementTerm("the same people suffered", 0.75, _sufferer),
    AgreementTerm("the same person was arrested", 1.5, one_captive),
    AgreementTerm("the same class", 0.25, _class),
)

#: Grounds that suffice alone.
ENOUGH = frozenset(["the same sentence", ONE_VICTIM])

#: Grounds that tell one deed from another of its kind.
DATING = frozenset(["the same day", "the same number", "the same news"])

#: Grounds that are no more than a hint.
HINTS = frozenset(
    [
        "the same class",
        "the same names beside it",
        "the same news",
        "told in the same days",
    ]
)
