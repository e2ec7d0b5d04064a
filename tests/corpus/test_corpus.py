"""A corpus as a user has it: read, opened again, queried, searched, exported."""

import csv
import datetime as dt
import io
import json
import subprocess
import sys
import threading
import zipfile

import pandas as pd
import pyarrow.parquet as pq
import pytest
from corpora import STORIES, many, rows

import dateline as dl
from dateline.corpus.run import _prepared
from dateline.corpus.task import Task
from dateline.errors import (
    BadOption,
    CorpusError,
    CorpusInUse,
    CorpusMissing,
    PackageMissing,
)
from dateline.io.many.entry import story_id
from dateline.storage.writer import writing


def read(stories, path, client, **options) -> dl.Corpus:
    return dl.read_corpus(stories, path, client=client, progress=False, **options)


# Readings.


def test_a_reading_equals_the_one_that_read_gives(desk) -> None:
    for story in STORIES:
        assert desk[story_id(story)] == dl.read(story)
    assert dict(desk.readings()).keys() == set(desk)
    assert all(isinstance(reading, dl.Reading) for _, reading in desk.readings())


def test_corrections_beside_a_story_are_kept(inside, tmp_path) -> None:
    file = tmp_path / "stories" / "paris.txt"
    file.parent.mkdir()
    file.write_text("A storm hit Paris on Monday. Paris is in Texas, too.")
    reading = dl.read(file).relocate("Paris", None)
    reading.save_corrections(file.with_suffix(".corrections.json"))
    made = read(file.parent, tmp_path / "c", inside)
    (id_,) = made
    assert made[id_] == dl.read(file)
    assert len(made.corrections) == len(reading.corrections) > 0
    assert "is not a place" in made.corrections.to_frame().decision[0]


def test_options_are_those_of_read(inside, tmp_path) -> None:
    story = dl.Story(text="The council of Springfield met on Monday.")
    made = read([story], tmp_path / "c", inside, home="Springfield, Illinois")
    assert made[story_id(story)] == dl.read(story, home="Springfield, Illinois")
    assert made.stories.to_frame().home[0]


def test_adding_twice_adds_nothing_twice(inside, tmp_path) -> None:
    path = tmp_path / "c"
    made = read([*STORIES, *STORIES], path, inside)
    assert (made.added.read, made.added.known) == (4, 4)
    before = rows(made)
    # With nothing new no cluster is asked: this one is not there.
    again = dl.read_corpus(STORIES, path, scheduler="tcp://127.0.0.1:9", progress=False)
    assert str(again.added) == "0 stories read, 4 were there"
    assert rows(again) == before
    more = made.add([STORIES[0], *many(2)], client=inside, progress=False)
    assert (more.read, more.known) == (2, 1)
    assert len(made) == len(dl.Corpus(path)) == 6


def test_a_moment_keeps_its_zone(inside, tmp_path) -> None:
    table = tmp_path / "wire.csv"
    table.write_text(
        "id,body,pubDate\n7,Rain fell in Basra on Monday.,2020-03-03T01:30:00+03:00\n"
    )
    made = read(table, tmp_path / "c", inside)
    (row,) = made.stories.to_arrow().to_pylist()
    assert row["published"] == dt.date(2020, 3, 3)
    assert row["published_at"] == dt.datetime(2020, 3, 2, 22, 30, tzinfo=dt.UTC)
    assert row["published_as_written"] == "2020-03-03T01:30:00+03:00"
    assert made["7"].story.published == dt.date(2020, 3, 3)
    assert "7" in made
    assert "8" not in made


# What cannot be read.


def test_one_bad_story_among_good_ones(inside, tmp_path) -> None:
    long = dl.Story(text="Rain fell in Basra on Monday. " * 60_000, title="Long")
    stories = [*many(2), dl.Story(text=" \n", title="Empty"), long]
    made = read(stories, tmp_path / "c", inside, max_characters=1_000_000)
    assert len(made) == 2
    failed = made.failed.to_frame().set_index("title")
    assert failed.error["Empty"] == "EmptyStory"
    assert failed.error["Long"] == "StoryTooLong"
    again = made.add(stories, client=inside, progress=False)
    assert (again.read, again.failed, again.known) == (0, 0, 4)
    retried = made.add(stories, client=inside, progress=False, retry_failed=True)
    assert (retried.read, retried.failed) == (0, 2)
    assert len(made.failed) == 2


