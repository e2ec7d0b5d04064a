"""What stories say that a mishap came of, and where they differ in it."""

import pytest

import dateline as dl
from dateline.happenings.stated_causes import stated_causes
from dateline.lang import language

WORDS = language("en").happenings.causes


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("A faulty heater caused the blaze, but nobody knows whose.", set()),
        ("Faulty wiring caused the blaze.", {"electricity"}),
        ("Days of rain had weakened the bank.", {"weather"}),
        ("She blames a leaking pipe that nobody mended since May.", {"water"}),
        ("The coach overturned because its brakes failed.", {"brakes"}),
        ("The barge sank as a consequence of a violent squall.", {"weather"}),
        ("The launch was overloaded, two survivors said.", {"load"}),
        ("The crop duster had struck a power line.", {"obstacle"}),
        ("It was set off by a welding torch.", {"fire"}),
        # Left open, or not what it came of.
        ("Police are looking at whether the engine failed.", set()),
        ("Fog may have been due to blame.", set()),
        ("Rain is expected on Sunday.", set()),
        ("Police have not ruled out arson.", set()),
        ("There was no sign of sabotage.", set()),
        ("", set()),
    ],
)
def test_the_kind_of_cause_that_a_sentence_states(
    sentence: str, kinds: set[str]
) -> None:
    found = stated_causes(sentence, WORDS)
    assert {cause.kind for cause in found if not cause.denied} == kinds
    assert not any(cause.denied for cause in found)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("No leak was found in the pipe.", "water"),
        ("The quarry denied that blasting had caused the slide.", "digging"),
        ("The blaze was not caused by an electrical fault.", "electricity"),
        ("Rumours of overloading are without foundation.", "load"),
        ("The cables were sound when they were last looked at.", "structure"),
    ],
)
def test_the_kind_of_cause_that_a_sentence_denies(sentence: str, kind: str) -> None:
    denied = [cause.kind for cause in stated_causes(sentence, WORDS) if cause.denied]
    assert kind in denied


def _compare(*tellings: str) -> dl.Comparison:
    title = "Footbridge at Loja collapses, six killed"
    lead = (
        "A footbridge collapsed in the Ecuadorian city of Loja on Tuesday, killing six "
        "people, the fire brigade said. "
    )
    return dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{lead}{told}", title=title, publisher=outlet),
            published="2025-06-04",
            home=None,
        )
        for told, outlet in zip(tellings, ("Loja Post", "Air Wire"), strict=True)
    )


def _causes(found: dl.Comparison) -> list[tuple[str, str, str]]:
    return [
        (d.kind, d.first.value, d.second.value)
        for d in found.disputes
        if d.topic == "cause"
    ]


def test_two_kinds_of_causes_contradict_each_other() -> None:
    found = _compare(
        "The collapse was caused by overcrowding.",
        "Engineers said that the cables had rusted through.",
    )
    assert [kind for kind, *_ in _causes(found)] == ["contradiction"]


def test_what_both_name_is_no_contradiction() -> None:
    found = _compare(
        "The collapse was caused by overcrowding.",
        "The bridge was overcrowded, and its cables had rusted through.",
    )
    assert [len(happening.stories) for happening in found] == [2]
    assert not _causes(found)


def test_a_cause_that_another_story_denies_is_a_claim_and_its_denial() -> None:
    found = _compare(
        "Two engineers said that the cables had rusted through.",
        "The city said that the cables were sound.",
    )
    ((kind, claim, denial),) = _causes(found)
    assert (kind, {claim, denial}) == ("claim and denial", {"cables", "not cables"})


def test_nights_of_two_days_are_two() -> None:
    sunk = "A ferry sank off Zanzibar in Tanzania on {} night, killing six people."
    found = dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published="2025-06-04",
            home=None,
        )
        for title, text, outlet in (
            ("Six die as ferry sinks", sunk.format("Sunday"), "Coast Post"),
            ("Ferry sinks off Zanzibar", sunk.format("Saturday"), "Air Wire"),
        )
    )
    assert [d.kind for d in found.disputes if d.topic == "day"] == ["contradiction"]
