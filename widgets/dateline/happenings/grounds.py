"""Grounds: what speaks for two tellings being of one happening, each with its weight.

What is unknown never counts as agreement: a telling without a day agrees with none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..lang import language
from ..model import Figure, Place
from .news import are_fresh, news_shared, published_together
from .parties import same_party, same_person
from .records import Name, Telling
from .settings import FAR_KM, ground_shared, is_small, is_spot, km_apart

__all__ = [
    "DATING",
    "ENOUGH",
    "HINTS",
    "ONE_VICTIM",
    "TERMS",
    "TOWN_OF_BOTH",
    "AgreementTerm",
    "one_captive",
    "one_day",
    "one_name",
    "one_number",
    "one_rare_thing",
    "one_site",
    "one_sort",
    "one_spot",
    "one_thing",
    "one_toll",
    "one_town",
    "one_town_named",
]

#: The name of the ground that a named victim dies once.
ONE_VICTIM = "the same person died"

#: The name of the ground that two stories are about something in one small town.
TOWN_OF_BOTH = "the same town in what both are about"

#: A span longer than this is no day (days): a month agrees with nothing for certain.
LONG_DAYS = 10

#: The same, where more speaks for it (share).
SOME_NEWS = 0.3

#: In a town of no more people one such happening is the news (inhabitants).
SMALL_TOWN = 100_000

#: Numbers below this are the same by chance.
TELLING_COUNT = 4


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


def one_day(a: Telling, b: Telling) -> bool:
    """Tell whether trusted rules give both one day."""
    if a.days is None or b.days is None or not (a.days.sure and b.days.sure):
        return False
    return not a.days.days_to(b.days)


def _place(a: Telling, b: Telling) -> float:
    if a.place is None or b.place is None:
        return 0.0
    trust = 1.0 if a.place_sure and b.place_sure else 0.5
    return trust * ground_shared(a.place, b.place)


def one_site(a: Telling, b: Telling) -> bool:
    """Tell whether one was at a place that both name, though no gazetteer knows it.

    Such names are rare; where both tell one, it is the same. What a story names it for
    only in passing need not have been there.
    """
    if a.site is not None and b.site is not None:
        return a.site == b.site
    shared = a.story_sites & b.story_sites
    beside = shared & a.near & b.near
    bare = b if a.site is not None else a
    told = bare.main and (a.site or b.site) in shared
    return published_together(a, b) and bool(beside or told)


def _site(a: Telling, b: Telling) -> float:
    return float(one_site(a, b))


def _scene(a: Telling, b: Telling) -> float:
    """Tell whether both stories are about it, and name one small town early.

    Where one has no place that is sure: the mourners of the town tell of its dead.
    """
    known = all(t.place is not None and t.place_sure for t in (a, b))
    if known or one_town(a, b) or one_town_named(a, b):
        return 0.0
    towns = (a.near & b.near) - a.story_sites
    return float(a.main and b.main and bool(towns) and published_together(a, b))


def _near(a: Telling, b: Telling) -> float:
    return float(0 < km_apart(a, b) <= FAR_KM)


def one_number(a: Telling, b: Telling) -> bool:
    """Tell whether both give one number, no small one, of one outcome."""
    return any(_same_number(x, y) for x in a.figures for y in b.figures)


def _number(a: Telling, b: Telling) -> float:
    return float(one_number(a, b))


def _same_number(a: Figure, b: Figure) -> bool:
    large = a.value is not None and a.value >= TELLING_COUNT
    return large and a.outcome == b.outcome and a.value == b.value


def one_thing(a: Telling, b: Telling) -> float:
    """Return how far the things of two tellings can be one, 0 to 1.

    "Cargo plane" is "plane" too, but hardly "light plane".
    """
    alike = max((_alike(x, y) for x in a.objects for y in b.objects), default=0.0)
    return alike / 2 if a.armed or b.armed else alike


def _alike(a: Name, b: Name) -> float:
    if a[-1] != b[-1]:
        return 0.0
    if a == b:
        return 1.0
    return 0.8 if not a[:-1] or not b[:-1] or set(a[:-1]) & set(b[:-1]) else 0.3


def one_rare_thing(a: Telling, b: Telling) -> bool:
    """Tell whether two stories of one news name one thing, and no number of things.

    "Cargo plane" in both is closer than "plane".
    """
    if a.armed or b.armed:
        return False
    if any(name[-1].endswith("s") for name in a.objects | b.objects):
        return False
    exact = any(len(name) > 1 for name in a.objects & b.objects)
    close = exact or are_fresh(a, b)
    return one_thing(a, b) >= 0.8 and news_shared(a, b) >= (0.5 if close else 0.8)


def _ship(a: Telling, b: Telling) -> float:
    return float(not a.ships.isdisjoint(b.ships))


def _word(a: Telling, b: Telling) -> float:
    """Tell whether both call a mishap or a disaster by one noun: "earthquake"."""
    if {a.family, b.family} & {"violence", "protest", "coercion", "vote"}:
        return 0.0
    return float(not a.nouns.isdisjoint(b.nouns))


def one_spot(a: Telling, b: Telling) -> bool:
    """Tell whether two stories are about the casualties of one small place, just now.

    In a city there can be two such happenings within days. Where one story has no place
    for it, both name the town early, and tell it by one class.
    """
    if not are_fresh(a, b):
        return False
    if _in_small_town(a, b):
        unlike = a.objects and b.objects and not (a.armed or b.armed)
        one = len({a.family, b.family} - {"harm"}) < 2 and not (
            unlike and not one_thing(a, b)
        )
        return one and _has_casualties(a) and _has_casualties(b)
    if not _count_alike(a, b):
        return False
    if one_site(a, b):
        return True
    if a.place is None or b.place is None or not (a.place_sure and b.place_sure):
        return False
    return one_town(a, b) and _is_small(a.place) and _is_small(b.place)


def _in_small_town(a: Telling, b: Telling) -> bool:
    """Tell whether one was in a small town that the other is about, without a place."""
    towns = (t.place for t in (a, b) if t.place is not None and t.place_sure)
    shared = a.near & b.near
    return bool(_scene(a, b)) and any(p.id in shared and _is_small(p) for p in towns)


def _has_casualties(telling: Telling) -> bool:
    return any(f.outcome in ("killed", "injured", "missing") for f in telling.figures)


def one_name(a: Telling, b: Telling) -> bool:
    """Tell whether one story has no place for it, but names the small town of another.

    Both call it by one noun and are about it, just now: "the quake that killed 19".
    """
    return (
        bool(_word(a, b))
        and are_fresh(a, b)
        and (_names_town(a, b) or _names_town(b, a))
    )


def _names_town(bare: Telling, other: Telling) -> bool:
    town = other.place
    if bare.place is not None or town is None or not other.place_sure:
        return False
    return is_spot(town) and _is_small(town) and town.id in bare.story_names


def _is_small(place: Place) -> bool:
    return (place.population or 0) <= SMALL_TOWN


def one_town(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings are of one town, and not of one country only."""
    if a.place is None or b.place is None:
        return False
    return ground_shared(a.place, b.place) == 1


