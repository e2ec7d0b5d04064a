"""The answers of a class: read back, counted again, and what went wrong most."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from readings import PARIS_FRANCE, empty_reading, sample_reading

import dateline as dl
from dateline.errors import StoryError
from dateline.io.many.entry import story_id
from dateline.model import Findings, Items
from dateline.scoring.sheet import sheet_of

GOLD = sample_reading()
LAYERS = ["places", "dates", "actors", "quotes"]


def _record(reading: Findings, who: str, gold: Findings = GOLD) -> dict[str, Any]:
    """Return what the page saves of marks that are those of a reading."""
    score = dl.score(reading, gold)
    return {
        "version": 1,
        "who": who,
        "story": story_id(gold.story),
        "title": gold.story.headline,
        "layers": LAYERS,
        "marks": sheet_of(reading),
        "measures": [
            dataclasses.asdict(m) for m in score.measures if m.layer in LAYERS
        ],
        "mistakes": [m.row() for m in score.mistakes if m.layer in LAYERS],
    }


def _save(folder: Path, reading: Findings, name: str, **changes: Any) -> Path:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(_record(reading, name) | changes), "utf-8")
    return path


def _without(layer: str, *numbers: int) -> Findings:
    items = [x for n, x in enumerate(getattr(GOLD, layer)) if n not in numbers]
    return GOLD.replace(**{layer: Items(items)})


def _in_france() -> Findings:
    places = list(GOLD.places)
    places[0] = dataclasses.replace(places[0], place=PARIS_FRANCE)
    return GOLD.replace(places=Items(places))


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """Return a folder with the answers of three students."""
    _save(tmp_path, GOLD, "Ana")
    _save(tmp_path, _in_france(), "Ben")
    _save(tmp_path, _without("places", 0, 2), "Chi")
    return tmp_path


@pytest.mark.parametrize("gold", [None, GOLD])
def test_a_class_is_a_frame_of_who_layer_and_f1(
    returned: Path, gold: Findings | None
) -> None:
    answers = dl.read_answers(returned, gold)
    frame = answers.to_frame()
    places = frame[(frame["layer"] == "places") & (frame["measure"] == "right place")]
    f1 = dict(zip(places["who"], places["f1"], strict=True))
    assert f1["Ana"] == 1
    assert f1["Ben"] == pytest.approx(5 / 6)
    assert f1["Chi"] == pytest.approx(2 * 4 / (4 + 6))
    assert set(frame["layer"]) == set(LAYERS)
    assert repr(answers) == "<Answers of 3 students>"
    assert "Chi" in answers._repr_html_()


@pytest.mark.parametrize("gold", [None, GOLD])
def test_what_went_wrong_most_comes_first(
    returned: Path, gold: Findings | None
) -> None:
    hardest = dl.read_answers(returned, gold).errors
    first = hardest.iloc[0]
    assert first["phrase"] == "PARIS"
    assert first["expected"] == "Paris, Texas, United States (city)"
    assert first["given"] == "Paris, France (city)"
    assert (first["missed"], first["wrong"], first["invented"]) == (1, 1, 0)
    assert first["share"] == pytest.approx(2 / 3)
    assert list(hardest["phrase"]) == ["PARIS", "Dallas"]


def test_with_the_gold_nobodys_own_figures_are_believed(tmp_path: Path) -> None:
    path = _save(tmp_path, _in_france(), "Ben")
    record = json.loads(path.read_text("utf-8"))
    for measure in record["measures"]:
        measure["right_found"] = measure["found"]
        measure["right_marked"] = measure["marked"]
    path.write_text(json.dumps(record | {"mistakes": []}), "utf-8")
    assert (dl.read_answers(tmp_path).to_frame()["f1"] == 1).all()
    counted = dl.read_answers(tmp_path, GOLD)
    assert counted.to_frame()["f1"].min() == pytest.approx(5 / 6)
    assert list(counted.errors["phrase"]) == ["PARIS"]


def test_answers_are_readings_that_can_be_compared(returned: Path) -> None:
    ana, ben, chi = dl.read_answers(returned, GOLD).students
    assert ana.reading is not None
    assert ben.reading is not None
    differences = dl.compare(ana.reading, ben.reading).differences
    assert list(differences["phrase"]) == ["PARIS"]
    assert chi.reading is not None
    assert len(chi.reading.places) == len(GOLD.places) - 2


def test_what_holds_no_answers_is_told_and_the_others_are_read(returned: Path) -> None:
    (returned / "notes.json").write_text('{"version": 7}', "utf-8")
    (returned / "cut.json").write_text('{"version": 1, "who": "Da', "utf-8")
    (returned / "empty.json").write_text("", "utf-8")
    _save(returned, GOLD, "wrong-type", who=7)
    _save(returned, GOLD, "beyond", marks={"places": [{"start": 5, "end": 99999}]})
    _save(returned, GOLD, "no-days", marks={"dates": [_mark(edtf="Friday")]})
    answers = dl.read_answers(returned, GOLD)
    assert [one.who for one in answers.students] == ["Ana", "Ben", "Chi"]
    assert set(answers.unread) == {
        *("notes.json", "cut.json", "empty.json", "wrong-type.json"),
        *("beyond.json", "no-days.json"),
    }
    assert "characters" in answers.unread["beyond.json"]
    assert "EDTF" in answers.unread["no-days.json"]
    assert repr(answers) == "<Answers of 3 students; 6 not read>"


def test_without_the_gold_what_the_page_counted_must_be_whole(tmp_path: Path) -> None:
    _save(tmp_path, GOLD, "half", measures=[{"layer": "places"}])
    with pytest.raises(StoryError, match="what the page counted lacks 'name'"):
        dl.read_answers(tmp_path)
    assert dl.read_answers(tmp_path, GOLD).students[0].who == "half"


def _mark(**more: Any) -> dict[str, Any]:
    return {"start": 0, "end": 5, **more}


def test_answers_to_another_story_are_told(tmp_path: Path) -> None:
    _save(tmp_path, GOLD, "Ana")
    with pytest.raises(StoryError, match=r"Ana\.json: it answers a quiz on another"):
        dl.read_answers(tmp_path, empty_reading())


def test_a_story_that_was_changed_after_the_quiz_is_told(tmp_path: Path) -> None:
    _save(tmp_path, GOLD, "Ana")
    text = GOLD.story.text.replace("Dallas", "Denver")
    changed = GOLD.replace(story=dataclasses.replace(GOLD.story, text=text))
    with pytest.raises(StoryError, match="give the gold that the quiz was made with"):
        dl.read_answers(tmp_path, changed)


def test_a_file_that_was_sent_twice_counts_once(returned: Path) -> None:
    (returned / "Ben (1).json").write_bytes((returned / "Ben.json").read_bytes())
    _save(returned, GOLD, "later", who="Ben")
    answers = dl.read_answers(returned, GOLD)
    assert [one.who for one in answers.students] == ["Ana", "Ben", "Chi", "Ben"]
    again = "it has the same answers as Ben.json"
    assert dict(answers.unread) == {"Ben (1).json": again}
    assert answers.errors.iloc[0]["students"] == 4


def test_each_student_may_have_a_folder(returned: Path) -> None:
    for who in ("Ana", "Ben"):
        (returned / who).mkdir()
        (returned / f"{who}.json").rename(returned / who / "answers.json")
    (returned / "Ben" / "notes.json").write_text("[]", "utf-8")
    answers = dl.read_answers(returned, GOLD)
    files = answers.to_frame()["file"].drop_duplicates()
    assert list(files) == ["Ana/answers.json", "Ben/answers.json", "Chi.json"]
    assert list(answers.unread) == ["Ben/notes.json"]


def test_who_marks_nothing_has_missed_all(tmp_path: Path) -> None:
    _save(tmp_path, GOLD.replace(**dict.fromkeys(LAYERS, Items(()))), "Eve")
    for gold in (None, GOLD):
        answers = dl.read_answers(tmp_path, gold)
        assert set(answers.to_frame()["recall"]) == {0}
        assert set(answers.errors["missed"]) == {1}


def test_a_folder_without_answers_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match=r"no \.json file is in it"):
        dl.read_answers(tmp_path)
    with pytest.raises(StoryError, match="is no folder"):
        dl.read_answers(tmp_path / "nowhere")


def test_who_gives_no_name_is_called_by_the_file(tmp_path: Path) -> None:
    _save(tmp_path, GOLD, "paper-17", who="  ")
    assert dl.read_answers(tmp_path).students[0].who == "paper-17"
