"""What the gazetteer has for a stretch of text that may be a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...gazetteer import Gazetteer
from ...gazetteer.match import Match
from ...lang.endings import plain_forms
from .stretches import Stretch, Writing

__all__ = ["Reading", "reading_of"]

#: How many people a city must have to be meant by a single word (inhabitants): by its
#: own name, in a country of the language, by another name, where a sentence begins
#: or nouns have capitals, and where no letter tells names from other words.
OWN, AT_HOME, BY_ANOTHER, UNSURE, NO_CAPITALS = 30_000, 5_000, 100_000, 100_000, 150_000

#: In how many languages GeoNames must have a name for a city that is meant by a name
#: other than its own, where that may be a word of the language as well.
KNOWN_IN = 30

#: The kinds that a single word may mean whatever their size.
WIDE = frozenset(
    {"country", "territory", "continent", "admin1", "region", "ocean", "sea", "gulf",
     "strait", "river", "desert", "peninsula", "range", "island", "lake"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch with the places that it may name; ``plain`` is the name looked up."""

    stretch: Stretch
    matches: tuple[Match, ...]
    plain: str

    @property
    def certain(self) -> bool:
        """Whether a place is called so in the language itself."""
        return any(match.sort == "exonym" for match in self.matches)


def reading_of(
    stretch: Stretch, writing: Writing, gazetteer: Gazetteer
) -> Reading | None:
    """Return what a stretch may name, None if nothing.

    The name as it is written goes before its nominative.
    """
    for number, name in enumerate(
        (stretch.text, *plain_forms(stretch.text, writing.language))
    ):
        found = tuple(
            match
            for match in gazetteer.matches(name, language=writing.language)
            if _may_mean(match, stretch, writing, gazetteer, declined=number > 0)
        )
        if found:
            return Reading(_without_joined(stretch, name), found, name)
    return None


def _without_joined(stretch: Stretch, plain: str) -> Stretch:
    """Return a stretch without the little word that is written in one with it."""
    joined = len(stretch.text) - len(plain)
    if joined <= 0 or not stretch.text.endswith(plain):
        return stretch
    return replace(stretch, start=stretch.start + joined, text=plain)


def _may_mean(
    match: Match,
    stretch: Stretch,
    writing: Writing,
    gazetteer: Gazetteer,
    *,
    declined: bool,
) -> bool:
    if match.form == "key" or match.sort in ("demonym", "former"):
        return False
    if match.sort in ("code", "abbreviation"):
        # USA, and no other word in capitals that some airport has for a code.
        return match.place.kind == "country" and stretch.text.isupper()
    if match.sort == "exonym":
        return True
    if match.form == "type-word" or match.place.kind in ("airport", "building", "site"):
        return stretch.words > 1 and match.form != "type-word"
    people = match.place.population or 0
    if declined or not writing.has_capitals:
        known = people >= NO_CAPITALS and match.languages >= KNOWN_IN
        return known or match.place.kind in ("country", "territory")
    if match.place.kind in WIDE:
        return match.sort == "official" or match.place.kind in ("country", "territory")
    if match.sort != "official" and match.languages < KNOWN_IN:
        return False
    return people >= _fewest(match, stretch, writing, gazetteer)


def _fewest(
    match: Match, stretch: Stretch, writing: Writing, gazetteer: Gazetteer
) -> int:
    """Return how many people a city must have to be meant (inhabitants)."""
    own = gazetteer.speaking.get(writing.language, ())[:1]
    at_home = match.place.country in own
    if match.sort != "official":
        return BY_ANOTHER
    if stretch.words > 1 or "-" in stretch.text:
        return 0 if at_home else OWN // 10
    if stretch.opens or writing.language in NOUNS:
        return UNSURE
    return AT_HOME if at_home else OWN


#: Where single nouns have capitals, a small town is less likely than a noun.
NOUNS = ("de", "lb")