def one_sort(a: Telling, b: Telling) -> bool:
    """Tell whether both are blasts or both are fires, whoever is said to be behind."""
    known = language(a.source.language).happenings
    mine, theirs = (
        {word for phrase in t.triggers for word in phrase.split()}
        | {name[-1] for name in t.objects}
        for t in (a, b)
    )
    return any(
        not (each.isdisjoint(mine) or each.isdisjoint(theirs))
        for each in (known.blasts, known.fires)
    )


def one_toll(a: Telling, b: Telling) -> bool:
    """Tell whether two stories of one news count the dead, or the hurt, of one deed.

    Neither tells of another deed whose toll it could be, or both are about it.
    """
    alone = max(a.deeds, b.deeds) < 2 or (a.main and b.main)
    return _count_alike(a, b) and alone and news_shared(a, b) >= 0.8


def _count_alike(a: Telling, b: Telling) -> bool:
    """Tell whether both count those whom the same befell."""
    return not {f.outcome for f in a.figures}.isdisjoint(f.outcome for f in b.figures)


def _deed(a: Telling, b: Telling) -> float:
    return one_thing(a, b) * float(not a.triggers.isdisjoint(b.triggers))


def one_town_named(a: Telling, b: Telling) -> bool:
    """Tell whether one has no place, and names beside it the town of the other.

    Beside it is in its own sentence; or in its story, if both stories are about it
    just now, on one day, and the town is no large one.
    """
    return one_name(a, b) or _is_beside(a, b) or _is_beside(b, a)


