"""A reading held against a gold one: what is right, and every mistake."""

from __future__ import annotations

import dataclasses
import json
import math
from typing import Any

import pytest
from readings import (
    PARIS_FRANCE,
    PARIS_TEXAS,
    TEXAS,
    empty_reading,
    hostile_reading,
    sample_reading,
)

import dateline as dl
from dateline.errors import BadOption
from dateline.model import Identifiers, Items
from dateline.scoring.places import is_near, is_right_place

GOLD = sample_reading()

#: Identifiers of which none are known.
BARE = Identifiers()


def _with(layer: str, number: int, **changes: Any) -> dl.Reading:
    """Return the sample with one item of a layer changed."""
    items = list(getattr(GOLD, layer))
    items[number] = dataclasses.replace(items[number], **changes)
    return GOLD.replace(**{layer: Items(items)})


def _without(layer: str, number: int) -> dl.Reading:
    items = list(getattr(GOLD, layer))
    del items[number]
    return GOLD.replace(**{layer: Items(items)})


def _mistakes(reading: dl.Reading, gold: dl.Reading = GOLD) -> list[tuple[Any, ...]]:
    return [
        (m.layer, m.sort, m.what, m.phrase, m.expected, m.found)
        for m in dl.score(reading, gold).mistakes
    ]


def test_a_reading_is_all_right_against_itself() -> None:
    score = dl.score(GOLD, GOLD)
    assert all(m.precision == m.recall == m.f1 == 1 for m in score.measures)
    assert score.mistakes == ()
    assert score.errors.empty


def test_a_gold_kept_as_json_scores_the_same() -> None:
    kept = dl.Reading.from_json(GOLD.to_json())
    assert dl.score(_without("places", 2), kept) == dl.score(
        _without("places", 2), GOLD
    )


def test_a_place_that_is_missed_lowers_the_recall_alone() -> None:
    score = dl.score(_without("places", 2), GOLD)
    found = score["places", "found"]
    assert (found.precision, found.recall) == (1, 6 / 7)
    assert score["places", "right place"].recall == 5 / 6  # one has no place
    assert _mistakes(_without("places", 2)) == [
        ("places", "missed", "mention", "Dallas", "Dallas, Texas, "
         "United States (city)", None)
    ]  # fmt: skip


def test_an_event_that_is_missed_is_missed_with_its_numbers() -> None:
    reading = _without("events", 0)
    score = dl.score(reading, GOLD)
    assert score["events", "found"].recall == 2 / 3
    assert score["events", "found"].precision == 1
    assert [m[:3] + m[4:] for m in _mistakes(reading)] == [
        ("events", "missed", "mention", "accident", None),
        ("events", "missed", "killed", "2", None),
        ("events", "missed", "injured", "14", None),
    ]


def test_a_place_that_is_invented_lowers_the_precision_alone() -> None:
    gold = _without("places", 2)
    found = dl.score(GOLD, gold)["places", "found"]
    assert (found.precision, found.recall) == (6 / 7, 1)
    layer, sort, _, phrase, expected, _ = _mistakes(GOLD, gold)[0]
    assert (layer, sort, phrase, expected) == ("places", "invented", "Dallas", None)


def test_the_wrong_namesake_is_found_and_not_right() -> None:
    reading = _with("places", 0, place=PARIS_FRANCE)
    score = dl.score(reading, GOLD)
    assert score["places", "found"].f1 == 1
    assert score["places", "right place"].recall == 5 / 6
    assert score["places", "within 161 km"].recall == 5 / 6
    assert _mistakes(reading) == [
        ("places", "wrong", "place", "PARIS", "Paris, Texas, United States (city)",
         "Paris, France (city)")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "right", "near"),
    [
        ({}, True, True),
        ({"id": "other:1", "lat": 33.75}, True, True),  # 10 km
        ({"id": "other:1", "lat": 33.75, "kind": "district"}, True, True),
        ({"id": "other:1", "kind": "admin2", "ids": BARE}, False, True),
        ({"id": "other:1", "lat": 34.5, "ids": BARE}, False, True),  # 93 km
        ({"id": "other:1", "lat": 36.0, "ids": BARE}, False, False),
        ({"id": "other:1", "lat": 36.0}, True, False),  # an identifier in common
        ({"lat": 36.0}, True, False),  # the same record, its point put elsewhere
        ({"id": "other:1", "lat": None, "lon": None, "ids": BARE}, False, False),
    ],
)
def test_right_is_the_same_place_or_a_near_one_of_its_level(
    changes: dict[str, Any], right: bool, near: bool
) -> None:
    place = dataclasses.replace(PARIS_TEXAS, **changes)
    assert is_right_place(PARIS_TEXAS, place) is right
    assert is_near(PARIS_TEXAS, place) is near


def test_a_country_is_right_wherever_its_middle_is_put() -> None:
    gold = dataclasses.replace(PARIS_FRANCE, kind="country", id="a:1")
    far = dataclasses.replace(gold, id="b:1", lat=45.0)
    assert is_near(gold, far)
    assert is_right_place(gold, far)
    assert not is_right_place(gold, dataclasses.replace(far, country="BE"))
    assert not is_near(gold, dataclasses.replace(far, country="BE"))
    assert not is_near(gold, dataclasses.replace(TEXAS, country="FR"))


