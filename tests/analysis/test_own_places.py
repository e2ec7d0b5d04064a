"""Points of a user's own, and what is said of one mention alone."""

from __future__ import annotations

import json

import pytest

import dateline as dl
from dateline.api.code import code_of
from dateline.errors import CorrectionError, DatelineError, GazetteerError
from dateline.io.corrections import load_corrections
from dateline.model import PlaceCorrection
from dateline.model.correction import correction_of

TEXT = (
    "King Haakon visited Tripoli on Friday. A week later a fire hit Tripoli. He had "
    "slept at Otter Camp, on the coast road."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


def places(reading: dl.Reading, phrase: str) -> list[str]:
    return [m.place.label for m in reading.places if m.phrase == phrase and m.place]


def test_a_point_of_ones_own_is_a_place_with_a_country(reading) -> None:
    better = reading.relocate("Otter Camp", (32.75, 12.9))
    [camp] = [m for m in better.places if m.phrase == "Otter Camp"]
    assert camp.status == "corrected"
    assert (camp.place.lat, camp.place.lon) == (32.75, 12.9)
    assert camp.place.label == "Otter Camp, Libya"
    named = reading.relocate("Otter Camp", (32.75, 12.9), name="Camp 4")
    assert places(named, "Otter Camp") == ["Camp 4, Libya"]
    assert dl.Reading.from_json(named.to_json()) == named
    # The same place of a reading is a place to give again.
    again = reading.relocate("Otter Camp", named.places[-1].place)
    assert places(again, "Otter Camp") == ["Camp 4, Libya"]
    assert places(named.accept("Otter Camp"), "Otter Camp") == ["Camp 4, Libya"]


def test_a_point_on_the_sea_lies_in_no_country(reading) -> None:
    assert places(reading.relocate("Otter Camp", (0, -30)), "Otter Camp") == [
        "Otter Camp"
    ]


def test_coordinates_of_the_story_can_be_accepted() -> None:
    reading = dl.read("The boat sank at 36.1911, 24.0092 at dawn, the crew said.")
    [point] = reading.accept("36.1911, 24.0092").places
    assert (point.status, point.place) == ("accepted", reading.places[0].place)


def test_any_geo_uri_is_an_id_of_the_gazetteer() -> None:
    assert dl.Gazetteer().place("geo:32.75,12.9").country == "LY"
    with pytest.raises(GazetteerError, match="geo:95,12"):
        dl.Gazetteer().place("geo:95,12")


@pytest.mark.parametrize(
    "point", [(91, 0), (0, 181), (float("nan"), 0), ("a", "b"), (1, 2, 3), ()], ids=str
)
def test_what_is_no_point_is_refused(reading, point) -> None:
    with pytest.raises(CorrectionError, match="latitude"):
        reading.relocate("Otter Camp", point)


def test_only_points_are_given_names(reading) -> None:
    with pytest.raises(CorrectionError, match="cannot name"):
        reading.relocate("Tripoli", "Tripoli, Lebanon", name="Home")


def test_one_mention_alone_is_moved_or_all_of_the_story(reading) -> None:
    libya, lebanon = "Tripoli, Libya", "Tripoli, North Lebanon, Lebanon"
    assert places(reading, "Tripoli") == [libya] * 2
    all_of_them = reading.relocate("Tripoli", "Tripoli, Lebanon", nth=2)
    assert places(all_of_them, "Tripoli") == [lebanon] * 2
    alone = reading.relocate("Tripoli", "Tripoli, Lebanon", nth=2, alone=True)
    assert places(alone, "Tripoli") == [libya, lebanon]
    neither = reading.relocate("Tripoli", None, nth=1, alone=True)
    assert [m.status for m in neither.places][:2] == ["rejected", "suggested"]


def test_they_are_saved_and_said_in_code(reading, tmp_path) -> None:
    better = reading.relocate("Tripoli", "Tripoli, Lebanon", nth=2, alone=True)
    better = better.relocate("Otter Camp", (32.75, 12.9), name="Camp 4")
    file = better.save_corrections(tmp_path / "kept.json")
    assert load_corrections(file) == better.corrections
    assert dl.read(TEXT, published="2020-01-07", corrections=file) == better
    told: dict[str, object] = {"reading": reading}
    exec(code_of(reading, better), told)
    assert told["reading"] == better
    assert "here alone" in str(better.corrections[0])
    assert "(Camp 4)" in str(better.corrections[1])


def test_a_later_word_for_the_same_mention_counts(reading) -> None:
    alone = reading.relocate("Tripoli", "Tripoli, Lebanon", nth=2, alone=True)
    both = alone.relocate("Tripoli", "Tripoli, Lebanon", nth=2)
    assert len(both.corrections) == 1
    assert len(set(places(both, "Tripoli"))) == 1


@pytest.mark.parametrize(
    "details",
    [
        {"place": "geo:1,1", "name": 3},
        {"place": "geo:1,1", "name": " "},
        {"place": None, "alone": "yes"},
    ],
    ids=json.dumps,
)
def test_records_that_say_nothing_possible_are_refused(details) -> None:
    with pytest.raises(DatelineError):
        correction_of({"kind": "place", "start": 0, "end": 4, **details})


def test_older_records_mean_what_they_did() -> None:
    old = {"kind": "place", "start": 0, "end": 4, "place": "geonames:1"}
    one = correction_of(old)
    assert isinstance(one, PlaceCorrection)
    assert (one.alone, one.name) == (False, None)
    assert one.record() == old
