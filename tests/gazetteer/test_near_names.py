"""Names that differ from a city's by a slip, and airports named after towns."""

from __future__ import annotations

import pytest

from dateline import Gazetteer


@pytest.mark.parametrize(
    ("written", "city"),
    [
        ("Albuqerque", "Albuquerque"),  # left out
        ("Sacrammento", "Sacramento"),  # added
        ("Tegucigapla", "Tegucigalpa"),  # swapped
        ("Copenhagan", "Copenhagen"),  # changed
        ("Novosibrisk", "Novosibirsk"),  # two in a long name
    ],
)
def test_a_slip_or_two_lead_to_the_city(
    gazetteer: Gazetteer, written: str, city: str
) -> None:
    assert gazetteer.misspelt(written)[0].place.name == city


@pytest.mark.parametrize(
    "written",
    [
        "Paris",  # the name itself
        "Pqris",  # too short to be told from others
        "Nlbuquerque",  # nobody errs in the first letter
        "Tegucilagpas",  # too far
        "",
    ],
)
def test_what_is_no_slip_leads_nowhere(gazetteer: Gazetteer, written: str) -> None:
    assert gazetteer.misspelt(written) == []


def test_the_largest_city_of_a_misspelt_name_comes_first(
    gazetteer: Gazetteer,
) -> None:
    people = [m.place.population or 0 for m in gazetteer.misspelt("Springfeild")]

    assert len(people) > 3
    assert people == sorted(people, reverse=True)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Leeds Bradford", "bare"),
        ("Ostend-Bruges", "bare"),
        ("Koyukuk", "bare"),
        ("Alert Bay", "bare"),
        ("Jomo Kenyatta", "key"),
        ("Ninoy Aquino", "key"),
    ],
)
def test_an_airport_without_its_word_bears_towns_names_or_a_persons(
    gazetteer: Gazetteer, name: str, form: str
) -> None:
    airports = [m for m in gazetteer.matches(name) if m.place.kind == "airport"]

    assert [match.form for match in airports] == [form]
