"""Makes ``sources/exonyms-of-geonames.csv``: divisions and cities in other languages.

It is run by hand when the package changes, so that set-up needs no Debian::

    apt-get download libgeonames-common && dpkg -x libgeonames-common_*.deb names
    pip install wordfreq==3.1.1
    python -m dateline.geodata.translated_names names/usr/share/locale

iso-codes has no Arabic or Persian, and of most languages other forms than the news:
"Nuovo Messico", "Tschetschenien" and "هلمند" come from here. Most names of cities
are among GeoNames' alternate names as well; there nothing tells whose they are. What is
a common word, too, is left out unless the place is well known: "Там" is no town.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.gazetteer.names import fold
from dateline.lang.beside_places import locatives
from dateline.lang.common_words import common_words
from dateline.lang.divisions import without_noun

from . import curated, packages
from .exonyms import speaking
from .languages import translations

__all__ = ["Bearer", "cities_in", "divisions_in", "main"]

_TARGET = curated.SOURCES / "exonyms-of-geonames.csv"

#: What is left of the names of this many divisions is no name: "Norte", "Central".
_TOO_MANY = 3

#: The languages that stories are read in most: of them smaller cities are taken.
_READ = frozenset("ar de es fa fr it pt ru tr uk".split())

#: A city that has names in this many times fewer languages is not meant.
_LESS_KNOWN = 3

#: How many people a city has that is taken from the other languages (inhabitants).
_LARGE = 1_000_000

#: Languages of whose words no name is one: there nothing parts them.
_WITHOUT_SPACES = frozenset(("ja", "ko", "zh"))

#: In how many languages a place has a name if it is called by a word of this frequency
#: (Zipf's scale: ten to this power times in a billion words).
_KNOWN_BY_WORD = ((4.8, 60), (4.0, 30))


@dataclass(frozen=True, slots=True)
class Bearer:
    """A place as the table names it.

    Attributes
    ----------
    place
        Its ISO 3166-2 code or its id.
    country
        ISO 3166-1.
    languages
        In how many languages GeoNames has a name for it.
    name
        GeoNames' own name of it.
    people
        How many live there (inhabitants).

    """

    place: str
    country: str
    languages: int = 0
    name: str = ""
    people: int = 0


#: What tells a word's frequency in a language (Zipf's scale).
Frequency = Callable[[str, str], float]

#: (place, language, name).
Named = Iterator[tuple[str, str, str]]


def divisions_in(
    translated: Iterable[tuple[str, str]],
    language: str,
    divisions: dict[str, Bearer],
    is_name: Callable[[str, Bearer], bool],
) -> Named:
    """Yield the names of a catalogue's divisions.

    The noun in a name is left out, as it is no part of the name where one reads, unless
    others are left with the same: "Oblast de Jytomyr" is Jytomyr, "Región Central" no
    Central.

    Parameters
    ----------
    translated
        Names by GeoNames' admin1 codes; what has another code is left out.
    language
        The language of the catalogue (ISO 639).
    divisions
        The divisions by these codes.
    is_name
        Whether a word is rather the name of a place.

    """
    left: defaultdict[str, set[Bearer]] = defaultdict(set)
    whole: list[tuple[Bearer, str, str]] = []
    for code, name in translated:
        bearer = divisions.get(code)
        if bearer is None or not is_name(name, bearer):
            continue
        short = without_noun(name, language)
        whole.append((bearer, name, short))
        if not (short[:1].islower() or short[:1].isdigit()) and is_name(short, bearer):
            left[short].add(bearer)
    for bearer, name, short in whole:
        alone = short == name or bearer not in left[short]
        taken = name if alone or len(left[short]) >= _TOO_MANY else short
        yield bearer.place, language, taken


def cities_in(
    translated: Iterable[tuple[str, str]],
    language: str,
    cities: dict[str, Bearer],
    own: dict[str, int],
    is_name: Callable[[str, Bearer], bool],
) -> Named:
    """Yield the names of a catalogue's cities that are not their own.

    A city is left out if one that is far better known is called alike: Straßburg is
    Strasbourg, not Aiud in Transylvania.

    Parameters
    ----------
    translated
        Names by GeoNames id; what has a code for an id is left out.
    language
        The language of the catalogue (ISO 639).
    cities
        The cities by their ids.
    own
        In how many languages a city has a name whose own name has a key, at most.
    is_name
        Whether a word is rather the name of a place.

    """
    called: dict[str, list[tuple[Bearer, str]]] = defaultdict(list)
    for number, name in translated:
        city, key = cities.get(number), fold(name)
        if city is None or key == fold(city.name) or not is_name(name, city):
            continue
        if language in _READ or city.people >= _LARGE:
            called[key].append((city, name))
    for key, named in called.items():
        most = max(own.get(key, 0), *(city.languages for city, _ in named))
        for city, name in named:
            if _LESS_KNOWN * city.languages > most:
                yield city.place, language, name


def names_only(
    language: str, frequency: Frequency, spoken: Iterable[str]
) -> Callable[[str, Bearer], bool]:
    """Return what tells whether a word is rather the name of a place.

    Parameters
    ----------
    language
        The language (ISO 639).
    frequency
        How often a word comes in a language.
    spoken
        The countries that speak the language (ISO 3166-1): there a place may be called
        by a common word and be known by it.

    """
    little, home = locatives(language) | common_words(language), frozenset(spoken)

    def is_name(name: str, bearer: Bearer) -> bool:
        if not fold(name) or name in little:
            return False
        if " " in name or bearer.country in home:
            return True
        common = frequency(name, language)
        least = next((most for zipf, most in _KNOWN_BY_WORD if common >= zipf), 0)
        return bearer.languages >= least

    return is_name


def _divisions(counted: dict[str, int]) -> dict[str, Bearer]:
    """Return the divisions by GeoNames' admin1 codes."""
    bearers = {}
    for row in curated.tables()["admin1 codes"]:
        values = row.values
        number = f"geonames:{values['geonames']}"
        place = values["iso"] or (number if values["geonames"] else "")
        if place:
            bearers[f"{values['country']}.{values['code']}"] = Bearer(
                place, values["country"], counted.get(number, 0)
            )
    return bearers


