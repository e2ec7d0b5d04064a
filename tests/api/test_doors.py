"""Only Dateline's errors come out of Dateline, whatever goes in."""

import base64
import datetime as dt
import re
import zlib
from pathlib import Path

import pandas as pd
import pytest
from readings import sample_reading

import dateline as dl
from dateline.errors import (
    BadDate,
    BadOption,
    CorrectionError,
    EmptyStory,
    ReportError,
    StoryError,
    StoryTooLong,
    UnreadableStory,
)
from dateline.io import checked_json, sources
from dateline.report import html

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
        ("corrections", 5, CorrectionError),
        ("corrections", [5], CorrectionError),
        ("corrections", "no-such-file.json", CorrectionError),
    ],
)
def test_an_option_of_the_wrong_type_is_our_error(option, value, error) -> None:
    with pytest.raises(error):
        dl.read(TEXT, **{option: value})


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


def packed(tmp_path: Path, data: bytes) -> Path:
    """Write a report that holds these bytes instead of a reading."""
    page = dl.report(sample_reading(), tmp_path / "report.html").read_text()
    kept = html._DATA.search(page)
    page = page.replace(kept[1], base64.b64encode(data).decode())
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
