"""Agreement: whether two tellings are of one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .agreement_terms import DATING, ENOUGH, HINTS, TERMS, TOWN_OF_BOTH
from .families import CLASH, HARM
from .grounds import (
    one_captive,
    one_day,
    one_name,
    one_number,
    one_rare_thing,
    one_roundup,
    one_site,
    one_sort,
    one_spot,
    one_thing,
    one_toll,
    one_town,
    one_town_named,
)
from .news import are_fresh, published_together
from .parties import same_person
from .records import Telling
from .settings import FAR_KM, SLACK_DAYS, days_apart, km_apart

__all__ = ["agreement", "veto"]

#: Two tellings whose score reaches this, on two grounds, are joined.
THRESHOLD = 2.5

#: The same where neither the day nor a number is told alike.
UNDATED = 3.0

#: The same where the stories are not of the same days either.
LONG_AFTER = 4.0

#: The same where both tell of one plane, ferry or clinic, or of the only toll, in the
#: same news.
RARE = 1.6

#: The ground that dates a happening only while it is news.
_NUMBER = "the same number"

#: What is rare enough that little more is needed.
_RARE = (one_rare_thing, one_toll, one_spot, one_name, one_captive, one_roundup)

#: From this score, on three grounds, a day or place that differs is a contradiction.
STRONG = 3.0

#: Days further apart than this are never one that was told wrongly (days).
FAR_DAYS = 3


def agreement(a: Telling, b: Telling) -> tuple[float, tuple[str, ...]] | None:
    """Return the score and grounds on which two tellings are joined, None if not.

    Parameters
    ----------
    a, b
        Tellings of two stories, or of one.

    """
    values = [(term, term.value(a, b)) for term in TERMS]
    grounds = tuple(term.name for term, value in values if value)
    score = sum(term.weight * value for term, value in values)
    own = set(grounds) - HINTS
    enough = not ENOUGH.isdisjoint(grounds)
    needed = _needed(a, b, own)
    rare = score >= RARE and any(each(a, b) for each in _RARE)
    if not (enough or rare or (len(own) >= 2 and score >= needed)):
        return None
    strong = (rare or (score >= STRONG and len(own) >= 3)) and _holds_otherwise(a, b)
    if not _families_fit(a, b, enough=enough):
        return None
    if veto(a, b, enough=enough, strong=strong) is not None:
        return None
    return score, grounds


def _holds_otherwise(a: Telling, b: Telling) -> bool:
    """Tell whether the day agrees where the place differs, and the other way round.

    One of day and place can be told wrongly if the other is told by both alike. Of
    accidents to one sort of thing there is hardly more than one that is news; strikes
    on a depot are many, in one week and in one country.
    """
    if days_apart(a, b) > SLACK_DAYS:
        return one_town(a, b)
    if not km_apart(a, b):
        return True
    if a.days is not None and b.days is not None:
        return not a.days.days_to(b.days)
    mishap = "violence" not in (a.family, b.family)
    return mishap and are_fresh(a, b) and one_thing(a, b) > 0


def _needed(a: Telling, b: Telling, own: set[str]) -> float:
    """Return the score that joins two tellings without a ground that suffices alone."""
    if not own.isdisjoint(DATING - {_NUMBER}):
        return THRESHOLD
    if _NUMBER in own and published_together(a, b):
        return THRESHOLD  # a year later nine others can have died
    return UNDATED if published_together(a, b) else LONG_AFTER


def veto(
    a: Telling,
    b: Telling,
    *,
    enough: bool = False,
    strong: bool = False,
    one_victim: bool = False,
    slack: int = 0,
) -> str | None:
    """Return why two tellings cannot be of one happening, None if they can.

    Parameters
    ----------
    a, b
        The tellings.
    enough
        Whether they are of one happening by a ground that suffices alone: then a day
        or place that differs is a contradiction, and no second happening.
    strong
        Whether so much agrees that a day or place near by is one.
    one_victim
        Whether other tellings of theirs share a victim: then others died with it.
    slack
        By how many days other tellings of theirs differ: so much earlier a story can be
        out than the day that is told wrongly.

    """
    if not (strong or one_victim) and _dies_elsewhere(a, b):
        return "other persons died of it"
    return next(_vetoes(a, b, enough=enough, strong=strong, slack=slack), None)


def _vetoes(
    a: Telling, b: Telling, *, enough: bool, strong: bool, slack: int
) -> Iterator[str]:
    if _told_before(a, b, slack) or _told_before(b, a, slack):
        yield "one was published before the other happened"
    if enough:
        return
    if a.source.story == b.source.story:
        yield from _told_apart(a, b)
    if a.ships and b.ships and a.ships.isdisjoint(b.ships):
        yield "they are of two ships"
    if not strong and a.nouns and b.nouns and a.nouns.isdisjoint(b.nouns):
        yield "they are called by two words"
    if _befall_two_things(a, b):
        yield "they befell two things, on two days"
    if days_apart(a, b) > (FAR_DAYS if strong else SLACK_DAYS):
        yield "they are days apart"
    if km_apart(a, b) > (FAR_KM if strong else 0):
        yield "they are in two places"


def _told_apart(a: Telling, b: Telling) -> Iterator[str]:
    """Yield why two of one story cannot be one happening."""
    if _count_apart(a, b):
        yield "one story gives each a toll of its own"
    if _are_two_sorts(a, b):
        yield "one story tells both, an attack and a mishap"


def _befall_two_things(a: Telling, b: Telling) -> bool:
    """Tell whether two are mishaps to two things: a boat, and a barge the next day.

    Of a ship that is only named nobody knows whether it is a boat.
    """
    apart = days_apart(a, b)
    mishaps = a.family == b.family == "accident" and apart > 0
    if not mishaps or not (a.objects and b.objects) or one_thing(a, b):
        return False
    named = any(t.ships and t.objects <= t.ships for t in (a, b))
    return not (named and apart <= SLACK_DAYS)


def _families_fit(a: Telling, b: Telling, *, enough: bool) -> bool:
    kinds = {a.family, b.family}
    if len(kinds) == 1:
        return True
    if kinds <= CLASH and not kinds <= HARM:
        # A march, what was done to it and who was hurt are told as one another.
        grounds = {term.name for term in TERMS if term.value(a, b)}
        there = one_town(a, b) or TOWN_OF_BOTH in grounds
        then = not grounds.isdisjoint(["the same day", "told in the same days"])
        return enough or (there and then) or one_toll(a, b)
    if not kinds <= HARM:
        return False
    if "violence" not in kinds and (_is_there_and_then(a, b) or _is_news(a, b)):
        return True  # a pit collapses, a slope slides
    if one_day(a, b) and one_site(a, b):
        return True  # a charge was fired at the pit, the slope slid
    if "violence" in kinds and _is_there_and_then(a, b) and one_sort(a, b):
        return True  # a bomb went off, a boiler blew up
    # A flood and a bombing of one day and town are two, unless they hit one thing.
    return enough or "harm" in kinds or one_thing(a, b) > 0


def _is_there_and_then(a: Telling, b: Telling) -> bool:
    """Tell whether two are of one town or site, and of one day, for certain.

    Where one has no day, both give one number of dead or hurt in the same news.
    """
    if not (one_town(a, b) or one_site(a, b) or one_town_named(a, b)):
        return False
    if a.days is None or b.days is None:
        return one_number(a, b) and published_together(a, b)
    return one_day(a, b)


def _is_news(a: Telling, b: Telling) -> bool:
    """Tell whether both stories are about it, and it was in one town or at one site."""
    together = a.main and b.main and published_together(a, b)
    return together and (one_town(a, b) or one_site(a, b))


def _are_two_sorts(a: Telling, b: Telling) -> bool:
    """Tell whether one is an attack and the other a mishap, of another thing."""
    kinds = {a.family, b.family}
    mixed = "violence" in kinds and not kinds.isdisjoint(("accident", "disaster"))
    return mixed and not one_thing(a, b)


def _dies_elsewhere(a: Telling, b: Telling) -> bool:
    """Tell whether each names all who died, and not the same persons."""
    if not a.victims or not b.victims:
        return False
    if any(same_person(x, y) for x in a.victims for y in b.victims):
        return False
    return all(len(t.victims) >= _killed(t) for t in (a, b))


def _killed(telling: Telling) -> int:
    numbers = [f.low or 0 for f in telling.figures if f.outcome == "killed"]
    return max(telling.event.killed or 1, *numbers, 1)


def _count_apart(a: Telling, b: Telling) -> bool:
    """Tell whether two give totals of one outcome, and none alike."""
    mine, theirs = _totals(a), _totals(b)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[key].isdisjoint(theirs[key]) for key in shared)


def _totals(telling: Telling) -> dict[str, set[int]]:
    totals: dict[str, set[int]] = defaultdict(set)
    for figure in telling.figures:
        if figure.kind == "total" and figure.value and not figure.part_of:
            totals[figure.outcome].add(figure.value)
    return totals


def _told_before(a: Telling, b: Telling, slack: int) -> bool:
    """Tell whether a story was out before what another tells had happened."""
    published, days = a.source.published, b.days
    if published is None or days is None or not days.sure:
        return False
    return (days.first - published).days > slack
