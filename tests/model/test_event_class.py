"""The table of classes of events."""

from __future__ import annotations

import re
from pathlib import Path

import dateline
from dateline.model import EVENT_CLASSES
from dateline.model.event_class import classes_that

#: The classes of PLOVER.
PLOVER = (
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT DEMAND DISAPPROVE REJECT "
    "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT INVESTIGATE"
)


def test_plover_is_whole_and_ours_have_no_equivalent() -> None:
    equivalents = {name: each.plover for name, each in EVENT_CLASSES.items()}
    assert {name for name, plover in equivalents.items() if plover} == {*PLOVER.split()}
    assert all(plover in (name, None) for name, plover in equivalents.items())


def test_what_nobody_does_can_happen_without_anybody_and_cost_lives() -> None:
    undone = classes_that("undone")
    assert {"ACCIDENT", "DISASTER", "DEATH"} <= undone
    assert undone <= classes_that("occurs") & classes_that("deadly")


def test_the_views_put_every_class_into_the_same_words() -> None:
    front = Path(dateline.__file__).parent / "workbench" / "frontend" / "common"
    script = (front / "classes.js").read_text("utf-8")
    words = dict(re.findall(r'^  (\w+): "([^"]+)",$', script, re.M))
    assert words == {name: each.words for name, each in EVENT_CLASSES.items()}
