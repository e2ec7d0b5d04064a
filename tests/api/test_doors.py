"""Only Dateline's errors come out of Dateline, whatever goes in."""

import base64
import datetime as dt
import os
import re
import zlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from readings import sample_reading

import dateline as dl
from dateline.errors import (
    BadDate,
    BadOption,
    CorrectionError,
    DatelineError,
    EmptyStory,
    GazetteerMissing,
    ReportError,
    StoryError,
    StoryTooLong,
    UnreadableStory,
)
from dateline.io import checked_json, corrections, sources
from dateline.io.paths import path_given
from dateline.report import html
from dateline.report.packing import BASE64
from dateline.scoring import mark_lines

TEXT = "Floods hit Kano on Friday."

#: Ways to give one day of publication.
SAME_DAY = [
    "2020-01-07",
    "20200107",
    "2020-W02-2",
    "2020-01-07T23:30:00-05:00",
    "2020-01-07T00:30:00+09:00",
    "2020-01-07T23:30:00.123456789Z",
    "2020-01-07 23:30",
    "2020-01-07T23:30:00 EST",
    "Tue, 07 Jan 2020 23:30:00 -0500",
    "7 Jan 2020 06:30:00 GMT",
    "Tuesday, 07-Jan-20 23:30:00 GMT",
    np.datetime64("2020-01-07T23:30"),
    dt.date(2020, 1, 7),
    dt.datetime(2020, 1, 7, 23, 30),
    dt.datetime(2020, 1, 7, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-11))),
    pd.Timestamp("2020-01-07 23:30", tz="Pacific/Auckland"),
]


@pytest.mark.parametrize("given", SAME_DAY, ids=str)
def test_the_day_of_publication_is_the_local_one_as_written(given) -> None:
    assert dl.Story(text=TEXT, published=given).published == dt.date(2020, 1, 7)
    assert type(dl.Story(text=TEXT, published=given).published) is dt.date
    assert dl.read(TEXT, published=given).story.published == dt.date(2020, 1, 7)


#: What is no day, or none on which a story can have been published.
NO_DAY = [5, 5.0, True, b"2020-01-07", (2020, 1, 7), pd.NaT, "", " ", "soon"]
NO_DAY += ["2020-13-01", "2020-01-07\ud800", "Tue, 77 Jan 2020 10:00:00 GMT"]
NO_DAY += ["x" * 10_000, "2999-01-01", "2999-01-01T00:00", dt.date(2999, 1, 1)]


@pytest.mark.parametrize("given", NO_DAY, ids=lambda given: ascii(given)[:30])
def test_what_is_no_day_is_our_error(given) -> None:
    with pytest.raises(BadDate) as caught:
        dl.read(TEXT, published=given)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("option", "value", "error"),
    [
        ("title", 5, BadOption),
        ("title", "a\udc00b", BadOption),
        ("home", 5, BadOption),
        ("home", "a\udc00b", BadOption),
        ("model", 5, BadOption),
        ("gazetteer", "places.sqlite", BadOption),
        ("max_characters", "many", BadOption),
        ("max_characters", True, BadOption),
        ("language", 5, BadOption),
        ("corrections", 5, CorrectionError),
        ("corrections", [5], CorrectionError),
        ("corrections", "no-such-file.json", CorrectionError),
    ],
)
def test_an_option_of_the_wrong_type_is_our_error(option, value, error) -> None:
    with pytest.raises(error):
        dl.read(TEXT, **{option: value})


@pytest.mark.parametrize("given", ["", "f r", "swedish", "swe", "tlh", "qq"])
def test_a_language_is_a_code_of_iso_639_1(given) -> None:
    with pytest.raises(BadOption, match="ISO 639-1"):
        dl.read(TEXT, language=given)


def test_the_name_of_a_language_is_answered_with_its_code() -> None:
    with pytest.raises(BadOption, match="'sv' for Swedish"):
        dl.read(TEXT, language="Swedish")


