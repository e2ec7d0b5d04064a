"""What statements count, who was arrested, and what is on a lake."""

import dateline as dl


def _compare(*stories: tuple[str, str, str], day: str = "2025-06-05") -> dl.Comparison:
    return dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published=day,
            home=None,
        )
        for title, text, outlet in stories
    )


MARCH = (
    "Student killed at march in Gabes",
    "TUNIS, June 5 (Air Wire) - A student was killed on Wednesday when police broke up "
    "a march in Gabes in Tunisia, a doctor said. Police from Sfax arrested 31 people.",
    "Air Wire",
)


def test_what_a_statement_counts_is_what_it_is_about() -> None:
    statement = (
        "Statement of the ministry",
        "TUNIS, June 5. With reference to the events in Gabes in Tunisia the ministry "
        "states as follows. Forces from Sfax helped.\n\n"
        "The law was kept in every respect.\n\nEverybody was told to go home.\n\n"
        "The port stayed open all day.\n\nThe mayor thanked the town.\n\n"
        "Fourteen persons were arrested.\n\nEleven persons were injured.",
        "Ministry Statements",
    )
    found = _compare(MARCH, statement)
    told = [(d.topic, d.kind, {d.first.value, d.second.value}) for d in found.disputes]
    assert ("arrested", "contradiction", {"14", "31"}) in told


def test_a_story_of_something_else_is_not_about_the_hurt_that_it_counts() -> None:
    budget = (
        "Budget passes in parliament",
        "Parliament in Tunis passed the budget on Thursday.\n\nIt is larger than "
        "last year's.\n\nThe minister thanked all parties.\n\nFishermen in Gabes get "
        "more.\n\nFarmers get less.\n\nEleven persons were injured in traffic.",
        "Tunis Post",
    )
    assert all(len(happening.stories) == 1 for happening in _compare(MARCH, budget))


def test_one_arrest_told_of_two_days_is_a_contradiction() -> None:
    found = _compare(
        (
            "Mine manager held",
            "Pieter Kruger, the manager of the mine, was detained at the airport of "
            "Ndola in Zambia on Wednesday, police said.",
            "Air Wire",
        ),
        (
            "Kruger in custody",
            "Pieter Kruger was arrested on Tuesday, and nobody here will miss him.",
            "Miners' Voice",
        ),
    )
    assert [(d.topic, d.kind) for d in found.disputes] == [("day", "contradiction")]


def test_a_boat_off_a_town_is_on_the_lake_of_the_town() -> None:
    boat = (
        "A boat sank {} on Tuesday night, killing nine people, a harbour master said."
    )
    found = _compare(
        ("Boat sinks, nine dead", boat.format("on Lake Kivu"), "Air Wire"),
        ("Nine dead as boat sinks", boat.format("off Minova"), "Kivu Post"),
    )
    assert [len(happening.stories) for happening in found] == [2]
    assert not [d for d in found.disputes if d.topic == "place"]
