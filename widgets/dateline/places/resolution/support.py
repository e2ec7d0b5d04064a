"""What else in a story leads to the place of a name, or to a namesake of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ...geo.sphere import EARTH_KM
from ...model.place import share_spot
from ..name_variants import SAME_NAME, is_curated
from ..spelling import is_called_otherwise, is_near_spelling
from .binding_terms import AFTER_COMMA, TOLD
from .context_terms import LARGER_BESIDE, LONGER_FORM
from .extents import COUNTRY, COUNTY, DIVISION
from .gazetteer_terms import CAPITAL
from .home_terms import IN_ITS_COUNTRY, IN_ITS_DIVISION, NEAR_HOME
from .spatial_context import SETTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from ...gazetteer import Match
    from ...model import Place
    from .candidate_table import CandidateTable
    from .mention_groups import Name
    from .ranking import Verdict

    Array = NDArray[np.float64]
    Mask = NDArray[np.bool_]
    Rows = NDArray[np.int64]

__all__ = ["StorySupport", "Support", "same_spot", "supports"]

#: How near another place must be to lead to one (km).
NEAR_KM = 150

#: In how many languages a city has a name that all the world knows, and how many times
#: as many as a namesake that it outshines.
WORLD_CITY, OUTSHINES = 40, 3

#: How much a place leads to others whose own name several places bear.
SHARED = 0.6

#: How long a story is that should say where its places are (words).
LONG = 250

#: From how surely the words lead to a place they outdo what everybody thinks of (0 to
#: 1).
_LEADING = 0.5

#: What is too long for the distance from its middle to mean much.
_STRETCHED = frozenset({"river", "canal"})

#: Where people live.
_SETTLED = frozenset({"city", "suburb", "admin2"})

#: What a name is to a bearer of it.
_NAMES = frozenset({"official", "alternate", "former"})

#: The terms by which the words about a name, or the publisher's home, lead to a place:
#: to the very place, and to its country.
_TO_PLACE = (
    *(term.name for term in TOLD),
    AFTER_COMMA.name,
    LARGER_BESIDE.name,
    LONGER_FORM.name,
    NEAR_HOME.name,
    IN_ITS_DIVISION.name,
)
_TO_COUNTRY = (*_TO_PLACE, IN_ITS_COUNTRY.name)


#: In how many languages a town has a name that is no better known than one of the
#: curated tables.
_LITTLE_KNOWN = 10


@dataclass(frozen=True, slots=True)
class Support:
    """What in a story leads to the likeliest place of a name.

    Attributes
    ----------
    place
        The place.
    local
        Whether it is a town, a county or a site, and no wider land.
    chance, rival_chance
        Its probability with all that share its spot on the map, and that of the
        likeliest place elsewhere.
    led, led_to_country
        How surely another place of the story, or the words, lead to it, and to its
        country (0 to 1).
    rival, rival_led
        The namesake elsewhere that the story's other places lead to most, if there is
        one, and how surely.
    bearers
        In how many other divisions or countries a place bears the name.
    length
        How long the story is: 1 from :data:`LONG` words on.
    eclipsed
        Whether a country's capital elsewhere is called so, and neither the words nor
        the publisher's home lead to this place.
    languages
        In how many languages the place has a name of its own.
    apart
        How far it is to the nearest other town, county or site of the story (km); None
        where there is none.
    outshone
        Whether a city elsewhere is called so that is known all over the world, this
        place to few, and neither the words nor the publisher's home lead to it.
    called_otherwise
        Whether the name is the place's only in part, or in a spelling near to its own.
    landform
        Whether the name is a river's or a forest's wherever it stands ("the X river"),
        and the place is a town or a county.
    astray
        Whether the name stands before a land that ends the phrase ("X, Y."), and that
        holds no place of the name.

    """

    place: Place
    local: bool
    chance: float
    rival_chance: float
    led: float
    led_to_country: float
    rival: Place | None
    rival_led: float
    bearers: int
    length: float
    eclipsed: bool = False
    languages: int = 0
    apart: float | None = None
    outshone: bool = False
    called_otherwise: bool = False
    landform: bool = False
    astray: bool = False


def supports(
    table: CandidateTable, verdicts: list[Verdict], words: int
) -> list[Support | None]:
    """Return what leads to the likeliest place of each name.

    Parameters
    ----------
    table, verdicts
        The candidates of a story's names, and what is thought of them.
    words
        How many words the story has.

    Returns
    -------
    list of Support or None
        None for names that most likely are no place of the gazetteer, that only have a
        larger place to stand for them or may be in a list with it, or of which the user
        has said what they mean.

    """
    return StorySupport(table, verdicts, words).supports()


class StorySupport:
    """The likeliest place of each name of a story, each of which leads to others.

    Parameters
    ----------
    table, verdicts, words
        Those of :func:`supports`.

    """

    def __init__(
        self, table: CandidateTable, verdicts: list[Verdict], words: int
    ) -> None:
        self.table, self.verdicts = table, verdicts
        self.length = min(1.0, words / LONG)
        best = [int(v.chances.argmax()) for v in verdicts]
        self.placed = [
            n for n, row in enumerate(best) if row < len(table.names[n].block)
        ]
        self.rows = np.array(
            [int(table.bounds[n]) + best[n] for n in self.placed], dtype=np.int64
        )
        self.best = dict(zip(self.placed, self.rows.tolist(), strict=True))
        self.places = [table.places[row] for row in self.rows.tolist()]
        self.unit = table.unit[self.rows]
        self.country = table.country[self.rows]
        self.division = table.division[self.rows]
        self.points = table.extent[self.rows] <= COUNTY

    def unplaced(self) -> list[Support | None]:
        """Return what leads to the only bearer of names that rather mean none.

        The others have None, and so have all where nothing else is placed, and those
        that are really called so and far from it where little else is: that says
        nothing.
        """
        if not self.placed:
            return [None] * len(self.table.names)
        found = [
            None
            if n in self.best or not len(name.block) or _bearers(name.block.matches) > 1
            else self._support(n, int(self.table.bounds[n] + _likeliest(verdict)))
            for n, (name, verdict) in enumerate(
                zip(self.table.names, self.verdicts, strict=True)
            )
        ]
        if self._has_setting:
            return found
        return [
            one if one and (one.called_otherwise or one.led) else None for one in found
        ]

    @property
    def _has_setting(self) -> bool:
        """Whether the placed names show a setting: many, or two of one country."""
        lands = Counter(place.country for place in self.places)
        return len(self.placed) >= SETTING or max(lands.values(), default=0) > 1

    def supports(self) -> list[Support | None]:
        """Return the support of each name."""
        names = self.table.names
        loose = {bound for name in names if name.loose for bound in name.bound}
        return [
            self._support(n, self.best[n])
            if n in self.best and n not in loose and not _is_settled(name)
            else None
            for n, name in enumerate(names)
        ]

    @cached_property
    def _weight(self) -> Array:
        """How surely each name's place leads to others (0 to 1)."""
        table = self.table
        chances = [float(self.verdicts[n].chances.max()) for n in self.placed]
        known = [
            table.extent[row] >= DIVISION or _bearers(table.names[n].block.matches) < 2
            for n, row in zip(self.placed, self.rows.tolist(), strict=True)
        ]
        return np.array(chances) * np.where(known, 1.0, SHARED)

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        """The words of each name that is placed: namesakes do not lead to one another.

        "Dublin City" says nothing of which Dublin is meant.
        """
        names = self.table.names
        return [frozenset(_words_of(names[n].text)) for n in self.placed]

    def _leaders(self, n: int) -> Array:
        """Return how surely each name's place leads to those of a name."""
        own = frozenset(_words_of(self.table.names[n].text))
        apart = np.array([own.isdisjoint(words) for words in self._words], dtype=bool)
        leaders: Array = self._weight * apart
        return leaders

    def _led(self, rows: Rows, weight: Array) -> tuple[Array, Array]:
        """Return how surely others lead to some rows, and to their countries."""
        table = self.table
        country = _same(table.country[rows], self.country)
        near = table.unit[rows] @ self.unit.T > np.cos(NEAR_KM / EARTH_KM)
        near &= (table.extent[rows] <= COUNTY)[:, None] & self.points
        local = near | _same(table.division[rows], self.division)
        return (local * weight).max(axis=1), (country * weight).max(axis=1)

    def _support(self, n: int, row: int) -> Support:
        table, verdict = self.table, self.verdicts[n]
        rows = table.rows(n)
        place, matches = table.places[row], table.names[n].block.matches
        at = row - int(table.bounds[n])
        here = same_spot(matches, at)
        weight = self._leaders(n)
        elsewhere = ~self._is_place(place)
        weight_of_others = weight * (self.rows != row) * elsewhere
        led, to_country = (
            float(most[0]) for most in self._led(np.array([row]), weight_of_others)
        )
        said = self._said(n, at, _TO_PLACE)
        led = max(led, said)
        to_country = max(led, to_country, self._said(n, at, _TO_COUNTRY))
        others = np.array(
            [
                _bears(match) and not there and extent <= COUNTRY
                for match, there, extent in zip(
                    matches, here, table.extent[rows], strict=True
                )
            ],
            dtype=bool,
        )
        rival, rival_led = None, 0.0
        if others.any():
            rivals = rows.start + np.flatnonzero(others)
            leads = self._led(rivals, weight)[0]
            rival_led = float(leads.max())
            rival = table.places[int(rivals[leads.argmax()])]
        chances = verdict.chances[:-1]
        return Support(
            place=place,
            local=bool(table.extent[row] <= COUNTY),
            chance=float(chances[here].sum()),
            rival_chance=float(chances[~here].max(initial=0.0)),
            led=min(1.0, led),
            led_to_country=min(1.0, to_country),
            rival=rival if rival_led else None,
            rival_led=rival_led,
            bearers=_bearers(
                m for m, other in zip(matches, others, strict=True) if other
            ),
            eclipsed=said < _LEADING and self._is_eclipsed(n, at, here),
            languages=matches[at].languages,
            apart=self._apart(row, (weight > 0) & elsewhere),
            outshone=said < _LEADING
            and (_is_outshone(matches, here) or _is_in_the_news(matches, here)),
            called_otherwise=is_called_otherwise(matches[at]),
            landform=place.level in _SETTLED and self._is_landform(n),
            astray=table.names[n].astray,
            length=self.length,
        )

    def _is_landform(self, n: int) -> bool:
        name = self.table.names[n]
        return 0 < name.landforms == len(name.mentions)

    def _is_eclipsed(self, n: int, at: int, here: Mask) -> bool:
        """Tell whether another candidate is a country's capital, and this one none."""
        column = self.table.scoring.column.get(CAPITAL.name)
        if column is None:
            return False
        capital = self.verdicts[n].values[:-1, column] > 0
        own = [match.sort == "official" for match in self.table.names[n].block.matches]
        return not capital[at] and bool((capital & ~here & np.array(own)).any())

    def _apart(self, row: int, leading: Mask) -> float | None:
        """Return how far it is from a candidate to the nearest local place (km).

        ``leading`` are the names whose places can lead to it. A river is by many
        places that its middle is far from.
        """
        table = self.table
        if table.places[row].kind in _STRETCHED:
            return None
        near = leading & self._spots
        if not near.any():
            return None
        cosines = self.unit[near] @ table.unit[row]
        return float(np.arccos(np.clip(cosines.max(), -1, 1)) * EARTH_KM)

    @cached_property
    def _spots(self) -> Mask:
        """Tell which of the placed names are local, and no rivers."""
        spots = [place.kind not in _STRETCHED for place in self.places]
        local: Mask = self.points & np.array(spots, dtype=bool)
        return local

    def _is_place(self, place: Place) -> Mask:
        return np.array([other.id == place.id for other in self.places])

    def _said(self, n: int, at: int, terms: tuple[str, ...]) -> float:
        """Return the most that some terms say of a candidate (0 to 1)."""
        column, values = self.table.scoring.column, self.verdicts[n].values[at]
        said = (float(values[column[name]]) for name in terms if name in column)
        return min(1.0, max(said, default=0.0))


