"""Grounds: what speaks for two tellings being of one happening.

What is unknown never counts as agreement: a telling without a day agrees with none.
"""

from __future__ import annotations

from itertools import product

from ..lang import language
from ..model import Figure, Place
from .families import CLASH
from .news import are_fresh, news_shared, published_together
from .parties import same_party
from .records import Name, Telling
from .settings import ground_shared, is_small, is_spot

__all__ = [
    "is_arrest",
    "one_captive",
    "one_day",
    "one_name",
    "one_number",
    "one_rare_thing",
    "one_roundup",
    "one_scene",
    "one_site",
    "one_sort",
    "one_spot",
    "one_thing",
    "one_toll",
    "one_town",
    "one_town_named",
    "one_word",
]

#: In a town of no more people one such happening is the news (inhabitants).
SMALL_TOWN = 100_000

#: Two tolls of which one is so many times the other are seldom of one deed.
MANY_TIMES = 6

#: Numbers below this are the same by chance.
TELLING_COUNT = 4


def one_day(a: Telling, b: Telling) -> bool:
    """Tell whether trusted rules give both one day."""
    if a.days is None or b.days is None or not (a.days.sure and b.days.sure):
        return False
    return not a.days.days_to(b.days)


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


def one_scene(a: Telling, b: Telling) -> bool:
    """Tell whether both stories are about it, and name one small town early.

    Where one has no place that is sure: the mourners of the town tell of its dead.
    """
    known = all(t.place is not None and t.place_sure for t in (a, b))
    if known or one_town(a, b) or one_town_named(a, b):
        return False
    towns = (a.near & b.near) - a.story_sites
    return a.main and b.main and bool(towns) and published_together(a, b)


def one_number(a: Telling, b: Telling) -> bool:
    """Tell whether both give one number, no small one, of one outcome."""
    return any(_same_number(x, y) for x in a.figures for y in b.figures)


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


def one_word(a: Telling, b: Telling) -> bool:
    """Tell whether both call a mishap or a disaster by one noun: "earthquake"."""
    if {a.family, b.family} & {"violence", "protest", "coercion", "vote"}:
        return False
    return not a.nouns.isdisjoint(b.nouns)


def one_spot(a: Telling, b: Telling) -> bool:
    """Tell whether two stories are about the casualties of one small place, just now.

    In a city there can be two such happenings within days. Where one story has no place
    for it, both name the town early, and tell it by one class.
    """
    if not are_fresh(a, b):
        return False
    if _in_small_town(a, b):
        unlike = a.objects and b.objects and not (a.armed or b.armed)
        kinds = {a.family, b.family} - {"harm"}
        clash = kinds <= CLASH and _count_alike(a, b)  # who marched was arrested
        one = (len(kinds) < 2 or clash) and not (unlike and not one_thing(a, b))
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
    return one_scene(a, b) and any(p.id in shared and _is_small(p) for p in towns)


def _has_casualties(telling: Telling) -> bool:
    return any(f.outcome in ("killed", "injured", "missing") for f in telling.figures)


def one_name(a: Telling, b: Telling) -> bool:
    """Tell whether one story has no place for it, but names the small town of another.

    Both call it by one noun and are about it, just now: "the quake that killed 19".
    """
    return (
        one_word(a, b) and are_fresh(a, b) and (_names_town(a, b) or _names_town(b, a))
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
    return alone and _can_be_one_toll(a, b) and news_shared(a, b) >= 0.8


def _can_be_one_toll(a: Telling, b: Telling) -> bool:
    """Tell whether both count those whom the same befell, and not far more of them."""
    for x, y in product(a.figures, b.figures):
        if x.outcome == y.outcome:
            low, high = sorted((x.value or 0, y.value or 0))
            if not low or high <= MANY_TIMES * low:
                return True
    return False


def _count_alike(a: Telling, b: Telling) -> bool:
    """Tell whether both count those whom the same befell."""
    return not {f.outcome for f in a.figures}.isdisjoint(f.outcome for f in b.figures)


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


def one_captive(a: Telling, b: Telling) -> bool:
    """Tell whether both tell, by a verb for it, that one named person was arrested.

    A person is seldom arrested twice in one news.
    """
    if not (is_arrest(a) and is_arrest(b)):
        return False
    together = published_together(a, b)
    return together and any(
        x.named and not x.is_nation and same_party(x, y)
        for x in a.targets
        for y in b.targets
    )


def one_roundup(a: Telling, b: Telling) -> bool:
    """Tell whether two stories of one news count those who were arrested over it."""
    counted = (
        (x.value, y.value)
        for x, y in product(a.figures, b.figures)
        if x.outcome == y.outcome == "arrested"
    )
    near = any(
        one and other and max(one, other) <= MANY_TIMES * min(one, other)
        for one, other in counted
    )
    arrests = near and is_arrest(a) and is_arrest(b)
    return arrests and news_shared(a, b) >= 0.8


def is_arrest(telling: Telling) -> bool:
    """Tell whether somebody was arrested: for what was done, and so apart from it."""
    words = language(telling.source.language).happenings.arresting
    said = {word for trigger in telling.triggers for word in trigger.split()}
    return telling.family == "coercion" and not words.isdisjoint(said)
