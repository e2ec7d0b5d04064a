"""Figures of victims and others: what was found is held against what was marked."""

from __future__ import annotations

from typing import Any

import pytest


def _number(events, outcome: str, low: float, high: float, **more: Any) -> Any:
    return events.tolls.Number(outcome, low, high, **more)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (("killed", 4, 4), ("killed", 4, 4), True),
        (("killed", 4, 4), ("injured", 4, 4), False),
        (("killed", 4, 4), ("killed", 4, None), False),
        (("killed", 30, 30, "at least"), ("killed", 30, None), True),
        (("killed", 40, 40, "up to"), ("killed", 0, 40), True),
        (("killed", 24, 99, "dozens"), ("killed", 20, 99), True),
        (("killed", 24, 99, "dozens"), ("killed", 200, 999), False),
        (("kidnapped", 7, 7), ("held", 7, 7), True),
        (("held|kidnapped", 7, 7), ("kidnapped", 7, 7), True),
    ],
)
def test_figures_agree_by_outcome_and_number(events, gold, found, same):
    gold, found = (events.tolls.Number(*each) for each in (gold, found))
    assert events.tolls.agree(gold, found) is same


def test_a_sentence_is_right_with_all_its_figures_and_no_more(events):
    four, six = (_number(events, "killed", n, n, of="rebels") for n in (4, 6))
    counted = events.tolls.count([four, six], [six, four])
    assert (counted["whole"], counted["exact"]) == (1, 1)
    assert not events.tolls.count([four], [four, six])["whole"]
    assert not events.tolls.count([four, six], [four])["whole"]
    denied = _number(events, "killed", 4, 4, of="rebels", status="denied")
    counted = events.tolls.count([four], [denied])
    assert (counted["whole"], counted["exact"]) == (1, 0)


def test_an_optional_figure_is_neither_missed_nor_invented(events):
    four = _number(events, "killed", 4, 4)
    one = _number(events, "killed", 1, 1, optional=True)
    assert events.tolls.count([four, one], [four])["whole"]
    assert events.tolls.count([four, one], [four, _number(events, "killed", 1, 1)])[
        "whole"
    ]


def test_both_shapes_of_a_marked_figure_are_read(events):
    figures = [
        {"outcome": "killed", "value": 3, "qualifier": "some"},
        {"outcome": "killed", "value": [10, 15]},
        {"outcome": "killed", "low": 10, "high": 15, "qualifier": None},
    ]
    one, two, three = events.tolls.marked_numbers({"figures": figures})
    assert (one.low, one.high, one.hedge) == (3, 3, "about")
    assert two == three
