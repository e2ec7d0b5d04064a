"""Every kind of error told of is gone, on its examples and on new sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent

#: The share of new sentences of each kind that must be read right.
BAR = 0.8

#: Of so many new sentences one is read: all take minutes, and the script reads them.
EVERY = 3


@pytest.fixture(scope="module")
def kinds():
    """Return the script that judges stories, its modules taken back afterwards."""
    import importlib

    names = ("checks", "handed_in", "sheets", "kinds_of_errors")
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.delitem(sys.modules, name, raising=False)
        patch.setattr(sys, "path", [str(FOLDER), *sys.path])
        yield importlib.import_module("kinds_of_errors")
        for name in names:
            sys.modules.pop(name, None)


def test_the_examples_of_each_kind_are_read_right(kinds):
    judged = kinds.judged([FOLDER / "kinds" / "met.txt"], "")
    assert [(kind, what, failed) for kind, what, failed in judged if failed] == []


def test_what_no_sheet_can_hold_is_read_right(kinds):
    judged = [*kinds.judged_as_handed_in("")]
    assert [case for case in judged if case[2]] == []
    assert {kind.split()[0] for kind, _, _ in judged} == {"A7", "C12", "C13", "C14"}


def test_most_new_sentences_of_each_kind_are_read_right(kinds):
    judged = kinds.judged([FOLDER / "kinds" / "fresh.txt"], "", EVERY)
    lines = [*kinds.report(judged, misses=False)]
    shares = {}
    for line in lines:
        kind, right, _, total = line.rsplit(maxsplit=3)
        shares[kind] = int(right) / int(total)
    assert len(shares) > 15
    assert {kind: share for kind, share in shares.items() if share < BAR} == {}


def test_a_claim_that_does_not_hold_is_told(kinds, tmp_path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(
        "== X\n[2021-06-01] Floods hit Najaf on Monday.\n  place: Najaf = FR\n"
        "  date: Monday = 2021-05-31\n  nowhere: Najaf\n  person: Najaf\n",
        encoding="utf-8",
    )
    ((kind, _, failed),) = kinds.judged([sheet], "")
    assert kind == "X"
    assert failed == ["place: Najaf = FR", "nowhere: Najaf", "person: Najaf"]


def test_a_line_that_is_nothing_is_refused(kinds, tmp_path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("== X\nFloods hit Najaf.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"sheet\.txt, line 2"):
        [*kinds.judged([sheet], "")]
