"""Stories in other languages: the marks are sound, and places are read as measured."""

from __future__ import annotations

import pytest
from tongues import Told, score, stories

#: Languages and the least of their places that must be right (percent); extra places
#: at most, per 100.
FLOORS = {
    "fr": 88, "es": 88, "de": 85, "pt": 88, "it": 88, "tr": 75, "ru": 75, "ar": 75,
    "fa": 75,
}  # fmt: skip
MOST_EXTRA = 8

TOLD = [(half, told) for half in ("look", "report") for told in stories(half)]


@pytest.mark.parametrize(
    ("half", "told"), TOLD, ids=[f"{told.language}-{half}" for half, told in TOLD]
)
def test_places_of_a_story_are_right(half: str, told: Told) -> None:
    figures = score(told)
    assert figures.counts["detected"] == 1
    assert figures.counts["actors"] == 0
    # The errors of the half "report" stay unseen: counts alone are compared.
    assert figures.share("right") >= FLOORS[told.language]
    assert figures.share("extra") <= MOST_EXTRA


def test_every_language_has_a_story_to_look_at_and_one_to_report() -> None:
    for half in ("look", "report"):
        told = list(stories(half))
        assert [story.language for story in told] == list(FLOORS)
        for story in told:
            assert "{" not in story.text
            assert sum(name.place for name in story.names) >= 20
            assert sum(name.kind == "N" for name in story.names) >= 4
