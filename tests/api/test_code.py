"""Copied code makes the reading that was corrected by hand."""

import pytest

import dateline as dl
from dateline.api.code import code_of
from dateline.model import (
    ActorCorrection,
    DateCorrection,
    NameCorrection,
    PlaceCorrection,
    Target,
)

TEXT = (
    "Police in Jackson arrested Lea Moreau on Friday. Moreau lives in Jackson. "
    "“Ask Jackson Ruiz”, Paul Moreau said. Paris Hill opened the fair in Paris on "
    "Sunday."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


def at(phrase: str, nth: int = 1) -> Target:
    start = -1
    for _ in range(nth):
        start = TEXT.index(phrase, start + 1)
    return Target.at(TEXT, start, start + len(phrase))


def replayed(reading: dl.Reading, corrected: dl.Reading) -> tuple[str, dl.Reading]:
    code = code_of(reading, corrected)
    names = {"reading": reading}
    exec(code, names)
    return code, names["reading"]


@pytest.mark.parametrize(
    ("corrections", "lines"),
    [
        ([PlaceCorrection(target=at("Jackson", 2), place=None)], 1),
        ([PlaceCorrection(target=at("Jackson", n), place=None) for n in (1, 2, 3)], 3),
        ([PlaceCorrection(target=at("Jackson", n), place=None) for n in (1, 3)], 2),
        ([DateCorrection(target=at("Friday"), value="2019-12-27")], 1),
        ([NameCorrection(target=at("Paris Hill"), called="organisation")], 1),
        ([DateCorrection(target=at("Friday"), value="2020-01-03", accepted=True)], 1),
        ([NameCorrection(target=at("Lea Moreau"), called="person", accepted=True)], 1),
        (
            [
                ActorCorrection(
                    target=at("Moreau", 2), other=at("Paul Moreau"), same=True
                )
            ],
            1,
        ),
        (
            [
                ActorCorrection(
                    target=at("Moreau", 2), other=at("Lea Moreau"), same=False
                )
            ],
            1,
        ),
    ],
    ids=[
        "one of three",
        "one that was no place as well",
        "two of three",
        "date",
        "kind",
        "accepted date",
        "accepted name",
        "join",
        "part",
    ],
)
def test_the_code_makes_the_same_reading(reading, corrections, lines) -> None:
    corrected = reading.corrected(*corrections)
    code, again = replayed(reading, corrected)
    assert len(code.splitlines()) == lines
    assert set(again.corrections) == set(corrected.corrections)
    assert again.places == corrected.places
    assert again.actors == corrected.actors
    assert again.dates == corrected.dates


def test_what_the_reading_has_already_is_no_line(reading) -> None:
    earlier = reading.redate("Friday", "2019-12-27")
    later = earlier.relocate("Jackson", None)
    code, again = replayed(earlier, later)
    assert "redate" not in code
    assert again == later


def test_what_was_taken_back_is_undone(reading) -> None:
    earlier = reading.redate("Friday", "2019-12-27")
    code, again = replayed(earlier, reading)
    assert code == "reading = reading.undo()\n"
    assert again == reading


def test_a_place_is_named_beside_its_id(reading) -> None:
    corrected = reading.relocate("Jackson", "Jackson, Wyoming")
    code, again = replayed(reading, corrected)
    assert "# Jackson, Wyoming, United States" in code
    assert again == corrected


def test_the_day_and_the_home_are_lines_too(reading) -> None:
    changed = reading.republished("2020-02-04").with_home("Tennessee")
    code, again = replayed(reading, changed)
    assert 'republished("2020-02-04")' in code
    assert again.story.published == changed.story.published
    assert again.home == changed.home


def test_nothing_changed_is_no_code(reading) -> None:
    assert code_of(reading, reading) == ""


@pytest.mark.parametrize("nth", [0, 4, -1])
def test_an_occurrence_that_is_not_there_is_refused(reading, nth) -> None:
    with pytest.raises(dl.DatelineError, match="give nth=1, 2, 3"):
        reading.relocate("Jackson", None, nth=nth)


def test_words_with_quotation_marks_stay_themselves(reading) -> None:
    text = 'The "Old Mill" in O\'Fallon burned on Friday.'
    told = dl.read(text, published="2020-01-07")
    changed = told.relocate("O'Fallon", None)
    _, again = replayed(told, changed)
    assert again == changed


def test_what_was_accepted_is_accepted_by_the_copied_line(reading) -> None:
    accepted = reading.accept("Jackson", "place").accept("Sunday")
    code, again = replayed(reading, accepted)
    assert 'accept("Jackson", "place"' in code
    assert 'reading = reading.accept("Sunday", "date")  # 2020-01-05' in code
    assert again == accepted
    no = accepted.relocate("Jackson", None)
    assert 'relocate("Jackson", None' in code_of(accepted, no)
