"""Stories in other languages: the marks are sound, and places are read as measured."""

from __future__ import annotations

from collections import Counter

import pytest
from tongues import Figures, by_language, stories

#: Languages and the least of their places that must be right (percent), in the half to
#: look at and in that to report; extra places at most, per 100.
FLOORS = {
    "fr": (92, 89), "es": (92, 86), "de": (93, 87), "pt": (93, 92), "it": (93, 87),
    "tr": (85, 83), "ru": (92, 85), "ar": (83, 81), "fa": (75, 90),
}  # fmt: skip
MOST_EXTRA = 10

#: The same of the varied stories, which name few of their places twice, and their extra
#: places at most.
VARIED_FLOORS = {
    "fr": (96, 88), "es": (89, 88), "de": (94, 89), "tr": (93, 93), "ar": (91, 89),
    "fa": (96, 92),
}  # fmt: skip
MOST_EXTRA_VARIED = 4

#: The same of all short stories together; and of the placements in both sets that are
#: shown without a doubt: how many are, at least, and how many of them are right.
SHORT_FLOORS = {"look": 85, "report": 85}
LEAST_SURE, LEAST_RIGHT = 75, 93

HALVES = ("look", "report")


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, Figures]]:
    return {half: by_language(half) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", FLOORS)
def test_places_of_the_stories_are_right(
    figures: dict[str, dict[str, Figures]], half: str, language: str
) -> None:
    read = figures[half][language]
    assert read.counts["detected"] == read.counts["stories"]
    assert read.counts["actors"] == 0
    # The errors of the half "report" stay unseen: counts alone are compared.
    assert read.share("right") >= FLOORS[language][HALVES.index(half)]
    assert read.share("extra") <= MOST_EXTRA


@pytest.mark.parametrize("half", HALVES)
def test_places_of_varied_stories_are_right(half: str) -> None:
    varied = by_language(half, "varied")
    for language, floors in VARIED_FLOORS.items():
        read = varied[language]
        assert read.share("right") >= floors[HALVES.index(half)], language
        assert read.share("extra") <= MOST_EXTRA_VARIED, language
    for language, read in varied.items():
        assert read.counts["detected"] == read.counts["stories"], language
        assert read.counts["actors"] == 0


def test_every_language_has_stories_to_look_at_and_to_report() -> None:
    for half in HALVES:
        told = list(stories(half))
        count = Counter(story.language for story in told)
        assert set(count) == set(FLOORS)
        assert min(count.values()) >= 2
        for story in told:
            assert "{" not in story.text
            assert sum(name.place for name in story.names) >= 18


@pytest.mark.parametrize("half", HALVES)
def test_doubt_is_kept_for_what_may_be_wrong(
    figures: dict[str, dict[str, Figures]], half: str
) -> None:
    short = by_language(half, "short")
    every = Figures()
    for language, read in short.items():
        assert read.counts["detected"] == read.counts["stories"], language
        assert read.counts["actors"] == 0
        every.counts.update(read.counts)
    assert every.share("right") >= SHORT_FLOORS[half]
    for read in figures[half].values():
        every.counts.update(read.counts)
    assert every.share("sure", of="placed") >= LEAST_SURE
    right = every.share("sure and right", of="sure")
    assert right >= LEAST_RIGHT
    assert right >= every.share("doubtful and right", of="doubtful") + 10
