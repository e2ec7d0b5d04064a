"""Names by which one place went once, or goes in another language, and a city today."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Gold Coast", "AU"),  # Ghana once
        ("Marawi", "PH"),  # Malawi to some
        ("Palu", "ID"),  # Palau to some
        # Nobody lives in a city called so today, or it is a small one.
        ("Persia", "IR"),
        ("Burma", "MM"),
        ("Bombay", "IN"),
        ("Londres", "GB"),
    ],
)
def test_a_city_that_is_called_so_today_comes_first(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    assert gazetteer.find(name)[0].place.country == country


def test_the_gold_coast_of_a_story_is_no_longer_ghana() -> None:
    (toponym,) = dl.read("Surfers met on the Gold Coast on Sunday.").places
    assert toponym.place is not None
    assert toponym.place.country == "AU"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Miners marched from El Alto to La Paz.", "El Alto", "BO"),
        ("Yongin will build a chip plant.", "Yongin", "KR"),
        ("Rebels in North Kivu seized Rubaya and Minova.", "Rubaya", "CD"),
        ("Floods cut off Jisr al-Shughur in Syria.", "Jisr al-Shughur", "SY"),
    ],
)
def test_towns_in_the_news_are_known(text: str, name: str, country: str) -> None:
    places = {toponym.phrase: toponym.place for toponym in dl.read(text).places}
    place = places[name]
    assert place is not None
    assert place.country == country
