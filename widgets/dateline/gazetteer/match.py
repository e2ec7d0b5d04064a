"""A name of the gazetteer that matched, with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Place

__all__ = ["Match", "bearers"]


@dataclass(frozen=True, slots=True)
class Match:
    """A place with the name by which it was found.

    Attributes
    ----------
    place
        The place.
    name
        The name as the gazetteer holds it.
    sort
        What the name is to the place: "official", "alternate", "abbreviation",
        "demonym", "former" or "code"; "exonym" for the one in another language.
    form
        How the words looked up differ from ``name``: "exact" not at all; "folded" in
        accents, case, hyphens or dots; "saint" by an abbreviation such as St. for
        Saint; "article" by an Arabic article; "type-word" by a word such as Province;
        "bare" in that "Airport" is missing after the names of towns; "key" by the
        transliteration, or in that "Airport" is missing after another name.
    seat
        What the place is the seat of: "country" for a capital, "admin1", or None.
    traffic
        3 for a large airport with scheduled flights, 2 for one of medium size, 1 for
        a small one (sizes of OurAirports), 0 for everything else.
    languages
        In how many languages GeoNames has a name for the place, which tells how well
        known it is; 0 where that is unknown (smaller towns, lower divisions, places
        that are not of GeoNames).
    townspeople
        The inhabitants of all towns of a first-order division, which has no population
        of its own; 0 for everything else.
    inside
        What makes it less likely that a query means this one by what it says the place
        lies in: "code" if that abbreviates a division and is this country's code,
        "territory" if the place is, or is in, a territory of that state; else empty.

    """

    place: Place
    name: str
    sort: str
    form: str
    seat: str | None = None
    traffic: int = 0
    languages: int = 0
    townspeople: int = 0
    inside: str = ""

    @property
    def capital(self) -> bool:
        """Whether the place is the capital of its country."""
        return self.seat == "country"


def bearers(matches: Iterable[Match]) -> list[Match]:
    """Return the places that bear a name, or else of which it may be a transliteration.

    Another transliteration counts only where no place has the name itself.
    """
    every = list(matches)
    return [match for match in every if match.form != "key"] or every
