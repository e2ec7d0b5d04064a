"""Writing a reading in the formats of other tools: which, where, and whole."""

import dataclasses
import os

import pytest
from readings import empty_reading, hostile_reading, sample_reading
from typer.testing import CliRunner

from dateline.cli import app
from dateline.errors import BadOption, OutputExists, ReportError
from dateline.exports import FORMATS, export, format_of
from dateline.exports.shared import kept, web_address
from dateline.model import Story
from dateline.model.days import days_by_date
from dateline.model.items import Items
from dateline.report import report

READINGS = {
    "sample": sample_reading,
    "hostile": hostile_reading,
    "empty": empty_reading,
}


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_every_reading_the_same_way_twice(
    form, name, tmp_path
) -> None:
    reading = READINGS[name]()
    ending = FORMATS[form].ending
    first = export(reading, tmp_path / f"one{ending}")
    second = export(reading, tmp_path / f"two{ending}")
    assert first.read_bytes() == second.read_bytes() != b""
    assert sorted(p.name for p in tmp_path.iterdir()) == [first.name, second.name]


def test_the_ending_says_the_format() -> None:
    assert format_of("a/b/Larijani.GEOJSON") is FORMATS["geojson"]
    assert format_of("x.ftm.json") is FORMATS["ftm"]
    assert format_of("x.timeline.json") is FORMATS["timelinejs"]
    assert format_of("x.json", "ftm") is FORMATS["ftm"]
    endings = [form.ending for form in FORMATS.values()]
    assert len(set(endings)) == len(endings)


def test_an_unknown_ending_or_format_names_those_there_are(tmp_path) -> None:
    with pytest.raises(BadOption, match=r"'x\.docx'.*\.geojson.*\.ftm\.json"):
        export(sample_reading(), tmp_path / "x.docx")
    with pytest.raises(BadOption, match=r"'shapefile'.*geojson, kml"):
        export(sample_reading(), tmp_path / "x.kml", format="shapefile")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_stays_unless_forced(tmp_path) -> None:
    path = tmp_path / "x.kml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputExists, match="--force"):
        export(sample_reading(), path)
    assert path.read_text("utf-8") == "mine"
    export(sample_reading(), path, force=True)
    assert path.read_text("utf-8").startswith("<?xml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are of Unix")
def test_no_file_takes_the_place_of_a_device_or_a_pipe(tmp_path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(ReportError, match="device or a pipe"):
        export(sample_reading(), pipe, force=True)
    with pytest.raises(ReportError, match="device or a pipe"):
        report(sample_reading(), pipe, force=True)
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_told(tmp_path) -> None:
    with pytest.raises(ReportError, match="cannot write into the folder"):
        export(sample_reading(), tmp_path / "no" / "x.kml")
    with pytest.raises(ReportError, match="is a folder"):
        export(sample_reading(), tmp_path, format="kml")


def test_what_the_user_rejected_is_not_kept() -> None:
    places = sample_reading().places
    wrong = dataclasses.replace(places[0], status="rejected")
    assert kept([wrong, *places[1:]]) == list(places[1:])


def test_a_range_goes_on_to_the_date_that_closes_it() -> None:
    reading = sample_reading()
    opens = dataclasses.replace(reading.dates[0], until=reading.dates[3].id)
    linked = reading.replace(dates=Items([opens, *reading.dates[1:]]))
    first, last = days_by_date(linked.dates)[opens.id]
    assert (str(first), str(last)) == ("2020-01-03", "2020-01-06")


def test_a_date_without_days_is_left_out() -> None:
    reading = sample_reading()
    vague = reading.dates[-1]
    assert vague.first is vague.last is None
    assert vague.id not in days_by_date(reading.dates)
    assert len(days_by_date(reading.dates)) == len(reading.dates) - 1


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(5)", None),
        ("standard input", None),
        ("http://a b", None),
        (None, None),
    ],
)
def test_only_a_web_address_becomes_a_link(source, address) -> None:
    assert web_address(Story(text="x", source=source)) == address


def test_the_command_writes_several_files_from_one_reading(tmp_path) -> None:
    story = tmp_path / "flood.txt"
    story.write_text("Floods hit Najaf on Friday, Ali Hassan said.", encoding="utf-8")
    places, network = tmp_path / "flood.geojson", tmp_path / "flood.graphml"
    words = ["export", str(story), "--published", "2020-01-07"]
    words += ["--to", str(places), "--to", str(network)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert "Najaf" in places.read_text("utf-8")
    assert "Ali Hassan" in network.read_text("utf-8")
    assert "flood.geojson" in done.stdout.replace("\n", "")
    again = CliRunner().invoke(app, words)
    assert again.exit_code == 1
    assert "--force" in again.stderr
    assert CliRunner().invoke(app, [*words, "--force"]).exit_code == 0


def test_the_command_checks_the_endings_before_it_reads(tmp_path) -> None:
    words = ["export", str(tmp_path / "lost.txt"), "--to", str(tmp_path / "x.doc")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 1
    assert done.stderr.startswith("dateline: the ending of 'x.doc'")


def test_the_commands_help_lists_every_format() -> None:
    help_text = "".join(CliRunner().invoke(app, ["export", "--help"]).output.split())
    for form in FORMATS.values():
        assert form.ending in help_text
