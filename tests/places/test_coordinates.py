"""Coordinates in a text become places with that point."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.lang import language
from dateline.places.coordinates import find_spots

WRITTEN = [
    ("The hull was found at 47.5012° N, 4.2507° W on Monday.", (47.5012, -4.2507)),
    ("The hull was found at 47.5012 N, 4.2507 W on Monday.", (47.5012, -4.2507)),
    ("A buoy sank at 8°30'S 39°15'E at dawn.", (-8.5, 39.25)),
    ("A buoy sank at 8° 30′ 36″ S, 39° 15′ E at dawn.", (-8.51, 39.25)),
    ("A buoy sank at S08°30.6' E039°15' at dawn.", (-8.51, 39.25)),
    ("The reef is at 10 degrees 30 minutes north and 20 degrees west.", (10.5, -20)),
    ("The reef is off 10°N, 20°W.", (10, -20)),
    ("The crew called from 12.5N, 47.2E at noon.", (12.5, 47.2)),
    ("The raft was seen at 36.4 N, 13.9 E.", (36.4, 13.9)),
    ("The mast stands at latitude -12.5, longitude 130.75.", (-12.5, 130.75)),
    ("Police gave the position as 61.25, 73.42.", (61.25, 73.42)),
    ("A link to 61.2503, 73.4218 was posted.", (61.2503, 73.4218)),
    ("The well is at 36N 450000 1700000.", (15.377, 32.534)),
    ("The well is at UTM zone 36S, 450000 E, 8300000 N.", (-15.377, 32.534)),
    ("A patrol was hit at 42S XD 12345 67890.", (34.95, 70.23)),
    ("A patrol was hit in grid 42SXD1267.", (34.95, 70.23)),
]


@pytest.mark.parametrize(("text", "point"), WRITTEN)
def test_a_point_in_figures_is_found(text: str, point: tuple[float, float]) -> None:
    (spot,) = find_spots(text, language("en"))
    assert (spot.lat, spot.lon) == pytest.approx(point, abs=0.02)


@pytest.mark.parametrize(
    "text",
    [
        "She ran it in 21.45, 21.60 and 22.01.",
        "Take Route 14 N, then 15 E.",
        "The springs pull with 12.5 N and 3.5 n.",
        "It was 36.5°C in the shade and 44.2°C in the sun.",
        "Sizes 38S and 40S are sold out; the bus was 12A DE 1234.",
        "Polls opened at 7.30, 12.45 and 18.15.",
        "It was marked 95.5012° N, 4.2507° W.",
        "The camp is 40 km N and 12 km E of the town.",
        "Bids came in at 99S ZZ 12345 67890.",
        "The grid reference 42SXD126 has an odd number of figures.",
    ],
)
def test_other_figures_are_no_point(text: str) -> None:
    assert find_spots(text, language("en")) == []


def test_a_point_is_a_place_with_its_country_and_its_reason() -> None:
    reading = dl.read("Rescuers reached 37° 45' N, 34° 38' E on Monday.")
    (toponym,) = reading.places
    assert toponym.place is not None
    assert toponym.place.id == "geo:37.75000,34.63333"
    assert toponym.place.country_name == "Turkey"
    assert toponym.doubt == ""
    assert "37.7500° N, 34.6333° E, in Turkey" in toponym.why


def test_minutes_of_an_angle_are_no_length_of_time() -> None:
    reading = dl.read("It sank at 10 degrees 30 minutes N and 20 degrees 15 minutes W.")
    assert not reading.dates
    assert len(reading.places) == 1


def test_coordinates_that_the_user_rejects_stay_rejected() -> None:
    text = "A link to 61.2503, 73.4218 was posted."
    reading = dl.read(text, published="2020-01-08")
    again = reading.relocate("61.2503, 73.4218", None)
    assert again.places[0].status == "rejected"


def test_a_point_survives_the_document() -> None:
    reading = dl.read("The well is at 36N 450000 1700000.")
    again = dl.Reading.from_json(reading.to_json())
    assert again.places == reading.places
