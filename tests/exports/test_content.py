"""The table of formats and layers is true: files are read back and counted.

What a file must hold is counted here from the reading alone, by the words of the
table (``Format.parts``), not by the code that writes the files.
"""

from __future__ import annotations

import dataclasses
import json
import warnings
from collections.abc import Callable

import pytest
from contents import COUNTERS
from readings import (
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
    undated_reading,
)
from typer.testing import CliRunner

import dateline as dl
from dateline import Reading
from dateline.cli import app
from dateline.errors import BadOption
from dateline.exports import FORMATS, KINDS, LAYERS, LeftOut, export, to_geojson, to_kml
from dateline.exports.formats import PARTS
from dateline.model.items import Items

FACTS = {"asserted", "background"}


def _rejected_and_denied() -> Reading:
    """Return the sample with something rejected in every layer, and a denied event."""
    reading = sample_reading()
    layers = {
        name: Items(
            [
                dataclasses.replace(getattr(reading, name)[0], status="rejected"),
                *getattr(reading, name)[1:],
            ]
        )
        for name in ("places", "actors", "dates", "quotes")
    }
    first, second, third = reading.events
    denied = dataclasses.replace(second, factuality="denied")
    return reading.replace(**layers, events=Items([first, denied, third]))


def _acting() -> Reading:
    """Return the sample with an event that leads to an actor, and one that guesses."""
    reading = sample_reading()
    first, second, third = reading.events
    target = {"target": "Ana Ruiz", "target_id": "actor:ana-ruiz"}
    sure = dataclasses.replace(second, **target)
    guess = dataclasses.replace(third, **target, target_confidence=0.4)
    return reading.replace(events=Items([first, sure, guess]))


READINGS: dict[str, Callable[[], Reading]] = {
    "sample": sample_reading,
    "undated": undated_reading,
    "told twice": told_twice,
    "rejected and denied": _rejected_and_denied,
    "acting": _acting,
    "hostile": hostile_reading,
    "empty": empty_reading,
}


def _kept(items) -> list:
    return [item for item in items if item.status != "rejected"]


def _once(events) -> list:
    known = {event.id for event in events}
    return [event for event in events if event.same_as not in known]


def _with_day(reading: Reading) -> set[str]:
    dates = [d for d in _kept(reading.dates) if d.timex_type != "SET"]
    return {d.id for d in dates if d.first or d.last or (d.edtf or "").startswith("-")}


def _named(reading: Reading, kinds) -> dict[str, list]:
    """Return the mentions of each place, by its id."""
    places: dict[str, list] = {}
    for mention in _kept(reading.places):
        if mention.place and mention.kind in kinds:
            places.setdefault(mention.id, []).append(mention)
    return places


def _on_a_map(reading: Reading, kinds) -> int:
    return sum(m[0].place.lat is not None for m in _named(reading, kinds).values())


def _shown(reading: Reading) -> list:
    told = {*FACTS, "future"}
    return _once([e for e in _kept(reading.events) if e.factuality in told])


def _dated(reading: Reading) -> list:
    return [e for e in _shown(reading) if e.date_id in _with_day(reading)]


def _acting_places(reading: Reading, kinds) -> set[str]:
    sure = [e.without_guesses() for e in _kept(reading.events)]
    acting = {e.actor_id for e in sure} | {e.target_id for e in sure}
    acting |= {q.speaker_id for q in _kept(reading.quotes)}
    return {
        id_
        for id_, mentions in _named(reading, kinds).items()
        if id_ in acting or any(m.kind == "metonym" for m in mentions)
    }


def _between(reading: Reading, kinds) -> int:
    nodes = {a.id for a in _kept(reading.actors)} | _acting_places(reading, kinds)
    sure = _once([e.without_guesses() for e in _kept(reading.events)])
    return sum(e.actor_id in nodes and e.target_id in nodes for e in sure)


