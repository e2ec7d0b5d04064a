"""What the gazetteer has for a stretch of text that may be a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...gazetteer import Gazetteer
from ...gazetteer.match import Match
from ...lang.endings import plain_forms, says_where
from ...lang.landscape import (
    compound_landscapes,
    country_of_part,
    english_forms,
    landscape_kind,
)
from .order import is_its_town
from .setting import Setting, Surroundings
from .spot import KNOWN_HERE, KNOWN_IN, Spot
from .stretches import NOUNS_IN_CAPITALS, Stretch, Writing

__all__ = ["Reader", "Reading"]

#: How many characters beside a name may hold the noun that says what it is.
_BESIDE = 20

#: The divisions that an island may be: Crete, Cebu.
_SAME_AS = {"island": ("admin1", "admin2")}

#: How many of its places a story must have in a country to be about it.
ABOUT = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch with the places that it may name; ``plain`` is the name looked up.

    ``located`` tells that a word beside it shows that it is a place, ``opens_story``
    that it is the story's dateline.
    """

    stretch: Stretch
    matches: tuple[Match, ...]
    plain: str
    located: bool = False
    opens_story: bool = False

    @property
    def certain(self) -> bool:
        """Whether a place is called so in the language itself, and no person.

        Of divisions, those are certain that many languages have a name for.
        """
        return any(
            match.sort == "exonym"
            and match.place.kind not in ("city", "admin2")
            and (match.place.kind != "admin1" or match.languages >= KNOWN_IN)
            for match in self.matches
        )


