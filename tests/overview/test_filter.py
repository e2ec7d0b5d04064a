"""What stories are chosen by, as users and the views give it."""

import datetime as dt

import pytest

from dateline.errors import BadOption
from dateline.overview import Filter


def test_a_filter_goes_through_json() -> None:
    wanted = Filter.of(
        {
            "places": ["geonames:2335204"],
            "actors": "Halima Bello",
            "told": ["2021-03-01", None],
            "published": dt.date(2021, 3, 3),
            "words": " market ",
            "originals": True,
        }
    )
    assert wanted.actors == ("Halima Bello",)
    assert wanted.told == (dt.date(2021, 3, 1), None)
    assert wanted.published == (dt.date(2021, 3, 3), dt.date(2021, 3, 3))
    assert wanted.words == "market"
    assert Filter.of(wanted.record()) == wanted


def test_nothing_given_is_no_filter() -> None:
    assert not Filter.of({})
    assert not Filter.of({"told": [None, None], "words": " ", "places": []})
    assert Filter().record() == {}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"place": ["x"]}, "by 'place'; give some of places"),
        ({"places": 7}, "places is 7"),
        ({"actors": ["A", 7]}, "actors has 7 in it"),
        ({"told": "yesterday"}, "the day 'yesterday'; write 2020-01-07"),
        ({"told": ["2021-03-04", "2021-03-01"]}, "ends on 2021-03-01, before"),
        ({"published": ["a", "b", "c"]}, "the first and the last day"),
        ({"words": ["a"]}, "words is"),
        ({"originals": 1}, "give True or False"),
    ],
)
def test_what_is_wrong_is_told(given, says) -> None:
    with pytest.raises(BadOption, match=says):
        Filter.of(given)
