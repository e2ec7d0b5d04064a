"""Evidence: what the tellings of one account say of its happening, taken together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from .records import Telling
from .settings import breadth, ground_shared

__all__ = ["by_account", "evidence_of"]

_Item = TypeVar("_Item")

_NEVER = dt.date.max


def by_account(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Return tellings of several stories in their accounts, in the order given."""
    accounts: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in tellings:
        accounts[telling.source.story, telling.account].append(telling)
    return list(accounts.values())


def evidence_of(account: Sequence[Telling]) -> Telling:
    """Return one telling that holds all that an account says of its happening.

    The day is the narrowest and first that is told. The place is that of the first
    telling that states one, or the narrowest in it: a headline names the country, the
    lead the town.
    """
    solid = [t for t in account if t.objects and not t.armed]
    things = solid or [t for t in account if t.objects]
    families = {t.family for t in account} - {"harm"}
    if "protest" in families:
        families = {"protest"}
    elif len(families) > 1:
        families.discard("coercion")
    dated = _dated(account)
    placed = [t for t in account if t.place is not None]
    placed = [t for t in placed if t.place_sure] or placed
    first = placed[0].place if placed else None
    within = [t for t in placed if first and t.place and ground_shared(first, t.place)]
    within.sort(key=lambda t: breadth(t.place) if t.place else 0)
    return replace(
        account[0],
        family=families.pop() if len(families) == 1 else "harm",
        days=dated[0].days if dated else None,
        place=within[0].place if within else None,
        place_sure=within[0].place_sure if within else True,
        near=_union(t.near for t in account),
        site=next((t.site for t in account if t.site), None),
        victims=_union(t.victims for t in account),
        actors=tuple(p for t in account for p in t.actors),
        targets=tuple(p for t in account for p in t.targets),
        objects=_union(t.objects for t in things),
        ships=_union(t.ships for t in account),
        armed=bool(things) and not solid,
        triggers=_union(t.triggers for t in account),
        nouns=_union(t.nouns for t in account),
        types=_union(t.types for t in account),
        context=_union(t.context for t in account),
        figures=tuple(f for t in account for f in t.figures),
        said=frozenset((t.digest, t.event.phrase) for t in account if t.digest),
    )


def _dated(account: Sequence[Telling]) -> list[Telling]:
    """Return the tellings that have a day, the narrowest and first in front.

    A day of the deed comes before one of its victims: of the hurt one dies later, and
    on the day of the search others are found.
    """
    dated = [t for t in account if t.days is not None]
    dated = [t for t in dated if t.days and t.days.sure] or dated
    dated = [t for t in dated if t.family != "harm"] or dated
    dated.sort(key=lambda t: (t.days.length, t.days.first) if t.days else (0, _NEVER))
    return dated


def _union(sets: Iterable[frozenset[_Item]]) -> frozenset[_Item]:
    return frozenset(item for each in sets for item in each)
