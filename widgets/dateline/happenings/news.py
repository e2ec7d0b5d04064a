"""News: how far two stories are of the same days, and about the same."""

from __future__ import annotations

from functools import lru_cache

from ..lang import language
from ..nlp.name_forms import canonical
from .records import Source, Telling

__all__ = ["NEWS_DAYS", "are_fresh", "news_shared", "published_together"]

#: Stories published further apart than this are not of the same news (days).
NEWS_DAYS = 10

#: What is the news of one day is so for this long (days).
FRESH_DAYS = 5

#: A story with fewer names, its outlet's apart, is like any other.
FEW_NAMES = 3

#: Headlines that share fewer words are alike by chance.
FEW_WORDS = 4

#: Headlines that share this much of all their words are of one series (share).
SERIES = 0.7

#: Two stories that share this much of the names of the shorter are of one news (share).
SAME_NEWS = 0.6


def news_shared(a: Telling, b: Telling) -> float:
    """Return how far two stories of the same days name the same places and actors.

    That both name their outlet says nothing.
    """
    mine, theirs = (t.story_names - {_outlet(t.source)} for t in (a, b))
    smaller = min(len(mine), len(theirs))
    if not published_together(a, b):
        return 0.0
    if _one_series(a, b):
        return 1.0
    if smaller < FEW_NAMES:
        return 0.0
    return min(1.0, len(mine & theirs) / smaller / SAME_NEWS)


def _outlet(source: Source) -> str:
    """Return the name of an outlet, folded as those of a story are."""
    return _folded(source.outlet or "", source.language)


@lru_cache(maxsize=1024)
def _folded(name: str, code: str) -> str:
    return canonical(name, language(code).actors.definite_articles)


def _one_series(a: Telling, b: Telling) -> bool:
    """Tell whether two headlines of one outlet are almost the same: report 1 and 2."""
    if a.source.outlet is None or a.source.outlet != b.source.outlet:
        return False
    one, other = (
        {w for w in (t.source.title or "").casefold().split() if w.isalpha()}
        for t in (a, b)
    )
    shared = len(one & other)
    return shared >= FEW_WORDS and shared >= SERIES * len(one | other)


def published_together(a: Telling, b: Telling) -> bool:
    """Tell whether two stories are of the same days."""
    one, other = a.source.published, b.source.published
    if one is None or other is None:
        return False
    return abs((one - other).days) <= NEWS_DAYS


def are_fresh(a: Telling, b: Telling) -> bool:
    """Tell whether both stories are about it, and of the days when it was news."""
    one, other = a.source.published, b.source.published
    if one is None or other is None or not (a.main and b.main):
        return False
    happened = [t.days.first for t in (a, b) if t.days is not None]
    spread = max(one, other) - min(one, other, *happened)
    return spread.days <= FRESH_DAYS
