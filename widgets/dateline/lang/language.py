"""What a language must tell: one record of word lists for each engine."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import resources

from .actors import ActorWords
from .bearers import BearerWords
from .boilerplate import BoilerplateWords
from .dates import DateWords
from .events import EventWords
from .gazetteer import GazetteerWords
from .happenings import HappeningWords
from .identities import IdentityWords
from .numbers import NumberWords
from .places import PlaceWords
from .quotes import QuoteWords
from .vessels import VesselWords
from .words import NO_WORDS, Words

__all__ = ["Language", "Row"]

#: A row of a table, by the names of its columns.
Row = dict[str, str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """The word lists and tables of a language.

    Every list and table may be empty: the rules that need it then find nothing.
    ``code`` is ISO 639-1 ("en") and names the folder; ``name`` is the English name.
    ``pipelines`` are the packages of spaCy pipelines that read it, the best first.
    ``layers`` are those that its words are enough for, of "places", "dates", "actors",
    "quotes" and "events" (with the figures): places and dates are otherwise read
    without a pipeline's help, and the other layers are not read.
    """

    code: str
    name: str
    pipelines: tuple[str, ...] = ()
    layers: Words = NO_WORDS
    actors: ActorWords = field(default_factory=ActorWords)
    bearers: BearerWords = field(default_factory=BearerWords)
    boilerplate: BoilerplateWords = field(default_factory=BoilerplateWords)
    dates: DateWords = field(default_factory=DateWords)
    events: EventWords = field(default_factory=EventWords)
    gazetteer: GazetteerWords = field(default_factory=GazetteerWords)
    happenings: HappeningWords = field(default_factory=HappeningWords)
    identities: IdentityWords = field(default_factory=IdentityWords)
    numbers: NumberWords = field(default_factory=NumberWords)
    places: PlaceWords = field(default_factory=PlaceWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    vessels: VesselWords = field(default_factory=VesselWords)

    def table(self, name: str) -> tuple[Row, ...]:
        """Return the rows of ``NAME.csv`` in the language's folder, none without it."""
        return _table(self.code, name)

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """The names that are always written in capitals: "UN", "US"."""
        names = (
            name
            for row in self.table("known")
            for name in (row["name"], *row["aliases"].split("|"))
        )
        return self.places.country_letters.union(filter(str.isupper, names))

    @cached_property
    def given_names(self) -> dict[str, str]:
        """The gender ("m", "f", "" for either) of common given names in lower case."""
        return {row["name"]: row["gender"] for row in self.table("given_names")}

    @cached_property
    def titles(self) -> frozenset[str]:
        """What announces a person's name, in lower case: "mr", "colonel"."""
        return frozenset(row["title"] for row in self.table("titles"))


@lru_cache(maxsize=64)
def _table(code: str, name: str) -> tuple[Row, ...]:
    path = resources.files(__package__) / code / f"{name}.csv"
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))
