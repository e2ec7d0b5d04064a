"""Places that people from elsewhere are in, and lands that lead to their own towns."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("An American tourist was mugged in Paris.", "Paris", "FR"),
        ("A British woman fell from a balcony in Boston.", "Boston", "US"),
        ("The American pianist was cheered in Dublin.", "Dublin", "IE"),
        ("Two American hikers are missing near Florence.", "Florence", "IT"),
        ("Mexican cyclists came second in Santiago.", "Santiago", "CL"),
    ],
)
def test_where_somebody_is_from_leads_to_no_lesser_namesake(seen, text, name, country):
    assert seen(text)[name].place.country == country


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        ("Turkish police closed a road near Batman.", "Batman", "TR"),
        ("Two die in Santiago fire, Dominican police say", "Santiago", "DO"),
        ("Trujillo clinic has no beds, Honduras says", "Trujillo", "HN"),
        ("Jamaican farmers drove from Mandeville to Kingston.", "Kingston", "JM"),
    ],
)
def test_those_who_govern_a_land_and_its_farmers_do(seen, text, name, area):
    assert seen(text)[name].place.country == area


def test_a_capital_leads_to_no_lesser_namesake_of_a_city_of_the_world(seen):
    places = seen("She taught in Accra for a year, then in Boston and London.")

    assert places["Boston"].place.admin1 == "US-MA"
    assert places["London"].place.country == "GB"


def test_a_capital_in_the_dateline_leads_to_its_own_country(seen):
    places = seen("OTTAWA, May 3 — Trains from Kingston to London were late.")

    assert places["London"].place.admin1 == "CA-ON"


def test_the_land_that_opens_a_sentence_holds_what_follows(seen):
    places = seen("In Spain, hail fell on Cartagena, Leon and Merida.")

    assert {t.place.country for t in places.values()} == {"ES"}
    terms = {t.name for t in places["Merida"].candidates[0].terms}
    assert "in the land that opens its sentence" in terms


def test_it_holds_nothing_of_the_next_sentence(seen):
    text = "In Spain, hail fell on Leon. The minister was in Merida."
    terms = {t.name for t in seen(text)["Merida"].candidates[0].terms}

    assert "in the land that opens its sentence" not in terms


def test_the_only_place_of_a_name_is_far_from_the_others(seen):
    text = "The mine at Kalgoorlie is run from Santiago, that at Leonora from Toronto."
    places = seen(text)

    assert places["Kalgoorlie"].place.country == "AU"
    assert places["Leonora"].place.country == "AU"


def test_a_lone_bearer_of_a_name_abroad_is_left_out(toponyms_of):
    text = "PORT LOUIS, Mauritius — Oil reached Mahebourg and Blue Bay."
    places = {t.phrase: t.place for t in toponyms_of(text)}

    assert places["Mahebourg"].country == "MU"
    assert places["Blue Bay"] is None
