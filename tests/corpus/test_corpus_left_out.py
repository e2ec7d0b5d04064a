"""What an export of a corpus leaves out is told; its archive says what is in it."""

import json
import warnings
import zipfile
from pathlib import Path

import pytest
from piles import pile_readings, write_pile
from typer.testing import CliRunner

import dateline as dl
from dateline.cli import app
from dateline.corpus import exports, left_out
from dateline.exports import FORMATS, LeftOut

#: What a map, an entity or a cell does not hold, in an invented story.
STORY = dl.Story(
    text="Turkish sailors reached Cotonou on Friday. Musa Danjuma did not resign, and "
    "Halima Bello denied that she would arrest him. " + "Rain fell. " * 3_000,
    title='NA "quoted", and a comma',
    publisher="=1+1",
)

MAPS = [".geojson", ".kml", ".gpkg"]


@pytest.fixture(scope="module")
def pile(tmp_path_factory) -> dl.Corpus:
    path = tmp_path_factory.mktemp("piles") / "desk.corpus"
    return write_pile(path, [*pile_readings(), dl.read(STORY)])


def told_of(corpus: dl.Corpus, file: Path) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        corpus.export(file, force=True)
    assert {warning.category for warning in caught} <= {LeftOut}
    return [str(warning.message) for warning in caught]


@pytest.mark.parametrize("ending", MAPS)
def test_a_map_tells_of_the_mentions_that_it_lacks(pile, tmp_path, ending) -> None:
    if ending == ".gpkg":
        pytest.importorskip("pyogrio")
    places = pile.places.to_frame()
    kept = places[places.status != "rejected"]
    told = told_of(pile, tmp_path / f"c{ending}")
    lacking = sum(int(line.split(": ")[1].split()[0]) for line in told)
    drawn = json.loads(pile.export(tmp_path / "d.geojson", force=True).read_text())
    shown = sum(f["properties"]["mentions"] for f in drawn["features"])
    assert lacking
    assert shown + lacking == len(kept)
    assert any("1 demonym" in line for line in told)


def test_a_timeline_tells_of_happenings_without_a_day(tmp_path) -> None:
    """Two stories without a day tell the same."""
    text = "A fire in a market in Kano killed 12 people, Governor Halima Bello said."
    stories = [
        dl.Story(text=text, publisher="Lagoon Post"),
        dl.Story(text=f"{text} Traders wept.", publisher="Delta Herald"),
    ]
    undated = write_pile(tmp_path / "desk.corpus", map(dl.read, stories))
    (happening,) = undated.compare().happenings
    assert len(happening.tellings) == 2
    told = told_of(undated, tmp_path / "c.timeline.json")
    assert told == [
        "c.timeline.json: 1 happening left out: their day is not known, or before the "
        "year 1"
    ]


def test_entities_tell_of_what_is_not_stated(pile, tmp_path) -> None:
    told = told_of(pile, tmp_path / "c.ftm.json")
    each = 0
    for _, reading in pile.readings():
        each += sum(gap.count for gap in FORMATS["ftm"].left_out(reading))
    assert sum(int(line.split(": ")[1].split()[0]) for line in told) == each
    assert each


def test_a_workbook_tells_of_what_no_sheet_and_no_cell_holds(
    pile, tmp_path, monkeypatch
) -> None:
    pytest.importorskip("xlsxwriter")
    assert told_of(pile, tmp_path / "c.xlsx") == [
        "c.xlsx: 1 text end left out: a cell has 32,767 characters"
    ]
    monkeypatch.setattr(exports, "MOST_ROWS", 5)
    monkeypatch.setattr(left_out, "MOST_ROWS", 5)
    told = told_of(pile, tmp_path / "c.xlsx")
    assert any("rows left out: a sheet has 5" in line for line in told)


def test_the_command_tells_it_on_standard_error(pile, tmp_path) -> None:
    words = ["corpus", "export", str(pile.path), "--to", str(tmp_path / "c.kml")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0
    assert "left out" in done.stderr
    assert "left out" not in done.stdout


def test_the_archive_says_what_is_in_its_tables(pile, tmp_path) -> None:
    frictionless = pytest.importorskip("frictionless")
    archive = pile.export(tmp_path / "c.zip")
    zipfile.ZipFile(archive).extractall(tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    names = {resource["path"] for resource in described["resources"]}
    assert names == set(zipfile.ZipFile(archive).namelist()) - {"datapackage.json"}
    for resource in described["resources"]:
        head = (tmp_path / resource["path"]).read_text("utf-8").splitlines()[0]
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert head.split(",") == fields
    found = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["type", "note"])
    # It would find a mention of an actor that is nobody's.
    mentions = tmp_path / "mentions.csv"
    lines = mentions.read_text("utf-8").splitlines()
    lines[1] = lines[1].replace("actor:", "actor:9", 1)
    mentions.write_text("\n".join(lines), "utf-8")
    found = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert {kind for (kind,) in found.flatten(["type"])} == {"foreign-key"}
