"""The axis of time: bins of one length that most days lie in."""

import datetime as dt

import pytest

from dateline.overview.axis import MOST, axis_of

DAY = dt.timedelta(days=1)


def days(first: str, count: int, step: int = 1) -> list[tuple[dt.date, int]]:
    start = dt.date.fromisoformat(first)
    return [(start + n * step * DAY, 1) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "grain"), [(10, "day"), (400, "week"), (2_000, "month"), (9_000, "year")]
)
def test_there_are_no_more_bins_than_can_be_seen(count, grain) -> None:
    axis = axis_of(days("2001-05-03", count), [])
    assert axis.grain == grain
    assert len(axis.starts) <= MOST
    starts, ends = axis.starts, axis.ends()
    assert all(start <= end for start, end in zip(starts, ends, strict=True))
    after = [end + DAY for end in ends[:-1]]
    assert after == list(starts[1:])
    last = dt.date(2001, 5, 3) + (count - 1) * DAY
    assert starts[0] <= dt.date(2001, 5, 3)
    assert ends[-1] >= last


def test_an_old_war_does_not_shrink_the_present() -> None:
    published = days("2021-03-01", 10)
    told = [(dt.date(1967, 6, 5), 1), *((day, 40) for day, _ in published)]
    axis = axis_of(published, told)
    assert axis.grain == "day"
    assert axis.starts[0] == dt.date(2021, 3, 1)


def test_days_told_around_publication_are_on_the_axis() -> None:
    axis = axis_of(days("2021-03-10", 1), days("2021-03-04", 12))
    assert (axis.starts[0], axis.last) == (dt.date(2021, 3, 4), dt.date(2021, 3, 15))


def test_the_ends_of_the_calendar_and_no_days_at_all() -> None:
    for day in (dt.date.min, dt.date.max):
        axis = axis_of([(day, 1)], [(day, 1)])
        assert axis.starts[0] <= day <= axis.ends()[-1]
    assert axis_of([], []).starts == ()
    assert axis_of([], []).ends() == []
    whole = axis_of([(dt.date.min, 1), (dt.date.max, 1)], [])
    assert (whole.grain, whole.starts[0]) == ("year", dt.date.min)
    assert whole.ends()[-1] == dt.date.max
