"""Days by the package dateparser, to hold Dateline's own against."""

import datetime as dt
import sys

import pytest

import dateline as dl
from dateline.errors import PackageMissing
from dateline.scoring.dateparsing import days_by_dateparser

TUESDAY = dt.date(2020, 1, 7)


@pytest.mark.parametrize(
    ("phrase", "edtf", "grain"),
    [
        ("Friday", "2020-01-03", "day"),
        ("yesterday", "2020-01-06", "day"),
        ("May 2019", "2019-05", "month"),
        ("2016", "2016", "year"),
        ("last week", "2019-12-30/2020-01-05", "week"),
    ],
)
def test_words_have_the_days_that_dateparser_takes_them_for(phrase, edtf, grain):
    days = days_by_dateparser("en", TUESDAY)(phrase)
    assert (days["edtf"], days["grain"]) == (edtf, grain)
    assert days["first"] <= days["last"]


def test_without_a_day_of_publication_what_depends_on_it_has_no_days():
    days = days_by_dateparser("en", None)
    assert days("Friday") == days("last week") == days("2 May") == {}
    assert days("12 March 2018")["edtf"] == "2018-03-12"
    assert days("a handful of chalk") == {}


def test_a_reading_by_dateparser_can_be_scored_and_kept():
    story = dl.Story(
        text="Nora Vale met Ossian Brue in Leeds on Friday and left in May 2019.",
        published=TUESDAY,
    )
    simple = dl.baselines.dateparser(story)
    assert {d.phrase: d.edtf for d in simple.dates} == {
        "Friday": "2020-01-03",
        "May 2019": "2019-05",
    }
    assert not any(mention.place for mention in simple.places)
    assert dl.Reading.from_json(simple.to_json()) == simple
    assert dl.score(simple, dl.read(story))["dates", "right days"].recall == 1.0


def test_without_the_package_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "dateparser.date", None)
    with pytest.raises(PackageMissing, match="pip install 'dateparser<"):
        days_by_dateparser("en", TUESDAY)
