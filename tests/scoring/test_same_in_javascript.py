"""The page of a quiz counts without Python what Python counts."""

from __future__ import annotations

import dataclasses
import json
import random
import shutil
import subprocess
from typing import Any

import pytest
from readings import (
    GEORGIA_COUNTRY,
    GEORGIA_STATE,
    PARIS_FRANCE,
    TEXAS,
    WASHINGTON,
    empty_reading,
    sample_reading,
)

import dateline as dl
from dateline.errors import BadDate
from dateline.model import Actor, Findings, Identifiers, Items, Mention, Quote
from dateline.model.edtf import edtf_days
from dateline.scoring.quotes import articles_of
from dateline.scoring.sheet import findings_of, sheet_of
from dateline.workbench.sources import FOLDER

GOLD = sample_reading()

#: What a quiz asks for; events are not.
LAYERS = ["places", "dates", "actors", "quotes"]

_COUNT = """
import { countLayers, scoreOf } from "FOLDER/scoring/score.js";
import { f1 } from "FOLDER/scoring/measure.js";
import { readFileSync } from "node:fs";
const { source, gold, sheets } = JSON.parse(readFileSync(0, "utf8"));
const told = sheets.map((sheet) => {
  const { measures, mistakes } = scoreOf(source, countLayers(source, sheet, gold));
  return { measures: measures.map((m) => ({ ...m, f1: f1(m) })), mistakes };
});
process.stdout.write(JSON.stringify(told));
"""

_DAYS = """
import { daysOfEdtf } from "FOLDER/common/edtf.js";
import { readFileSync } from "node:fs";
const typed = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(typed.map(daysOfEdtf)));
"""

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")


def _run(program: str, given: Any) -> Any:
    """Return what a module answers that reads and writes JSON."""
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", program.replace("FOLDER", str(FOLDER))],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


def _of_page(gold: Findings, readings: list[Findings]) -> Any:
    source = {
        "text": gold.story.text,
        "sentences": [[s.start, s.end] for s in gold.sentences],
        "articles": articles_of(gold),
        "layers": LAYERS,
    }
    sheets = [sheet_of(reading) for reading in readings]
    given = {"source": source, "gold": sheet_of(gold), "sheets": sheets}
    return _run(_COUNT, given)


def _agree(gold: Findings, readings: list[Findings]) -> None:
    """Check that the page counts every reading as Python does."""
    for reading, page in zip(readings, _of_page(gold, readings), strict=True):
        score = dl.score(reading, gold)
        measures = [m for m in score.measures if m.layer in LAYERS]
        names = ("layer", "name", "found", "marked")
        assert [[row[n] for n in names] for row in page["measures"]] == [
            [getattr(m, n) for n in names] for m in measures
        ]
        for row, measure in zip(page["measures"], measures, strict=True):
            assert row["right_found"] == pytest.approx(measure.right_found)
            assert row["right_marked"] == pytest.approx(measure.right_marked)
            f1 = float("nan") if row["f1"] is None else row["f1"]
            assert f1 == pytest.approx(measure.f1, nan_ok=True)
        mistakes = [m.row() for m in score.mistakes if m.layer in LAYERS]
        assert page["mistakes"] == mistakes


def _with(layer: str, number: int, **changes: Any) -> Findings:
    items = list(getattr(GOLD, layer))
    items[number] = dataclasses.replace(items[number], **changes)
    return GOLD.replace(**{layer: Items(items)})


def _sentence(start: int) -> int:
    """Return the sentence that a span begins in."""
    return max(n for n, s in enumerate(GOLD.sentences) if s.start <= start)


def _span(words: str) -> dict[str, Any]:
    start = GOLD.story.text.index(words)
    return {
        "start": start,
        "end": start + len(words),
        "phrase": words,
        "sentence": _sentence(start),
        "rule": "by hand",
    }


def test_the_gold_itself_and_nothing_at_all_are_counted_alike() -> None:
    nothing = GOLD.replace(places=(), dates=(), actors=(), quotes=())
    _agree(GOLD, [GOLD, nothing])
    _agree(nothing, [GOLD, nothing])


def test_wrong_places_are_counted_alike() -> None:
    first = GOLD.places[0].place
    assert first is not None
    near = dataclasses.replace(first, id="other:1", lat=33.75)
    _agree(
        GOLD,
        [
            _with("places", 0, place=PARIS_FRANCE),
            _with("places", 0, place=None),
            _with("places", 0, place=near),
            _with("places", 0, place=dataclasses.replace(near, ids=Identifiers())),
            _with("places", 0, place=dataclasses.replace(near, lat=None, lon=None)),
            _with(
                "places", 1, place=dataclasses.replace(TEXAS, id="other:2", lat=28.0)
            ),
            _with("places", 4, place=GEORGIA_COUNTRY),
            _with("places", 4, place=GEORGIA_STATE),
        ],
    )


def test_a_country_is_the_same_wherever_its_middle_is_put() -> None:
    gold = _with("places", 3, place=GEORGIA_COUNTRY)
    moved = dataclasses.replace(GEORGIA_COUNTRY, id="iso:GE", lat=30.0)
    other = dataclasses.replace(moved, country="US", ids=Identifiers(iso="US"))
    _agree(gold, [_with("places", 3, place=moved), _with("places", 3, place=other)])


def test_wrong_days_are_counted_alike() -> None:
    _agree(
        GOLD,
        [
            _with("dates", 0, edtf="2020-01-04"),
            _with("dates", 0, edtf="2020-01"),
            _with("dates", 0, edtf=None),
            _with("dates", 1, edtf="2019/.."),
        ],
    )