#: What each part of a layer is, in the words of the table.
COUNTED: dict[str, Callable[[Reading, object], int]] = {
    PARTS["map"]["places"]: _on_a_map,
    PARTS["map"]["events"]: lambda r, _: len(_shown(r)),
    PARTS["timeline"]["events"]: lambda r, _: len(_dated(r)),
    PARTS["timeline"]["dates"]: lambda r, _: len(
        _with_day(r) - {e.date_id for e in _dated(r)}
    ),
    PARTS["graph"]["actors"]: lambda r, _: len(_kept(r.actors)),
    PARTS["graph"]["places"]: lambda r, kinds: len(_acting_places(r, kinds)),
    PARTS["graph"]["events"]: _between,
    PARTS["ftm"]["actors"]: lambda r, _: len(_kept(r.actors)),
    PARTS["ftm"]["places"]: lambda r, kinds: len(_named(r, kinds)),
    PARTS["ftm"]["events"]: lambda r, _: len(
        _once([e for e in _kept(r.events) if e.factuality in FACTS])
    ),
}


def _counts(reading: Reading, layer: str, part: str | None, kinds) -> int:
    if part is not None:
        return COUNTED[part](reading, kinds)
    items = _kept(getattr(reading, layer))
    return len([i for i in items if layer != "places" or i.kind in kinds])


@pytest.mark.filterwarnings("ignore::dateline.exports.LeftOut")
@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_of_each_layer_what_the_table_says(form, name, tmp_path) -> None:
    reading, chosen = READINGS[name](), FORMATS[form]
    layers = [[layer] for layer in chosen.layers] if chosen.single else [chosen.layers]
    for group in layers:
        path = tmp_path / f"{group[0]}{chosen.ending}"
        counts = COUNTERS[form](export(reading, path, layers=group).read_bytes())
        for layer in group:
            wanted = _counts(reading, layer, chosen.parts.get(layer), KINDS)
            assert counts.get(layer, 0) == wanted, layer


@pytest.mark.filterwarnings("ignore::dateline.exports.LeftOut")
@pytest.mark.parametrize("form", FORMATS)
def test_each_layer_can_be_had_alone(form, tmp_path) -> None:
    reading, chosen = sample_reading(), FORMATS[form]
    for layer in chosen.layers:
        path = tmp_path / f"{layer}{chosen.ending}"
        counts = COUNTERS[form](export(reading, path, layers=layer).read_bytes())
        others = {name for name, count in counts.items() if count} & set(LAYERS)
        assert others <= {layer}, layer
    unknown = set(LAYERS) - set(chosen.layers)
    for layer in (*unknown, "verbs"):
        with pytest.raises(BadOption, match=f"cannot have the layers '{layer}'"):
            export(reading, tmp_path / f"x{chosen.ending}", layers=[layer])


@pytest.mark.filterwarnings("ignore::dateline.exports.LeftOut")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMATS)
def test_each_kind_of_mention_can_be_had_alone(form, kind, tmp_path) -> None:
    reading, chosen = sample_reading(), FORMATS[form]
    path = tmp_path / f"x{chosen.ending}"
    if not chosen.takes_kinds:
        with pytest.raises(BadOption, match="no option 'kinds'"):
            export(reading, path, kinds=[kind])
        return
    counts = COUNTERS[form](export(reading, path, kinds=[kind]).read_bytes())
    wanted = _counts(reading, "places", chosen.parts.get("places"), {kind})
    assert counts.get("places", 0) == wanted


@pytest.mark.parametrize("form", FORMATS)
def test_an_unknown_kind_is_refused(form, tmp_path) -> None:
    chosen = FORMATS[form]
    with pytest.raises(BadOption, match=r"'nickname'|no option 'kinds'"):
        export(sample_reading(), tmp_path / f"x{chosen.ending}", kinds=["nickname"])


def _told(reading: Reading, path, **options) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        export(reading, path, **options)
    assert all(warning.category is LeftOut for warning in caught)
    return [str(warning.message) for warning in caught]


def test_what_no_map_can_show_is_told_and_written_into_the_file(tmp_path) -> None:
    reading = _rejected_and_denied()
    place = "1 place left out: the gazetteer has none of that name that fits"
    event = "1 event left out: the file states only what is so (1 denied)"
    for ending in (".kml", ".geojson", ".gpkg"):
        told = _told(reading, tmp_path / f"x{ending}")
        assert told == [f"x{ending}: {place}", f"x{ending}: {event}"]
    assert json.loads(to_geojson(reading))["left_out"] == [place, event]
    assert place in to_kml(reading)
    assert event in to_kml(reading)
    assert _told(reading, tmp_path / "y.kml", layers=["events"]) == [f"y.kml: {event}"]


