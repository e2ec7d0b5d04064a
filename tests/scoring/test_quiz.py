"""A quiz: what it contains, what it hides, and what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from readings import empty_reading, hostile_reading, sample_reading

import dateline as dl
from dateline.errors import BadOption, OutputExists, StoryError
from dateline.gazetteer import Gazetteer
from dateline.report.packing import unpacked
from dateline.scoring.quiz import places_called, quiz_document

GOLD = sample_reading()


def document(**options: Any) -> dict[str, Any]:
    layers = options.get("layers", ("places",))
    made = quiz_document(GOLD, GOLD, layers, Gazetteer.default())
    return dict(json.loads(made))


def test_words_that_begin_with_a_capital_have_candidates_name_or_not() -> None:
    places = document()["places"]
    assert {"paris", "texas", "dallas", "georgia", "lamar"} <= set(places)
    assert len(places["paris"]) > 3
    assert "bridge" not in places


def test_the_place_of_the_gold_is_one_among_others_by_size() -> None:
    paris = document()["places"]["paris"]
    people = [place["population"] or 0 for place in paris]
    assert people == sorted(people, reverse=True)
    at = [place["id"] for place in paris].index("geonames:4717560")
    assert at > 0


def test_what_is_typed_is_looked_up_as_one_types() -> None:
    gazetteer = Gazetteer.default()
    labels = [place["label"] for place in places_called("Ulaanb", gazetteer)]
    assert any("Mongolia" in label for label in labels)
    assert places_called("", gazetteer) == []


def test_a_quiz_needs_a_gold_of_its_own_text() -> None:
    with pytest.raises(BadOption, match="different texts"):
        dl.quiz(GOLD, gold=empty_reading())
    with pytest.raises(BadOption, match=r"'gold\.json' \(str\) is no reading"):
        dl.quiz(GOLD, gold="gold.json")  # type: ignore[arg-type]


@pytest.mark.parametrize("layers", ["events", ("places", "verbs"), ()])
def test_a_quiz_asks_for_what_can_be_counted_alone(layers: Any) -> None:
    with pytest.raises(BadOption, match="give some of places, dates, actors, quotes"):
        dl.quiz(GOLD, gold=GOLD, layers=layers)


def test_layers_come_in_the_usual_order() -> None:
    made = dl.quiz(GOLD, gold=GOLD, layers=("quotes", "places"))
    assert json.loads(made._document)["layers"] == ["places", "quotes"]
    assert repr(made) == "<Quiz on 'Two die as footbridge falls in Paris, Texas'>"


def test_the_file_has_the_text_and_the_rest_packed(tmp_path: Path) -> None:
    made = dl.quiz(GOLD, gold=GOLD)
    path = dl.report(made, tmp_path / "quiz.html", notes="Good <luck>.")
    page = path.read_text("utf-8")
    assert "They felt it as far as Dallas on Friday" in page
    assert "Good &lt;luck&gt;." in page
    assert "<mark" not in page
    assert "GeoNames" in page
    packed = re.search(r'id="dateline-quiz">([^<]+)<', page)
    assert packed is not None
    inside = unpacked(packed[1], most=1_000_000)
    assert json.loads(inside)["gold"]["places"][0]["place"]["name"] == "Paris"
    with pytest.raises(OutputExists):
        made.report(path)


def test_no_text_of_a_story_becomes_markup(tmp_path: Path) -> None:
    hostile = hostile_reading()
    page = dl.quiz(hostile, gold=hostile).report(tmp_path / "quiz.html").read_text()
    assert "alert(1)</script>" not in page
    assert "<img src" not in page


def test_what_is_marked_in_the_notebook_is_a_reading() -> None:
    made = dl.quiz(GOLD, gold=GOLD)
    assert len(made.reading.places) == 0
    place = json.loads(made._document)["gold"]["places"][0]
    made.view.play = {"who": "", "sheet": {"places": [place]}, "revealed": False}
    assert [m.phrase for m in made.reading.places] == ["PARIS"]
    assert dl.score(made.reading, GOLD)["places", "right place"].precision == 1
    made.view.play = {"sheet": {"places": [{"start": "0", "end": 5}]}}
    with pytest.raises(StoryError, match="the sheet of marks"):
        made.reading  # noqa: B018 - it is read when it is asked for


def test_the_view_answers_what_is_looked_up_and_nothing_else() -> None:
    view = dl.quiz(GOLD, gold=GOLD).view
    sent: list[Any] = []
    view.send = sent.append  # type: ignore[method-assign]
    for message in (None, {}, {"kind": "find places", "words": 7}, {"kind": "gold"}):
        view._hear(view, message, [])
    assert sent == []
    view._hear(view, {"kind": "find places", "words": "Dallas"}, [])
    assert sent[0]["words"] == "Dallas"
    assert sent[0]["found"][0]["level"] == "populated place"
    assert "Paris" not in view._quiz
