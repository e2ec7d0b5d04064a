"""What becomes of a marked name when a sentence is read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))

import places
from common import Record, overlap
from spots import level_of

from dateline.gazetteer import Gazetteer
from dateline.geo.sphere import distance_km
from dateline.model import Place, Story, Toponym
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.training.target import RIGHT_KM

#: What becomes of a marked name, the best first.
RIGHT, DIVISION, CITY, OTHER, MISSED = OUTCOMES = (
    "right",
    "the division for the city",
    "the city for the division",
    "another place",
    "not found",
)

#: What becomes of a person's name.
ALONE, TAKEN = "left alone", "taken for a place"

#: Labels of spaCy that the baseline takes for places.
PLACE_LABELS = ("GPE", "LOC", "FAC")


@dataclass(frozen=True)
class Judged:
    """A marked name with what became of it; ``found`` is what was read there."""

    record: Record
    gold: Record
    outcome: str
    found: Toponym | None

    @property
    def unwarned(self) -> bool:
        """Whether it was placed elsewhere and no doubt was shown."""
        wrong = self.outcome in (OTHER, DIVISION, CITY)
        return wrong and self.found is not None and not self.found.doubt


Reader = Callable[[str], tuple[Toponym, ...]]


def engine(text: str) -> tuple[Toponym, ...]:
    """Return the places that Dateline finds in a text."""
    story = ParsedStory(parse(text, load_pipeline()))
    return find_places(Story(text=text), story, Gazetteer.default())


def baseline(text: str) -> tuple[Toponym, ...]:
    """Return what spaCy tags as a place, with the most populous place of its name."""
    return tuple(
        Toponym(
            start=entity.start_char,
            end=entity.end_char,
            phrase=entity.text,
            sentence=0,
            rule=entity.label_,
            kind="literal",
            place=_most_populous(entity.text),
        )
        for entity in parse(text, load_pipeline()).ents
        if entity.label_ in PLACE_LABELS
    )


def _most_populous(name: str) -> Place | None:
    named = [match.place for match in Gazetteer.default().matches(name)]
    return max(named, key=lambda place: place.population or 0, default=None)


def judge(record: Record, found: tuple[Toponym, ...]) -> Iterator[Judged]:
    """Yield what became of each marked name of a sentence."""
    spans = [{"start": t.start, "end": t.end, "toponym": t} for t in found]
    pairs = places.pair(record["toponyms"], spans)
    for i, gold in enumerate(record["toponyms"]):
        mention = pairs[i]["toponym"] if i in pairs else None
        place = mention.place if mention else None
        outcome = outcome_of(gold, place)
        if mention and place and _is_named_after(gold, mention, place):
            outcome = RIGHT
        yield Judged(record, gold, outcome, mention)
    for name in record.get("none", ()):
        taken = [t for t in found if t.place and overlap(name, _span(t)) > 0]
        outcome = TAKEN if taken else ALONE
        yield Judged(record, name, outcome, taken[0] if taken else None)


def _is_named_after(gold: Record, mention: Toponym, place: Place) -> bool:
    """Tell whether a longer name was read, of a facility in the country of the city.

    "Quito airport" may be marked as Quito and read as the airport.
    """
    longer = mention.end - mention.start > gold["end"] - gold["start"]
    at_home = place.country == gold["country"]
    return (
        gold["level"] == "city"
        and level_of(place.kind) == "facility"
        and (longer and at_home)
    )


def _span(toponym: Toponym) -> Record:
    return {"start": toponym.start, "end": toponym.end}


def outcome_of(gold: Record, place: Place | None) -> str:
    """Tell what a placement is to the place that is meant."""
    if place is None:
        return MISSED
    level = level_of(place.kind)
    if place.id == gold.get("place"):
        return RIGHT
    if level == gold["level"] and _km(gold, place) <= gold.get("km", RIGHT_KM):
        return RIGHT
    divisions = ("admin1", "admin2")
    at_home = place.country == gold["country"]
    if gold["level"] == "city" and level in divisions and at_home:
        return DIVISION
    if gold["level"] in divisions and level == "city" and at_home:
        return CITY
    return OTHER


def _km(gold: Record, place: Place) -> float:
    if place.lat is None or place.lon is None:
        return float("inf")
    return distance_km(gold["lat"], gold["lon"], place.lat, place.lon)