def test_a_timeline_without_days_says_so_in_its_title(tmp_path) -> None:
    path = tmp_path / "x.timeline.json"
    told = _told(undated_reading(), path)
    assert told == [
        f"{path.name}: 3 events left out: no day of the calendar is known for them",
        f"{path.name}: 5 dates left out: the story tells no day of the calendar "
        "for them",
    ]
    timeline = json.loads(path.read_text(encoding="utf-8"))
    assert "3 events left out" in timeline["title"]["text"]["text"]


def test_what_holds_everything_says_nothing(tmp_path) -> None:
    for ending in (".zip", ".xlsx", ".jsonld", ".csv", ".tsv"):
        assert _told(_rejected_and_denied(), tmp_path / f"x{ending}") == []


def test_an_empty_folder_says_why_it_is_empty() -> None:
    assert "The story has no events that can be shown." in to_kml(empty_reading())


@pytest.mark.parametrize("form", ["geojson", "kml", "annotations", "graphml"])
def test_days_counted_from_an_unknown_day_are_kept(form, tmp_path) -> None:
    reading = undated_reading()
    first, second, third = reading.events
    target = {"target": "Ana Ruiz", "target_id": "actor:ana-ruiz"}
    events = Items([first, dataclasses.replace(second, **target), third])
    path = tmp_path / f"x{FORMATS[form].ending}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        export(reading.replace(events=events), path)
    assert "D−1" in path.read_text(encoding="utf-8")


STORY = """Ferry sinks off Gozo; owner denies overloading

A ferry sank off Gozo two days ago, Rita Vella told reporters in Valletta.
"""


def test_the_command_tells_on_standard_error_what_it_leaves_out(tmp_path) -> None:
    story, timeline = tmp_path / "ferry.txt", tmp_path / "ferry.timeline.json"
    story.write_text(STORY, encoding="utf-8")
    done = CliRunner().invoke(app, ["export", str(story), "--to", str(timeline)])
    assert done.exit_code == 0, done.output
    assert "dateline: ferry.timeline.json: 1 date left out" in done.stderr
    assert "left out" not in done.stdout
    title = json.loads(timeline.read_text(encoding="utf-8"))["title"]
    assert title["text"]["headline"] == "Ferry sinks off Gozo; owner denies overloading"


def test_the_command_takes_layers_kinds_and_the_options_of_formats(tmp_path) -> None:
    story = tmp_path / "ferry.txt"
    story.write_text(STORY, encoding="utf-8")
    rows, marks = tmp_path / "x.csv", tmp_path / "x.jsonld"
    words = ["export", str(story), "--to", str(rows), "--to", str(marks)]
    words += ["--layer", "dates", "--no-bom", "--offsets", "utf-16"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert rows.read_text(encoding="utf-8").startswith("phrase,type,value")
    assert {a["body"][0]["value"] for a in json.loads(marks.read_text("utf-8"))} == {
        "date"
    }
    wrong = CliRunner().invoke(app, [*words[:2], "--to", "x.kml", "--no-bom"])
    assert wrong.exit_code == 1
    assert "no file to be written takes the option bom" in wrong.stderr
    wrong = CliRunner().invoke(app, [*words[:2], "--to", "x.kml", "--layer", "quotes"])
    assert wrong.exit_code == 1
    assert ".kml cannot have the layers 'quotes'" in wrong.stderr


def test_the_sample_story_has_the_same_places_and_events_in_every_map(tmp_path) -> None:
    reading = dl.read(dl.samples()["larijani"])
    seen = set()
    for form in ("geojson", "kml", "geopackage"):
        path = tmp_path / f"x{FORMATS[form].ending}"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            counts = COUNTERS[form](export(reading, path).read_bytes())
        seen.add((counts["places"], counts["events"]))
    ((places, events),) = seen
    assert places == len(reading.distinct_places())
    assert events > 3
