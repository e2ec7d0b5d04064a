"""Differing weapons: where stories say that other weapons were used in one attack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from .claims import Claim
from .differences import Difference, claim_of
from .records import Telling
from .remarks import WEAPON

__all__ = ["of_weapons"]

#: Families of what is done with weapons, and of who died of it.
_ARMED = frozenset(["violence", "harm"])


def of_weapons(tellings: Sequence[Telling]) -> Iterator[Difference]:
    """Yield where one story tells of shots only, and another of blades and clubs only.

    A story that tells of both contradicts neither, nor do two others of which one
    tells half.

    Parameters
    ----------
    tellings
        Tellings of one happening, in order of publication.

    """
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for telling in tellings:
        for remark in telling.remarks:
            if remark.topic == WEAPON and telling.family in _ARMED:
                claim = claim_of(telling, remark.value, remark.sentence)
                told[telling.source.story].setdefault(remark.kind, claim)
    if any(len(kinds) > 1 for kinds in told.values()):
        return
    for mine, theirs in combinations(told.values(), 2):
        if mine.keys().isdisjoint(theirs):
            one, other = next(iter(mine.values())), next(iter(theirs.values()))
            why = "two stories name other weapons"
            yield "weapon", "contradiction", one, other, why