@pytest.mark.parametrize(
    ("code", "name"),
    [("ja", "Japanese"), ("ko", "Korean"), ("vi", "Vietnamese"), ("sw", "Swahili")],
)
def test_the_notice_names_the_language_that_was_stated(code, name) -> None:
    (notice, *_) = dl.read(TEXT, published="2020-01-07", language=code).notices
    assert f"in {name}," in notice


def test_a_language_that_is_none_is_found_out_by_the_words() -> None:
    reading = dl.read(dl.Story(text=TEXT, language="klingon"))
    assert reading.made_by.model.startswith("en_")


def test_a_folder_is_no_story(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    for given in ("wire", tmp_path / "wire"):
        with pytest.raises(StoryError, match="folder"):
            dl.read(given)
    assert dl.read(dl.Story(text="wire")).story.text == "wire"


#: What nobody can mean where text, a reading or a number belongs.
STRAY = [5, True, ["x"], b"x", object()]

#: What takes a value of the user's, given a reading; none of these is ever right.
DOORS = {
    "with_home": lambda r, x: r.with_home(x),
    "relocate": lambda r, x: r.relocate("Paris", x),
    "redate": lambda r, x: r.redate("Monday", x),
    "join": lambda r, x: r.join("Ana Ruiz", x),
    "Workbench": lambda _, x: dl.Workbench(x),
    "Workbench.reading": lambda r, x: setattr(r.workbench, "reading", x),
    "Workbench.select": lambda r, x: r.workbench.select(x),
    "Workbench.save": lambda r, x: r.workbench.save(x),
    "join_actors": lambda _, x: dl.join_actors(x),
    "join_actors of a list": lambda _, x: dl.join_actors([x]),
    "compare_stories": lambda _, x: dl.compare_stories(x),
    "compare_stories of a list": lambda _, x: dl.compare_stories([x]),
    "export": lambda r, x: dl.export(r, x),
    "export's format": lambda r, x: dl.export(r, "x.csv", format=x),
    "export's layers": lambda r, x: dl.export(r, "x.csv", layers=x),
    "report": lambda _, x: dl.report(x, "x.html"),
    "report's notes": lambda r, x: dl.report(r, "x.html", notes=x),
    "read_url": lambda _, x: dl.read_url(x),
    "Corpus": lambda _, x: dl.Corpus(x),
    "read_corpus": lambda r, x: dl.read_corpus([r.story], x),
    "Gazetteer.find by kind": lambda _, x: dl.Gazetteer().find("Paris", kinds=x),
    "Gazetteer.near": lambda _, x: dl.Gazetteer().near(10**400, x),
    "Gazetteer.matches": lambda _, x: dl.Gazetteer().matches(x, language=10**400),
    "Reading.differences": lambda r, x: r.differences(x),
    "Reading.map": lambda r, x: r.map(background=x),
    "Reading.of": lambda _, x: dl.Reading.of(x),
    "Reading.to_json": lambda r, x: r.to_json(indent=10**400 if x is True else [x]),
}


@pytest.mark.parametrize("value", STRAY, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("door", DOORS)
def test_what_cannot_be_meant_is_our_error(door, value, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatelineError, match=r"\w+ \w+") as caught:
        DOORS[door](sample_reading(), value)
    assert len(str(caught.value)) < 400
    assert not list(tmp_path.iterdir())


def test_one_number_is_no_pair_of_occurrences() -> None:
    with pytest.raises(CorrectionError, match="give a pair"):
        sample_reading().join("Ana Ruiz", "Ruiz", nth=2)


@pytest.mark.parametrize("day", [dt.date(2020, 1, 3), dt.datetime(2020, 1, 3, 9)])
def test_a_date_is_taken_where_text_is(day) -> None:
    redated = dl.read(TEXT, published="2020-01-07").redate("Friday", day)
    assert redated.dates[0].edtf == "2020-01-03"


def test_a_place_or_a_candidate_is_taken_where_a_name_is() -> None:
    reading = dl.read("Floods hit Birmingham on Friday.")
    other = next(c for c in reading.places[0].candidates[1:] if c.place)
    for given in (other, other.place, other.place.id):
        assert reading.relocate("Birmingham", given).places[0].place == other.place


def test_joining_or_parting_without_effect_is_told() -> None:
    reading = dl.read("Ana Ruiz met Joe Diaz in Lima. Ruiz left. Diaz stayed.")
    with pytest.raises(CorrectionError, match=r"nth=\(1, 2\)"):
        reading.part("Ana Ruiz", "Ana Ruiz")
    with pytest.raises(CorrectionError, match="'left' names no actor"):
        reading.part("Ana Ruiz", "left")
    assert len(reading.part("Ana Ruiz", "Ruiz").actors) == len(reading.actors) + 1


@pytest.mark.parametrize(
    "story", ["~ five people died in Kano", "~nobody/x is how it begins in Kano"]
)
def test_a_tilde_is_no_home_folder_in_a_story(story) -> None:
    assert dl.read(story).story.text == story


@pytest.mark.parametrize("story", ["~", "...", "\ufeff", " \n "])
def test_a_story_without_words_is_empty(story) -> None:
    with pytest.raises(EmptyStory):
        dl.read(story)


@pytest.mark.parametrize(
    "field", ["text", "title", "publisher", "source", "licence", "attribution"]
)
@pytest.mark.parametrize("value", [5, b"x", "half \ud83d of it", ["x"]], ids=repr)
def test_a_field_of_a_story_is_whole_text(field, value) -> None:
    with pytest.raises(StoryError, match=field):
        dl.Story(**{"text": TEXT, field: value})


@pytest.mark.parametrize("story", [None, 5, b"abc", ["a"], Path("a\0b.txt")], ids=repr)
def test_what_is_no_story_is_refused(story) -> None:
    with pytest.raises(StoryError):
        dl.read(story)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfeF\0l\0o",
        b"\xfe\xff\0F\0",
        "Floods \ud83d".encode("utf-16", "surrogatepass"),
        b"F\0l\0o",
        b"\xff\xfb\x90\x44" * 40,
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path, data) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableStory, match=r"story\.txt"):
        dl.read(path)


