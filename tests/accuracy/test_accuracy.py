"""The accuracy command: on tiny sets, against baselines that hold and that do not."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

COMMAND = Path(__file__).parent

#: What can become of a marked name in a plain sentence, but for being right.
ERRORS = (
    "the division for the city",
    "the city for the division",
    "another place",
    "not found",
)

FLOOD = "The river rose in Paris, Texas on Friday. Officials in Texas opened shelters."
HOUSE = "A school in Nairobi closed on Monday, Grace Wanjiru said."
RAIN = "NAIROBI — Two people were killed in Mombasa on Monday, police said."


def _span(text: str, phrase: str, **more: Any) -> dict[str, Any]:
    start = text.index(phrase)
    return {"start": start, "end": start + len(phrase), "phrase": phrase, **more}


def _place(text: str, phrase: str, lat: float, lon: float, **more: Any) -> Any:
    return _span(text, phrase, lat=lat, lon=lon, **more)


PLACES = [
    {
        "id": "flood",
        "text": FLOOD,
        "domain": "dallasnews.com",
        "toponyms": [
            _place(FLOOD, "Paris", 33.66, -95.56, type="literal"),
            _place(FLOOD, "Texas", 31.25, -99.25, type="literal", geonameid="4736286"),
        ],
    },
    {
        "id": "house",
        "text": HOUSE,
        "toponyms": [_place(HOUSE, "Nairobi", -1.28, 36.82, type="literal")],
    },
]

DATES = [
    {
        "id": "flood",
        "text": FLOOD,
        "dct": "2020-01-07",
        "timex": [_span(FLOOD, "Friday", type="DATE", value="2020-01-03")],
    }
]

TOLLS = [{"id": "rain", "text": RAIN, "casualties": [{"kind": "killed", "value": 2}]}]

STORY = {
    "published": "2020-01-07",
    "places": [
        _place(RAIN, "NAIROBI", -1.28, 36.82, kind="literal", country="KE"),
        _place(RAIN, "Mombasa", -4.05, 39.66, kind="literal", country="KE"),
    ],
    "actors": [],
    "dates": [_span(RAIN, "Monday", edtf="2020-01-06", timex_type="DATE")],
    "quotes": [],
    "events": [
        {"trigger": _span(RAIN, "killed"), "killed": 2, "injured": None},
    ],
}


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the command's module, found as its folder finds it."""
    names = [path.stem for path in COMMAND.rglob("*.py")]
    for name in names:
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(COMMAND)
    import run

    for half in ("look", "report"):  # a few of the thousands
        few = partial(run.plain_sentences.draw.draw_half, half, 40)
        monkeypatch.setitem(run.plain_sentences.DRAW, f"plain.{half}", few)
    for name in (
        "plain.towns-look",
        "plain.towns-report",
        "plain.namesakes",
        "plain.by-hand",
    ):
        monkeypatch.delitem(run.plain_sentences.DRAW, name)

    few = [
        replace(sheet, records=sheet.records[:6])
        for sheet in run.event_sentences.sheets()
    ]
    monkeypatch.setattr(run.event_sentences, "sheets", lambda: list(few))

    for name in names:  # leave no module of so plain a name to other tests
        monkeypatch.delitem(sys.modules, name, raising=False)
    return run


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    """Return a folder of tiny sets, one for each layer."""
    folder = tmp_path / "sets"
    for layer, records in (("places", PLACES), ("dates", DATES), ("actors", TOLLS)):
        (folder / layer).mkdir(parents=True)
        lines = "".join(json.dumps(record) + "\n" for record in records)
        (folder / layer / "tiny.jsonl").write_text(lines, encoding="utf-8")
    (folder / "stories").mkdir()
    (folder / "stories" / "rain.txt").write_text(RAIN, encoding="utf-8")
    (folder / "stories" / "rain.json").write_text(json.dumps(STORY), encoding="utf-8")
    return folder


def _run(command: ModuleType, sets: Path, *more: str) -> int:
    cache, kept = sets.parent / "cache", sets.parent / "kept.json"
    place = ["--cache", str(cache), "--baseline", str(kept)]
    return int(command.main([str(sets), *place, *more]))