def test_a_place_where_the_gold_knows_none_is_a_mistake() -> None:
    reading = _with("places", 6, place=TEXAS)
    score = dl.score(reading, GOLD)
    assert score["places", "right place"].precision == 6 / 7
    assert score["places", "right place"].recall == 1
    assert [m[2:] for m in _mistakes(reading)] == [
        ("place", "Heron Landing", "no place", "Texas, United States (admin1)")
    ]


def test_other_days_are_wrong_and_other_ways_to_write_them_are_not() -> None:
    reading = _with("dates", 3, edtf="2020-01-07")
    score = dl.score(reading, GOLD)
    assert score["dates", "found"].f1 == 1
    assert score["dates", "right days"].recall == 5 / 6
    assert score["dates", "right days or none"].recall == 6 / 7
    assert _mistakes(reading) == [
        ("dates", "wrong", "days", "Monday", "2020-01-06", "2020-01-07")
    ]
    assert _mistakes(_with("dates", 3, edtf="2020-01-06/2020-01-06")) == []


def test_an_expression_without_days_must_have_none() -> None:
    reading = _with("dates", 6, edtf="2001")
    score = dl.score(reading, GOLD)
    assert score["dates", "right days"].recall == 1
    assert score["dates", "right days"].precision == 6 / 7
    assert _mistakes(reading)[0][4:] == ("no days", "2001")


def test_a_name_in_another_actor_is_found_in_the_wrong_cluster() -> None:
    ruiz, *others = GOLD.actors
    rest = dataclasses.replace(ruiz, mentions=ruiz.mentions[::2])
    apart = dataclasses.replace(
        ruiz, id="actor:ruiz", name="Ruiz", mentions=ruiz.mentions[1:2]
    )
    reading = GOLD.replace(actors=Items([rest, apart, *others]))
    score = dl.score(reading, GOLD)
    assert score["actors", "found"].f1 == 1
    clusters = score["actors", "clusters (B³)"]
    assert clusters.precision == 1
    assert clusters.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 2) / 5)
    assert _mistakes(reading) == [
        ("actors", "wrong", "actor", "Ruiz", "Ana Ruiz", "Ruiz")
    ]


def test_a_name_on_a_role_noun_of_the_gold_is_neither_right_nor_wrong() -> None:
    *others, university = GOLD.actors
    engineers = dataclasses.replace(
        university, id="actor:e", mentions=university.nominals, nominals=()
    )
    reading = GOLD.replace(actors=Items([*others, university, engineers]))
    assert _mistakes(reading) == []
    assert dl.score(reading, GOLD)["actors", "found"].found == 5


@pytest.mark.parametrize("name", ["Ruiz", "ana ruiz", "The Ana-Ruiz"])
def test_a_speaker_may_be_called_as_the_gold_calls_her(name: str) -> None:
    assert _mistakes(_with("quotes", 0, speaker=name)) == []


@pytest.mark.parametrize("name", ["Lamar Herald", None])
def test_another_speaker_is_wrong(name: str | None) -> None:
    reading = _with("quotes", 0, speaker=name)
    assert dl.score(reading, GOLD)["quotes", "right speaker"].recall == 0.5
    found = name or "speaker unknown"
    assert [m[1:3] + m[4:] for m in _mistakes(reading)] == [
        ("wrong", "speaker", "Ana Ruiz", found)
    ]


def test_a_quotation_without_a_speaker_has_none_to_get_wrong() -> None:
    unknown = _with("quotes", 1, speaker=None)
    assert _mistakes(unknown, unknown) == []
    score = dl.score(GOLD, unknown)
    assert score["quotes", "right speaker"].precision == 0.5
    assert score["quotes", "right speaker"].recall == 1


def test_less_than_most_of_a_quotation_is_another_quotation() -> None:
    start = GOLD.quotes[0].start
    reading = _with("quotes", 0, end=start + 12, phrase=GOLD.story.text[start:][:12])
    assert [m[1] for m in _mistakes(reading)] == ["invented", "missed"]
    assert dl.score(reading, GOLD)["quotes", "found"].f1 == 0.5


def test_an_event_of_another_class_is_wrong() -> None:
    reading = _with("events", 1, type="demand")
    score = dl.score(reading, GOLD)
    assert score["events", "found"].f1 == 1
    assert score["events", "right class"].recall == 2 / 3
    assert _mistakes(reading) == [
        ("events", "wrong", "class", "promised", "pledge", "demand")
    ]


@pytest.mark.parametrize(
    ("killed", "sort", "expected", "found"),
    [(3, "wrong", "2", "3"), (None, "missed", "2", None)],
)
def test_another_number_of_killed_is_a_mistake(killed, sort, expected, found) -> None:
    reading = _with("events", 0, killed=killed)
    assert dl.score(reading, GOLD)["events", "killed or injured"].recall == 0.5
    assert _mistakes(reading) == [
        ("events", sort, "killed", "killing", expected, found)
    ]


