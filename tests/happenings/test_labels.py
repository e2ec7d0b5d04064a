"""What a happening is called: by the noun of its stories, and by the town."""

from __future__ import annotations

import dateline as dl


def _only(*stories: tuple[str, str, str]) -> dl.Happening:
    found = dl.compare_stories(
        dl.read(
            dl.Story(text=text, title=text.split("\n", 1)[0], publisher=outlet),
            published=day,
            home=None,
        )
        for text, day, outlet in stories
    )
    (several,) = (each for each in found if len(each.stories) > 1)
    return several


def test_the_noun_that_two_stories_use_names_it():
    found = _only(
        (
            "River bursts its banks in Kenya\n\nThe river Tana burst its banks at "
            "Garissa on Monday. The flood killed 14 people, the mayor said.",
            "2026-05-05",
            "Tana Wire",
        ),
        (
            "Toll in Garissa flood rises to 20\n\nThe number of dead in Monday's flood "
            "at Garissa rose to 20, the mayor said.",
            "2026-05-06",
            "Coast Radio",
        ),
        (
            "Garissa mourns\n\nGarissa buried the first of its dead on Wednesday, two "
            "days after the flood at Garissa that killed 20 people.",
            "2026-05-07",
            "Lamu Post",
        ),
    )
    assert found.what == "Flood"


def test_what_it_befell_stands_where_its_sentence_has_it():
    found = _only(
        (
            "Ferry sinks off Tanzania\n\nThe ferry Mwanga sank off Tanga in Tanzania "
            "on Tuesday, killing 12 people.",
            "2026-03-10",
            "Coast Wire",
        ),
        (
            "A ferry sank off Tanga on Tuesday, and 15 people died.",
            "2026-03-11",
            "Reef Radio",
        ),
    )
    assert found.what == "Ferry sinks"
    assert found.place.name == "Tanga"
    assert found.label.startswith("Ferry sinks, Tanga, 2026-03-10")