def _likeliest(verdict: Verdict) -> int:
    """Return the likeliest candidate, "none of these" aside."""
    return int(verdict.chances[:-1].argmax())


def _is_outshone(matches: Sequence[Match], here: Mask) -> bool:
    """Tell whether a city elsewhere is far better known by a candidate's name."""
    foremost = max(
        (
            match.languages
            for match, there in zip(matches, here, strict=True)
            if not there and match.place.kind == "city" and match.sort == "official"
        ),
        default=0,
    )
    own = max(m.languages for m, there in zip(matches, here, strict=True) if there)
    return foremost >= WORLD_CITY and foremost >= OUTSHINES * own


def _is_in_the_news(matches: Sequence[Match], here: Mask) -> bool:
    """Tell whether a small town elsewhere is one that the curated tables hold.

    It is there because news have named it, and a little-known namesake is no likelier.
    """
    known = max(m.languages for m, there in zip(matches, here, strict=True) if there)
    return known < _LITTLE_KNOWN and any(
        is_curated(match)
        and match.place.kind == "city"
        and match.sort == "official"
        and match.form in SAME_NAME
        for match, there in zip(matches, here, strict=True)
        if not there
    )


def _is_settled(name: Name) -> bool:
    """Tell whether it has been said elsewhere how sure the place of a name is."""
    return name.overridden or name.lacking or name.loose


def same_spot(matches: Sequence[Match], row: int) -> Mask:
    """Tell which of some candidates share a spot on the map with one of them."""
    return np.array([share_spot(m.place, matches[row].place) for m in matches])


def _same(codes: Rows, others: Rows) -> Mask:
    """Tell which of some codes are which others, where there is one."""
    own = codes[:, None]
    same: Mask = (own == others) & (own > 0)
    return same


def _words_of(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()


def _bears(match: Match) -> bool:
    """Tell whether a place is really called so: Suwa is no Suva."""
    named = match.form in SAME_NAME and match.sort in _NAMES
    return named and not is_near_spelling(match)


def _bearers(matches: Iterable[Match]) -> int:
    """Return in how many divisions or countries a place bears a name."""
    return len({(m.place.country, m.place.admin1) for m in matches if _bears(m)})
