"""Which places a name may mean at a spot of a text, by what is known of the spot."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...gazetteer.match import Match
from .setting import Setting

__all__ = ["WIDE", "Spot"]

#: How many people a city must have to be meant by a single word (inhabitants): by its
#: own name, by another name, and where a sentence begins or nouns have capitals.
OWN, BY_ANOTHER, UNSURE = 30_000, 100_000, 100_000

#: The same in a country that the story names or whose language it is; behind a word of
#: place; and both.
LOCAL, LOCATED, LOCAL_AND_LOCATED = 5_000, 10_000, 500

#: The last where nouns have capitals: a village may be called like one.
AMONG_NOUNS = 1_500

#: The same in a script without capitals, where most words are no names: anywhere, in a
#: country of the story, and there behind a word of place.
NO_CAPITALS, NO_CAPITALS_LOCAL, NO_CAPITALS_LOCATED = 150_000, 60_000, 10_000

#: In how many languages GeoNames must have a name for a city that is meant by a name
#: other than its own: anywhere, and where the story or a word beside it speaks for it.
KNOWN_IN, KNOWN_HERE = 30, 10

#: Large enough to be known by another name in a script that the gazetteer's own names
#: are not written in (inhabitants).
LARGE = 400_000

#: The kinds that a single word may mean whatever their size.
WIDE = frozenset(
    {"country", "territory", "continent", "admin1", "region", "ocean", "sea", "gulf",
     "strait", "river", "desert", "peninsula", "range", "mountain", "island", "lake",
     "canal"}
)  # fmt: skip

_COUNTRIES = ("country", "territory")
_DIVISIONS = ("admin1", "admin2")

#: Landscapes that have an article where nouns have capitals and towns have none.
_LANDSCAPES = ("sea", "gulf", "strait", "river", "range", "desert", "lake", "canal")

#: What German towns add to their names, and leave out at home: "Murnau am Staffelsee",
#: "Kempten (Allgäu)".
_SITUATED = re.compile(r" (?:\(|(?:am|an der|im|in der|in|bei|ob der|vor der) )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What is known of a stretch of text before its name is looked up.

    Attributes
    ----------
    setting
        What the story has shown.
    speaking
        The countries that speak its language, its own first (ISO 3166-1).
    has_capitals, is_latin, nouns_in_capitals
        How the language is written.
    in_capitals
        The stretch is written in capitals throughout.
    several
        It has several words, or parts.
    located
        A word beside it shows that it is a place.
    articled
        An article stands before it that no town has.
    opens
        It opens a sentence, where a capital letter says nothing.
    declined
        Its name was looked up without an ending.

    """

    setting: Setting
    speaking: tuple[str, ...]
    has_capitals: bool
    is_latin: bool
    nouns_in_capitals: bool
    in_capitals: bool
    several: bool
    located: bool
    articled: bool
    opens: bool
    declined: bool

    def may_be(self, match: Match) -> bool:
        """Tell whether a place may be meant here."""
        place = match.place
        if match.form in ("key", "type-word", "article") or match.sort == "demonym":
            return False
        if match.sort in ("code", "abbreviation"):
            # USA, and no other word in capitals that some airport has for a code.
            return place.kind == "country" and self.in_capitals
        if match.sort == "exonym":
            if place.kind == "city":
                return self._is_called(match)
            return place.kind not in _DIVISIONS or self._is_division_called(match)
        if place.kind in ("airport", "building", "site"):
            return self.several
        if place.kind in _COUNTRIES:
            own = match.sort == "official" or not self.nouns_in_capitals
            return own and match.sort != "former"
        if place.kind == "district" and not self._in_its_town(match):
            return False
        if place.kind in WIDE or place.kind == "admin2":
            return self._may_be_wide(match)
        return self._is_large_enough(match)

    def _is_local(self, match: Match) -> bool:
        """Tell whether a place lies in a country of the story or of the language."""
        country = match.place.country
        return country in self.setting.countries or country in self.speaking[:1]

    def _in_its_town(self, match: Match) -> bool:
        """Tell whether the story names a town of the division of a district."""
        place = match.place
        return (place.country, place.admin1) in self.setting.divisions

    def _is_own(self, match: Match) -> bool:
        """Tell whether a name is a place's own, as far as its script lets us know."""
        if match.sort == "official":
            return True
        if self.nouns_in_capitals and _SITUATED.match(
            match.place.name, len(match.name)
        ):
            return match.place.name.startswith(match.name)
        foreign = not self.is_latin and match.place.country in self.speaking
        known = match.sort in ("alternate", "exonym")
        return foreign and known and match.form == "exact"

    def _is_called(self, match: Match) -> bool:
        """Judge a city by what the language calls it: a small one may be a word."""
        if not self.has_capitals:
            least = KNOWN_HERE if self.located else KNOWN_IN
            if match.languages >= least or self._is_large_enough(match):
                return True
            # What the language itself calls a village, where words speak for it.
            return self.located and match.place.country in self.speaking
        people = match.place.population or 0
        if self.located or self._is_local(match):
            return True
        unsure = self.opens or self.nouns_in_capitals or self.declined
        return people >= (UNSURE if unsure else OWN)

    def _is_division_called(self, match: Match) -> bool:
        """Judge a division by what the language calls it: a strange one may be a word.

        "Altiplano" is the Plateaux of Togo in Spanish, and hardly ever meant so.
        """
        if self.located or self.several or self._is_local(match):
            return True
        if match.place.kind == "admin2":
            return False
        if not self.has_capitals and match.place.country in self.speaking:
            return True
        return match.languages >= KNOWN_HERE

    def _may_be_wide(self, match: Match) -> bool:
        """Judge what has no size: a division, a region, a water."""
        if match.sort == "former" or not (self.has_capitals or self.located):
            return False
        tongue = match.sort == "official" and match.place.country in self.speaking
        if self.nouns_in_capitals:
            tongue = tongue and match.languages >= KNOWN_IN
        if not self._is_local(match) and not (tongue and match.place.kind in WIDE):
            if self.nouns_in_capitals and self.articled and match.form == "exact":
                if match.place.kind in _LANDSCAPES:
                    return True  # die Elbe
                return self.located and match.place.kind == "region"
            # "Altiplano": a landscape of several countries is nobody's own.
            # So is Crete, in any language that writes it so.
            known = not self.nouns_in_capitals and match.languages >= KNOWN_HERE
            wide = (match.place.country is None or known) and not self.opens
            shown = self.several or self.located or wide
            return match.sort == "official" and shown and match.place.kind in WIDE
        if match.place.kind == "admin2" or match.sort != "official":
            if self.nouns_in_capitals and not (self.located or self.articled):
                # "Weniger Ware": a county in a country that the story names.
                return False
            return match.form == "exact" and not (self.opens and not self.located)
        return True

    def _is_large_enough(self, match: Match) -> bool:
        if self.nouns_in_capitals and self.articled:
            return False  # the river Elbe, not the village
        people = match.place.population or 0
        local = self._is_local(match)
        known = match.languages
        if not self.has_capitals:
            return self._is_known_without_capitals(match, local)
        if not self._is_own(match):
            here = local or self.located
            if match.sort == "former":
                return self.located and known >= KNOWN_IN and people >= BY_ANOTHER
            if not self.is_latin and people >= LARGE:
                return known >= KNOWN_HERE
            if self.declined and not here:
                return people >= UNSURE and known >= KNOWN_IN
            least = KNOWN_HERE if here else KNOWN_IN
            return known >= least and people >= (OWN if here else BY_ANOTHER)
        return people >= self._fewest(match, local)

    def _fewest(self, match: Match, local: bool) -> int:
        """Return how many people a city of this name must have (inhabitants)."""
        if self.several and local:
            return 0
        if self.located:
            return self._fewest_located(match, local)
        if self.several:
            return OWN // 10
        if self.nouns_in_capitals and not self.opens and match.languages >= KNOWN_HERE:
            # Common nouns are rarely called like a town that ten languages name.
            named = match.place.country in self.setting.countries
            return OWN if named or local else UNSURE
        if self.opens or self.nouns_in_capitals or self.declined:
            return UNSURE
        return LOCAL if local else OWN

    def _fewest_located(self, match: Match, local: bool) -> int:
        """Return the same behind a word of place."""
        if not self.nouns_in_capitals:
            return LOCAL_AND_LOCATED if local else LOCATED
        if local:
            return AMONG_NOUNS
        return LOCAL if match.place.country in self.speaking else LOCATED

    def _is_known_without_capitals(self, match: Match, local: bool) -> bool:
        people = match.place.population or 0
        if local and (self.located or self.several):
            return people >= NO_CAPITALS_LOCATED
        if local:
            return people >= NO_CAPITALS_LOCAL and match.languages >= KNOWN_HERE
        least = KNOWN_HERE if self.located else KNOWN_IN
        return people >= NO_CAPITALS and match.languages >= least
