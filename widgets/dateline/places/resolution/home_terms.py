"""The terms about the publisher's home: a prior, never a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...geo.sphere import EARTH_KM
from .candidates import unit_vectors
from .extents import COUNTY
from .gazetteer_terms import CAPITAL, LANGUAGES, SIZE_OF_A_CITY, SMALLER
from .terms import ScoringTerm, Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model import Place
    from .candidate_table import CandidateTable

    Array = NDArray[np.float64]

__all__ = [
    "FOREMOST_AT_HOME",
    "HOME_TERMS",
    "IN_ITS_COUNTRY",
    "IN_ITS_DIVISION",
    "NEAR_HOME",
    "Homeland",
]

#: The levels of place from which nearness can be measured: a country is too wide.
_LOCAL = frozenset({"city", "suburb", "admin1", "admin2", "other"})

#: How far from its town an outlet's local news is (km).
LOCAL_KM = 75

#: A country with fewer people is no wider than divisions are.
SMALL_LAND = 3_000_000

#: Closeness falls from 1 at the nearer to 0 at the farther distance (km), by the
#: logarithm.
_NEAREST_KM, _FARTHEST_KM = 10, 1000

#: A town that its country's news name without more ado has so many people at least.
_KNOWN_AT_HOME = 5_000

#: Of two towns of a country that are so much alike in size (times), neither is the
#: one that its readers think of.
_ALIKE = 5

#: In so many languages at least (decimal logarithm) a city abroad is known everywhere,
#: and from so many inhabitants on (the same) a capital is.
_WORLD_FAMOUS, _LARGE_CAPITAL = 1.8, 5.5


class Homeland:
    """The candidates of a story's names, and where its publisher is at home."""

    def __init__(self, table: CandidateTable, home: Place) -> None:
        self.table = table
        self.home = home


def _km_from_home(homeland: Homeland) -> Array | None:
    """Return how far each row is from a home that is no country."""
    home = homeland.home
    if home.level not in _LOCAL or home.lat is None or home.lon is None:
        return None
    cosine = homeland.table.unit @ unit_vectors([home])[0]
    km: Array = np.arccos(np.clip(cosine, -1, 1)) * EARTH_KM
    return km


def _near_home(homeland: Homeland) -> Array | None:
    table, km = homeland.table, _km_from_home(homeland)
    if km is None:
        return None
    decades = np.log10(_FARTHEST_KM / np.maximum(km, _NEAREST_KM))
    closeness: Array = np.clip(decades / 2, 0, 1) * (table.extent <= COUNTY)
    return closeness


def _in_division(homeland: Homeland) -> list[bool]:
    """Tell which rows are in the home's division, or as near to it as its news are.

    The divisions of a small country are smaller than the reach of a paper: San Fernando
    is an hour from Port of Spain.
    """
    home, km = homeland.home, _km_from_home(homeland)
    places = homeland.table.places
    small = home.level == "country" and (home.population or 0) < SMALL_LAND
    far = [not small] * len(places) if km is None else km > LOCAL_KM
    return [
        bool(place.admin1)
        and (
            place.admin1 == home.admin1 or (not away and place.country == home.country)
        )
        for place, away in zip(places, far, strict=True)
    ]


def _in_country(homeland: Homeland) -> list[bool]:
    own = homeland.home.country
    return [bool(p.country) and p.country == own for p in homeland.table.places]


def _foremost_at_home(homeland: Homeland) -> Array:
    """Tell which row is the town of its name that readers at home think of.

    It is the largest in the home's division, else in its country. It counts the more,
    the smaller it is beside namesakes abroad: of what all the world knows, readers
    think first, but of nothing less. Nothing is said of a town and its own division.
    Half of what speaks for it counts against the others.
    """
    table = homeland.table
    column, values = table.scoring.gazetteer.column, table.gazetteer
    size = values[:, column[SIZE_OF_A_CITY.name]]
    inside, near = np.array(_in_country(homeland)), np.array(_in_division(homeland))
    known = inside & (size >= np.log10(_KNOWN_AT_HOME))
    famous = values[:, column[LANGUAGES.name]] >= _WORLD_FAMOUS
    famous |= (values[:, column[CAPITAL.name]] > 0) & (size >= _LARGE_CAPITAL)
    better = (famous & ~inside) | (inside & (table.extent > COUNTY))
    out = np.zeros(len(table))
    for n in set(table.owner[known].tolist()):
        rows = table.rows(n)
        if not better[rows].any():
            at_home, sizes = near[rows] * (size[rows] > 0), size[rows]
            first = int((sizes * known[rows] + 100.0 * at_home).argmax())
            alike = inside[rows] & (at_home == at_home[first])
            alike &= sizes >= sizes[first] - np.log10(_ALIKE)
            # Half of it against its namesakes: that it is a place others must say, too.
            half = (1 + values[rows.start + first, column[SMALLER.name]]) / 2
            out[rows] = np.where(alike, half, -half)
    return out


NEAR_HOME = ScoringTerm[Homeland](
    "near the publisher's home",
    _near_home,
    "it is near where the publisher is based",
)
IN_ITS_DIVISION = ScoringTerm[Homeland](
    "in the division of the publisher's home",
    _in_division,
    "it is in the publisher's region",
)
IN_ITS_COUNTRY = ScoringTerm[Homeland](
    "in the country of the publisher's home",
    _in_country,
    "it is in the publisher's country",
)
FOREMOST_AT_HOME = ScoringTerm[Homeland](
    "the foremost of its name in the publisher's country",
    _foremost_at_home,
    "it is the one that readers in the publisher's country think of",
    prior=2.0,
)

HOME_TERMS = Stage[Homeland](
    (NEAR_HOME, IN_ITS_DIVISION, IN_ITS_COUNTRY, FOREMOST_AT_HOME)
)
