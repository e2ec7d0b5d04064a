"""Names of places that words about people, their age or their kin give to somebody."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The lawyers, Denton and Preston, asked for time.", {"Denton", "Preston"}),
        ("Lancaster, a former banker, sat still.", {"Lancaster"}),
        ("Lansing, who is 44, wept.", {"Lansing"}),
        ("They thanked Orlando, his cousin.", {"Orlando"}),
        ("The judge spoke to Jackson, 34, and to Troy, 29.", {"Jackson", "Troy"}),
        ("The sisters, Vienna and Paris, share a flat.", {"Vienna", "Paris"}),
        ("She sang for Austin and little Savannah.", {"Austin", "Savannah"}),
        ("Goran Petrov, known as Beli, was held.", {"Beli"}),
        ("Sydney was a quiet girl.", {"Sydney"}),
        ("They asked pilot Halifax about the fog.", {"Halifax"}),
        ("Kimberly and Regina were born in May.", {"Kimberly", "Regina"}),
        ("General Santos Cordero signed first.", {"General Santos"}),
    ],
)
def test_words_about_people_leave_no_place(placed, text, names):
    assert names.isdisjoint(placed(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two allies, Qatar and Oman, sent envoys.", "Qatar"),
        ("Mumbai, once known as Bombay, was flooded.", "Bombay"),
        ("In Jackson, 34 people were hurt.", "Jackson"),
        ("London is a leader in trade.", "London"),
        ("The army, Khartoum said, had fled.", "Khartoum"),
        ("A plane landed in General Santos on Monday.", "General Santos"),
        ("The towns, Denton and Preston, were flooded.", "Preston"),
        ("Police in Lancaster, a market town, shut the road.", "Lancaster"),
    ],
)
def test_what_is_no_person_stays_a_place(placed, text, name):
    assert name in placed(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He owns a Malibu and an old Granada.", {"Malibu", "Granada"}),
        ("She bought a Labrador called Rex.", {"Labrador"}),
        ("Two kittens, Lisbon and Porto, need a home.", {"Lisbon", "Porto"}),
        ("The plates are Limoges.", {"Limoges"}),
        ("A corvette, the Formosa, left port.", {"Formosa"}),
        ("He sold a Pontiac Ventura.", {"Pontiac", "Ventura"}),
        ("Apple said Monterey and Ventura, its systems, were old.", {"Ventura"}),
        ("They ate Bombay mix.", {"Bombay"}),
        ("Patagonia, the clothing brand, sued.", {"Patagonia"}),
        ('The podcast "Tokyo Nights" is back.', {"Tokyo"}),
    ],
)
def test_things_and_firms_leave_no_place(placed, text, names):
    assert names.isdisjoint(placed(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A jubilant Paris danced all night.", "Paris"),
        ("The winner is Limoges.", "Limoges"),
        ("The talks in Geneva, home of the bank, failed.", "Geneva"),
    ],
)
def test_towns_that_are_spoken_of_like_things_stay(placed, text, name):
    assert name in placed(text)


def test_a_duke_is_called_after_his_land(toponyms_of):
    [place] = toponyms_of("The Duke of Norfolk opened the bridge.")

    assert place.kind == "embedded"


def test_a_mayor_is_not(toponyms_of):
    [place] = toponyms_of("The Mayor of Norwich opened the bridge.")

    assert place.kind == "literal"