def test_a_file_beyond_the_limit_is_left_unread(tmp_path, monkeypatch) -> None:
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    monkeypatch.setattr(sources, "MOST_BYTES", 10)
    with pytest.raises(StoryTooLong, match="cut it"):
        dl.load(path)


@pytest.mark.parametrize("path", [5, None, "a\ud800", "a\0b", "no.html", Path()])
def test_what_is_no_report_is_our_error(path) -> None:
    with pytest.raises(ReportError):
        dl.read_report(path)


@pytest.mark.parametrize("path", [5, "a\ud800.html", "a\0b.html", "x" * 300 + ".html"])
def test_what_no_file_can_be_called_is_our_error(path, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReportError):
        dl.report(sample_reading(), path)


#: What takes the path of a file or folder that is there.
LOOKED_AT = {
    "read": lambda path: dl.read(Path(path)),
    "read's model": lambda path: dl.read(TEXT, model=str(path)),
    "read's corrections": lambda path: dl.read(TEXT, corrections=path),
    "read_report": dl.read_report,
    "read_answers": dl.read_answers,
    "read_corpus": lambda path: dl.read_corpus(path, "new.corpus"),
    "Corpus": dl.Corpus,
    "Gazetteer": dl.Gazetteer,
    "gold": lambda path: dl.gold(TEXT, path),
    "Workbench.compare": lambda path: sample_reading().workbench.compare(path),
}