def _cities(counted: dict[str, int]) -> dict[str, Bearer]:
    """Return GeoNames' cities by their ids."""
    return {
        number: Bearer(
            f"geonames:{number}",
            city["countrycode"],
            counted.get(f"geonames:{number}", 0),
            city["name"],
            city["population"],
        )
        for number, city in packages.cities()
    }


def _others() -> Named:
    """Yield what the other tables of names in other languages have."""
    for path in curated.SOURCES.glob("exonyms*.csv"):
        if path != _TARGET:
            with path.open(encoding="utf-8", newline="") as file:
                yield from ((row[0], row[1], row[2]) for row in csv.reader(file))


def main(locales: str) -> None:
    """Write the table from the package's folder of locales."""
    from wordfreq import available_languages, zipf_frequency

    def frequency(word: str, language: str) -> float:
        return zipf_frequency(word, language) if language in measured else 0.0

    measured = frozenset(available_languages()) - _WITHOUT_SPACES
    counted = curated.languages(curated.tables()["languages"])
    divisions, cities, spoken = _divisions(counted), _cities(counted), speaking()
    own: dict[str, int] = {}
    for city in cities.values():
        key = fold(city.name)
        own[key] = max(own.get(key, 0), city.languages)
    found: set[tuple[str, str, str]] = set()
    for path in Path(locales).glob("*/LC_MESSAGES/geonames.mo"):
        language = path.parts[-3].split("_")[0]
        if language != "en":
            named = list(translations(path.read_bytes()))
            is_name = names_only(language, frequency, spoken.get(language, ()))
            found.update(divisions_in(named, language, divisions, is_name))
            found.update(cities_in(named, language, cities, own, is_name))
    found -= set(_others())
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["place", "language", "name"])
        writer.writerows(sorted(found))
    print(f"{_TARGET}: {len(found):,} names")


if __name__ == "__main__":
    main(sys.argv[1])