def _actor(name: str, *words: str) -> Actor:
    mentions = tuple(Mention(**_span(phrase)) for phrase in words)
    return Actor(id=f"actor:{name}", name=name, kind="person", mentions=mentions)


def test_clusters_are_counted_alike() -> None:
    joined = (
        *GOLD.actors[0].mentions,
        *(mention for actor in GOLD.actors[1:] for mention in actor.mentions),
    )
    one = dataclasses.replace(GOLD.actors[0], mentions=joined)
    split = [_actor(m.phrase, m.phrase) for a in GOLD.actors for m in a.mentions]
    crowd = [*GOLD.actors, _actor("Engineers", "Engineers", "two people", "accident")]
    _agree(GOLD, [GOLD.replace(actors=Items(a)) for a in ([one], split, crowd)])


def test_role_nouns_of_the_gold_are_set_aside_alike() -> None:
    mayor = Mention(**_span("Mayor Ana Ruiz"))
    people = Mention(**_span("two people"))
    actor = dataclasses.replace(GOLD.actors[0], nominals=(mayor, people))
    gold = GOLD.replace(actors=Items((actor, *GOLD.actors[1:])))
    named = [_actor("somebody", "two people"), _actor("the mayor", "Mayor Ana Ruiz")]
    _agree(gold, [GOLD, GOLD.replace(actors=Items(named))])


@pytest.mark.parametrize(
    "speaker", ["Ruiz", "the RUIZ!", "a Mayor", None, "", "Ana  Ruiz"]
)
def test_speakers_are_counted_alike(speaker: str | None) -> None:
    readings = [
        _with("quotes", 0, speaker=speaker),
        _with("quotes", 0, start=GOLD.quotes[0].start + 12),
        GOLD.replace(
            quotes=Items([Quote(**_span("They felt"), direct=True, speaker=speaker)])
        ),
    ]
    _agree(GOLD, readings)


def test_answers_made_at_random_are_counted_alike() -> None:
    draw = random.Random(7)
    text = GOLD.story.text
    places = [m.place for m in GOLD.places] + [PARIS_FRANCE, WASHINGTON, None]

    def marks(layer: str) -> list[Any]:
        found = [item for item in getattr(GOLD, layer) if draw.random() < 0.7]
        return [moved(item) for item in found for _ in range(draw.choice((1, 1, 2)))]

    def moved(item: Any) -> Any:
        start = min(max(0, item.start + draw.randint(-4, 4)), len(text) - 2)
        end = min(max(start + 1, item.end + draw.randint(-4, 4)), len(text))
        changes = {"start": start, "end": end, "phrase": text[start:end]}
        changes["sentence"] = _sentence(start)
        if hasattr(item, "place"):
            changes["place"] = draw.choice(places)
        elif hasattr(item, "edtf"):
            changes["edtf"] = draw.choice([item.edtf, "2020-01", "2019-12-30", None])
        elif hasattr(item, "speaker"):
            changes["speaker"] = draw.choice(["Ana Ruiz", "Ruiz", "Lamar Herald", None])
        return dataclasses.replace(item, **changes)

    def actors() -> list[Actor]:
        mentions = [m for actor in GOLD.actors for m in actor.mentions]
        clusters: dict[int, list[Mention]] = {}
        for mention in mentions:
            if draw.random() < 0.8:
                clusters.setdefault(draw.randint(0, 2), []).append(moved(mention))
        return [
            Actor(id=f"actor:{n}", name=f"Actor {n}", kind="person", mentions=tuple(m))
            for n, m in clusters.items()
        ]

    answers = [
        GOLD.replace(
            **{layer: Items(marks(layer)) for layer in ("places", "dates", "quotes")},
            actors=Items(actors()),
        )
        for _ in range(60)
    ]
    _agree(GOLD, answers)


def test_a_sheet_read_back_scores_as_the_reading_did() -> None:
    for reading in (GOLD, _with("places", 0, place=PARIS_FRANCE), empty_reading()):
        back = findings_of(json.loads(json.dumps(sheet_of(reading))), reading)
        assert sheet_of(back)["places"] == [
            {**mark, "why": ""} for mark in sheet_of(reading)["places"]
        ]
        gold = GOLD if reading.story == GOLD.story else reading
        one, other = dl.score(back, gold), dl.score(reading, gold)
        assert [m for m in one.measures if m.layer in LAYERS] == [
            m for m in other.measures if m.layer in LAYERS
        ]


def test_days_that_are_typed_are_those_of_python() -> None:
    typed = """
        2020-01-03 2020-01 2020 2020-02-29 2019-02-29 2019-02-30 2020-13 2020-00
        2020-01-00 202 2020-1-3 201X 19XX 20XX 2019-21 2019-24 2019-25 2020-XX
        2020-02-XX 2020-XX-XX 2020-01-03~ 2020? 2020-01% 2020-01-03/2020-01-05 2018/..
        ../2018 2018/ /2018-02 .. / ../.. 2020/2019 2019-21/2020 199X/2001 2020~/2021?
        2020-01-03/2020-02/2020 Friday 2020-01-03T10:00 0000 9999-24 1900-02-29
        2000-02-29 2020-01/2020-01-31
    """.split()
    for text, found in zip(typed, _run(_DAYS, typed), strict=True):
        try:
            days = edtf_days(text)
        except BadDate:
            assert found is None, text
            continue
        # Years before 1 and times of day are left to Python.
        if text in ("0000",):
            assert found is None
            continue
        assert found == [day and day.isoformat() for day in days], text
