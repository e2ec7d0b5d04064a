"""Two happenings stay two, though their things, words and news are alike."""

from __future__ import annotations

import dateline as dl
from dateline.happenings import Source
from dateline.happenings.news import news_shared
from dateline.happenings.tellings import tellings_of

AGADEZ = (
    "Niger army says drone hit rebel arms store at Agadez, five killed",
    "NIAMEY, June 3 (Air Wire) - A drone of the army destroyed an arms store of the "
    "rebels of the Desert Front at Agadez in Niger on Tuesday, killing five fighters, "
    "the army said. A spokesman said that nobody else was hurt.",
    "2025-06-04",
    "Air Wire",
)
ARLIT = (
    "Niger army says it struck rebel depot",
    "NIAMEY, June 7 (Air Wire) - The army of Niger struck a depot of the rebels of the "
    "Desert Front at Arlit, killing 14 fighters and wounding 20, it said.",
    "2025-06-07",
    "Air Wire",
)


def _compare(*stories: tuple[str, str, str, str]) -> dl.Comparison:
    return dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published=day,
            home=None,
        )
        for title, text, day, outlet in stories
    )


def test_strikes_on_two_towns_are_two_though_both_hit_a_store():
    comparison = _compare(AGADEZ, ARLIT)
    assert all(len(happening.stories) == 1 for happening in comparison)
    assert not comparison.disputes


def test_a_story_that_gives_two_tolls_tells_of_two_deeds():
    both = (
        "Army says it struck rebel depot",
        "NIAMEY, June 7 (Air Wire) - The army of Niger said that it had struck a rebel "
        "depot and killed 14 fighters.\n\n"
        "Five fighters were killed last Tuesday in a strike on Agadez.",
        "2025-06-07",
        "Sahel Post",
    )
    found = [h for h in _compare(AGADEZ, both) if len(h.stories) > 1]
    assert [{c.value for c in h.toll("killed")} for h in found] == [{"5"}]


def test_nobody_else_is_no_total():
    reading = dl.read("A bus hit a wall, killing two. Nobody else was killed.")
    zeros = [figure.kind for figure in reading.figures if figure.value == 0]
    assert zeros == ["increment"]


def test_a_night_is_of_two_days():
    wire = (
        "River floods Beira",
        "BEIRA, March 9 (Sea Wire) - The river burst its banks in Beira early on "
        "Monday, killing nine people, police said.",
        "2026-03-09",
        "Sea Wire",
    )
    radio = (
        "Beira: nine dead",
        "Nine people died after the river burst its banks overnight in Beira.",
        "2026-03-09",
        "Radio Sofala",
    )
    comparison = _compare(wire, radio)
    assert len(comparison[0].stories) == 2
    assert not [d for d in comparison.disputes if d.topic == "day"]


def test_the_day_on_which_bodies_were_found_is_not_that_of_the_crash():
    first = (
        "Plane crashes near Beira",
        "BEIRA, March 9 (Sea Wire) - A cargo plane crashed near Beira on Monday, "
        "police said.",
        "2026-03-09",
        "Sea Wire",
    )
    later = (
        "Six bodies recovered from crashed plane",
        "BEIRA, March 12 (Sea Wire) - Rescuers had recovered six bodies by Thursday "
        "morning from the wreck of a cargo plane that crashed near Beira, police said.",
        "2026-03-12",
        "Sea Wire",
    )
    comparison = _compare(first, later)
    assert len(comparison[0].stories) == 2
    assert not [d for d in comparison.disputes if d.topic == "day"]


def test_three_names_are_enough_to_tell_one_news_whatever_the_outlets():
    def told(text: str, outlet: str):
        story = dl.Story(text=text, publisher=outlet)
        reading = dl.read(story, published="2026-03-18", home=None)
        return tellings_of(Source.of(reading.story, outlet), reading)[0]

    wire = told(
        "Police shot at a crowd in Wau. Ayen Deng, a teacher from Juba, was killed.",
        "Nile Wire",
    )
    post = told(
        "Police killed two people in Wau. Ayen Deng came from Juba.", "Wau Post"
    )
    assert news_shared(wire, post) == 1
