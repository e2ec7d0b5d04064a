"""The terms of what the words beside a name say of its kind, and of its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...geo.coasts import is_near_sea
from ..name_variants import SAME_NAME
from .context import Context
from .extents import EXTENTS, POINT
from .terms import ScoringTerm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model import Place
    from .candidate_table import CandidateTable
    from .mention_groups import Name

    Array = NDArray[np.float64]

__all__ = ["KIND_TERMS", "LEVEL_TERMS", "of_a_kind_said"]

#: The kinds of place that words such as "mayor" speak of.
_TOWNS = frozenset({"city", "district"})

#: How near to the sea a town lies that something can be off (km): the middle of one
#: at the coast is not on its beach.
_SEASIDE_KM = 25

#: The kinds of place whose names take the definite article, as towns and divisions
#: seldom do: the Atlantic, the Gulf, the Nile, the Kimberley, the Urals.
_WITH_ARTICLE = frozenset(
    {"ocean", "sea", "gulf", "strait", "river", "canal", "region", "range", "desert"}
)


def of_a_kind_said(table: CandidateTable, *, fits: bool = True) -> Array:
    """Tell which rows are, or are not, of a kind that a word beside the name says."""
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.cues):
        said = _kinds_said(name)
        out[rows] = [(place.kind in said) is fits for place in table.places[rows]]
    return out


def _kinds_said(name: Name) -> frozenset[str]:
    """Return the kinds that words beside a name say.

    "Niger state" is no country where a state of Nigeria is called so.
    """
    said = frozenset(name.kinds)
    divisions = any(
        match.place.kind == "admin1" and match.form in SAME_NAME
        for match in name.block.matches
    )
    return said - {"country"} if said == {"admin1", "country"} and divisions else said


def _of_a_town(context: Context) -> Array:
    """Tell which rows are towns whose name has words of a town beside it."""
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.urban):
        towns = [place.kind in _TOWNS for place in table.places[rows]]
        out[rows] = np.array(towns) * name.urban / len(name.mentions)
    return out


def _of_a_region(context: Context) -> Array:
    """Tell which rows are areas whose name has words of an area beside it."""
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.regional):
        areas = table.extent[rows] > POINT
        out[rows] = areas * name.regional / len(name.mentions)
    return out


def _with_an_article(context: Context) -> Array:
    """Tell which rows are seas and regions whose name has an article before it.

    What else it could mean there counts half as much against it.
    """
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.articled):
        areas = [place.kind in _WITH_ARTICLE for place in table.places[rows]]
        if any(areas):
            out[rows] = np.where(areas, 1.0, -0.5) * name.articled / len(name.mentions)
    return out


def _inland(context: Context) -> Array:
    """Tell which rows are towns far from the sea that the words speak of ("off X").

    What else it could mean there counts half as much against it.
    """
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.seaside):
        if rows.stop - rows.start > 1:  # to look at the coasts is dear
            inland = [_is_inland(place) for place in table.places[rows]]
            out[rows] = np.where(inland, 1.0, -0.5) * name.seaside / len(name.mentions)
    return out


def _is_inland(place: Place) -> bool:
    """Tell whether a place is a town, or the like, away from the sea."""
    if (
        EXTENTS.get(place.kind, POINT) != POINT
        or place.lat is None
        or place.lon is None
    ):
        return False
    return not is_near_sea(place.lat, place.lon, _SEASIDE_KM)


KIND_TERMS: tuple[ScoringTerm[Context], ...] = (
    ScoringTerm(
        "of the kind that the words say",
        lambda context: of_a_kind_said(context.table),
        "the words next to it say what kind of place it is",
        fixed=True,
        prior=4.0,
    ),
    ScoringTerm(
        "of another kind than the words say",
        lambda context: of_a_kind_said(context.table, fits=False),
        fixed=True,
        prior=-2.0,
    ),
)

LEVEL_TERMS: tuple[ScoringTerm[Context], ...] = (
    ScoringTerm(
        "a town, as the words beside it",
        _of_a_town,
        "the words next to it speak of a town",
        fixed=True,
    ),
    ScoringTerm(
        "an area, as the words beside it",
        _of_a_region,
        "the words next to it speak of a whole area",
        fixed=True,
    ),
    ScoringTerm(
        "a sea or a region, as the article before it",
        _with_an_article,
        "its name takes the article",
        fixed=True,
        prior=3.0,
    ),
    ScoringTerm(
        "inland, and the words speak of the sea",
        _inland,
        "it lies at the sea, as the words have it",
        fixed=True,
        prior=-3.0,
    ),
)
