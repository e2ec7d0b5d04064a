"""Names that neither gazetteer nor word vectors know, where something happens."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine soldiers died at Bwindale on Monday.", "Bwindale"),
        ("A clinic in Kwalembo was looted.", "Kwalembo"),
        ("The bridge at Lumbwe collapsed.", "Lumbwe"),
        ("Miners were buried at Nyandolwa, in Shinyanga region.", "Nyandolwa"),
        ("Raiders shelled Kanzuli at dawn.", "Kanzuli"),
        ("Militants overran Sinjar and Zumarqa.", "Zumarqa"),
    ],
)
def test_where_something_happens_is_a_place_without_a_point(toponyms_of, text, name):
    found = {t.phrase: t for t in toponyms_of(text)}
    assert name in found
    assert found[name].place is None


@pytest.mark.parametrize(
    "text",
    [
        "She works at Quorvane.",
        "Engineers at Quorvane built the pump.",
        "Two men were arrested at Quorvane, a factory.",
        "She joined Quorvane in May.",
        "Hackers attacked Quorvane on Monday.",
    ],
)
def test_who_is_worked_for_or_attacked_is_no_place(toponyms_of, text):
    assert not toponyms_of(text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Tuktoyaktuk is sliding into the sea.", "Tuktoyaktuk", "CA"),
        ("Kugluktuk voted on Tuesday.", "Kugluktuk", "CA"),
        ("Longreach is dry again.", "Longreach", "AU"),
        ("Kirkwall's ferry terminal was evacuated.", "Kirkwall", "GB"),
        ("Tuktoyaktuk's ice road has opened.", "Tuktoyaktuk", "CA"),
        ("Funchal bans fireworks.", "Funchal", "PT"),
        ("Wauchope lost its only bakery on Friday.", "Wauchope", "AU"),
        ("Marseille offered rooms to the families.", "Marseille", "FR"),
        ("Homa Bay county's governor promised seed.", "Homa Bay", "KE"),
    ],
)
def test_what_only_a_place_can_be_or_have_is_one(seen, text, name, country):
    assert seen(text)[name].place.country == country


def test_a_city_whose_club_plays_in_the_story_is_not_made_a_place(seen):
    text = "Marseille offered nine million for the striker, who has a hat-trick."
    assert "Marseille" not in seen(text)