class Reader:
    """Looks up the stretches of a story in the light of what it has shown.

    Parameters
    ----------
    writing
        How the text is written.
    gazetteer
        Where names are looked up.

    """

    def __init__(self, writing: Writing, gazetteer: Gazetteer) -> None:
        self.writing = writing
        self.gazetteer = gazetteer
        self.around = Surroundings(writing)
        self.speaking = tuple(gazetteer.speaking.get(writing.language, ()))
        self._found: dict[str, list[Match]] = {}
        # Where a name ends (characters) -> the kind that a noun gives to its list.
        self._landscapes: dict[int, str] = {}

    def at_home(self, setting: Setting) -> None:
        """Put that country first among those of the language which the story is about.

        A Spanish story that names Chile most means the Victoria of Chile.
        """
        times = setting.countries
        named = [code for code, _ in times.most_common() if code in self.speaking]
        about = named[0] if named else None
        if about and times[about] >= ABOUT and times[about] > times[self.speaking[0]]:
            others = (code for code in self.speaking if code != about)
            self.speaking = (about, *others)

    def reading_of(
        self, stretch: Stretch, setting: Setting, behind: int
    ) -> Reading | None:
        """Return what a stretch may name, None if nothing.

        The name as it is written goes before its nominative, of which one that a place
        in a country of the language bears goes first: "Rumi" is Rumia, Poland, not
        Ruma. ``behind`` is where the last place before it ends (characters).
        """
        if landscape := self._landscape_of(stretch, behind):
            return landscape
        elsewhere = None
        forms = plain_forms(stretch.text, self.writing.language)
        for number, name in enumerate((stretch.text, *forms)):
            reading = self._named(stretch, name, setting, behind, declined=number > 0)
            if reading is None:
                continue
            if self._is_at_home(reading) or (not number and _is_as_written(reading)):
                return reading
            # "Prom", a ferry in Polish, is no form of Prome.
            if reading.certain or not number or not name.startswith(stretch.text):
                elsewhere = elsewhere or reading
        return elsewhere

    def _is_at_home(self, reading: Reading) -> bool:
        """Tell whether a place in a country of the language is called so."""
        return any(m.place.country in self.speaking for m in reading.matches)

    def _named(
        self,
        stretch: Stretch,
        name: str,
        setting: Setting,
        behind: int,
        *,
        declined: bool,
    ) -> Reading | None:
        """Return what one form of a stretch may name, None if nothing."""
        matches = self._matches(name)
        if not matches:
            return None
        named = _without_joined(stretch, name)
        located = self.around.is_located(named, behind)
        located = located or self._is_known(named, setting)
        located = located or (declined and says_where(self.writing.language))
        if self.writing.is_short(named) and not located:
            return None
        spot = self._spot(stretch, setting, located, declined=declined)
        possible = [m for m in matches if spot.may_be(m)]
        if self.writing.is_unsure(stretch) or self.writing.is_unsure(named):
            possible = [m for m in possible if self._is_spoken_for(m, spot)]
        found = _with_towns(possible, matches)
        if not found or self._is_of_other(named, found):
            return None
        opens = self.around.is_dateline(named)
        return Reading(named, found, name, located, opens)

    def _landscape_of(self, stretch: Stretch, behind: int) -> Reading | None:
        """Return what a noun beside a stretch says that it names: rio Madeira.

        It holds for all names of a list: "los ríos Paraguay y Paraná".
        """
        text, code = self.writing.text, self.writing.language
        before = text[max(0, stretch.start - _BESIDE) : stretch.start]
        kind = landscape_kind(before, text[stretch.end : stretch.end + _BESIDE], code)
        if kind is None and self.around.is_listed(text[behind : stretch.start]):
            kind = self._landscapes.get(behind)
        if kind is None:
            return self._compound(stretch)
        return self._of_kind(stretch, stretch.text, kind)

    def _compound(self, stretch: Stretch) -> Reading | None:
        """Return the landscape whose noun is one word with its name: Kivusee."""
        if stretch.words > 1 or self._matches(stretch.text):
            return None
        forms = (stretch.text, *plain_forms(stretch.text, self.writing.language))
        found = (
            self._of_kind(stretch, own, kind)
            for form in forms
            for own, kind in compound_landscapes(form, self.writing.language)
        )
        landscape = next((reading for reading in found if reading), None)
        return landscape or self._part_of_country(stretch, forms)

    def _part_of_country(
        self, stretch: Stretch, forms: tuple[str, ...]
    ) -> Reading | None:
        """Return the country of a part that is one word with it: Norditalien."""
        for form in forms:
            name = country_of_part(form, self.writing.language)
            found = self._matches(name) if name else ()
            country = tuple(m for m in found if m.place.kind == "country")
            if name and country:
                return Reading(stretch, country, name, located=True)
        return None

    def _of_kind(self, stretch: Stretch, name: str, kind: str) -> Reading | None:
        """Return the landscapes of a kind that are called so, None if there is none."""
        names = (name, *english_forms(name, kind))
        for same in (kind, *_SAME_AS.get(kind, ())):
            for called in names:
                found = tuple(m for m in self._matches(called) if m.place.kind == same)
                if found:
                    self._landscapes[stretch.end] = kind
                    return Reading(stretch, found, stretch.text, located=True)
        return None

    def _is_of_other(self, stretch: Stretch, matches: tuple[Match, ...]) -> bool:
        """Tell whether a name is that of a body, a title, a team in a town's name."""
        if (
            self.writing.is_of_person(stretch)
            or self.around.is_body(stretch)
            or self.around.is_title(stretch)
        ):
            return True
        # "Le ministère de la Défense du Mali": Mali is meant, whatever the body's name.
        countries = any(match.place.kind == "country" for match in matches)
        if self.writing.is_of_body(stretch) and not countries:
            return True
        home = self.speaking[:1]
        if self.writing.language in NOUNS_IN_CAPITALS:
            # No town has an article there, but every noun: "den Hang".
            towns = all(match.place.kind == "city" for match in matches)
        else:
            towns = any(
                match.place.kind == "city" and match.place.country in home
                for match in matches
            )
        return towns and self.around.has_article(stretch)

    def _spot(
        self, stretch: Stretch, setting: Setting, located: bool, *, declined: bool
    ) -> Spot:
        return Spot(
            setting=setting,
            speaking=self.speaking,
            has_capitals=self.writing.has_capitals,
            is_latin=self.writing.script == "LATIN",
            nouns_in_capitals=self.writing.language in NOUNS_IN_CAPITALS,
            in_capitals=stretch.text.isupper(),
            several=stretch.words > 1 or "-" in stretch.text,
            located=located,
            articled=self.around.has_article(stretch),
            opens=stretch.opens and not self.around.is_dateline(stretch),
            declined=declined,
        )

    def _is_spoken_for(self, match: Match, spot: Spot) -> bool:
        """Tell whether a word beside it and the story speak for what is a word, too."""
        return spot.located and match.place.country in spot.setting.countries

    def _is_known(self, stretch: Stretch, setting: Setting) -> bool:
        """Tell whether the story names a place so elsewhere, where letters say less."""
        return not self.writing.has_capitals and stretch.text in setting.names

    def _matches(self, name: str) -> list[Match]:
        if name not in self._found:
            self._found[name] = self.gazetteer.matches(
                name, language=self.writing.language
            )
        return self._found[name]


def _is_as_written(reading: Reading) -> bool:
    """Tell whether the gazetteer has a name letter by letter: "Łodzi" is no Lodi.

    Nor is "Сум" the Soum of Burkina Faso, which few languages have a name for.
    """
    return any(
        match.form == "exact"
        and (match.place.kind == "country" or match.languages >= KNOWN_HERE)
        for match in reading.matches
    )


def _with_towns(found: list[Match], matches: list[Match]) -> tuple[Match, ...]:
    """Add the towns of the name whose divisions may be meant: Misurata, in Libia."""
    towns = (
        match
        for match in matches
        if match not in found
        and any(is_its_town(match.place, other.place) for other in found)
    )
    return (*found, *towns)


def _without_joined(stretch: Stretch, plain: str) -> Stretch:
    """Return a stretch without the little word that is written in one with it."""
    joined = len(stretch.text) - len(plain)
    if joined <= 0 or not stretch.text.endswith(plain):
        return stretch
    return replace(stretch, start=stretch.start + joined, text=plain)
