"""The rules of dates take every word from the language of the story."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from parsed import parse_story

from dateline.dates import find_dates, own_date
from dateline.dates.extraction.lexicon import KINDS, lexicon_of
from dateline.dates.normalisation.holidays import holiday
from dateline.lang import Language, language, languages, rows_of_all
from dateline.lang.dates import WORD_KINDS, DateWords
from dateline.nlp.story import ParsedStory

EMPTY = Language(code="xx", name="Empty")
DAY = dt.date(2020, 1, 8)
TEXT = (
    "BAGHDAD, Jan. 8 — Two men were killed early Friday, the day before Christmas Eve, "
    "and three more about two weeks ago at 9:30 a.m. EST. The court will meet next "
    "month, from Monday to Thursday, in the fall of last year and by 2015; since the "
    "1990s, in her 40s, every Sunday, in Q3 2019, on the 3rd of May 2018, 20 Ramadan "
    "1441, 44 B.C., until year-end at five o'clock. It opens on Tuesday. He came "
    "twenty-six years later, on 9/11, in the early hours of Saturday. Published:\n"
)


def in_language(text: str, words: Language) -> ParsedStory:
    """Return an English parse that takes its words from another language."""
    parsed = ParsedStory(parse_story(text).doc)
    parsed.language = words
    return parsed


def test_a_language_without_words_has_no_dates_but_those_in_figures() -> None:
    found = find_dates(in_language(TEXT, EMPTY), DAY)
    assert {item.rule for item in found} <= {"year", "clock"}
    for item in found:
        assert re.fullmatch(r"[\d:]+", item.phrase), item.phrase


def test_a_language_without_words_tells_no_day_of_publication() -> None:
    assert own_date(TEXT, EMPTY) == ()
    assert own_date("Published: Jan. 8, 2020", EMPTY) == ()


def test_figures_alone_are_read_in_every_language() -> None:
    (found,) = find_dates(in_language("Signed 2019-11-05.", EMPTY), DAY)
    assert found.value == "2019-11-05"


def test_words_of_another_language_are_enough_for_its_dates() -> None:
    german = Language(
        code="xx",
        name="a little German",
        dates=DateWords(
            vocabulary={
                "WEEKDAY": {"freitag": 5},
                "MONTH": {"januar": 1},
                "DAYWORD": {"gestern": -1},
            },
            open_ends={"seit": "since"},
        ),
    )
    text = "Sie kamen gestern, am Freitag und am 3 Januar 2018; er war da seit Freitag."
    found = find_dates(in_language(text, german), DAY)
    assert [(item.phrase, item.value) for item in found] == [
        ("gestern", "2020-01-07"),
        ("Freitag", "2020-01-03"),
        ("3 Januar 2018", "2018-01-03"),
        ("Freitag", "2020-01-03"),
    ]
    assert found[-1].edtf == "2020-01-03/.."


def test_the_order_of_day_and_month_is_that_of_the_language() -> None:
    text = "Signed 1/3/2020."
    (american,) = find_dates(in_language(text, language("en")), DAY)
    (other,) = find_dates(in_language(text, EMPTY), DAY)
    assert (american.value, other.value) == ("2020-01-03", "2020-03-01")


def test_a_kind_that_no_rule_knows_is_refused() -> None:
    words = DateWords(vocabulary={"WEKDAY": {"freitag": 5}})
    with pytest.raises(ValueError, match="Odd lists 'freitag' as 'WEKDAY'"):
        lexicon_of(Language(code="xx", name="Odd", dates=words))


def test_every_kind_of_english_words_is_documented_and_each_word_has_one() -> None:
    vocabulary = language("en").dates.vocabulary
    assert set(vocabulary) == set(WORD_KINDS) <= set(KINDS)
    listed = [word for words in vocabulary.values() for word in words]
    assert sorted(listed) == sorted(set(listed))


def test_a_holiday_has_one_rule_in_all_languages_and_one_row_in_each() -> None:
    rules = {row["holiday"]: row["rule"] for row in rows_of_all("holidays")}
    for each in languages():
        rows = each.table("holidays")
        assert {row["holiday"]: row["rule"] for row in rows}.items() <= rules.items()
        assert len({row["holiday"] for row in rows}) == len(rows)


def test_every_holiday_has_a_day_in_a_leap_year() -> None:
    rows = rows_of_all("holidays")
    assert len(rows) > 70
    for row in rows:
        value = holiday(row["holiday"], 2020)
        assert value is not None, row
        assert dt.date.fromisoformat(value).year == 2020
