"""The sample story, read whole, against what a person marked in it."""

import json
import math
from pathlib import Path

import pytest

import dateline as dl

GOLD = json.loads(
    (Path(__file__).parents[1] / "stories" / "larijani.json").read_text("utf-8")
)
PROCESSION = "Baghdad Najaf Kadhimiya Ahvaz Mashhad Tehran Qom Kerman".split()


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(dl.samples()["larijani"])


def _gold(layer: str, **wanted: str) -> list[dict]:
    return [
        item
        for item in GOLD[layer]
        if all(item[key] == value for key, value in wanted.items())
    ]


def _match_of(reading: dl.Reading, layer: str, gold: dict):
    """Return the item of the reading that has the very span of the gold one."""
    for item in getattr(reading, layer):
        if (item.start, item.end) == (gold["start"], gold["end"]):
            return item
    raise AssertionError(f"{gold['phrase']!r} at {gold['start']} was not found")


def _km(lat: float, lon: float, gold: dict) -> float:
    """Return the distance to the gold point on a sphere (km)."""
    a, b = math.radians(lat), math.radians(gold["lat"])
    step = math.radians(gold["lon"] - lon)
    inner = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(step)
    return 6371 * math.acos(min(1.0, inner))


@pytest.mark.parametrize("name", PROCESSION)
def test_the_cities_of_the_procession_are_placed(reading, name) -> None:
    gold = next(g for g in GOLD["places"] if g["phrase"] == name and g["start"] > 1800)
    place = _match_of(reading, "places", gold).place
    assert place.country == gold["country"]
    assert _km(place.lat, place.lon, gold) < 25


def test_the_airport_is_one_mention_and_placed(reading) -> None:
    (gold,) = _gold("places", level="facility")
    place = _match_of(reading, "places", gold).place
    assert place.level == "facility"
    assert _km(place.lat, place.lon, gold) < 25


@pytest.mark.parametrize("phrase", ["Iraq", "Iranian", "American", "U.S."])
def test_every_mention_of_a_country_has_its_code(reading, phrase) -> None:
    golds = [g for g in _gold("places", phrase=phrase) if "doubt" not in g]
    assert golds
    for gold in golds:
        place = _match_of(reading, "places", gold).place
        assert (place.kind, place.country) == ("country", gold["country"])


@pytest.mark.parametrize(
    "name",
    [
        "Ali Larijani",
        "Qassem Soleimani",
        "Abu Mahdi al-Muhandis",
        "Trump",
        "Pentagon",
        "IRGC Quds Force",
        "Popular Mobilization Units",
        "New York Times",
        "Mehr News Agency",
    ],
)
def test_each_actor_is_one_cluster_with_all_its_mentions(reading, name) -> None:
    (gold,) = _gold("actors", name=name)
    spans = [(m["start"], m["end"]) for m in gold["mentions"]]
    holders = {
        actor.id
        for actor in reading.actors
        for mention in actor.mentions
        for start, end in spans
        if mention.start < end and start < mention.end
    }
    assert len(holders) == 1
    (actor,) = (a for a in reading.actors if a.id in holders)
    assert actor.kind == gold["kind"]
    covered = [
        any(m.start < end and start < m.end for m in actor.mentions)
        for start, end in spans
    ]
    assert all(covered)


def test_the_dates_have_the_values_of_the_gold_file(reading) -> None:
    for gold in GOLD["dates"]:
        (date,) = (
            d for d in reading.dates if d.start < gold["end"] and gold["start"] < d.end
        )
        assert date.timex_type == gold["timex_type"]
        if "doubt" not in gold:
            assert date.edtf == gold["edtf"]
    ago = next(d for d in reading.dates if d.phrase.endswith("a week ago"))
    assert str(ago.first) == "2019-12-31"
    assert "~" in ago.edtf


def test_larijani_is_quoted_and_nobody_is_quoted_as_he(reading) -> None:
    speakers = [quote.speaker for quote in reading.quotes]
    assert speakers.count("Ali Larijani") >= 8
    assert "Pentagon" in speakers
    assert "New York Times" in speakers
    assert not {"he", "He", None} & set(speakers)


def test_the_toll_of_the_strikes_is_told(reading) -> None:
    assert 25 in {event.killed for event in reading.events}
    assert 51 in {event.injured for event in reading.events}


def test_every_span_says_its_own_phrase_and_carries_evidence(reading) -> None:
    text = reading.story.text
    layers = (reading.places, reading.dates, reading.quotes, reading.events)
    names = [m for actor in reading.actors for m in actor.mentions + actor.nominals]
    for item in [*names, *(item for layer in layers for item in layer)]:
        assert text[item.start : item.end] == item.phrase
        sentence = reading.sentences[item.sentence]
        assert sentence.start <= item.start < sentence.end
        assert item.rule
        assert item.why
        assert 0 <= item.confidence <= 1


def test_reading_twice_gives_equal_readings(reading) -> None:
    again = dl.read(dl.samples()["larijani"])
    assert again == reading
    assert again.to_json() == reading.to_json()