def _kept(sets: Path) -> dict[str, Any]:
    text = (sets.parent / "kept.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def test_every_layer_is_measured_and_the_figures_are_kept(command, sets, capsys):
    assert _run(command, sets, "--update") == 0
    kept = _kept(sets)
    assert list(kept) == [
        "actors/tiny.jsonl",
        "dates/tiny.jsonl",
        "events/kinds.jsonl",
        "events/onsets.jsonl",
        "events/sheet.look",
        "events/sheet.report",
        "places/tiny.jsonl",
        "plain/plain.look",
        "plain/plain.report",
        "stories/stories",
    ]
    assert kept["dates/tiny.jsonl"]["figures"]["days right"] == 100
    assert kept["actors/tiny.jsonl"]["figures"]["F1"] == 100
    assert kept["places/tiny.jsonl"]["figures"]["tagging R"] == 100
    assert "outlet's home given: Acc@161" in kept["places/tiny.jsonl"]["figures"]
    assert kept["stories/stories"]["figures"]["place resolved"] == 100
    assert kept["stories/stories"]["measured"]["model"].startswith("en_core_web")
    shown = capsys.readouterr().out
    assert "Acc@161, kind literal" in shown
    assert "Acc@161, names " in shown
    assert "no baseline" in shown


def test_plain_sentences_need_no_folder(command, tmp_path, capsys):
    kept = ["--baseline", str(tmp_path / "kept.json")]
    assert command.main(["--only", "plain", *kept, "--update"]) == 0
    shown = capsys.readouterr().out
    assert "wrong without doubt shown" in shown
    assert "right, continent Africa" in shown
    assert shown.count("in-sample") == 1  # the half that weights are fitted on


def test_the_sheet_of_events_needs_no_folder(command, tmp_path, capsys):
    kept = ["--baseline", str(tmp_path / "kept.json")]
    assert command.main(["--only", "events", *kept, "--update"]) == 0
    shown = capsys.readouterr().out
    assert "told as fact, never happened" in shown
    assert "strictly right R, kind, violence" in shown
    assert "found, right class" in shown


def test_figures_of_a_set_are_measured(command, sets, capsys):
    wanted = [{"outcome": "killed", "value": 2, "of": "people", "qualifier": None}]
    record = {"kind": "plain", "text": RAIN, "published": "2020-01-07"}
    line = json.dumps({**record, "figures": wanted})
    (sets / "actors" / "counts.jsonl").write_text(line, encoding="utf-8")
    assert _run(command, sets, "--only", "actors", "--update") == 0
    figures = _kept(sets)["actors/counts.jsonl"]["figures"]
    assert figures["figures wholly right"] == 100
    assert figures["figures P"] == 100


def test_less_is_better_where_nothing_happened(command, sets):
    _run(command, sets, "--only", "events", "--update")
    name = "told as fact, no event"
    for before, code in ((-5.0, 1), (50.0, 0)):
        kept = _kept(sets)
        kept["events/sheet.look"]["figures"][name] = before
        (sets.parent / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
        assert _run(command, sets, "--only", "events") == code


def test_more_errors_in_plain_sentences_are_a_fall(command):
    common = command.common
    plain = common.Set("plain", Path("towns"), (), "digest")
    for name in (*ERRORS, "wrong without doubt shown"):
        for now, falls in ((12.0, 1), (8.0, 0)):
            kept = {plain.key: {"sha256": "digest", "figures": {name: 10.0}}}
            tables = [common.Table("", {name: common.Figure(now, now, now)})]
            fallen, _ = command.baseline.compare(plain, tables, kept)
            assert len(fallen) == falls, name


def test_the_same_figures_pass(command, sets):
    assert _run(command, sets, "--only", "dates", "--update") == 0
    assert _run(command, sets, "--only", "dates") == 0


def test_a_drop_of_more_than_a_point_fails_and_is_named(command, sets, capsys):
    lines = (sets / "dates" / "tiny.jsonl").read_text(encoding="utf-8")
    _run(command, sets, "--only", "dates", "--update")
    kept = _kept(sets)
    kept["dates/tiny.jsonl"]["figures"]["days right"] = 101.5
    (sets.parent / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
    assert _run(command, sets, "--only", "dates") == 1
    assert "dates/tiny.jsonl, days right: 101.50 before, 100.00 now" in (
        capsys.readouterr().out
    )
    assert (sets / "dates" / "tiny.jsonl").read_text(encoding="utf-8") == lines


def test_more_invented_places_are_a_drop_and_fewer_are_not(command, sets):
    _run(command, sets, "--only", "places", "--update")
    for before, code in ((-5.0, 1), (50.0, 0)):
        kept = _kept(sets)
        kept["places/tiny.jsonl"]["figures"]["invented"] = before
        (sets.parent / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
        assert _run(command, sets, "--only", "places") == code


def test_a_set_without_baseline_passes_and_says_so(command, sets, capsys):
    assert _run(command, sets, "--only", "dates") == 0
    assert "no baseline: keep these figures with --update" in capsys.readouterr().out
    assert not (sets.parent / "kept.json").exists()


def test_another_file_of_the_same_name_is_not_compared(command, sets, capsys):
    _run(command, sets, "--only", "dates", "--update")
    changed = [{**DATES[0], "timex": []}]
    (sets / "dates" / "tiny.jsonl").write_text(json.dumps(changed[0]), encoding="utf-8")
    assert _run(command, sets, "--only", "dates") == 0
    assert "measured on another file" in capsys.readouterr().out


def test_updating_one_layer_leaves_the_others(command, sets):
    _run(command, sets, "--only", "dates,actors", "--update")
    _run(command, sets, "--only", "actors", "--update")
    assert set(_kept(sets)) == {"dates/tiny.jsonl", "actors/tiny.jsonl"}


def test_what_was_found_is_saved_in_the_layout_of_the_sets(command, sets, tmp_path):
    _run(command, sets, "--only", "places,stories", "--save", str(tmp_path / "found"))
    lines = (tmp_path / "found" / "places" / "tiny.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line)["id"] for line in lines.splitlines()] == ["flood", "house"]
    story = (tmp_path / "found" / "stories" / "rain.json").read_text(encoding="utf-8")
    assert json.loads(story)["places"][0]["phrase"] == "NAIROBI"


@pytest.mark.parametrize("more", [("--only", "people"), ("--jobs", "0")])
def test_an_option_that_makes_no_sense_is_refused(command, sets, more):
    with pytest.raises(SystemExit) as stopped:
        _run(command, sets, *more)
    assert stopped.value.code == 2


def test_a_folder_without_sets_is_named(command, tmp_path, capsys):
    assert command.main([str(tmp_path), "--only", "places"]) == 2
    assert str(tmp_path) in capsys.readouterr().out


def test_a_name_of_the_other_half_of_the_fitted_documents_is_seen(command):
    records = tuple(
        {"id": str(n), "text": "", "toponyms": [{"phrase": "Ur"}]} for n in range(8)
    )
    marked = command.Set("places", Path("old.jsonl"), records, "")
    fresh = command.Set("places", Path("new.jsonl"), records[:1], "")
    known = command.fitted.known_names([marked, fresh], {"old": 8, "gone": 3})
    assert known.absent == ("gone",)
    assert known.seen(marked, "0", "Ur")
    assert known.seen(fresh, "0", "Ur")
    assert not known.seen(fresh, "0", "Uruk")

    alone = command.Set("places", Path("one.jsonl"), records[:1], "")
    known = command.fitted.known_names([alone], {"one": 1})
    assert not known.seen(alone, "0", "Ur")
    known = command.fitted.known_names([alone], {"one": 1})
    assert not known.seen(alone, "0", "Ur")


def test_places_are_measured_on_sets_that_were_not_fitted_on(command, sets):
    _run(command, sets, "--only", "places", "--held-out", "sets", "--update")
    figures = _kept(sets)["places/tiny.jsonl"]["figures"]
    assert figures["fitted on the other sets: tagging R"] <= 100
    assert "fitted on the other sets, outlet's home given: Acc@161" in figures


def test_a_set_of_several_documents_is_measured_in_two_halves_too(
    command, sets, capsys
):
    lines = [json.dumps({**DATES[0], "id": f"flood {n}"}) for n in range(12)]
    (sets / "dates" / "tiny.jsonl").write_text("\n".join(lines), encoding="utf-8")
    _run(command, sets, "--only", "dates", "--update")
    shown = capsys.readouterr().out
    assert "\n half to look at\n" in shown
    assert "\n half to report\n" in shown
    figures = _kept(sets)["dates/tiny.jsonl"]["figures"]
    assert figures["half to report: days right"] == 100.0


def test_a_set_of_one_document_has_no_halves(command, sets, capsys):
    _run(command, sets, "--only", "dates")
    assert "half to report" not in capsys.readouterr().out
