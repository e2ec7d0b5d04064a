"""An ablation: one line, a frame, a chart, and counts that are those of the score."""

from __future__ import annotations

from typing import Any

import pytest

import dateline as dl
from dateline.errors import BadOption

#: Sidon, not the words, tells which Tripoli; the words tell which Cambridge.
TEXT = (
    "Doctors in Tripoli and Sidon treated forty people for burns. Crews came from "
    "Cambridge, Ontario."
)
MEASURED = ("places", "right place")
ALL = [
    "all parts",
    "without home",
    "without spatial context",
    "without propagation",
    "most populous",
    "first candidate",
]


@pytest.fixture(scope="module")
def gold() -> dl.Reading:
    """Return a reading that is held to be true: all parts together have all right."""
    return dl.read(TEXT)


@pytest.fixture(scope="module")
def taken_apart(gold: dl.Reading) -> Any:
    return dl.ablation(gold)


def test_every_part_and_two_simple_methods_are_counted(taken_apart) -> None:
    frame = taken_apart.to_frame()
    assert list(frame.method) == ALL
    by = frame.set_index("method")
    assert by.f1["all parts"] == 1
    assert by.f1["without home"] == 1
    assert 0 <= by.f1["most populous"] < by.f1["without spatial context"] < 1
    assert (by.lost == 1 - by.f1).all()


def test_each_bar_is_the_score_of_that_reading(gold, taken_apart) -> None:
    for name, reading in (
        ("without propagation", dl.read(TEXT, without=["propagation"])),
        ("most populous", dl.baselines.most_populous(gold)),
    ):
        assert taken_apart.measures[name] == dl.score(reading, gold)[MEASURED]


def test_several_stories_are_counted_together() -> None:
    golds = [dl.read("Rain fell on Cambridge, Ontario."), dl.read("Fog hid Oslo.")]
    both = dl.ablation(golds)
    each = [dl.ablation(gold) for gold in golds]
    for name in ALL:
        marked = [one.measures[name].marked for one in each]
        right = [one.measures[name].right_marked for one in each]
        assert both.measures[name].recall == pytest.approx(sum(right) / sum(marked))
    assert "2 stories" in repr(both)


def test_in_a_cell_it_is_a_chart_and_a_table_for_those_that_draw_none(
    taken_apart,
) -> None:
    bundle = taken_apart._repr_mimebundle_()
    [bars] = bundle["application/vnd.plotly.v1+json"]["data"]
    assert bars["type"] == "bar"
    assert list(bars["y"]) == ALL
    assert bars["x"][0] == 1
    assert all(name in bundle["text/html"] for name in ALL)
    assert "all parts 1.00" in bundle["text/plain"]


@pytest.mark.parametrize("golds", [[], "stadium-stand", [TEXT], 7])
def test_what_is_no_gold_is_refused(golds: Any) -> None:
    with pytest.raises(BadOption, match="gold"):
        dl.ablation(golds)
