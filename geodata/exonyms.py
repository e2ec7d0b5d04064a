"""Names of places in many languages: Deutschland, Estados Unidos, قاهره.

Countries, the regions of the world and the cities that stand for time zones come from
the CLDR by way of Babel, divisions from iso-codes by way of pycountry, and what both
lack (seas, usual names) from ``sources/exonyms*.csv`` and ``compass_names``. Each name
carries its language (ISO 639).
"""

from __future__ import annotations

import gettext
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from . import packages
from .compass_names import compass_names
from .curated import Row
from .entries import Entry

__all__ = ["Exonyms", "speaking"]

#: The languages whose own countries, divisions and seas are named first.
_MODERN = re.compile(r"^[a-z]{2,3}$")

#: "Myanmar (Burma)" is two names.
_PARTS = re.compile(r"^(?P<first>[^()]+?)\s*[(（](?P<second>[^()]+)[)）]$")

#: "Catalunya [Cataluña]".
_IN_BRACKETS = re.compile(r"^([^\[\]]+?)\s*\[([^\[\]]+)\]$")

#: How large a city is that stands for a time zone (inhabitants): no village is meant.
_CITY = 100_000


class Exonyms:
    """The names in other languages, by the code or the id of their place.

    Parameters
    ----------
    rows
        Those of ``sources/exonyms*.csv``; a place is told by its id, or by the code
        that the CLDR has for a country, a territory or a region of the world.

    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_place: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        regions = {}
        for row in rows:
            place, language, name = (
                row.required(column) for column in ("place", "language", "name")
            )
            if language == "cldr":
                regions[name] = place
            else:
                self._by_place[place][language, name] = None
        self._add_territories(regions)
        self._add_divisions()
        for language, country, city, name in city_names():
            self._by_place[f"{country}/{city}"][language, name] = None

    def complete(self, entry: Entry) -> None:
        """Give a place its names in other languages."""
        # The districts and quarters that share a code with nothing have none.
        names = {**self._by_place.get(entry.id, {})}
        if entry.division:
            names |= self._by_place.get(entry.division, {})
        if entry.kind in ("admin1", "admin2"):
            names |= dict.fromkeys(compass_names(entry.name))
        if entry.kind == "city" and (entry.population or 0) >= _CITY:
            names |= self._by_place.get(f"{entry.country}/{entry.name}", {})
        entry.exonyms = tuple(names)

    def _add_territories(self, regions: dict[str, str]) -> None:
        """Add the CLDR's names of countries and territories, and of ``regions``."""
        for language, code, name in territory_names():
            place = regions.get(code, code)
            if place.isdigit():
                continue
            parts = _PARTS.match(name)
            for part in (name, *(parts.groups() if parts else ())):
                self._by_place[place][language, part] = None

    def _add_divisions(self) -> None:
        by_name: dict[str, list[str]] = defaultdict(list)
        spoken = _spoken()
        for code, name in packages.iso_division_names().items():
            by_name[name].append(code)
        for language, name, translated in _translations():
            for code in by_name.get(name, ()):
                for part in _usual(translated):
                    self._by_place[code][language, part] = None
        for name, codes in by_name.items():
            for code in codes:
                for language in spoken.get(code.partition("-")[0], ()):
                    for part in _usual(name):
                        self._by_place[code][language, part] = None


def _usual(name: str) -> Iterator[str]:
    """Yield a name of iso-codes, and what of it is in use.

    "Asturies, principauté des" is called "Asturies", and "Catalunya [Cataluña]" is the
    name in two languages.
    """
    yield name
    parts = _IN_BRACKETS.match(name)
    for part in parts.groups() if parts else (name,):
        usual, comma, _ = part.partition(", ")
        if parts or comma:
            yield usual


def _spoken() -> dict[str, list[str]]:
    """Return the official languages of each country (ISO 3166-1)."""
    spoken: dict[str, list[str]] = defaultdict(list)
    for language, codes in speaking().items():
        for code in codes:
            spoken[code].append(language)
    return spoken


def speaking() -> dict[str, list[str]]:
    """Return the countries in which a language is official, its own country first."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global
    from babel.languages import get_official_languages

    countries: dict[str, list[str]] = defaultdict(list)
    for code in sorted(get_global("territory_languages")):
        if re.fullmatch("[A-Z]{2}", code):
            for language in get_official_languages(code, regional=False):
                countries[language.split("_")[0]].append(code)
    for language, codes in countries.items():
        likely = get_global("likely_subtags").get(language)
        try:
            own = Locale.parse(likely).territory if likely else None
        except UnknownLocaleError:
            own = None
        if own in codes:
            codes.remove(own)
            codes.insert(0, own)
    return dict(countries)


def city_names() -> Iterator[tuple[str, str, str, str]]:
    """Yield (language, country, English name, name) of the CLDR's cities, in order."""
    from babel import Locale
    from babel.core import get_global

    countries = get_global("zone_territories")
    english = Locale("en").time_zones
    for language in _languages():
        zones = Locale(language).time_zones
        for zone in sorted(zones):
            name, country = zones[zone].get("city"), countries.get(zone)
            usual = zone.rpartition("/")[2].replace("_", " ")
            city = english.get(zone, {}).get("city", usual)
            if name and country:
                yield language, country, city, str(name)


def _languages() -> Iterator[str]:
    """Yield the languages of the CLDR, in order."""
    from babel import localedata

    yield from filter(_MODERN.match, sorted(localedata.locale_identifiers()))


def territory_names() -> Iterator[tuple[str, str, str]]:
    """Yield (language, code, name) of the CLDR's territories, in order.

    The codes are those of ISO 3166-1 and, for regions of the world, of UN M49.
    """
    from babel import Locale

    for language in _languages():
        names = Locale(language).territories
        for code in sorted(names):
            yield language, code, str(names[code])


def _translations() -> Iterator[tuple[str, str, str]]:
    """Yield (language, name, translation) of iso-codes' divisions, in order."""
    folder = Path(str(packages.data("pycountry", "locales")))
    for file in sorted(folder.glob("*/LC_MESSAGES/iso3166-2.mo")):
        language = re.split("[_@]", file.parents[1].name)[0]
        with file.open("rb") as opened:
            catalogue = gettext.GNUTranslations(opened)._catalog  # type: ignore[attr-defined]
        for name in sorted(key for key in catalogue if isinstance(key, str) and key):
            if catalogue[name] != name:
                yield language, name, catalogue[name]
