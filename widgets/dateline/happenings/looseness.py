"""Looseness: whether a telling can only be of what its story tells anyway."""

from __future__ import annotations

from dataclasses import replace

from ..lang import language
from .account import Account
from .families import HARM
from .records import Telling
from .settings import days_apart

__all__ = ["BARE", "is_bare", "is_damage", "is_loose"]

#: Classes of harm that say nothing but that there was some.
BARE = frozenset(["DEATH", "LOSS"])

#: Families of what damages houses.
_DAMAGING = frozenset(["violence", "accident", "disaster"])


def is_loose(telling: Telling, account: Account) -> bool:
    """Tell whether a telling can only be of what the story is about.

    What a deed or a disaster damaged is of it too, and what befell "the victims".
    """
    if is_bare(telling) or is_bare(_on_its_day(telling, account)):
        return True
    family = account.whole.family
    if _is_of_its_victims(telling):
        return family in HARM
    bare = replace(telling, objects=frozenset(), types=BARE)
    return family in _DAMAGING and is_damage(telling) and is_bare(bare)


def is_damage(telling: Telling) -> bool:
    """Tell whether a telling is no more than that things were damaged: "12 huts"."""
    words = language(telling.source.language).happenings
    things = any(
        name[-1].endswith("s") or name[-1] == "home" for name in telling.objects
    )
    damaged = any(f.outcome == "destroyed" for f in telling.figures) or all(
        not words.open_verbs.isdisjoint(t.split()) for t in telling.triggers
    )
    named = any(p.named for p in (*telling.actors, *telling.targets))
    return things and damaged and not (named or telling.victims)


def _is_of_its_victims(telling: Telling) -> bool:
    """Tell whether a telling is of those who are known to have suffered.

    "Most of the victims were shot in their boats."
    """
    words = language(telling.source.language)
    sufferers = words.happenings.sufferers
    targets = {word for p in telling.targets for word in p.text.casefold().split()}
    placed = telling.place is not None and telling.place_sure
    if placed or targets.isdisjoint(sufferers):
        return False
    said = f" {' '.join(telling.sentence.casefold().split())} "
    return any(
        f" {article} {noun} " in said
        for article in words.actors.definite_articles
        for noun in sufferers
    )


def _on_its_day(telling: Telling, account: Account) -> Telling:
    """Return a telling of numbers without a day that it shares with its account.

    Right behind it only: further down the same day can be that of another deed.
    """
    near = 0 <= telling.event.sentence - account[-1].event.sentence <= 1
    if near and telling.figures and days_apart(telling, account.whole) == 0:
        return replace(telling, days=None)
    return telling


def is_bare(telling: Telling) -> bool:
    """Tell whether a telling names nothing of its own but how many suffered.

    "The death toll rose to 41." A day or place that is only guessed is not its own.
    """
    named = any(p.named for p in (*telling.actors, *telling.targets))
    dated = telling.days is not None and telling.days.sure
    placed = telling.place is not None and telling.place_sure
    if dated or placed or telling.victims or named:
        return False
    if telling.objects and not telling.armed:
        return False
    return bool(telling.figures) or telling.types <= BARE
