"""Where a publisher is at home: a prior for what its stories leave unsaid."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from ...gazetteer import normalise
from ..name_variants import is_own_name
from ..spelling import MOST_SLIPS

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer, Match
    from ...lang.places import PlaceWords
    from ...model import Place

__all__ = ["home_beside", "home_of"]

#: A town's namesakes must be this many times smaller for its name alone to do.
_CLEARLY = 10

#: How far from its town an outlet's local news is (km), and how many people a town with
#: an outlet of its own has at least.
_LOCAL_KM = 75
_WITH_OUTLET = 5_000

#: Where a town of a name has more people than this, an outlet may be the town's rather
#: than a division's; and in so many languages a division abroad has a name at least.
_TOWN_IN_AREA, _KNOWN_AREA = 10_000, 5

#: So many names of a story at most say which of several towns is an outlet's.
_MOST_NAMES = 60

#: From this size on a city may be known to outlets by a second name (inhabitants).
_LARGE = 100_000


@lru_cache(maxsize=512)
def home_of(outlet: str, gazetteer: Gazetteer, words: PlaceWords) -> Place | None:
    """Return where a publisher is at home, or None if nothing says.

    Parameters
    ----------
    outlet
        Its name ("Tehran Times"), domain ("tehrantimes.com") or an address of it.
    gazetteer
        Where its town is looked up.
    words
        Those of its name's language.

    Notes
    -----
    First a list of outlets; then a town's name at the head of the outlet's, if no
    namesake comes near it in size, or that of a country or a division and of no such
    town; then the country of its domain.

    """
    host = _host(outlet)
    record = _listed(host) if host else _by_name(words).get(_plain(outlet, words))
    if record is None and not host:
        record = _with_its_town(_plain(outlet, words), words)
    if record is not None:
        return _home(*record, gazetteer)
    town = _town(host.split(".")[0] if host else outlet.casefold(), words)
    home = _town_or_area(town, gazetteer, words) if town else None
    if home is None and host:
        code = {"uk": "gb"}.get(host.rpartition(".")[2], host.rpartition(".")[2])
        home = gazetteer.country(code) if len(code) == 2 else None
    return home


def home_beside(
    outlet: str, text: str, gazetteer: Gazetteer, words: PlaceWords
) -> Place | None:
    """Return the one of several towns of an outlet's name that its story is about.

    The Boston Standard, with Skegness in a story, is at home in Lincolnshire.

    Parameters
    ----------
    outlet
        Its name. Of the only one that is listed under it more is known, and nothing is
        returned.
    text
        A story of it, in which places near one of the towns may be named.
    gazetteer, words
        As for :func:`home_of`.

    """
    plain = _plain(outlet, words)
    if _host(outlet):
        return None
    several = _homes_of_several(plain, gazetteer, words)
    if several:
        return _told_by_names(several, text, "", 2, gazetteer, words)
    if plain in _by_name(words) or _with_its_town(plain, words):
        return None
    town = _town(outlet.casefold(), words)
    cities = (match.place for match in _cities(town, gazetteer)) if town else ()
    homes = [city for city in cities if (city.population or 0) >= _WITH_OUTLET]
    if town is None or not homes:
        return None
    return _told_by_names(homes, text, town, 1, gazetteer, words)


def _told_by_names(
    homes: Sequence[Place],
    text: str,
    town: str,
    least: int,
    gazetteer: Gazetteer,
    words: PlaceWords,
) -> Place | None:
    """Return the home near which most names of a text are, ``least`` of them."""
    votes = Counter(
        home.id
        for name in _names_in(text, town, words)
        if (home := _nearest_home(name, homes, gazetteer))
    )
    (first, most), (_, second) = (*votes.most_common(2), ("", 0), ("", 0))[:2]
    if most <= second or most < least:
        return None
    return next(home for home in homes if home.id == first)


@lru_cache(maxsize=512)
def _homes_of_several(
    name: str, gazetteer: Gazetteer, words: PlaceWords
) -> tuple[Place, ...]:
    """Return the towns of the listed outlets that a name may be short for.

    Several papers are called the Free Press where they appear, and the Daily Herald
    everywhere. One name of a story may be the namesake of a place near one of them by
    chance; two are not.
    """
    records = {
        (row["place"], row["division"])
        for row in _outlets()
        if row["place"]
        and _plain(row["outlet"], words) in (name, f"{row['place'].casefold()} {name}")
    }
    if len(records) < 2:
        return ()
    homes = (_home(*record, gazetteer) for record in sorted(records))
    return tuple(home for home in homes if home is not None and home.kind == "city")


def _nearest_home(
    name: str, homes: Sequence[Place], gazetteer: Gazetteer
) -> Place | None:
    """Return the town that a place of some name is nearest to, if any is near."""
    places = [m.place for m in gazetteer.matches(name) if _is_local(m)]
    pairs = [
        (home.km_to(place), at) for at, home in enumerate(homes) for place in places
    ]
    km, at = min(pairs, default=(_LOCAL_KM, 0))
    return homes[at] if km < _LOCAL_KM else None


def _is_local(match: Match) -> bool:
    """Tell the towns and counties that a name means as it is written."""
    return is_own_name(match) and match.place.kind in ("city", "admin2")


#: Names in a text: up to three words with capitals.
_NAMES = re.compile(r"(?<![\w.])[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+){0,2}")


def _names_in(text: str, town: str, words: PlaceWords) -> list[str]:
    """Return what may be names in a text, but for the town's and common words."""
    names = dict.fromkeys(found[0] for found in _NAMES.finditer(text))
    skipped = words.function_words | words.generic_words | {town}
    return [name for name in names if name.casefold() not in skipped][:_MOST_NAMES]


