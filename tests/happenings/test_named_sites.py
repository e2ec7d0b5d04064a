"""Sites: small places that no gazetteer knows join what two stories tell of them."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.happenings.sites import sites_of
from dateline.lang import language


def _read(text: str, published: str = "2026-03-11", outlet: str = "Post") -> dl.Reading:
    title = text.split("\n", 1)[0] if "\n" in text else None
    story = dl.Story(text=text, title=title, publisher=outlet)
    return dl.read(story, published=published, home=None)


def _together(one: str, other: str, second: str = "2026-03-11") -> bool:
    """Tell whether some happening is told by both of two stories."""
    found = dl.compare_stories([_read(one, outlet="Wire"), _read(other, second)])
    return any(len(happening.stories) == 2 for happening in found)


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("The slope above the Wakandi pit gave way.", {"wakandi"}),
        ("Nine men died at Wakandi on Tuesday.", {"wakandi"}),
        # What is a place, an actor or a date is no site, nor what merely opens one.
        ("Nine men died in Kampala on Tuesday.", set()),
        ("Wakandi was quiet.", set()),
    ],
)
def test_a_site_is_named_where_a_place_is(text: str, sites: set[str]) -> None:
    found = sites_of(_read(text), language("en"))
    assert {name for names in found.values() for name in names} == sites


SLOPE = (
    "The hill came down\n\nThe slope above the Wakandi pit gave way on Tuesday. Eleven "
    "miners are missing."
)


def test_two_stories_of_one_site_and_day_are_of_one_happening() -> None:
    other = "Nine miners died at Wakandi on Tuesday when a charge went off too early."
    assert _together(SLOPE, other)


@pytest.mark.parametrize(
    "other",
    [
        # another site, another day
        "Nine miners died at Gorodo on Tuesday when a charge went off too early.",
        "Nine miners died at Wakandi on Saturday when a charge went off too early.",
    ],
)
def test_another_site_or_day_is_another_happening(other: str) -> None:
    assert not _together(SLOPE, other)


def test_the_casualties_of_one_site_are_of_one_happening_while_it_is_news() -> None:
    one = (
        "Wall falls\n\nNine people were killed when a wall fell at Wakandi on Tuesday."
    )
    bare = (
        "We saw it\n\nI was at Wakandi. Fourteen were killed, I saw them carried out."
    )
    assert _together(one, bare)
    assert not _together(one, bare, "2026-04-20")


def test_a_town_that_is_only_meant_if_misspelt_is_a_site_of_the_name_given() -> None:
    reading = _read("Nine people were shot dead at Kasesse Junction near Wakkandi.")
    named = [t for t in reading.places if t.place is not None]
    found = sites_of(reading, language("en"))
    names = {name for names in found.values() for name in names}
    assert all(t.doubt != "may be none" or t.phrase.casefold() in names for t in named)


def test_what_both_are_about_is_one_where_they_name_one_town_early() -> None:
    struck = (
        "Planes bomb market\n\nPlanes bombed a market in Ayorou on Sunday, killing 20 "
        "people.",
        "The mothers of Ayorou\n\nSome 200 women from Ayorou stood before parliament. "
        "They want to know who ordered the bombing of their market.",
    )
    assert _together(struck[0], struck[1], "2026-03-12")
    elsewhere = struck[1].replace("Ayorou", "Agadez")
    assert not _together(struck[0], elsewhere, "2026-03-12")


def test_who_dies_later_does_not_move_the_day() -> None:
    one = (
        "Crowd storms hall\n\nPolice shot dead four men in Kasese on Thursday 5 March."
    )
    later = (
        "Student buried\n\nPolice shot dead five men in Kasese on Thursday. Another "
        "succumbed to his wounds on Sunday."
    )
    found = dl.compare_stories([_read(one, "2026-03-06"), _read(later, "2026-03-10")])
    assert len(found[0].stories) == 2
    assert not [d for d in found.disputes if d.topic == "day"]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        # a blast is a bomb to others
        ("A bomb went off in Kasese on Tuesday, killing nine people.",
         "An explosion in Kasese on Tuesday killed nine people.", True),
        # a shooting and a fire of one day are two
        ("Gunmen shot dead nine people in Kasese on Tuesday.",
         "A warehouse burned down in Kasese on Tuesday. Two men were hurt.", False),
    ],
)  # fmt: skip
def test_deed_and_mishap_of_one_sort_are_one(one, other, together) -> None:
    assert _together(one, other) is together


def test_days_told_as_a_distance_are_no_dispute() -> None:
    one = "Gunmen killed five voters in a queue in Kasese on Thursday."
    other = (
        "Adongo won the vote in Kasese, the commission said on Saturday, three days "
        "after gunmen killed five voters in a queue in Kasese."
    )
    found = dl.compare_stories([_read(one), _read(other, "2026-03-08")])
    assert not [d for d in found.disputes if d.topic == "day"]


def test_what_a_story_names_a_site_for_in_passing_was_not_there() -> None:
    base = (
        "Planes struck the Wakandi base on Tuesday.",
        "Governor shot\n\nGunmen shot the governor in his car, police said. Nobody "
        "knows who they were.\n\nThe army would not talk about the clash at Wakandi. "
        "An attack killed a guard in another city.",
    )
    found = dl.compare_stories([_read(base[0], outlet="Wire"), _read(base[1])])
    told = [h for h in found if len(h.stories) > 1]
    assert not any(
        "guard" in t.sentence for happening in told for t in happening.tellings
    )
