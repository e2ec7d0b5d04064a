"""Headlines In Title Case: which capitals are names', and what is read of the rest."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.analysis.cleaning import cleaned
from dateline.nlp.pipeline import blank_pipeline, load_pipeline
from dateline.nlp.title_case import title_cased

HEADLINES = [
    (
        "Kenyan Troops Enter Village Near Garissa As Peace Talks Fail In Djibouti",
        "Kenyan troops enter village near Garissa as peace talks fail in Djibouti",
    ),
    ("Bank Of Japan Cuts Rates", "Bank of Japan cuts rates"),
    (
        "Greek Coast Guard Rescues 80 Migrants Off Gavdos",
        "Greek Coast Guard rescues 80 migrants off Gavdos",
    ),
    (
        "Storm Kills Six in Durban, Thousands Flee",
        "Storm kills six in Durban, thousands flee",
    ),
    ("Bill Gates Buys Stake In Bakery", "Bill Gates buys stake in bakery"),
]


@pytest.mark.parametrize(("given", "read"), HEADLINES)
def test_a_capital_stays_where_a_name_has_it(given: str, read: str) -> None:
    text = cleaned(given, load_pipeline(), dl.Gazetteer.default())
    assert (text.text, text.given) == (read, given)


@pytest.mark.parametrize(
    "text",
    [
        "Universal Declaration Of Human Rights",  # no verb
        "Ana Ruiz, Jonas Weber, Li Wei, Omar Haddad",
        "Kenyan troops enter village near Garissa as talks fail",  # no title case
        "Troops Entered The Village.",  # a sentence
        "Officials Say",  # too short
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert cleaned(text, load_pipeline(), dl.Gazetteer.default()).text == text


def test_only_lines_of_their_own_are_in_title_case() -> None:
    text = "Storm Kills Six In Durban\n\nA storm killed six people on Monday."
    assert [text[line.start : line.end] for line in title_cased(text)] == [
        "Storm Kills Six In Durban"
    ]


def test_a_pipeline_that_knows_no_lemmas_changes_no_line() -> None:
    text = "Storm Kills Six In Durban"
    assert cleaned(text, blank_pipeline("en"), dl.Gazetteer.default()).text == text


def test_what_is_found_is_in_the_words_as_given() -> None:
    reading = dl.read("Greek Coast Guard Rescues 80 Migrants Off Gavdos")
    (event,) = reading.events
    assert event.phrase == "Rescues"
    assert event.actor == "Greek Coast Guard"
    assert [toponym.phrase for toponym in reading.places] == ["Greek", "Gavdos"]
    assert "organisation" in [actor.kind for actor in reading.actors]
    for mention in (*reading.places, *reading.events):
        given = reading.story.text[mention.start : mention.end]
        assert given == mention.phrase


def test_a_headline_and_its_body_are_one_reading() -> None:
    body = "\n\nThe Bank of Japan cut its rates on Monday, it said."
    reading = dl.read("Bank Of Japan Cuts Rates" + body, published="2021-03-10")
    assert [actor.name for actor in reading.actors] == ["Bank of Japan"]
