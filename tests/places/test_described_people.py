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
