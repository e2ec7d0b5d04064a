"""Places that a clause explains, repeats or owns, however they are tagged."""

import pytest

import dateline as dl


def places(text: str) -> dict[str, str | None]:
    found = dl.read(dl.Story(text=text)).places
    return {t.phrase: t.place.name if t.place else None for t in found}


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "In Ohio and Georgia, rain fell as far as Wilmington, where a curfew held.",
            "Wilmington",
            "Wilmington",
        ),
        (
            "Two doctors have left for Cedar City, Utah, and one for Twin Falls.",
            "Twin Falls",
            "Twin Falls",
        ),
        (
            "Four of the boats were towed to Sfax, the others to Mahdia.",
            "Mahdia",
            "Mahdia",
        ),
        (
            "Iker Urrutia, 48, of Ondarroa, admitted that nobody was on watch.",
            "Ondarroa",
            "Ondarroa",
        ),
    ],
)
def test_a_clause_makes_a_name_a_place(text: str, phrase: str, name: str) -> None:
    assert places(text).get(phrase) == name


@pytest.mark.parametrize(
    "text",
    [
        "He spoke to Ana Wilmington, where others would have shouted.",
        "Three letters were sent to Ruth Twin and one to Ida Falls.",
    ],
)
def test_a_person_stays_one(text: str) -> None:
    assert not places(text)


def test_what_a_state_owns_is_not_looked_for_elsewhere() -> None:
    found = places("It was the strongest storm to hit Florida's Big Bend in a century.")

    assert found == {"Florida": "Florida", "Big Bend": "Florida"}


def test_what_it_owns_may_be_a_visit() -> None:
    found = places("Canada's Paris talks failed, and Peru's Rome visit was put off.")

    assert found["Paris"] == "Paris"
    assert found["Rome"] == "Rome"


@pytest.mark.parametrize(
    "text",
    [
        "The Maritime Industry Authority took the ferry's papers.",
        "She wrote about it in Nature in 1974.",
        "Trials at Sporting in Lisbon came to nothing.",
        "The storm came ashore near Keaton Beach.",
    ],
)
def test_common_words_are_no_place(text: str) -> None:
    assert not {"Maritime", "Nature", "Sporting", "Beach"} & set(places(text))
