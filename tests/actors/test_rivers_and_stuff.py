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
    "text",
    [
        "Bulletin 212 was read on the radio.",
        "Further to its release No. 14/2026, the command said nothing.",
        "What was in the store? Medicine for a year, says Ms Okello, and beds.",
        "“Rice? Please. Who steals rice?” he asked.",
    ],
)
def test_papers_and_stuff_are_no_actors(text: str) -> None:
    found = _names(text)
    assert not any(
        word in name
        for name in found
        for word in ("Bulletin", "release", "Medicine", "Rice")
    )


def test_bodies_behind_an_article_and_people_named_like_things_stay() -> None:
    assert "Northern Front" in _names("A spokesman for the Northern Front was killed.")
    assert any(
        "Rice" in name
        for name in _names("Condoleezza Rice spoke on Monday. Rice said no more.")
    )
