"""The folder of a corpus: schemas, parts, merging, locks, copies that are not whole."""

import json
import math
import shutil
from pathlib import Path

import pyarrow as pa
import pytest
from corpora import STORIES
from readings import sample_reading

from dateline import DateExpression, Reading
from dateline.errors import BadOption, CorpusError, CorpusInUse, CorpusMissing
from dateline.io.many.entry import Entry
from dateline.model import Correction, PlaceCorrection, Target
from dateline.model.day import EarlyDay
from dateline.model.items import Items
from dateline.storage.compaction import FULL, compact
from dateline.storage.database import connect
from dateline.storage.folder import Folder
from dateline.storage.frames import to_frame
from dateline.storage.index import Index
from dateline.storage.parts import part_name, write_part
from dateline.storage.readings import find_reading, readings
from dateline.storage.rows import rows_of
from dateline.storage.schema import READING, TABLES, columns
from dateline.storage.search import search
from dateline.storage.snippets import snippet
from dateline.storage.terms import folded, terms
from dateline.storage.writer import writing

MADE_BY = {"dateline": "0"}


@pytest.fixture
def folder(tmp_path) -> Folder:
    made = Folder(tmp_path / "c")
    made.create()
    return made


def entry_of(reading: Reading, **fields) -> Entry:
    return Entry(story=reading.story, origin="by hand", **fields)


def put(folder: Folder, *found: Reading) -> str:
    """Write readings as a part, and return its name."""
    rows: dict = {name: [] for name in TABLES}
    for reading in found:
        for name, some in rows_of(entry_of(reading), reading, b"\0" * 512).items():
            rows[name] += some
    part = part_name([entry_of(reading).id for reading in found], MADE_BY)
    write_part(folder, part, rows, MADE_BY)
    return part


def titled(number: int) -> Reading:
    reading = sample_reading()
    story = reading.story.__class__(text=reading.story.text, title=f"Bridge {number}")
    return reading.replace(story=story)


# Rows.


def test_every_column_of_every_table_is_filled_from_some_reading() -> None:
    """No column is forgotten: with what it holds, each has a value."""
    target = Target.at(sample_reading().story.text, 0, 5)
    reading = sample_reading().replace(
        corrections=(PlaceCorrection(target=target, place=None),)
    )
    rows = rows_of(entry_of(reading, key="k"), reading, b"")
    for name, some in rows.items():
        if name == "failed":
            continue
        for row in some:
            assert set(row) <= set(columns(name)), name
        assert some, name
        named = {column for row in some for column in row}
        assert named == set(columns(name)), name


def test_rows_are_what_the_reading_says() -> None:
    reading = sample_reading()
    rows = rows_of(entry_of(reading), reading, b"")
    paris = rows["places"][0]
    assert paris["phrase"] == "PARIS"
    assert paris["place_id"] == "geonames:4717560"
    assert paris["label"] == "Paris, Texas, United States"
    assert rows["places"][-1]["place_id"] is None
    ranks = [row["rank"] for row in rows["candidates"] if row["mention"] == 0]
    assert ranks == [1, 2, 3]
    assert {row["sort"] for row in rows["mentions"]} == {"name", "role"}
    assert len(rows["sentences"]) == len(reading.sentences)


def test_a_digest_is_the_same_for_a_sentence_seen_before() -> None:
    one = rows_of(entry_of(titled(1)), titled(1), b"")["sentences"]
    other = rows_of(entry_of(titled(2)), titled(2), b"")["sentences"]
    assert [row["digest"] for row in one] == [row["digest"] for row in other]
    assert len({row["digest"] for row in one}) == len(one)


def test_days_before_christ_are_text_with_an_empty_day(folder) -> None:
    caesar = DateExpression(
        start=0,
        end=5,
        phrase="PARIS",
        sentence=0,
        rule="hand",
        timex_type="DATE",
        form="-0043-03-15",
        value="-0043-03-15",
        edtf="-0043-03-15",
        first=EarlyDay(-43, 3, 15),
        last=EarlyDay(-43, 3, 15),
    )
    put(folder, sample_reading().replace(dates=Items([caesar])))
    with connect(folder) as database:
        (row,) = database.execute("SELECT edtf, first FROM dates").fetchall()
    assert row == ("-0043-03-15", None)


