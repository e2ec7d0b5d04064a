"""The terms of the second pass: how near a candidate is to the story's other places."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ...geo.sphere import EARTH_KM
from .capital_terms import FOREMOST_CAPITAL
from .context_terms import in_the_only_country
from .extents import COUNTRY, COUNTY, EXTENTS, POINT
from .guests import LEADING, is_less_known
from .lesser_terms import LESSER_TERMS
from .level_terms import of_a_kind_said
from .terms import ScoringTerm, Stage, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from .candidate_table import CandidateTable
    from .mention_groups import Name

    Array = NDArray[np.float64]
    Mask = NDArray[np.bool_]

__all__ = ["ANOTHER_NEAR", "NEARNESS_TERMS", "SHARE_IN_COUNTRY", "Nearness"]

#: The most rows that the others are measured against, so that a long story costs
#: no more than in proportion to its length.
MOST_ANCHORS = 150

#: Rows less likely than this are no anchors (probability).
LEAST_ANCHOR = 0.05

#: How near counts as near (km).
REACHES = (50, 150, 500)

#: How near the place named beside it, or in the dateline, has to be (km).
NEIGHBOUR_KM = 150

#: How surely the one country that a short story names leads to what lies in it (0 to
#: 1).
_ONLY_COUNTRY = 0.5

_NEAR = Topic("near", "other places in the story are near it")
_IN_COUNTRY = Topic(
    "places in its country",
    "other places in the story are in the same country",
    counts_places=True,
)
_IN_DIVISION = Topic(
    "share of the story's places in its division",
    "other places in the story are in the same state or province",
    counts_places=True,
)


class Nearness:
    """Each candidate against the likelier candidates of the other names.

    Parameters
    ----------
    table
        The candidates of the names.
    chance
        The probability of each row so far.

    Attributes
    ----------
    anchors
        The rows that the others are measured against. What follows is missing where
        there are none.
    named
        The names that the anchors are candidates of.
    near, same
        By kilometres, how surely an anchor of each of those names is that near; by
        "country" and "division", how surely one lies in the same. Rows by names.
    weight, total
        How much each of those names counts, and the sum plus 1.

    """

    def __init__(self, table: CandidateTable, chance: Array) -> None:
        self.table = table
        self.anchors = anchors = _anchors(table, chance)
        self.chance = chance
        if not len(anchors):
            return
        owner = table.owner[anchors]
        heads = np.flatnonzero(np.diff(owner, prepend=-1))
        self.named: list[int] = owner[heads].tolist()
        self.weight = table.weight[self.named]
        self.total = float(self.weight.sum()) + 1
        cosine = table.unit @ table.unit[anchors].T
        other = (table.kin[:, None] != table.kin[anchors][None, :]) * chance[anchors]
        point = table.extent[anchors] <= COUNTY
        near: dict[int, Array] = {
            km: (cosine > np.cos(km / EARTH_KM)) * other * point for km in REACHES
        }
        leads = other * self._leading()
        same: dict[str, Array] = {
            level: ((code[:, None] == code[anchors][None, :]) & (code[:, None] > 0))
            * leads
            for level, code in (
                ("country", table.country),
                ("division", table.division),
            )
        }
        self.near: dict[int, Array] = {
            km: np.maximum.reduceat(matrix, heads, axis=1)
            for km, matrix in near.items()
        }
        self.same: dict[str, Array] = {
            level: np.maximum.reduceat(matrix, heads, axis=1)
            for level, matrix in same.items()
        }

    def _leading(self) -> Array:
        """Return how much each anchor leads to what shares a country with it.

        Capitals stand beside cities of all the world: "she ran in Boston and London",
        and people get everywhere: "an American was robbed in Paris". They hardly lead
        to a lesser namesake in their country, unless the story is from there.
        """
        table, anchors = self.table, self.anchors
        worldly = (table.capital & ~table.dated) | table.of_guests
        if not worldly[anchors].any():
            return np.ones(len(anchors))
        lesser = is_less_known(table)[:, None] & worldly[anchors][None, :]
        leading: Array = np.where(lesser, LEADING, 1.0)
        return leading

    @cached_property
    def led_to_nearby(self) -> Array:
        """How surely another place is near each row, or in its division (0 to 1)."""
        if not len(self.anchors):
            return self.given
        near = self.near[NEIGHBOUR_KM].max(axis=1)
        inside = self.same["division"].max(axis=1)
        led: Array = np.maximum.reduce([self.given, near, inside])
        return led.clip(0, 1)

    @cached_property
    def led_to_by_country(self) -> Array:
        """How surely another place lies in the country of each row (0 to 1)."""
        if not len(self.anchors):
            return self.given
        inside = self.same["country"].max(axis=1)
        led: Array = np.maximum(self.given, inside)
        return led.clip(0, 1)

    @cached_property
    def given(self) -> Array:
        """How far no other place has to lead to each row (0 to 1).

        They lie in the division that the publisher is at home in, or are of the kind
        that the words say: "Niger state". To what lies in the only country of a short
        story, that leads half the way.
        """
        home = self.table.home
        own = home.admin1 if home else None
        local = [bool(own) and place.admin1 == own for place in self.table.places]
        only = _ONLY_COUNTRY * in_the_only_country(self.table, self.chance)
        given: Array = np.maximum.reduce(
            [np.array(local, float), only, of_a_kind_said(self.table)]
        )
        return given

    def near_another(self, km: int) -> Array:
        """Return how surely another place is so near each row, or at home (0 to 1)."""
        if not len(self.anchors):
            return self.given
        near: Array = np.maximum(self.given, self.near[km].max(axis=1))
        return near.clip(0, 1)

    def beside(self, matrix: Array) -> Array:
        """Return the most of a matrix among the names beside each row's name."""
        most: Array = (matrix * self._beside).max(axis=1)
        return most

    @cached_property
    def _beside(self) -> Mask:
        """Tell for each row which names that have anchors are beside its name."""
        names, column = self.table.names, {n: at for at, n in enumerate(self.named)}
        each = np.zeros((len(names), len(column)), dtype=bool)
        pairs = [
            (n, column[other])
            for n, name in enumerate(names)
            for other in name.beside
            if other in column
        ]
        if pairs:
            each[tuple(zip(*pairs, strict=True))] = True
        rows: Mask = each[self.table.owner]
        return rows

    def of_the_dateline(self, matrix: Array) -> Array | None:
        """Return the most of a matrix among the names in a dateline."""
        names = self.table.names
        dated = [at for at, n in enumerate(self.named) if names[n].in_dateline]
        return matrix[:, dated].max(axis=1) if dated else None