def _host(outlet: str) -> str:
    """Return the host name in an address or domain, without "www."."""
    address = re.match(
        r"(?:[a-z]+://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)", outlet.lower()
    )
    return address[1].removeprefix("www.") if address else ""


def _plain(name: str, words: PlaceWords) -> str:
    """Return an outlet's name in lower case, without article and marks."""
    name = name.casefold()
    article, _, rest = name.partition(" ")
    if article in words.definite_articles:
        name = rest
    return re.sub(r"\W+", " ", name).strip()


#: An outlet's town, which may be empty, and the code of its division or country.
Record = tuple[str, str]


@lru_cache(maxsize=1)
def _outlets() -> list[dict[str, str]]:
    """Read the list of outlets."""
    table = resources.files(__package__).joinpath("outlets.csv")
    return list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Record]:
    rows = reversed(_outlets())
    return {row["domain"]: (row["place"], row["division"]) for row in rows}


@lru_cache(maxsize=4)
def _by_name(words: PlaceWords) -> dict[str, Record]:
    """Return the homes by name; of outlets with the same name the first one's."""
    return {
        _plain(row["outlet"], words): (row["place"], row["division"])
        for row in reversed(_outlets())
    }


def _with_its_town(name: str, words: PlaceWords) -> Record | None:
    """Look for an outlet that is listed without its town: "Cleveland Plain Dealer"."""
    for row in _outlets():
        town, rest = row["place"].casefold(), _plain(row["outlet"], words)
        if town and name == f"{town} {rest}":
            return row["place"], row["division"]
    return None


def _listed(host: str) -> Record | None:
    """Look for a host, or for what it is a part of, in the list."""
    while "." in host:
        if host in _by_domain():
            return _by_domain()[host]
        host = host.partition(".")[2]
    return None


def _home(town: str, division: str, gazetteer: Gazetteer) -> Place | None:
    """Return a town of a division or country, else the country itself."""
    country = division[:2]
    places = [
        match.place
        for match in (gazetteer.matches(town) if town else ())
        if match.place.kind in ("city", "district")
        and match.place.country == country
        and (len(division) == 2 or match.place.admin1 in (None, division))
    ]
    if places:
        return max(places, key=lambda place: place.population or 0)
    return gazetteer.country(country)


def _town(name: str, words: PlaceWords) -> str | None:
    """Take the words of newspapers off an outlet's name."""
    if " " not in name:
        glued = words.newspaper_domain.match(name)
        return glued[1] if glued else None
    parts = _plain(name, words).split()
    while parts and parts[-1] in words.newspaper_words | words.conjunctions:
        parts.pop()
    return " ".join(parts) or None


def _is_slip_of(written: str, known: str) -> bool:
    """Tell whether a name is another's but for a letter or two."""
    from rapidfuzz.distance import OSA

    return 0 < OSA.distance(normalise(written), normalise(known)) <= MOST_SLIPS


def _largest_by_far(town: str, gazetteer: Gazetteer) -> Place | None:
    """Return the city of a name if its namesakes are much smaller.

    It must be called as the outlet writes it: "The Savanna Ledger" is not at home in
    Savannah. Only of large cities a second name is known to outlets ("Bombay Times").
    """
    cities = _cities(town, gazetteer)
    if not cities or _is_slip_of(town, cities[0].place.name):
        return None
    first, second, *_ = (*(match.place.population or 0 for match in cities), 0)
    return cities[0].place if first >= max(20_000, _CLEARLY * second) else None


def _town_or_area(name: str, gazetteer: Gazetteer, words: PlaceWords) -> Place | None:
    """Return the city, country or one division of a name: "Northumberland Gazette"."""
    city = _largest_by_far(name, gazetteer)
    land = _land(name, gazetteer)
    if city and land and city.country != land.country:
        return None  # the Lebanon Daily News is at home in Pennsylvania
    largest = next(iter(_cities(name, gazetteer)), None)
    if city or (largest and (largest.place.population or 0) > _TOWN_IN_AREA):
        return city
    areas = [
        match
        for match in gazetteer.matches(name)
        if match.place.kind in ("admin1", "admin2", "region", "island")
        and is_own_name(match)
    ]
    known = len(areas) == 1 and (
        areas[0].place.country in words.own_countries
        or areas[0].languages >= _KNOWN_AREA
    )
    return areas[0].place if known else land


def _land(name: str, gazetteer: Gazetteer) -> Place | None:
    """Return the country or territory that is called so."""
    for match in gazetteer.matches(name):
        land = match.place.kind in ("country", "territory")
        if land and is_own_name(match):
            return match.place
    return None


def _cities(town: str, gazetteer: Gazetteer) -> list[Match]:
    """Return the cities that outlets may know by a name, the largest first."""
    return sorted(
        (
            match
            for match in gazetteer.matches(town)
            if match.place.kind == "city"
            and match.form != "key"
            and (match.sort == "official" or (match.place.population or 0) > _LARGE)
        ),
        key=lambda match: -(match.place.population or 0),
    )
