"""Why a name means a place, and what would be read if one thing were otherwise."""

import pytest

import dateline as dl
from dateline.errors import BadDate, BadOption, CorrectionError

STORY = dl.Story(
    text=(
        "HALIFAX, Nova Scotia — A trawler sank off Lunenburg on Friday. Crews from "
        "Halifax found two of five men; a cutter was sent from Gloucester on Sunday."
    ),
    publisher="Denver Post",
)
PUBLISHED = "2021-03-08"


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(STORY, published=PUBLISHED)


def test_the_terms_of_a_decision_add_up_to_its_margin(reading) -> None:
    decision = dl.why(reading, "Halifax")
    frame = decision.to_frame()
    assert decision.margin == pytest.approx(frame["adds"].sum(), abs=0.05)
    assert decision.margin == pytest.approx(sum(a for _, a in decision.steps()))
    assert list(frame["adds"].abs()) == sorted(frame["adds"].abs(), reverse=True)
    assert str(decision.chosen) == "Halifax, Nova Scotia, Canada"
    assert decision.rival.place.km_to(decision.chosen.place) > 161
    assert "'HALIFAX': Halifax, Nova Scotia, Canada, not Halifax" in repr(decision)


def test_a_decision_is_held_against_the_candidate_asked_for(reading) -> None:
    others = [str(c) for c in dl.why(reading, "Gloucester").mention.candidates[1:]]
    for other in others:
        assert str(dl.why(reading, "Gloucester", against=other).rival) == other
    none = dl.why(reading, "Gloucester", against="none of these")
    assert none.rival.place is None
    with pytest.raises(BadOption, match=r"'Perth'.*no other candidate.*none of these"):
        dl.why(reading, "Gloucester", against="Perth")


def test_the_chart_is_a_waterfall_and_a_table_without_scripts(reading) -> None:
    decision = dl.why(reading, "Halifax")
    (trace,) = decision.figure().data
    assert trace.type == "waterfall"
    assert len(trace.y) == len(decision.steps()) + 1
    assert sum(trace.x) == pytest.approx(decision.margin, abs=0.01)
    bundle = decision._repr_mimebundle_()
    assert set(bundle) == {
        "text/plain",
        "text/html",
        "application/vnd.plotly.v1+json",
    }
    assert "Why Halifax, Nova Scotia, Canada and not" in bundle["text/html"]
    assert "<script" not in bundle["text/html"]


def test_of_what_is_no_place_there_is_nothing_to_explain(reading) -> None:
    with pytest.raises(BadOption, match="no place was chosen for 'trawler'"):
        dl.why(reading, "trawler")
    with pytest.raises(CorrectionError, match=r"does not contain 'Halifx'.*'Halifax'"):
        dl.why(reading, "Halifx")


def test_another_day_moves_the_days_and_nothing_else(reading) -> None:
    moved = dl.what_if(reading, published="2021-03-15")
    frame = moved.to_frame()
    assert set(frame["layer"]) == {"dates"}
    assert dict(zip(frame["phrase"], frame["after"], strict=True)) == {
        "Friday": "2021-03-12",
        "Sunday": "2021-03-14",
    }
    assert repr(moved) == "<WhatIf published 2021-03-15: 2 in dates>"
    assert "2021-03-05" in moved._repr_html_()
    assert moved.reading == reading.republished("2021-03-15")


def test_no_day_and_no_home_are_answers_too(reading) -> None:
    undated = dl.what_if(reading, published=None)
    assert "published on no known day" in repr(undated)
    homeless = dl.what_if(reading, home=None)
    assert homeless.reading.home is None
    assert homeless.reading == reading.with_home(None)


def test_parts_are_switched_off_and_on_again(reading) -> None:
    off = dl.what_if(reading, without=["home", "propagation"])
    assert off.changed == "without home, propagation"
    assert off.reading == dl.read(
        STORY, published=PUBLISHED, without=["propagation", "home"]
    )
    on = dl.what_if(off.reading, without=[])
    assert on.reading == reading
    assert on.changed == "without nothing: all parts are on"


def test_a_change_that_changes_nothing_says_so(reading) -> None:
    same = dl.what_if(reading, published=PUBLISHED)
    assert repr(same) == f"<WhatIf published {PUBLISHED}: nothing is read otherwise>"
    assert same.to_frame().empty
    assert "<table" not in same._repr_html_()


def test_one_thing_is_changed_and_no_more(reading) -> None:
    with pytest.raises(BadOption, match="0 things"):
        dl.what_if(reading)
    with pytest.raises(BadOption, match="2 things"):
        dl.what_if(reading, home=None, published=None)
    with pytest.raises(BadDate):
        dl.what_if(reading, published="Friday")
    with pytest.raises(BadOption, match="no part"):
        dl.what_if(reading, without=["weights"])