@pytest.mark.parametrize(
    "path", ["x" * 300, "a/" * 3_000, Path("x" * 300), Path(), "loop/x"]
)
@pytest.mark.parametrize("door", LOOKED_AT)
def test_a_path_that_leads_nowhere_is_our_error(
    door, path, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(DatelineError, match=r"\w+ \w+"):
        LOOKED_AT[door](path)


def test_a_path_without_a_name_is_no_story() -> None:
    with pytest.raises(StoryError, match="folder"):
        dl.read(Path("/"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid(), reason="is not root")
def test_a_folder_that_may_not_be_entered_is_our_error(tmp_path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    os.seteuid(65_534)
    try:
        with pytest.raises(StoryError, match="Permission denied"):
            path_given(closed / "story.txt", "the story", StoryError)
        with pytest.raises(GazetteerMissing, match="Permission denied"):
            dl.Gazetteer(closed / "places.sqlite")
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
@pytest.mark.parametrize(
    "door", ["read_report", "read's corrections", "gold", "Workbench.compare"]
)
def test_a_file_without_end_is_left_at_the_limit(door, monkeypatch) -> None:
    monkeypatch.setattr(html, "MOST_BYTES", 1_000_000)
    for module in (corrections, mark_lines):
        monkeypatch.setattr(module, "MOST_CHARACTERS", 1_000_000)
    with pytest.raises(DatelineError, match=r"longer than|longest report"):
        LOOKED_AT[door]("/dev/zero")


def packed(tmp_path: Path, data: bytes) -> Path:
    """Write a report that holds these bytes instead of a reading."""
    page = dl.report(sample_reading(), tmp_path / "report.html").read_text()
    kept = re.search(html._DATA % "reading", page)
    written = base64.b64encode(data).decode()
    element = f'<script type="{BASE64}" id="dateline-reading">{written}</script>'
    page = page.replace(kept[0], element)
    path = tmp_path / "tampered.html"
    path.write_text(page)
    return path


def deflated(data: bytes) -> bytes:
    deflate = zlib.compressobj(9, wbits=-15)
    return deflate.compress(data) + deflate.flush()


def test_a_report_unpacks_to_a_limit_and_no_further(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(html, "MOST_CHARACTERS", 1_000_000)
    path = packed(tmp_path, deflated(b" " * 50_000_000))
    with pytest.raises(ReportError, match="1,000,000"):
        dl.read_report(path)


@pytest.mark.parametrize("data", [b"", b"\0", deflated(b"x" * 5_000)[:-4], b"\x07"])
def test_a_report_that_breaks_off_is_refused(tmp_path, data) -> None:
    with pytest.raises(ReportError, match="damaged"):
        dl.read_report(packed(tmp_path, data))


def test_a_report_too_long_to_be_one_is_left_unread(tmp_path, monkeypatch) -> None:
    path = dl.report(sample_reading(), tmp_path / "report.html")
    monkeypatch.setattr(html, "MOST_BYTES", 1_000)
    with pytest.raises(ReportError, match="longest report"):
        dl.read_report(path)


def test_the_limits_hold_what_the_longest_story_needs() -> None:
    # A reading takes some 35 characters for each of its story's.
    assert (
        100 * dl.read.__kwdefaults__["max_characters"] <= checked_json.MOST_CHARACTERS
    )


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("A flood killed 9,000,000,000,000 people in Kano.", "9,000,000,000,000"),
        ("Floods in Kano killed 50 billion people.", "50 billion people"),
        ("A blast hurt sixty billion people in Sumy.", "sixty billion people"),
        ("A quake killed ninety thousand million people in Kano.", "ninety thousand"),
        ("Some 3 trillion people were displaced in Sumy.", "3 trillion people"),
        (f"A blast hurt {'7' * 30} people in Sumy.", "7" * 30),
        (f"A blast hurt {'7' * 5_000} people in Sumy.", "77…"),
    ],
)
def test_a_count_of_more_than_all_people_is_left_out_with_a_notice(
    text: str, left_out: str
) -> None:
    reading = dl.read(text, published="2020-01-07")
    assert not reading.figures
    assert not any(event.killed or event.injured for event in reading.events)
    (notice,) = reading.notices
    assert re.search(re.escape(left_out), notice)
    assert dl.Reading.from_json(reading.to_json()) == reading


@pytest.mark.parametrize(
    ("count", "value"),
    [
        ("300,000", 300_000),
        ("2.5 million", 2_500_000),
        ("two thousand million", 2_000_000_000),
        ("1.4 billion", 1_400_000_000),
    ],
)
def test_a_large_count_that_can_be_is_kept(count: str, value: int) -> None:
    story = f"A quake killed {count} people in Kano."
    reading = dl.read(story, published="2020-01-07")
    assert [figure.low for figure in reading.figures] == [value]
    assert not reading.notices