# Parts.


def test_a_reading_comes_back_equal(folder) -> None:
    reading = sample_reading()
    part = put(folder, reading, titled(1))
    id_ = entry_of(reading).id
    assert Reading.of(find_reading(folder, part, id_)) == reading
    found = {story: Reading.of(each) for story, each in readings(folder, part)}
    assert found[id_] == reading
    with pytest.raises(CorpusError, match="does not hold"):
        find_reading(folder, part, "0" * 16)


def test_writing_a_part_twice_changes_nothing(folder) -> None:
    assert put(folder, titled(1)) == put(folder, titled(1))
    assert len(folder.receipts()) == 1
    with connect(folder) as database:
        assert database.execute("SELECT count(*) FROM stories").fetchone() == (1,)


def test_every_part_has_the_types_of_the_schema(folder) -> None:
    """A part without any place, date or event has its files, with full types."""
    bare = titled(1).replace(
        places=Items(), dates=Items(), actors=Items(), quotes=Items(), events=Items()
    )
    part = put(folder, bare)
    for name, schema in TABLES.items():
        import pyarrow.parquet as pq

        assert pq.read_schema(folder.file(name, part)).equals(schema), name


def test_merging_keeps_every_row(folder, monkeypatch) -> None:
    for number in range(12):
        put(folder, titled(number))
    put(folder, titled(3), titled(20))  # one of them a second time
    before = _stories(folder)
    monkeypatch.setattr("dateline.storage.compaction.FULL", 5)
    assert compact(folder) == 13
    assert len(folder.receipts()) == 3
    assert _stories(folder) == before
    with connect(folder) as database:
        twice = database.execute(
            "SELECT story, sentence FROM sentences GROUP BY ALL HAVING count(*) > 1"
        ).fetchall()
    assert twice == []
    # Nothing is left of the parts that were merged.
    names = {path.stem for path in (folder.path / "places").iterdir()}
    assert names == {receipt.part for receipt in folder.receipts()}
    assert folder.made_by() == [MADE_BY]


def test_few_small_parts_are_left_alone(folder) -> None:
    put(folder, titled(1))
    put(folder, titled(2))
    assert compact(folder) == 0
    assert compact(folder, all_parts=True) == 2
    assert FULL == 1_000


def test_a_merge_that_was_killed_counts_nothing_twice(folder) -> None:
    """Its receipt is there, and the old parts are still there, too."""
    for number in range(9):
        put(folder, titled(number))
    copy = folder.path.parent / "copy"
    shutil.copytree(folder.path, copy)
    compact(folder)
    shutil.copytree(copy, folder.path, dirs_exist_ok=True)
    assert len(folder.receipts()) == 1
    assert len(_stories(folder)) == 9
    with writing(folder):
        pass
    assert len(list((folder.path / "stories").iterdir())) == 1


def _stories(folder: Folder) -> list[str]:
    with connect(folder) as database:
        rows = database.execute("SELECT DISTINCT story FROM stories").fetchall()
    return sorted(story for (story,) in rows)


# Broken folders.


def test_a_folder_that_is_no_corpus(tmp_path) -> None:
    with pytest.raises(CorpusMissing, match="does not exist; make one with"):
        Folder(tmp_path / "none").check()
    (tmp_path / "thesis.doc").write_text("mine")
    with pytest.raises(CorpusMissing, match="is not a corpus"):
        Folder(tmp_path).check()
    with pytest.raises(CorpusError, match="is there already and is no corpus"):
        Folder(tmp_path).create()
    with pytest.raises(CorpusError, match="no corpus; choose another"):
        Folder(tmp_path / "thesis.doc").create()


@pytest.mark.parametrize("there", [".profile", ".ssh/known_hosts", "cache.db"])
def test_no_corpus_is_scattered_among_other_files(tmp_path, there) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine")
    with pytest.raises(CorpusError, match="is there already and is no corpus"):
        Folder(tmp_path).create()
    assert [path.name for path in tmp_path.iterdir()] == [there.partition("/")[0]]


def test_the_home_folder_is_no_place_for_a_corpus(tmp_path, monkeypatch) -> None:
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(tmp_path))
    for path in (tmp_path, tmp_path / "x" / ".."):
        with pytest.raises(CorpusError, match=r"home folder.*desk\.corpus"):
            Folder(path).create()
    assert not list(tmp_path.iterdir())
    Folder(tmp_path / "desk.corpus").create()