def _is_beside(bare: Telling, other: Telling) -> bool:
    town = other.place
    if (bare.place is not None and bare.place_sure) or town is None:
        return False
    if not (other.place_sure and is_spot(town)) or not published_together(bare, other):
        return False
    if town.id in bare.context:
        return True
    named = is_small(town) and town.id in bare.story_names
    return named and one_day(bare, other) and are_fresh(bare, other)


def _named(a: Telling, b: Telling) -> float:
    if not one_town_named(a, b):
        return 0.0
    beside = any(
        t.place is not None and t.place.id in other.context
        for t, other in ((a, b), (b, a))
    )
    return 1.0 if beside else 0.75


def _toll(a: Telling, b: Telling) -> float:
    return float(one_toll(a, b))


def _names(a: Telling, b: Telling) -> float:
    """Return how much else is named beside both, of two stories of the same days."""
    smaller = min(len(a.context), len(b.context))
    if smaller < 2 or not published_together(a, b):
        return 0.0
    return len(a.context & b.context) / smaller


def _fresh(a: Telling, b: Telling) -> float:
    """Tell whether two pieces of the news of some days share ground or names."""
    near = _place(a, b) > 0 or one_town_named(a, b) or one_site(a, b)
    near = near or _scene(a, b) > 0
    return float(are_fresh(a, b) and (near or news_shared(a, b) >= SOME_NEWS))


def _doer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.actors for y in b.actors))


def _sufferer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.targets for y in b.targets))


def one_captive(a: Telling, b: Telling) -> bool:
    """Tell whether both tell, by a verb for it, that one named person was arrested.

    A person is seldom arrested twice in one news.
    """
    words = language(a.source.language).happenings.arresting
    for telling in (a, b):
        said = {word for trigger in telling.triggers for word in trigger.split()}
        if telling.family != "coercion" or words.isdisjoint(said):
            return False
    together = published_together(a, b)
    return together and any(
        x.named and not x.is_nation and same_party(x, y)
        for x in a.targets
        for y in b.targets
    )


def _captive(a: Telling, b: Telling) -> float:
    return float(one_captive(a, b))


def _class(a: Telling, b: Telling) -> float:
    return float(not a.types.isdisjoint(b.types))


#: All grounds, the strongest first.
TERMS: tuple[AgreementTerm, ...] = (
    AgreementTerm("the same sentence", 4.0, _repeated),
    AgreementTerm(ONE_VICTIM, 4.0, _victim),
    AgreementTerm("the same day", 1.5, _day),
    AgreementTerm("the same place", 1.5, _place),
    AgreementTerm("the same site", 1.5, _site),
    AgreementTerm(TOWN_OF_BOTH, 1.0, _scene),
    AgreementTerm("places near by", 0.5, _near),
    AgreementTerm("the same number", 1.0, _number),
    AgreementTerm("the same thing", 1.0, one_thing),
    AgreementTerm("the same ship", 1.0, _ship),
    AgreementTerm("the same deed to the same thing", 1.0, _deed),
    AgreementTerm("the same word for it", 1.0, _word),
    AgreementTerm("the town of one is named in the other", 1.0, _named),
    AgreementTerm("the only toll of the same news", 1.0, _toll),
    AgreementTerm("the same names beside it", 1.0, _names),
    AgreementTerm("the same news", 1.25, news_shared),
    AgreementTerm("told in the same days", 0.75, _fresh),
    AgreementTerm("the same doer", 0.75, _doer),
    AgreementTerm("the same people suffered", 0.75, _sufferer),
    AgreementTerm("the same person was arrested", 1.5, _captive),
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
