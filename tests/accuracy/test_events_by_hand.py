"""Events for judging by hand: drawn from stories, and their verdicts read back."""

from __future__ import annotations

import csv
import json
from collections import Counter

import pytest


def _row(events, **more: str) -> dict[str, str]:
    filled = {"class": "ASSAULT", "rule": "verb frame", "factuality": "asserted"}
    slots = {f"{slot}_ok": "y" for slot in events.by_hand.SLOTS}
    blank = dict.fromkeys(events.by_hand.COLUMNS, "")
    return blank | filled | slots | {"happened": "y"} | more


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({}, "strictly right"),
        ({"place_ok": "n"}, "strictly right"),
        ({"actor_ok": "n"}, "partly right"),
        ({"actor_ok": ""}, "strictly right"),
        ({"class_ok": "n"}, "wrong"),
        ({"class_ok": ""}, ""),
    ],
)
def test_verdicts_follow_from_the_slots(events, more, verdict):
    assert events.by_hand.verdict(_row(events, **more)) == verdict


def test_slots_are_judged_by_their_rule(events):
    near = {"place": "Goma", "place_rule": "near"}
    rows = [
        _row(events, **near),
        _row(events, **near, place_ok="n"),
        _row(events, happened="n"),
    ]
    told = "\n".join(events.by_hand.report(rows))
    assert "3 of 3 events judged" in told
    assert "place: near" in told
    assert "50.0 of 2" in told
    figures = events.by_hand.figures(
        sum(map(events.by_hand.count, rows), start=Counter())
    )
    assert figures["place right of given"] == 50
    assert figures["told as fact, never happened"] == pytest.approx(100 / 3)


def test_events_are_drawn_evenly_by_class_and_always_the_same(events):
    rows = [_row(events, **{"class": c}) for c in "AAAAAAAABBC"]
    few = events.by_hand.draw(rows, 6, 0, evenly=True)
    assert Counter(row["class"] for row in few) == {"A": 3, "B": 2, "C": 1}
    numbered = [{**row, "story": str(n)} for n, row in enumerate(rows)]
    drawn = events.by_hand.draw(numbered, 4, 7, evenly=False)
    assert events.by_hand.draw(numbered, 4, 7, evenly=False) == drawn
    assert events.by_hand.draw(numbered, 4, 8, evenly=False) != drawn


def test_a_sheet_is_written_from_stories_and_read_back(events, tmp_path, capsys):
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text("Rebels killed a priest in Goma on Friday.", "utf-8")
    (folder / "a.json").write_text('{"published": "2022-03-17"}', "utf-8")
    line = json.dumps({"text": "Police arrested two men in Lima."})
    (folder / "b.jsonl").write_text(line + "\n", "utf-8")
    sheet = tmp_path / "sheet.csv"
    assert events.by_hand.main(["draw", str(folder), str(sheet)]) == 0
    rows = list(csv.DictReader(sheet.read_text("utf-8").splitlines()))
    assert {row["trigger"] for row in rows} == {"killed", "arrested"}
    killed = next(row for row in rows if row["trigger"] == "killed")
    assert killed["day"] == "2022-03-11"
    assert killed["place_rule"]
    events.by_hand.write(sheet, [{**row, "class_ok": "Y "} for row in rows])
    assert events.by_hand.main(["read", str(sheet)]) == 0
    assert "2 of 2 events judged" in capsys.readouterr().out


def test_verdicts_are_neither_overwritten_nor_guessed(events, tmp_path, capsys):
    sheet = tmp_path / "sheet.csv"
    events.by_hand.write(sheet, [_row(events, actor_ok="perhaps")])
    assert events.by_hand.main(["read", str(sheet)]) == 2
    assert "'perhaps' is neither y nor n" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        events.by_hand.main(["draw", str(tmp_path), str(sheet)])