def _is_stood_for(name: Name) -> bool:
    """Tell whether a division, and no country, stands for a name."""
    return name.lacking and all(
        EXTENTS.get(match.place.kind, POINT) < COUNTRY for match in name.block.matches
    )


def _anchors(table: CandidateTable, chance: Array) -> NDArray[np.int64]:
    """Choose the rows that others are measured against: the likelier ones.

    What one of several divisions of a name stands for does not say which of them it is.
    """
    rows = np.flatnonzero((chance >= LEAST_ANCHOR) & ~table.rows_where(_is_stood_for))
    if len(rows) > MOST_ANCHORS:
        worth = chance[rows] * table.weight[table.owner[rows]]
        rows = np.sort(rows[np.argsort(-worth)[:MOST_ANCHORS]])
    return rows


def _term(
    name: str,
    compute: Callable[[Nearness], Array | None],
    says: str = "",
    *,
    about: Topic | None = None,
    prior: float | None = None,
) -> ScoringTerm[Nearness]:
    """Return a term that is absent where there are no anchors."""
    return ScoringTerm(
        name,
        lambda nearness: compute(nearness) if len(nearness.anchors) else None,
        says,
        about,
        prior=prior,
    )


def _share_within(km: int) -> ScoringTerm[Nearness]:
    return _term(
        f"share of the story's places within {km} km",
        lambda nearness: nearness.near[km] @ nearness.weight / nearness.total,
        about=_NEAR,
    )


def _another_within(km: int) -> ScoringTerm[Nearness]:
    return _term(
        f"another place within {km} km",
        lambda nearness: nearness.near[km].max(axis=1),
        about=_NEAR,
    )


def _share_in_division(nearness: Nearness) -> Array:
    share: Array = nearness.same["division"] @ nearness.weight / nearness.total
    return share


def _share_in_country(nearness: Nearness) -> Array:
    share: Array = nearness.same["country"] @ nearness.weight / nearness.total
    return share


def _places_in_country(nearness: Nearness) -> Array:
    places: Array = np.log1p(nearness.same["country"] @ nearness.weight)
    return places


ANOTHER_NEAR = _another_within(150)
SHARE_IN_COUNTRY = _term(
    "share of the story's places in its country", _share_in_country, about=_IN_COUNTRY
)

NEARNESS_TERMS = Stage[Nearness](
    (
        *(_share_within(km) for km in REACHES),
        _another_within(50),
        ANOTHER_NEAR,
        _term(
            "share of the story's places in its division",
            _share_in_division,
            about=_IN_DIVISION,
        ),
        SHARE_IN_COUNTRY,
        _term("places in its country", _places_in_country, about=_IN_COUNTRY),
        _term(
            "near its neighbours in the text",
            lambda nearness: nearness.beside(nearness.near[NEIGHBOUR_KM]),
            "it is near the place named next to it",
        ),
        _term(
            "in the country of its neighbours in the text",
            lambda nearness: nearness.beside(nearness.same["country"]),
            "it is in the same country as the place named next to it",
        ),
        _term(
            "near the dateline",
            lambda nearness: nearness.of_the_dateline(nearness.near[NEIGHBOUR_KM]),
            "it is near the place in the dateline",
            prior=0.3,
        ),
        _term(
            "in the country of the dateline",
            lambda nearness: nearness.of_the_dateline(nearness.same["country"]),
            "it is in the same country as the dateline",
            prior=0.0,
        ),
        FOREMOST_CAPITAL,
        *LESSER_TERMS,
    )
)
