"""Bodies that a noun in small letters describes, and where the name of a group ends."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"We will shut the roads," said Rosa Quispe of the farmers\' federation '
         "Fencomin.", "Fencomin"),
        ("The charity Oxfino said that aid had been held up.", "Oxfino"),
        ("The carmaker Dacina closed its plant in Pitesti.", "Dacina"),
        ("The watchdog Ofrail fined the operator on Monday.", "Ofrail"),
        ("The tunnel was built by a Japanese firm, Taikasen.", "Taikasen"),
    ],
)  # fmt: skip
def test_what_a_noun_says_is_a_body_is_nobody(text: str, name: str) -> None:
    kinds = {actor.name: actor.kind for actor in dl.read(text).actors}
    assert kinds[name] == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One of them, Sefako Lembani, 27, said he had lost 60 goats.",
         "Sefako Lembani"),
        ('"It came like a wave," said survivor Hirma Thapu, 52.', "Hirma Thapu"),
    ],
)  # fmt: skip
def test_who_has_an_age_is_a_person(text: str, name: str) -> None:
    kinds = {actor.name: actor.kind for actor in dl.read(text).actors}
    assert kinds[name] == "person"


def test_what_is_joined_to_a_place_is_nobody() -> None:
    text = "Villages in Kathmandu and Jajarkot are cut off. She met Li in Paris and Wu."
    assert "Jajarkot" not in [actor.name for actor in dl.read(text).actors]


def test_the_sort_of_a_piece_is_nobody() -> None:
    text = "Obituary: Grace Akinyi Otieno, who counted elephants\n\nShe died on Monday."
    assert [actor.name for actor in dl.read(text).actors] == ["Grace Akinyi Otieno"]


def test_kin_by_a_given_name_alone_are_persons() -> None:
    reading = dl.read(dl.Story(text="His wife, Clara, said that he had phoned her."))
    assert [(actor.name, actor.kind) for actor in reading.actors] == [
        ("Clara", "person")
    ]
    assert [quote.speaker for quote in reading.quotes] == ["Clara"]


def test_where_a_river_runs_is_nobody() -> None:
    text = "The lake rose. Downstream, Pelotas and Canoas told people to leave."
    assert "Downstream" not in [actor.name for actor in dl.read(text).actors]


def test_how_long_is_no_part_of_a_groups_name() -> None:
    text = "The blaze stranded 400 commuters for two hours. The commuters sued."
    names = [a.name for a in dl.read(text).actors]
    assert not [name for name in names if "hours" in name]


def test_a_road_is_nobody() -> None:
    text = "The slide cut the Pan-American Highway between Popayan and Pasto."
    assert dl.read(text).actors == ()


def test_what_a_group_is_accused_of_is_no_part_of_its_name() -> None:
    text = "The minister accused the opposition of paying the protesters."
    assert "opposition" in [actor.name for actor in dl.read(text).actors]
