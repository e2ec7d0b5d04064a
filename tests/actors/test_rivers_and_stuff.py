"""Rivers, papers with numbers and things that are tagged as people or bodies."""

import pytest

import dateline as dl


def _names(text: str) -> set[str]:
    reading = dl.read(dl.Story(text=text), home=None)
    return {actor.name for actor in reading.actors}


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("The Sarwan River burst its banks. The Sarwan carried off a mill.", "Sarwan"),
        ("The bridge over the Tarnau was shut on Monday.", "Tarnau"),
        ("The Orbe flows past the mill, she said.", "Orbe"),
        ("Engineers say that the dam on the upper Siegen has a crack.", "Siegen"),
    ],
)
def test_a_river_is_no_body(text: str, river: str) -> None:
    assert not any(river in name for name in _names(text))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Bulletin 212 was read on the radio.", "Bulletin"),
        ("Further to its Release No. 14/2026, the command said nothing.", "Release"),
        ("Release No. 12 said that six had died.", "Release"),
        ("The army's Communique No. 3 said that rebels had fled.", "Communique"),
        ("Signal 8 was sent to Fleet Command.", "Signal"),
        ("What was in the store? Medicine for a year, says Ms Okello.", "Medicine"),
        ("“Rice? Please. Who steals rice?” he asked.", "Rice"),
        ("Cement sold in Gweru, the mayor said, is bad.", "Cement"),
        ("Cocaine worth millions, police said, was on board.", "Cocaine"),
        ("NEW DELHI: Trains were late on Tuesday because of fog.", "Trains"),
        ("“Heroin,” said the nurse. “It was heroin.”", "Heroin"),
    ],
)
def test_papers_and_stuff_are_no_actors(text: str, thing: str) -> None:
    assert not any(thing in name for name in _names(text))


def test_bodies_behind_an_article_and_people_named_like_things_stay() -> None:
    assert "Northern Front" in _names("A spokesman for the Northern Front was killed.")
    assert any(
        "Rice" in name
        for name in _names("Condoleezza Rice spoke on Monday. Rice said no more.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "KINSHASA/KIGALI (Lagoon Wire) - Rain fell on both towns.",
        "In 2023 the McDougall Creek fire destroyed homes.",
        "The fire crossed Highway 97 on Sunday.",
    ],
)
def test_joined_places_creeks_and_roads_are_nobody(text: str) -> None:
    names = {actor.name for actor in dl.read(text).actors} - {"Lagoon Wire"}
    assert names == set()


@pytest.mark.parametrize("name", ["Kelly Brook", "Joan Rivers"])
def test_people_who_are_called_like_waters_stay(name: str) -> None:
    assert name in {actor.name for actor in dl.read(f"{name} wept on Friday.").actors}
