"""Where it was: what says that two tellings are of one spot, and what does not."""

from __future__ import annotations

import pytest

import dateline as dl


def _read(text: str, published: str, outlet: str) -> dl.Reading:
    title = text.split("\n", 1)[0] if "\n" in text else None
    story = dl.Story(text=text, title=title, publisher=outlet)
    return dl.read(story, published=published, home=None)


def _joined(*stories: tuple[str, str, str]) -> list[set[str]]:
    """Return the outlets of each happening that several stories tell."""
    found = dl.compare_stories(_read(*story) for story in stories)
    return [
        {t.source.outlet or "" for t in each.tellings}
        for each in found
        if len(each.stories) > 1
    ]


KASESE = (
    "Quarry collapses in Uganda\n\nKASESE, Uganda - The wall of a quarry collapsed at "
    "Kasese on Tuesday, burying nine workers, the police said.",
    "2026-03-10",
    "Elgon Wire",
)


def test_the_town_of_the_lead_is_narrower_than_the_country_of_the_headline():
    other = (
        "Eleven workers died in Kasese on Tuesday when a slope slid into the quarry.",
        "2026-03-11",
        "Mount Post",
    )
    assert _joined(KASESE, other) == [{"Elgon Wire", "Mount Post"}]


def test_a_telling_without_a_place_is_of_the_town_that_its_story_names_on_one_day():
    bare = (
        "The hill came down\n\nShortly after five on Tuesday the slope above the pit "
        "gave way. The mortuary in Kasese took in the dead.",
        "2026-03-11",
        "Mount Post",
    )
    assert _joined(KASESE, bare) == [{"Elgon Wire", "Mount Post"}]


@pytest.mark.parametrize(
    "other",
    [
        # of another day
        "The hill came down\n\nShortly after five on Saturday the slope above the pit "
        "gave way. The mortuary in Kasese took in the dead.",
        # the story names another town
        "The hill came down\n\nShortly after five on Tuesday the slope above the pit "
        "gave way. The mortuary in Gulu took in the dead.",
    ],
)
def test_another_day_or_town_is_another_happening(other):
    assert not _joined(KASESE, (other, "2026-03-11", "Mount Post"))


def test_a_place_that_no_gazetteer_knows_is_a_ground_under_one_name():
    stories = [
        (f"The village of Zarquvell was shelled on Monday, killing {count} people.",
         "2026-05-05", outlet)
        for count, outlet in ((14, "A"), (9, "B"))
    ]  # fmt: skip
    (found,) = dl.compare_stories(_read(*story) for story in stories)
    assert "the same site" in found.links[0].grounds


def test_a_border_parts_two_towns_that_are_near():
    stories = [
        ("An armed gang shot dead three people in Goma on Monday.", "2026-05-05", "A"),
        ("An armed gang shot dead six people in Gisenyi, Rwanda, on Monday.",
         "2026-05-05", "B"),
    ]  # fmt: skip
    assert not _joined(*stories)


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("A day earlier, planes had bombed the market.", False),
        ("The bombs fell earlier on Sunday.", False),
        ("It had been hit two hours previously.", False),
        ("An earlier raid killed four.", True),
        ("Earlier attacks had hit the mill.", True),
        ("Another bomb went off nearby.", True),
        ("Another nine men are missing.", False),
        ("Another 12 blasts were heard.", True),
    ],
)
def test_what_was_a_day_earlier_is_no_other_deed_for_that(sentence, apart):
    from dateline.happenings.another import tells_another
    from dateline.lang import language

    assert tells_another(sentence, language("en")) is apart


def test_a_deed_of_years_ago_is_not_of_an_account_whose_day_is_a_guess():
    story = (
        "Mothers of Ayorou\n\nWomen from Ayorou stood before parliament in Niamey "
        "on Thursday. They asked who ordered the bombing of their market. It killed 52 "
        "people.\n\nThe market at Gothèye was bombed in 2022. Fourteen people died "
        "there.",
        "2026-05-21",
        "Radio",
    )
    found = dl.compare_stories([_read(*story)])
    old = [h for h in found if any("2022" in t.sentence for t in h.tellings)]
    assert old
    assert not any("52" in t.sentence for h in old for t in h.tellings)