def test_an_empty_folder_of_a_desktop_becomes_a_corpus(tmp_path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"")
    # What a process leaves that is killed while it makes the corpus.
    (tmp_path / "corpus.json.17.0a0b0c0d.tmp").write_bytes(b"{")
    Folder(tmp_path).create()
    Folder(tmp_path).check()


def test_another_version_of_the_schema(folder) -> None:
    mark = {"format": "dateline corpus", "schema": 99, "made_by": "7.0"}
    (folder.path / "corpus.json").write_text(json.dumps(mark))
    with pytest.raises(CorpusError, match=r"schema version 99.*reads version 1"):
        folder.check()
    (folder.path / "corpus.json").write_text("{")
    with pytest.raises(CorpusError, match="is broken"):
        folder.check()


@pytest.mark.parametrize("how", ["missing", "cut"])
def test_a_corpus_half_copied_says_what_is_missing(folder, how) -> None:
    part = put(folder, titled(1))
    put(folder, titled(2))
    file = folder.file("dates", part)
    if how == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(CorpusError, match=r"1 file in 1 of its 2 parts.*Copy it"):
        folder.check_complete()
    # A writer takes the part for not read, so that it is read again.
    with writing(folder):
        assert len(_stories(folder)) == 1
    folder.check_complete()


def test_files_without_a_receipt_do_not_count(folder) -> None:
    put(folder, titled(1))
    part = put(folder, titled(2))
    (folder.manifest / f"{part}.json").unlink()
    (folder.path / "stories" / "x.parquet.1.tmp").write_bytes(b"PAR1")
    assert len(_stories(Folder(folder.path))) == 1
    with writing(Folder(folder.path)):
        pass
    assert len(list((folder.path / "stories").iterdir())) == 1


def test_the_second_writer_is_told_who_the_first_is(folder) -> None:
    with writing(folder):
        with (
            pytest.raises(CorpusInUse, match=r"written by another process \(process"),
            writing(Folder(folder.path)),
        ):
            pass
        assert _stories(folder) == []  # reading is possible
    with writing(folder):
        pass


def test_a_writer_that_was_replaced_may_not_finish(folder) -> None:
    with writing(folder) as first:
        first.check()
    with writing(folder), pytest.raises(CorpusInUse, match="by now"):
        first.check()


def test_a_disk_that_refuses_is_named(folder, monkeypatch) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dateline.storage.writer.write_durably", full)
    with pytest.raises(CorpusError, match="No space left on device"), writing(folder):
        pass


# Finding stories.


def test_stories_are_found_by_id_and_by_key(folder) -> None:
    rows: dict = {name: [] for name in TABLES}
    for number, key in enumerate(["wire-7", "a2", "a2"]):
        entry = entry_of(titled(number), key=key)
        for name, some in rows_of(entry, titled(number), b"").items():
            rows[name] += some
    write_part(folder, "p", rows, MADE_BY)
    index = Index(folder)
    assert len(index.ids()) == 3
    assert index.find("wire-7") == (entry_of(titled(0)).id, "p")
    assert index.find(entry_of(titled(1)).id)[1] == "p"
    with pytest.raises(BadOption, match="2 stories have the key 'a2'"):
        index.find("a2")
    with pytest.raises(KeyError, match="no story 'wire-8'; perhaps wire-7"):
        index.find("wire-8")


# Frames.


def test_counts_stay_whole_numbers_in_a_frame() -> None:
    large = 2**53 + 1
    frame = to_frame(pa.table({"n": pa.array([25, None, large], pa.int64())}))
    assert str(frame["n"].dtype) == "Int64"
    assert frame["n"][2] == large
    assert str(frame["n"][0]) == "25"


# Search.


