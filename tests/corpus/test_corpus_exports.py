"""A corpus in the formats of other tools: each row tells of which story it is."""

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from piles import PILE, pile_readings, write_pile

import dateline as dl
from dateline.corpus.exports import FORMATS
from dateline.exports.formats import FORMATS as OF_ONE
from dateline.io.many.entry import story_id

IDS = [story_id(story) for story in PILE]
KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture(scope="module")
def pile(tmp_path_factory) -> dl.Corpus:
    return write_pile(tmp_path_factory.mktemp("piles") / "desk.corpus", pile_readings())


def test_what_one_story_can_be_many_can_be() -> None:
    # GeoParquet of many is the Parquet table of places.
    assert set(OF_ONE) - {"geoparquet"} <= set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_corpus_gives_the_same_bytes(pile, tmp_path, name) -> None:
    if name == "geopackage":
        pytest.importorskip("pyogrio")
    ending = FORMATS[name].ending
    one = pile.export(tmp_path / f"one{ending}").read_bytes()
    again = pile.export(tmp_path / f"two{ending}").read_bytes()
    assert one == again
    assert len(one) > 500


def test_kml_has_each_place_once(pile, tmp_path) -> None:
    root = ET.fromstring(pile.export(tmp_path / "c.kml").read_bytes())
    marks = {m.findtext(f"{KML}name"): m for m in root.iter(f"{KML}Placemark")}
    kano = marks["Kano"]
    described = kano.findtext(f"{KML}description", "")
    assert described.startswith("Kano, Kano State, Nigeria: 3 stories<br/>")
    data = {d.get("name"): d.findtext(f"{KML}value") for d in kano.iter(f"{KML}Data")}
    assert data["stories"] == "3"
    assert set(data["story"].split()) == set(IDS[:3])
    lon, lat = map(float, kano.findtext(f".//{KML}coordinates", "").split(","))
    assert (round(lon), round(lat)) == (9, 12)


def test_the_network_is_that_of_the_views(pile, tmp_path) -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_graphml(pile.export(tmp_path / "c.graphml"))
    counts = pile.where().counts()
    stories = {row["id"]: row["stories"] for row in counts["actors"]}
    assert dict(graph.nodes(data="stories")) == stories
    edge = graph.edges["joined:halima-bello", "joined:musa-danjuma"]
    assert (edge["weight"], edge["story"]) == (1, IDS[2])
    assert graph.number_of_edges() == len(counts["pairs"])


def test_the_timeline_has_happenings_with_a_day(pile, tmp_path) -> None:
    timeline = json.loads(pile.export(tmp_path / "c.timeline.json").read_text("utf-8"))
    slide = timeline["events"][0]
    assert slide["start_date"] == {"year": 2021, "month": 3, "day": 1}
    assert "Kano" in slide["text"]["headline"]
    assert all(story in slide["text"]["text"] for story in IDS[:3])


def test_entities_and_annotations_are_those_of_each_story(pile, tmp_path) -> None:
    lines = pile.export(tmp_path / "c.ftm.json").read_text("utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    assert sum(entity["schema"] == "Article" for entity in entities) == len(PILE)
    assert len({entity["id"] for entity in entities}) == len(entities)
    notes = json.loads(pile.export(tmp_path / "c.jsonld").read_text("utf-8"))
    assert {note["story"] for note in notes} == set(IDS)
    assert all({"story": "urn:x-dateline:story"} in note["@context"] for note in notes)


def test_tables_with_tabs_and_in_sheets(pile, tmp_path) -> None:
    page = pile.export(tmp_path / "c.tsv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(page), delimiter="\t"))
    assert {row["story"] for row in rows} <= set(IDS)
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(pile.export(tmp_path / "c.xlsx"))
    assert book.sheetnames[:3] == ["stories", "sentences", "places"]
    head, *places = book["places"].iter_rows(values_only=True)
    assert head[0] == "story"
    assert len(places) == len(rows)
