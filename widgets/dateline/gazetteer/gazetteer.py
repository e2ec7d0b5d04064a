"""Names to places: the read-only view of the gazetteer file."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from ..errors import BadOption, GazetteerError, quoted, shown, text_given, whole_number
from ..model import Candidate, Place
from .by_position import cities_inside, places_near
from .ids import canonical
from .kinds import known_kinds
from .lookup import LookUp
from .match import Match
from .names import normalise
from .near_names import LARGE, TOWN, NearNames
from .points import place_at, point_of
from .records import BY_BEGINNING, JOINS, PLACE, place_of
from .store import Damage, connect, default_path, key_filter_of, meta_of

__all__ = ["Gazetteer"]

#: Queries up to this length (characters) may be abbreviations in any case.
_SHORT = 4


class Gazetteer:
    """Names to places, from one SQLite file that is only ever read.

    Parameters
    ----------
    path
        A gazetteer file; by default ``$DATELINE_GAZETTEER``, the user's own build,
        or the one that comes with the package.

    Raises
    ------
    GazetteerMissing, GazetteerError
        There is no such file, or it cannot be used; the message names the command
        that builds one.

    Examples
    --------
    >>> from dateline import Gazetteer
    >>> Gazetteer().find("Najaf")[0].place.label
    'Najaf, Iraq'

    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        if not isinstance(path, str | os.PathLike | None):
            raise BadOption(
                f"the gazetteer's path is {shown(path)}; give text or a Path"
            )
        self.path = Path(path) if path is not None else default_path()
        self._local = threading.local()
        self._local.connection = connect(self.path)
        meta = meta_of(self._local.connection, self.path)
        self.name = meta.name
        self.built = meta.built
        self.layers = meta.layers
        self.sources = meta.sources
        self._countries = meta.countries
        #: The countries (ISO 3166-1) that speak a language, its own first.
        self.speaking = meta.speaking
        keys = key_filter_of(self._local.connection, self.path)
        self._matches = lru_cache(maxsize=20_000)(LookUp(self._rows, keys))
        self._misspelt = lru_cache(maxsize=20_000)(NearNames(self._rows))

    @classmethod
    def default(cls) -> Gazetteer:
        """Return the gazetteer that is used when none is named, opened once."""
        return _opened(default_path())

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy as the path of the file, which is opened again."""
        return _opened, (self.path,)

    def __repr__(self) -> str:
        return f"<Gazetteer {self.name}: {sum(self.layers.values()):,} places>"

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        """Run a query on the file, through this thread's own connection."""
        connection: sqlite3.Connection | None
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = connect(self.path)
        with Damage(self.path):
            return connection.execute(sql, tuple(values)).fetchall()

    def matches(self, name: str, *, language: str | None = None) -> list[Match]:
        """Return every place with this name form, best forms first.

        Accents, case, hyphens, dots, possessives, Arabic articles, "St." and type
        words ("Kerman Province") make no difference; other transliterations are tried
        only when nothing else matches. ``language`` (ISO 639; "*" for all) adds the
        names of that language.
        """
        if not isinstance(name, str) or not name.isascii():
            text_given(name, "the name of a place")
        if language is not None:
            text_given(language, "the language of a name")
        with Damage(self.path):
            return list(self._matches(name.strip(), language))

    def misspelt(self, name: str, inside: Place | None = None) -> list[Match]:
        """Return the cities of some size of whose names one may be a misspelling.

        That is no answer, only a guess ("Cincinatti"): the largest comes first. Inside
        a larger place, the words having named it, smaller cities are guessed too.
        """
        least = LARGE if inside is None else TOWN
        with Damage(self.path):
            keys = self._misspelt(normalise(name), least)
        found = {
            match.place.id: match
            for key in keys
            for match in self.matches(key)
            if match.place.kind == "city"
            and match.sort == "official"
            and (inside is None or _lies_in(match.place, inside))
        }
        return sorted(
            found.values(), key=lambda match: match.place.population or 0, reverse=True
        )

    def asked(self, name: str, language: str = "*") -> list[Match]:
        """Return the places of a name, or of an id, as queries have it: tx, Ga, usa.

        The names of all languages count, or only those of one (ISO 639).
        """
        identified = self._identified(text_given(name, "the name of a place"))
        if identified:
            return identified
        matches = self.matches(name, language=language)
        if len(name) <= _SHORT and not name.isupper():
            known = {match.place.id for match in matches}
            short = self.matches(name.upper(), language=language)
            matches += [match for match in short if match.place.id not in known]
        return matches

    def missing(self, name: str) -> str:
        """Say in words what a query names that the gazetteer lacks."""
        from .chain import missing

        return missing(text_given(name, "the name of a place"), self.asked)

    @cached_property
    def shares(self) -> dict[str, float]:
        """Each country's share of all places (0 to 1), by ISO 3166-1 alpha-2 code."""
        total = sum(self.layers.values())
        counted = self._countries or dict(
            # Files built before the counts were kept in them.
            self._rows("SELECT country, COUNT(*) FROM place GROUP BY country")
        )
        return {country: count / total for country, count in counted.items() if country}

    def find(
        self,
        name: str,
        *,
        country: str | None = None,
        kinds: Collection[str] | None = None,
        language: str | None = None,
        limit: int = 10,
    ) -> list[Candidate]:
        """Return the places that a name could mean, the likeliest first.

        Parameters
        ----------
        name
            A name in any form: "Najaf", "An-Najaf", "Kerman Province"; perhaps with
            what it lies in: "Paris, Texas", "Najaf in Iraq", "Norwood MA"; or an id as
            :meth:`place` takes it.
        country
            Only places of this country: its code (ISO 3166-1, two or three letters)
            or its name.
        kinds
            Only places of these kinds (keys of ``dateline.model.LEVELS``).
        language
            The language of the name (ISO 639: "fr"): its own names and the places of
            the countries that speak it are preferred. None takes the names of all.
        limit
            How many at most.

        Returns
        -------
        list of Candidate
            Each with its terms: the reasons for its rank.

        Raises
        ------
        BadOption
            ``limit`` is below 1, or one of ``kinds`` or the country is unknown.

        """
        from .chain import chain_of, matches_in
        from .ranking import rank

        text_given(name, "the name of a place")
        whole_number(limit, "limit")
        wanted = None if kinds is None else known_kinds(kinds)
        code = None if country is None else self._code_of(country)
        asked = self.asked
        if language is not None:
            asked = partial(self.asked, language=text_given(language, "the language"))
        found = matches_in(chain_of(name, asked), asked)
        if not found:
            # "Washington, D.C." can also be one name.
            found = [match for match in asked(name) if match.form != "key"]
        kept = [
            match
            for match in found
            if (code is None or match.place.country == code)
            and (wanted is None or match.place.kind in wanted)
        ]
        return rank(kept, self.speaking.get(language or "", ()))[:limit]

    def _code_of(self, country: str) -> str:
        """Return the alpha-2 code of a country that a caller names."""
        from .structured import places_of

        found = places_of("country", text_given(country, "country").strip(), self)
        codes = sorted({match.place.country or "" for match in found})
        if len(codes) != 1:
            many = " or ".join(codes)
            raise BadOption(
                f"{quoted(country)} is {many}; give its code (ISO 3166-1)"
                if many
                else f"there is no country {quoted(country)}; give its code (ISO "
                "3166-1) or its name"
            )
        return codes[0]

    def suggest(self, typed: str, *, limit: int = 8) -> list[Place]:
        """Return the places that somebody may mean who is still typing a name.

        Parameters
        ----------
        typed
            The name or its beginning: "Agad"; perhaps with the beginning of what it
            lies in: "Paris, Te".
        limit
            How many at most.

        Returns
        -------
        list of Place
            Those of which it is the whole name first, as :meth:`find` has them; then
            those whose name begins so, the largest first. Up to three letters are
            taken for a whole name.

        Raises
        ------
        BadOption
            ``limit`` is below 1.

        """
        from .suggestions import suggested

        return suggested(self, text_given(typed, "the name of a place"), limit)

    def beginning(self, key: str, limit: int) -> list[Place]:
        """Return the places with a name whose key begins so, the largest first."""
        text_given(key, "the key of a name")
        whole_number(limit, "limit")
        rows = self._rows(BY_BEGINNING, (key, f"{key}\U0010ffff", limit))
        return [place_of(row) for row in rows]

    def _identified(self, name: str) -> list[Match]:
        """Return the place that a name identifies, if it is an id, as a match.

        Any layer may have a scheme of its own, so that only the file knows all ids.
        """
        place = self.get(name) if ":" in name else None
        return [] if place is None else [Match(place, place.name, "official", "exact")]

    def place(self, id: str) -> Place:  # noqa: A002 - the contract's name
        """Return the place with this id, in the gazetteer or in data of others.

        Parameters
        ----------
        id
            A scheme and a value: "geonames:128234", "iso:IR", "iso:IRN", "iso:IR-08",
            "wikidata:Q794", "icao:OIIE", "iata:IKA", "fips:13135"; "geo:36.2,44.0" is
            any point (latitude and longitude in degrees), which has no other name.

        Raises
        ------
        GazetteerError
            No place has it; the message suggests similar ids.

        """
        place = self.get(id)
        if place is not None:
            return place
        close = self._rows(
            "SELECT id FROM place WHERE id >= ? ORDER BY id LIMIT 3", [id[:-1]]
        )
        like = ", ".join(row[0] for row in close)
        raise GazetteerError(
            f"the gazetteer has no place {quoted(id)}"
            + (f"; near it: {like}" if like else "")
        )

    def get(self, id: str) -> Place | None:  # noqa: A002 - as in place
        """Return the place with an id as :meth:`place` takes it, or None."""
        point = point_of(text_given(id, "the id of a place"))
        if point is not None:
            return place_at(self, *point)
        known = canonical(id) or id.strip()
        rows = self._rows(
            f"SELECT {PLACE} FROM place p {JOINS} WHERE p.num = coalesce("
            "(SELECT num FROM place WHERE id = ?), "
            "(SELECT place FROM identifier WHERE id = ?))",
            [known, known],
        )
        with Damage(self.path):
            return place_of(rows[0]) if rows else None

    def country(self, code: str) -> Place | None:
        """Return a country or territory by its ISO 3166-1 alpha-2 code."""
        return self.division(code)

    def division(self, code: str) -> Place | None:
        """Return a division by its ISO 3166-2 code ("IR-08"), or a country."""
        rows = self._rows(
            f"SELECT {PLACE} FROM place p {JOINS} "
            "WHERE p.num = (SELECT place FROM division WHERE code = ?)",
            [text_given(code, "the code of a division").upper()],
        )
        return place_of(rows[0]) if rows else None

    def problems(self) -> list[str]:
        """Return what is wrong with the file, in words; empty if nothing is."""
        from .check import problems_of

        return problems_of(self.path)

    def near(
        self,
        lat: float,
        lon: float,
        *,
        limit: int = 5,
        max_km: float = 50,
        kinds: Collection[str] | None = None,
    ) -> list[tuple[Place, float]]:
        """Return the places around a point with their distance in kilometres.

        Parameters
        ----------
        lat, lon
            The point (degrees, WGS 84).
        limit
            How many at most.
        max_km
            How far at most (kilometres, along the great circle).
        kinds
            Only places of these kinds (keys of ``dateline.model.LEVELS``).

        Returns
        -------
        list of (Place, float)
            The nearest first.

        Raises
        ------
        BadOption
            One of ``kinds`` is unknown.

        """
        whole_number(limit, "limit")
        with Damage(self.path):
            return places_near(self._rows, (lat, lon), max_km, kinds, limit)

    def cities(
        self, bbox: tuple[float, float, float, float], *, limit: int = 40
    ) -> list[Place]:
        """Return the most populous cities in a box, for the context of a map.

        Parameters
        ----------
        bbox
            West, south, east, north (degrees); west > east crosses 180°.
        limit
            How many at most.

        Raises
        ------
        BadOption
            The box is not four numbers, or its south lies north of its north.

        """
        whole_number(limit, "limit")
        with Damage(self.path):
            return cities_inside(self._rows, bbox, limit)


@lru_cache(maxsize=4)
def _opened(path: Path) -> Gazetteer:
    return Gazetteer(path)


def _lies_in(place: Place, larger: Place) -> bool:
    """Tell whether a place lies in a country or division, by the codes of both."""
    if larger.admin1 is None or larger.kind in ("country", "territory"):
        return place.country == larger.country
    return place.country == larger.country and place.admin1 == larger.admin1