@pytest.fixture(scope="module")
def searchable(tmp_path_factory) -> Folder:
    """Return a folder with the texts of four stories, read by nobody."""
    made = Folder(tmp_path_factory.mktemp("search") / "c")
    made.create()
    put(
        made,
        *(sample_reading().replace(story=story) for story in STORIES),
    )
    return made


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("lodz", "Łódź"),
        ("Łódź", "Łódź"),
        ("da nang", "Đà Nẵng"),
        ('"da nang" engineers', "Đà Nẵng"),
        ("al-assad", "al-Assad"),
        ("u.s.", "U.S."),
        ("US envoy", "U.S."),
        ("euphrat*", "Euphrates"),
        ("mill -warsaw*", None),
        ("assad's", "al-Assad"),
        ('"wire) — lawmakers"', "Łódź"),
        ('AND OR "NEAR(', None),
    ],
)
def test_words_are_found_by_plain_letters(searchable, query, where) -> None:
    hits = search(searchable, query)
    if where is None:
        assert hits == []
        return
    (hit,) = hits
    (story,) = (story for story in STORIES if where in story.text)
    assert hit.story == Entry(story=story, origin="").id
    assert "«" in hit.snippet
    assert math.isfinite(hit.score)


def test_a_word_in_the_title_counts_more(searchable) -> None:
    assert search(searchable, "najaf")[0].title == "Floods hit Najaf"
    assert len(search(searchable, "said", limit=1)) == 1


@pytest.mark.parametrize("query", ["", " ", "—", "-flood", '""'])
def test_a_query_without_a_word_is_an_error(searchable, query) -> None:
    with pytest.raises(BadOption, match="no word to search for"):
        search(searchable, query)


def test_the_index_follows_the_corpus_and_can_be_deleted(folder) -> None:
    put(folder, titled(1))
    assert len(search(folder, "footbridge")) == 1
    put(folder, titled(2))
    assert len(search(folder, "footbridge")) == 2
    compact(folder, all_parts=True)
    assert len(search(folder, "footbridge")) == 2
    (file,) = folder.cache.glob("search*.sqlite")
    file.write_bytes(b"no database at all, but long enough to be one" * 10)
    assert len(search(folder, "footbridge")) == 2


def test_where_nothing_can_be_written_the_index_lies_elsewhere(
    folder, monkeypatch, tmp_path
) -> None:
    put(folder, titled(1))
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: str(tmp_path / "u"))
    folder.cache.write_text("a file, so that no folder can be made")
    assert len(search(folder, "footbridge")) == 1
    assert list((tmp_path / "u").rglob("search*.sqlite"))


def test_a_snippet_shows_the_text_as_it_was_given() -> None:
    text = (
        " ".join(["Rain."] * 50) + " Bashar al-Assad’s aide left Łódź. " + "End. " * 50
    )
    shown = snippet(text, terms('assad "left lodz"'))
    assert "«al-Assad’s» aide «left» «Łódź»." in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_words_are_folded_one_by_one() -> None:
    given = ["U.S.,", "Ma’rib", "St.", "the", "—", "(København)"]
    assert [folded(word) for word in given] == [
        "us",
        "marib",
        "st",
        "the",
        "",
        "kobenhavn",
    ]


# Other programs.


def test_it_opens_without_dateline_in_three_programs(folder) -> None:
    import duckdb
    import pandas as pd
    import polars as pl

    bare = titled(2).replace(places=Items(), dates=Items(), events=Items())
    put(folder, titled(1))
    put(folder, bare)
    for name in TABLES:
        path = folder.path / name
        found = duckdb.sql(f"SELECT count(*) FROM '{path}/*.parquet'")
        ((count,),) = found.fetchall()
        assert len(pd.read_parquet(path)) == count, name
        assert pl.read_parquet(path / "*.parquet").height == count, name
        assert count or name in ("failed", "corrections"), name
    assert READING in TABLES
    assert issubclass(PlaceCorrection, Correction)


def test_a_path_with_quotes_and_equals_signs(tmp_path) -> None:
    made = Folder(Path(tmp_path) / "a=b" / "it's")
    made.create()
    put(made, titled(1))
    with connect(made) as database:
        columns_ = database.execute("SELECT * FROM stories").fetchdf().columns
    assert "a" not in columns_
    assert len(Index(made).ids()) == 1


def test_a_story_that_two_parts_hold_is_kept_once(folder) -> None:
    put(folder, titled(1), titled(2))
    put(folder, titled(2))
    assert compact(folder) == 2
    with connect(folder) as database:
        (count,) = database.execute("SELECT count(*) FROM stories").fetchall()
    assert count == (2,)