def test_a_number_where_the_gold_has_none_is_invented() -> None:
    reading = _with("events", 2, injured=9)
    assert dl.score(reading, GOLD)["events", "killed or injured"].precision == 2 / 3
    assert _mistakes(reading) == [
        ("events", "invented", "injured", "examine", None, "9")
    ]


def test_a_toll_told_at_another_trigger_is_right() -> None:
    first, second, third = GOLD.events
    reading = GOLD.replace(
        events=Items(
            [
                dataclasses.replace(first, killed=None, injured=None),
                dataclasses.replace(second, killed=2, injured=14),
                third,
            ]
        )
    )
    assert dl.score(reading, GOLD)["events", "killed or injured"].f1 == 1


def test_what_was_rejected_counts_in_neither() -> None:
    rejected = _with("places", 2, status="rejected")
    assert _mistakes(rejected) == _mistakes(_without("places", 2))
    assert _mistakes(_without("places", 2), rejected) == []


def test_nothing_against_nothing_has_no_figures() -> None:
    score = dl.score(empty_reading(), empty_reading())
    assert all(math.isnan(m.f1) for m in score.measures)
    assert score.to_frame()[["precision", "recall", "f1"]].isna().all(axis=None)
    assert "nothing to find" in repr(score)
    assert "<table" in score._repr_html_()


def test_nothing_found_has_no_precision_and_an_f1_of_zero() -> None:
    bare = GOLD.replace(quotes=Items())
    found = dl.score(bare, GOLD)["quotes", "found"]
    assert math.isnan(found.precision)
    assert (found.recall, found.f1) == (0, 0)


def test_the_frames_say_what_they_hold() -> None:
    score = dl.score(_with("places", 0, place=PARIS_FRANCE), GOLD)
    frame = score.to_frame()
    columns = ["layer", "measure", "precision", "recall", "f1", "found", "marked"]
    assert list(frame.columns) == columns
    assert list(frame.layer.unique()) == "places dates actors quotes events".split()
    error = score.errors.iloc[0]
    assert GOLD.story.text[error.start : error.end] == error.phrase == "PARIS"
    assert error.sentence.startswith("PARIS, Texas")
    assert error.sentence.endswith("Ruiz said.")
    assert list(score.errors["sort"].cat.categories) == ["missed", "invented", "wrong"]


def test_a_score_shows_itself_in_a_line() -> None:
    shown = repr(dl.score(_without("places", 2), GOLD))
    assert shown.startswith("<Score: places 0.92, dates 1.00")
    assert shown.endswith("(F1); 1 mistake>")
    assert repr(dl.score(GOLD, GOLD)).endswith("(F1); 0 mistakes>")


def test_an_unknown_measure_names_those_that_are_like_it() -> None:
    with pytest.raises(BadOption, match="'places', 'right place'"):
        dl.score(GOLD, GOLD)["place", "right places"]


def test_readings_of_different_texts_are_refused() -> None:
    other = dl.Story(text=GOLD.story.text.replace("Monday", "Sunday"))
    at = GOLD.story.text.index("Monday")
    with pytest.raises(BadOption, match=f"from character {at} on.*same text"):
        dl.score(GOLD, GOLD.replace(story=other))


@pytest.mark.parametrize("gold", [None, "gold.json", {"places": []}])
def test_what_is_no_reading_is_refused(gold: Any) -> None:
    with pytest.raises(BadOption, match=r"Reading\.from_json"):
        dl.score(GOLD, gold)


def test_a_score_shows_what_is_wrong_in_the_text_in_words() -> None:
    html = dl.score(_with("places", 0, place=PARIS_FRANCE), GOLD)._repr_html_()
    assert "<table" in html
    assert ">PARIS</mark><small> <b>[wrong place]</b></small>" in html
    assert "found Paris, France (city), gold Paris, Texas" in html
    missed = dl.score(_without("dates", 0), GOLD)._repr_html_()
    assert ">Friday morning</mark><small> <b>[missed date]</b></small>" in missed
    assert "dashed" in missed


def test_mistakes_that_overlap_are_marked_together() -> None:
    bare = GOLD.replace(places=Items(()), actors=Items(()))
    html = dl.score(bare, GOLD)._repr_html_()
    both = ">University of Georgia</mark><small> <b>[missed actor, missed place]</b>"
    assert both in html
    assert html.count(">University of Georgia<") == 1


def test_the_text_of_a_score_is_the_story_and_no_markup() -> None:
    hostile = hostile_reading()
    html = dl.score(hostile, hostile.replace(places=Items(())))._repr_html_()
    assert "<script" not in html
    assert "<img" not in html


def test_the_views_of_a_score_have_its_mistakes_and_correct_nothing() -> None:
    score = dl.score(_with("places", 0, place=PARIS_FRANCE), GOLD)
    view = score.show(theme="dark")
    drawn = json.loads(view._score)
    assert drawn["mistakes"] == [mistake.row() for mistake in score.mistakes]
    assert drawn["measures"][0]["right_found"] == 7
    assert view.corrections is None
    assert view._theme == "dark"