def test_an_error_inside_the_engines_is_kept_too(inside, tmp_path, monkeypatch) -> None:
    from dateline.analysis import batch

    analyse = batch._analyse

    def broken(story, *rest):
        if story.title == "Storm 1":
            raise IndexError("list index out of range")
        return analyse(story, *rest)

    monkeypatch.setattr(batch, "_analyse", broken)
    made = read(many(3), tmp_path / "c", inside)
    (row,) = made.failed.to_arrow().to_pylist()
    assert (row["title"], row["error"]) == ("Storm 1", "IndexError")
    # Once the engine is mended, it is read, and has not failed any longer.
    monkeypatch.undo()
    added = made.add(many(3), client=inside, progress=False, retry_failed=True)
    assert added.read == 1
    assert len(made.failed) == 0
    assert len(made) == 3


def test_a_file_that_was_mended_has_not_failed_any_longer(inside, tmp_path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_bytes("Regen fiel in Köln, Düsseldorf".encode("cp1252"))
    (folder / "b.txt").write_text("Rain fell in Basra on Monday.")
    made = read(folder, tmp_path / "c", inside)
    assert str(made.added) == "1 story read, 1 failed"
    assert "iconv" in made.failed.to_frame().message[0]
    (folder / "a.txt").write_text("Rain fell in Cologne, said Düsseldorf.")
    assert made.add(folder, client=inside, progress=False).read == 1
    assert len(made.failed) == 0


def test_a_source_without_stories_makes_no_corpus(tmp_path) -> None:
    with pytest.raises(dl.DatelineError, match="there is no file"):
        dl.read_corpus(tmp_path / "none", tmp_path / "c")
    assert not (tmp_path / "c").exists()
    with pytest.raises(CorpusMissing, match="make one with"):
        dl.Corpus(tmp_path / "c")


def test_two_writers(desk, inside) -> None:
    with writing(desk._folder), pytest.raises(CorpusInUse, match="wait until"):
        desk.add(many(1), client=inside, progress=False)
    assert len(desk) == 4


def test_a_disk_that_becomes_full(inside, tmp_path, monkeypatch) -> None:
    from dateline.corpus import worker

    write_part, calls = worker.write_part, []

    def full(*args):
        calls.append(args)
        if len(calls) > 2:
            raise OSError(28, "No space left on device")
        return write_part(*args)

    monkeypatch.setattr(worker, "write_part", full)
    with pytest.raises(CorpusError, match=r"No space left on device.*is kept"):
        read(many(6), tmp_path / "c", inside)
    monkeypatch.undo()
    kept = dl.Corpus(tmp_path / "c")
    assert 0 < len(kept) < 6
    kept.add(many(6), client=inside, progress=False)
    assert len(kept) == 6


def test_options_are_checked(desk) -> None:
    with pytest.raises(BadOption, match="workers is 0"):
        desk.add(many(1), workers=0)
    with pytest.raises(AttributeError, match="no 'peoples'"):
        _ = desk.peoples
    with pytest.raises(KeyError, match="no story 'x'"):
        _ = desk["x"]


# Tables, SQL, search.


def test_tables_are_frames(desk) -> None:
    frame = desk.places.to_frame()
    assert len(frame) == len(desk.places) > 5
    assert set(frame.story) <= set(desk)
    assert "Najaf" in set(frame.phrase)
    assert frame.country[frame.phrase == "Najaf"].iloc[0] == "IQ"
    assert desk.places.to_frame(["story", "name"]).columns.tolist() == ["story", "name"]
    assert str(desk.events.to_frame().killed.dtype) == "Int64"
    assert "places" in dir(desk)
    assert "<table" in desk.places._repr_html_()
    assert repr(desk.failed) == "<0 failed>"
    with pytest.raises(BadOption, match="nme"):
        desk.places.to_frame(["nme"])


def test_sql_joins_tables_and_takes_parameters(desk) -> None:
    found = desk.sql(
        "SELECT title, count(*) AS mentions FROM places JOIN stories USING (story) "
        "WHERE places.country = ? GROUP BY title ORDER BY mentions DESC",
        ["IQ"],
    )
    assert found.title[0] == "Floods hit Najaf"
    assert isinstance(found, pd.DataFrame)
    with pytest.raises(BadOption, match=r"phrse(.|\n)*the tables are stories"):
        desk.sql("SELECT phrse FROM places")


def test_sql_reaches_no_network(desk) -> None:
    with pytest.raises(BadOption, match="httpfs"):
        desk.sql("SELECT * FROM 'https://example.org/x.parquet'")


def test_search(desk) -> None:
    (hit,) = desk.search("lodz mill")
    assert hit.story == story_id(STORIES[1])
    assert "«Łódź»" in hit.snippet
    assert desk.search("basra", limit=5).to_frame().story[0] == story_id(STORIES[0])
    assert desk.search("zebra") == ()


def test_reading_goes_on_while_another_thread_writes(inside, tmp_path) -> None:
    made = read(many(2), tmp_path / "c", inside)
    errors, stop = [], threading.Event()

    def look() -> None:
        while not stop.is_set():
            try:
                count = len(made)
                assert made.sql("SELECT count(*) AS n FROM stories").n[0] >= count
            except Exception as error:
                errors.append(error)

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(3, 12):
        made.add(many(number), client=inside, progress=False)
    made.compact()
    stop.set()
    reader.join()
    assert errors == []
    assert len(made) == 11


def test_progress_is_told(inside, tmp_path) -> None:
    told = []
    dl.read_corpus(
        many(5),
        tmp_path / "c",
        client=inside,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told[-1] == (5, 5)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_the_columns_are_shown_before_reading(inside, tmp_path, capsys) -> None:
    table = tmp_path / "wire.csv"
    table.write_text("Headline,body\nRain,Rain fell in Basra on Monday.\n")
    dl.read_corpus(table, tmp_path / "c", client=inside)
    told = capsys.readouterr().err
    assert "wire.csv: text = body, title = Headline" in told
    assert "1/1" in told


def test_without_the_extra_there_is_a_clear_error(monkeypatch) -> None:
    monkeypatch.setattr("dateline.api.corpus._EXTRA", ("distributed", "no_such_thing"))
    with pytest.raises(PackageMissing, match="pip install no_such_thing"):
        dl.Corpus("x")


def test_importing_loads_none_of_it() -> None:
    code = (
        "import sys, dateline, dateline.cli; "
        "heavy = {'distributed', 'dask', 'pyarrow', 'duckdb', 'datasketch', "
        "'feedparser', 'openpyxl', 'filelock', 'pandas', 'spacy'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


# Exports.


def test_exports(desk, tmp_path) -> None:
    geojson = json.loads(desk.export(tmp_path / "c.geojson").read_text("utf-8"))
    najaf = next(f for f in geojson["features"] if f["properties"]["name"] == "Najaf")
    assert najaf["geometry"]["type"] == "Point"
    assert najaf["properties"]["stories"] == 1
    assert "Floods hit Najaf" in najaf["properties"]["evidence"][0]["sentence"]
    page = desk.export(tmp_path / "c.csv").read_text("utf-8")
    table = list(csv.DictReader(io.StringIO(page)))
    assert len(table) == len(desk.places)
    assert pq.read_table(desk.export(tmp_path / "c.parquet")).num_rows == len(table)
    with zipfile.ZipFile(desk.export(tmp_path / "c.zip")) as archive:
        assert "events.csv" in archive.namelist()
        assert "readings.csv" not in archive.namelist()
    lines = desk.export(tmp_path / "c.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        record = json.loads(line)
        assert dl.Reading.from_json(line) == desk[record["id"]]
    with pytest.raises(dl.DatelineError, match="exists already"):
        desk.export(tmp_path / "c.csv")
    with pytest.raises(BadOption, match=r"use one of \.csv"):
        desk.export(tmp_path / "c.docx")
    with pytest.raises(BadOption, match=r"no export format 'doc'"):
        desk.export(tmp_path / "c.docx", format="doc")


def test_a_cell_that_begins_like_a_formula_is_defused(inside, tmp_path) -> None:
    story = dl.Story(text="Rain fell in Basra on Monday.", title="=1+1")
    made = read([story], tmp_path / "c", inside)
    with zipfile.ZipFile(made.export(tmp_path / "c.zip")) as archive:
        assert b"'=1+1" in archive.read("stories.csv")


class _Cluster:
    """A client of a cluster whose workers answer, and that remembers none of them."""

    def __init__(self, answers: dict[str, str]) -> None:
        self._answers = answers

    def wait_for_workers(self, number: int, timeout: int) -> None:
        pass

    def register_plugin(self, plugin: object) -> None:
        pass

    def run(self, function: object, task: object) -> dict[str, str]:
        return self._answers

    def scheduler_info(self, n_workers: int) -> dict[str, dict[str, str]]:
        return {"workers": {}}


def test_workers_are_counted_by_their_answers(tmp_path) -> None:
    options = {"model": None, "gazetteer": None, "home": None, "max_characters": 9}
    task = Task(folder=str(tmp_path), **options)
    prepared, workers = _prepared(_Cluster({"a": "same", "b": "same"}), task)
    assert (prepared.made_by, workers) == ("same", 2)
    with pytest.raises(CorpusError, match="lost its workers"):
        _prepared(_Cluster({}), task)


def test_what_has_no_words_is_not_among_the_stories_without_a_day(
    inside, tmp_path
) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text("Rain fell in Basra on Monday.")
    (folder / "b.txt").write_text("  \n")
    made = read(folder, tmp_path / "c", inside)
    assert (made.added.failed, made.added.undated) == (1, 1)
