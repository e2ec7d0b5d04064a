"""Who denies that shots were fired, or that they were theirs."""

import pytest

import dateline as dl
from dateline.happenings.gunfire import denies_shots, forces_in
from dateline.lang import language

WORDS = language("en").happenings


@pytest.mark.parametrize(
    ("sentence", "denies"),
    [
        ("No firearm was used, the ministry said.", True),
        ("The gendarmes deny having used live ammunition.", True),
        ("Soldiers did not open fire or use live rounds.", True),
        ("Not a single shot was fired.", True),
        ("Officers fired no shots.", True),
        # Shots were fired, or it is of something else.
        ("Police said that nobody was hurt when shots were fired.", False),
        ("Police fired two rounds in the air.", False),
        ("No arrests were made. Shots rang out.", False),
        ("The union denied the report.", False),
    ],
)
def test_whether_a_sentence_denies_shots(sentence: str, denies: bool) -> None:
    assert denies_shots(sentence, WORDS) is denies


def test_a_force_is_one_by_any_of_its_nouns() -> None:
    assert forces_in("two officers", WORDS) == forces_in("the police", WORDS)
    assert not forces_in("the students", WORDS)


def _compare(second: str) -> dl.Comparison:
    first = "Police shot dead a student at a march in Gabes in Tunisia on Tuesday."
    title = "Student dies at march in Gabes"
    return dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published="2025-06-05",
            home=None,
        )
        for text, outlet in ((first, "Coast Radio"), (second, "Air Wire"))
    )


def test_a_force_that_denies_its_shots_is_a_claim_and_its_denial() -> None:
    told = "A student died at a march in Gabes in Tunisia on Tuesday. "
    found = _compare(told + "Police denied having used live ammunition.")
    assert ("doer", "claim and denial") in [(d.topic, d.kind) for d in found.disputes]


def test_shots_that_another_force_denies_are_no_dispute() -> None:
    told = "A student died at a march in Gabes in Tunisia on Tuesday. "
    found = _compare(told + "The army said that its soldiers fired no shots.")
    assert [len(happening.stories) for happening in found] == [2]
    assert not found.disputes
