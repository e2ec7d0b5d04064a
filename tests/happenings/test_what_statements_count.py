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


CRUSH = (
    "Crush at stadium kills nine in Tanzania",
    "DODOMA, June 5 (Air Wire) - Nine fans were crushed to death at a stadium in the "
    "Tanzanian city of Tanga on Wednesday, witnesses said.",
    "Air Wire",
)


def test_fans_are_all_who_died_where_nobody_else_is_counted() -> None:
    notice = (
        "Notice 8",
        "On Wednesday a stampede occurred at a stadium in Tanga. Seven persons died.",
        "Tanga Police Notices",
    )
    found = _compare(CRUSH, notice)
    # Who was crushed to death may have been so by accident: the cause is no dispute.
    assert [(d.topic, d.kind) for d in found.disputes] == [("killed", "contradiction")]


def test_what_a_story_makes_a_part_of_its_number_is_no_other_number() -> None:
    notice = (
        "Notice 8",
        "On Wednesday a stampede occurred at a stadium in Tanga. Nine persons died. "
        "Four persons died of their wounds later.",
        "Tanga Police Notices",
    )
    found = _compare(CRUSH, notice)
    assert [len(happening.stories) for happening in found] == [2]
    assert not [d for d in found.disputes if d.topic == "killed"]


def test_whoever_denies_a_deed_denies_no_cause_and_no_deed_of_others() -> None:
    found = _compare(
        (
            "Grenade kills five at wedding in Jolo",
            "A grenade exploded at a wedding in the Philippine town of Jolo on "
            "Wednesday, killing five guests, police said.",
            "Air Wire",
        ),
        (
            "Red Moon: it was not us",
            "The Red Moon denied on Thursday that it had thrown a grenade at a wedding "
            "in Jolo, in which five people died on Wednesday.",
            "Sulu Radio",
        ),
    )
    assert [len(happening.stories) for happening in found] == [2]
    assert not found.disputes


def test_a_denied_death_of_a_child_is_no_denial_of_all_deaths() -> None:
    found = _compare(
        (
            "Quake kills eight at Konitsa",
            "An earthquake hit Konitsa in Greece on Wednesday. Eight bodies were found "
            "in a guesthouse.",
            "Air Wire",
        ),
        (
            "Aid groups at Konitsa",
            "An earthquake hit Konitsa in Greece on Wednesday. The ministry has denied "
            "that any child died there.",
            "Tent Post",
        ),
    )
    assert [len(happening.stories) for happening in found] == [2]
    assert not [d for d in found.disputes if d.topic == "occurrence"]
