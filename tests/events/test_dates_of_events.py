"""Each event knows its day, and by which rule."""

from __future__ import annotations

import pytest

import dateline as dl

PUBLISHED = "2020-01-08"


def dated(text: str) -> dict[str, tuple[str | None, str | None]]:
    reading = dl.read(text, published=PUBLISHED)
    return {e.phrase: (e.edtf, e.date_rule) for e in reading.events}


@pytest.mark.parametrize(
    ("text", "trigger", "edtf", "rule"),
    [
        ("Rebels shelled the town on Friday.", "shelled", "2020-01-03",
         "date under the trigger"),
        ("On March 3, 2019, rebels shelled the town.", "shelled", "2019-03-03",
         "date under the trigger"),
        ("Troops arrested 12 men in Friday's raid.", "arrested", "2020-01-03",
         "date under the trigger"),
        ("The president will visit Paris next month.", "visit", "2020-02",
         "date under the trigger"),
    ],
)  # fmt: skip
def test_an_event_takes_the_nearest_date_in_its_sentence(
    text: str, trigger: str, edtf: str, rule: str
) -> None:
    assert dated(text)[trigger] == (edtf, rule)


def test_an_event_carries_on_the_date_told_before_not_that_of_the_report() -> None:
    found = dated(
        "Two soldiers were killed in Najaf on Friday, police said Monday. The "
        "attackers fled."
    )
    assert found["killed"][0] == "2020-01-03"
    assert found["fled"] == (
        "2020-01-03",
        "last date shortly before it in the paragraph",
    )


def test_a_new_paragraph_carries_no_date_on() -> None:
    found = dated("Rebels shelled the town on Friday.\n\nThe attackers fled.")
    assert found["fled"] == (None, None)


@pytest.mark.parametrize(
    "when",
    [
        "a week after the blast",
        "three days after the ceasefire ended",
        "two days before the vote",
    ],
)
def test_a_day_that_is_counted_from_another_event_is_not_the_day_before(
    when: str,
) -> None:
    found = dated(f"Rebels shelled the town on Friday. A guard was shot {when}.")
    assert found["shot"] == (None, None)


def test_hours_after_an_event_are_on_its_day() -> None:
    found = dated(
        "Rebels shelled the town on Friday. A guard was shot hours after the attack."
    )
    assert found["shot"][0] == "2020-01-03"


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Kenya on Monday announced an inquiry into the bombing of a market in Wajir "
         "last Thursday.", "bombing", "2020-01-02"),
        ("Police on Monday began an investigation into the shelling of a clinic in "
         "Goma last Friday.", "shelling", "2020-01-03"),
        # A verb without a day of its own keeps it.
        ("Kenya launched an offensive in Wajir last Thursday.", "launched an offensive",
         "2020-01-02"),
    ],
)  # fmt: skip
def test_the_second_day_of_a_clause_is_that_of_the_deed_it_stands_behind(
    text: str, trigger: str, edtf: str
) -> None:
    assert dated(text)[trigger][0] == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A Cessna crashed near Cusco on Monday.", "crashed"),
        ("The Boeing 737 crashed near Cusco on Monday.", "crashed"),
    ],
)
def test_a_plane_is_told_by_its_maker(text: str, trigger: str) -> None:
    assert dated(text)[trigger][0] == "2020-01-06"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Prices have risen since 3 May, when a flood hit Hull.", "2019-05-03"),
        ("Nobody lived there before 9 December, when a flood hit Hull.", "2019-12-09"),
        ("Prices rose after 7 December, when a flood hit Hull.", "2019-12-07"),
        ("It has been closed since March, when a flood hit Hull.", "2019-03"),
        ("Rebels shelled Goma from 4 May to 6 May, when a flood hit it.", "2019-05-06"),
    ],
)
def test_what_was_then_is_on_the_day_that_something_lasts_from_or_to(
    text: str, day: str
) -> None:
    assert dated(text)["flood hit"][0] == day


@pytest.mark.parametrize(
    "text",
    [
        "From 4 May to 6 May rebels shelled Goma.",
        "Rebels shelled Goma from 4 May to 6 May.",
        "Between 4 May and 6 May, rebels shelled Goma.",
    ],
)
def test_what_is_told_of_a_range_is_of_all_of_it(text: str) -> None:
    reading = dl.read(dl.Story(text=text, published="2019-06-07"))
    (row,) = reading.events.rows()
    assert [row["first"].day, row["last"].day] == [4, 6]
