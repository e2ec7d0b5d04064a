"""Looking up a name in each of the forms in which it may be written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any
from zlib import crc32

from ..model import Place
from . import names
from .key_filter import KeyFilter, sound_key
from .match import Match
from .records import BY_EXONYM, BY_KEY, BY_SOUND, match_of, place_of
from .store import FORMS, SORTS

__all__ = ["SOUNDED", "LookUp"]

#: The kinds that are looked up by a coarse transliteration key: no country or
#: division, whose names are few and well known.
SOUNDED = frozenset({"city", "district", "base", "site", "airport", "building"})

#: The type words of airports.
_AIRPORT_WORDS = tuple(
    word for word, kinds in names.WORDS.type_words.items() if "airport" in kinds
)

#: The sorts of names that a language's own name goes before.
_LESSER = ("alternate", "former", "code")

#: The shortest word that is hardly a code or a short form (letters).
_WORD = 5

#: How near an airport is to one of the towns that give it their names (km).
_NEAR_KM = 50.0

#: Abbreviations up to this length (characters) can also be words: Me., Miss., IN.
_SHORT = 6


class LookUp:
    """Finds the places with a name: as written, then in less and less exact forms.

    Parameters
    ----------
    rows
        A function that runs a query with its values on the gazetteer file.
    keys
        Which keys that file may have.

    """

    def __init__(
        self, rows: Callable[[str, tuple[Any, ...]], list[Any]], keys: KeyFilter
    ) -> None:
        self._rows = rows
        self._may_have = keys.may_have

    def __call__(self, name: str, language: str | None = None) -> tuple[Match, ...]:
        """Return every place with a name form, best forms first.

        Parameters
        ----------
        name
            The name as written.
        language
            The language (ISO 639) whose own names count too, "*" for those of all
            languages; None for English and what GeoNames has of local names.

        """
        matches: dict[str, Match] = {}
        spellings = names.spellings(name)
        key = ""
        for written in spellings:
            key = names.fold(written)
            if key:
                whole, matches = matches, {}
                self._by_key(matches, written, key)
                if language is not None:
                    self._exonyms(matches, written, key, language)
                matches = matches or whole
            if matches and not _lacks_mark(written, matches.values()):
                break
        if not matches:
            bare = names.normalise(name) if len(spellings) > 1 else key
            self._plural(matches, name, bare)
            if bare and not matches:
                self._airport(matches, name, bare)
            if bare and not matches:
                self._sounded(matches, name, bare)
        return tuple(sorted(matches.values(), key=_order))

    def _by_key(self, matches: dict[str, Match], name: str, key: str) -> None:
        """Collect the matches of a key, also without its article or type word."""
        self._collect(matches, name, key, None)
        article = names.bare_article(key)
        if article:
            self._collect(matches, name, article, "article")
        parts = names.split_type_word(key)
        if parts:
            kinds = names.WORDS.type_words[parts[1]]
            self._collect(matches, name, parts[0], "type-word", kinds)

    def _collect(
        self,
        matches: dict[str, Match],
        name: str,
        key: str,
        form: str | None,
        kinds: Collection[str] | None = None,
    ) -> None:
        """Add the places with a key; abbreviations only where written as such."""
        if not self._may_have(key):
            return
        for row in self._rows(BY_KEY, (key,)):
            if row[3] in matches or (kinds is not None and row[5] not in kinds):
                continue
            short = SORTS[row[1]] in ("abbreviation", "code")
            if short and (form or not _as_short(name, row[0])):
                continue
            matches[row[3]] = match_of(row, name, form)

    def _exonyms(
        self, matches: dict[str, Match], name: str, key: str, language: str
    ) -> None:
        """Add the places that a language calls so: Londres, Kairo."""
        for row in self._rows(BY_EXONYM, (key, language, language)):
            known = matches.get(row[3])
            # Of all languages some calls a province what others call its city.
            better = language != "*" or row[5] in ("country", "territory")
            if known is None or (better and known.sort in _LESSER):
                matches[row[3]] = match_of(row, name, None)

    def _plural(self, matches: dict[str, Match], name: str, key: str) -> None:
        """Add the country of a people in the plural: "Iraqis", "Americans"."""
        if not key.endswith("s") or len(key) < 5 or not self._may_have(key[:-1]):
            return
        for row in self._rows(BY_KEY, (key[:-1],)):
            if SORTS[row[1]] == "demonym":
                matches[row[3]] = match_of(row, name, None)

    def _airport(self, matches: dict[str, Match], name: str, key: str) -> None:
        """Add airports with flights by their names alone: "Charles de Gaulle".

        That of a place too small for the gazetteer is as good as its own: "Burketown".
        """
        keys = (f"{key} {word}" for word in _AIRPORT_WORDS)
        for known in filter(self._may_have, keys):
            for row in self._rows(BY_KEY, (known,)):
                match = match_of(row, name, "key")
                if match.place.kind == "airport" and match.traffic:
                    if _is_of_a_settlement(key) or self._is_of_towns(key, match.place):
                        match = match_of(row, name, "bare")
                    matches.setdefault(match.place.id, match)

    def _is_of_towns(self, key: str, airport: Place) -> bool:
        """Tell whether a name is made of towns' names: "Leeds Bradford".

        Most airports that are called without "Airport" bear a person's name, which
        that person bears more often.
        """
        towns = [
            [
                place
                for place in (place_of(row[3:]) for row in self._rows(BY_KEY, (word,)))
                if place.kind == "city" and place.country == airport.country
            ]
            for word in key.split()
        ]
        near = any(t.km_to(airport) < _NEAR_KM for named in towns for t in named)
        return len(towns) > 1 and all(towns) and near

    def _sounded(self, matches: dict[str, Match], name: str, key: str) -> None:
        """Add places whose names are another transliteration of a longer name."""
        skeleton = names.skeleton(key)
        if len(skeleton) < 4 or not self._may_have(sound_key(skeleton)):
            return
        for row in self._rows(BY_SOUND, (crc32(skeleton.encode()),)):
            if row[8] in names.ALWAYS_LATIN:
                continue
            if row[5] in SOUNDED and row[3] not in matches:
                found = row[0] or row[4]  # as the place itself is called
                if names.skeleton(names.fold(found)) == skeleton:
                    matches[row[3]] = match_of(row, name, "key")


def _is_of_a_settlement(key: str) -> bool:
    """Tell whether an airport of the name is called after a village or an island.

    Those that are called after people have their full names: "Charles de Gaulle".
    """
    *before, last = key.split()
    if not before:
        return len(last) >= _WORD
    return len(before) == 1 and last in names.WORDS.landscape_endings


def _lacks_mark(written: str, matches: Iterable[Match]) -> bool:
    """Tell whether a possessive inside a name is none of the places' own.

    "Tripoli's airport" is not Tripolis Airport, though both have the same key.
    """
    if not names.has_owner(written):
        return False
    return not any(names.has_mark(match.name) for match in matches)


def _as_short(asked: str, stored: str) -> bool:
    """Return whether it is an abbreviation: "US", "U.S.", "Ill."; not "us", "Ill"."""
    if len(stored) > _SHORT or asked == stored:
        return True
    bare = asked.replace(".", "")
    if bare.isupper():
        return True
    # An abbreviation stored without a dot may have one; one stored with it must.
    same = names.plain(bare) == names.plain(stored.replace(".", ""))
    return same and ("." in asked or "." not in stored)


def _order(match: Match) -> tuple[int, int, int, int]:
    return (
        FORMS.index(match.form),
        SORTS.index(match.sort),
        -match.traffic,
        -(match.place.population or 0),
    )
