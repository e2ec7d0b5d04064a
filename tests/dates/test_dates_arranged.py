"""What is arranged for a day is to come, whatever the tense of its verb."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline.dates import find_dates

#: A Wednesday.
PUBLISHED = dt.date(2018, 3, 7)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A rehearsal was called for Friday.", "2018-03-09"),
        ("The rehearsal called for Friday worried the choir.", "2018-03-09"),
        ("Dockers announced a walkout for Thursday.", "2018-03-08"),
        ("A vigil had been organised for Sunday.", "2018-03-11"),
        ("The clubs booked a field for Saturday.", "2018-03-10"),
        ("The derby was moved to Monday.", "2018-03-12"),
        ("The vote was pushed back to Thursday.", "2018-03-08"),
        ("The council called a hearing for March 20.", "2018-03-20"),
        ("A hearing was called for the 20th.", "2018-03-20"),
        ("He vowed to open the mill in June.", "2018-06"),
        ("The guild threatened to walk out on Friday.", "2018-03-09"),
        ("She pledged to put the levy on the November ballot.", "2018-11"),
        ("The council wants the levy on the May ballot.", "2018-05"),
    ],
)
def test_what_is_arranged_for_a_day_is_to_come(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They moved to Leeds on Monday.", "2018-03-05"),
        ("A neighbour was blamed for Friday's fire.", "2018-03-02"),
        ("Pilgrims called for Friday prayers to be moved.", "2018-03-02"),
        ("The mill announced its losses for February.", "2018-02"),
        ("They thanked the crew for Monday.", "2018-03-05"),
        ("They lost the May election.", "2017-05"),
    ],
)
def test_what_is_told_of_a_day_is_over(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The crew left on March 2. They were due back on the 5th.", "2018-03-05"),
        ("The crew left on March 2. They are due back on the 5th.", "2018-04-05"),
    ],
)
def test_what_was_due_is_seen_from_the_day_told_before(text: str, edtf: str) -> None:
    *_, last = find_dates(parse_story(text), PUBLISHED)
    assert last.edtf == edtf


def edtfs(text: str, published: dt.date | None) -> list[str | None]:
    return [date.edtf for date in find_dates(parse_story(text), published)]


def test_figures_are_read_as_the_day_of_publication_is_written() -> None:
    text = "Posted 03/04/2020. The lock was checked on 05/06/2019."
    third, fourth = dt.date(2020, 4, 3), dt.date(2020, 3, 4)
    assert edtfs(text, third) == ["2020-04-03", "2019-06-05"]
    assert edtfs(text, fourth) == ["2020-03-04", "2019-05-06"]
    assert edtfs(text, None) == ["2020-03-04", "2019-05-06"]


def test_clear_dates_go_before_the_day_of_publication() -> None:
    text = "Posted 03/04/2020. The lock was checked on 06/25/2019."
    assert edtfs(text, dt.date(2020, 4, 3)) == ["2020-03-04", "2019-06-25"]


@pytest.mark.parametrize("text", ["The May cabinet fell.", "The March family left."])
def test_a_name_before_another_noun_is_no_month(text: str) -> None:
    assert list(find_dates(parse_story(text), PUBLISHED)) == []
