"""A name of the gazetteer that was looked up, with the place it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Place

__all__ = ["Match"]


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
        "demonym", "former" or "code".
    form
        How the words looked up differ from ``name``: "exact" not at all, "folded"
        in accents, case, hyphens or dots, "saint" by St. for Saint and the like,
        "article" by an Arabic article, "type-word" by a word such as Province, and
        "key" by another transliteration.
    seat
        What the place is the seat of: "country" for a capital, "admin1", or None.
    traffic
        For an airport 2 if it is an international one, 1 if it has scheduled
        flights; 0 for all else.

    """

    place: Place
    name: str
    sort: str
    form: str
    seat: str | None = None
    traffic: int = 0

    @property
    def capital(self) -> bool:
        """Whether the place is the capital of its country."""
        return self.seat == "country"
