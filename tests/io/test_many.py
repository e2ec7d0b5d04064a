"""Sources of many stories: what is taken for what, and what becomes of broken ones."""

import csv
import gzip
import json
import mailbox
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from random import Random

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline import Story
from dateline.errors import (
    BadDate,
    BadOption,
    DatelineError,
    StoryError,
    UnreadableStory,
)
from dateline.io.many import tables
from dateline.io.many.columns import guess
from dateline.io.many.entry import Entry, Failure, story_id
from dateline.io.many.markup import text_of
from dateline.io.many.publication import published
from dateline.io.many.sources import open_source


def stories(given, columns=None) -> list[Story]:
    return [e.story for e in open_source(given, columns).entries()]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding=encoding)
    return path


# Ids.


def test_an_id_depends_on_text_and_metadata_alone() -> None:
    one = Story(text="Rain fell in Kufa.", title="Rain")
    assert story_id(one) == story_id(Story(text="Rain fell in Kufa.", title="Rain"))
    assert story_id(one) != story_id(Story(text="Rain fell in Kufa."))
    assert story_id(one) != story_id(Story(text="Rain fell in Kufa. ", title="Rain"))


# Days.


@pytest.mark.parametrize(
    ("written", "day", "moment"),
    [
        ("2020-01-07", "2020-01-07", None),
        ("2020-01-07T23:30:00-05:00", "2020-01-07", "2020-01-07T23:30:00-05:00"),
        ("2020-01-07T23:30:00Z", "2020-01-07", "2020-01-07T23:30:00+00:00"),
        ("Tue, 07 Jan 2020 23:30:00 +0330", "2020-01-07", "2020-01-07T23:30:00+03:30"),
        ("January 7, 2020", "2020-01-07", None),
        ("7 January 2020 18:05", "2020-01-07", "2020-01-07T18:05:00"),
        ("  ", None, None),
    ],
)
def test_days_and_moments(written, day, moment) -> None:
    found_day, found_moment = published(written)
    assert (found_day and found_day.isoformat()) == day
    assert (found_moment and found_moment.isoformat()) == moment


@pytest.mark.parametrize("written", ["03/04/2020", "n.d.", "2020", "May 2020", "12:30"])
def test_what_can_be_read_in_two_ways_is_no_day(written) -> None:
    with pytest.raises(BadDate, match="write it as 2020-01-07"):
        published(written)


# Columns.


def test_usual_names_are_guessed() -> None:
    found = guess(["ID", "Headline", "Full_Text", "pubDate", "URL", "Source"])
    assert str(found) == (
        "text = Full_Text, title = Headline, published = pubDate, source = URL, "
        "publisher = Source, key = ID"
    )


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["No", "headline", "story", "newspaper"], ("story", "headline", "newspaper")),
        (["Article", "Subject", "Agency"], ("Article", "Subject", "Agency")),
        (["story", "body", "heading", "medium"], ("body", "heading", "medium")),
    ],
)
def test_usual_names_of_newspapers_are_guessed(names, found) -> None:
    columns = guess(names)
    assert (columns.text, columns.title, columns.publisher) == found


def test_columns_that_are_given_come_first() -> None:
    found = guess(["text", "lead", "story"], {"text": "story", "title": "lead"})
    assert (found.text, found.title) == ("story", "lead")


def test_wrong_columns_say_what_there_is() -> None:
    with pytest.raises(StoryError, match=r"there are headline, date.*columns=\{"):
        guess(["headline", "date"])
    with pytest.raises(BadOption, match="no column 'bodi'; there are body"):
        guess(["body", "date"], {"text": "bodi"})
    with pytest.raises(BadOption, match="no part 'author'"):
        guess(["text"], {"author": "by"})


# Tables.

ROWS = [
    {"id": "a", "title": "Rain", "body": "Rain fell\nin “Kufa”,\nhe said.", "date": ""},
    {"id": "b", "title": "", "body": "Hail fell in Hilla.", "date": "2020-03-01"},
    {"id": "b", "title": "Snow", "body": "Snow fell in Erbil.", "date": "2020-03-02"},
]


def as_csv(path: Path, delimiter: str = ",") -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ROWS[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(ROWS)
    return path


def as_jsonl(path: Path) -> Path:
    return write(path, "\n".join(map(json.dumps, ROWS)) + "\n\n")


def as_gzip(path: Path) -> Path:
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, ROWS)).encode()))
    return path


def as_parquet(path: Path) -> Path:
    pq.write_table(pa.Table.from_pylist(ROWS), path)
    return path


def as_excel(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(list(ROWS[0]))
    for row in ROWS:
        book.active.append([value or None for value in row.values()])
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("t.csv", as_csv),
        ("t.tsv", lambda path: as_csv(path, "\t")),
        ("semicolons.csv", lambda path: as_csv(path, ";")),
        ("t.jsonl", as_jsonl),
        ("t.jsonl.gz", as_gzip),
        ("t.parquet", as_parquet),
        ("t.xlsx", as_excel),
    ],
)
def test_tables_of_all_kinds_give_the_same_stories(tmp_path, name, make) -> None:
    source = open_source(make(tmp_path / name))
    entries = list(source.entries())
    assert [entry.key for entry in entries] == ["a", "b", "b"]
    assert [entry.story.text for entry in entries] == [row["body"] for row in ROWS]
    assert [entry.story.title for entry in entries] == ["Rain", None, "Snow"]
    days = [entry.story.published for entry in entries]
    assert [day and day.isoformat() for day in days] == [
        None,
        "2020-03-01",
        "2020-03-02",
    ]
    assert source.count() == 3
    (columns,) = source.columns.values()
    assert columns.text == "body"
    # Two stories of one key are two stories.
    assert len({entry.id for entry in entries}) == 3


def test_bad_rows_are_failures_and_the_others_are_read(tmp_path) -> None:
    lines = ['{"text": "Rain fell."}', "{broken", "[1]", '{"text": " "}']
    lines += ['{"text": "Hail fell.", "date": "soon"}', '{"text": "Sleet\u2028fell."}']
    path = write(tmp_path / "t.jsonl", "\n".join(lines))
    entries = list(open_source(path).entries())
    failed = [entry for entry in entries if isinstance(entry, Failure)]
    assert [entry.story.text for entry in entries if isinstance(entry, Entry)] == [
        "Rain fell.",
        "Sleet\u2028fell.",
    ]
    assert [f.error for f in failed] == [
        "StoryError",
        "StoryError",
        "EmptyStory",
        "BadDate",
    ]
    assert failed[0].origin.endswith("t.jsonl, row 2")
    assert len({f.id for f in failed}) == 4


def test_a_cell_may_be_longer_than_the_csv_module_allows(tmp_path) -> None:
    long = "Rain fell in Kufa. " * 10_000
    path = write(tmp_path / "t.csv", f'text,date\n"{long}",\n')
    assert stories(path)[0].text == long


def test_a_table_in_another_encoding_is_an_error(tmp_path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("text\nRegen in Köln und Düsseldorf\n".encode("cp1252"))
    with pytest.raises(UnreadableStory, match=r"t\.csv is not UTF-8"):
        open_source(path)


@pytest.mark.parametrize("name", ["t.parquet", "t.xlsx", "t.jsonl.gz", "t.zip"])
@pytest.mark.parametrize("data", [b"PK\x03\x04 nonsense", b"\x1f\x8b\x08", b"", b"\0"])
def test_what_is_none_of_its_kind_is_an_error(tmp_path, name, data) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableStory, match="cannot be read as a"):
        list(open_source(path).entries())


def as_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "Rain fell in Kufa. " * 40)
        archive.writestr("a.json", json.dumps({"title": "Rain"}))
        archive.writestr("b/b.html", "<p>Hail fell in Hilla.</p>")
    return path


def test_an_archive_within_an_archive_is_told_and_not_passed_over(tmp_path) -> None:
    inner = as_zip(tmp_path / "inner.zip").read_bytes()
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("deep/inner.zip", inner)
        archive.writestr("c.txt", "Snow fell in Erbil.")
    failed, entry = open_source(path).entries()
    assert isinstance(failed, Failure)
    assert "inner.zip is an archive within another" in failed.message
    assert isinstance(entry, Entry)


def as_feed(path: Path) -> Path:
    return write(path, RSS)


def as_mailbox(path: Path) -> Path:
    box = mailbox.mbox(path)
    mail = EmailMessage()
    mail["Subject"], mail["Message-ID"] = "Hail in Łódź", "<1@example.org>"
    mail["Date"] = "Tue, 03 Mar 2020 08:00:00 +0300"
    mail.set_content("Hail fell in Hilla.\n")
    mail.add_alternative("<p>Hail fell in Hilla.</p>", subtype="html")
    box.add(mail)
    box.close()
    return path


def damaged(whole: bytes) -> Iterator[bytes]:
    """Yield a file cut and with bytes changed, as it is after a bad copy."""
    draw = Random(0)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(draw.choice((1, 2, 8))):
            data[draw.randrange(len(data))] = draw.randrange(256)
        yield bytes(data)
        yield whole[: draw.randrange(1, len(whole))]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("t.csv", as_csv),
        ("t.jsonl", as_jsonl),
        ("t.jsonl.gz", as_gzip),
        ("t.parquet", as_parquet),
        ("t.xlsx", as_excel),
        ("t.zip", as_zip),
        ("t.rss", as_feed),
        ("t.mbox", as_mailbox),
    ],
)
def test_a_damaged_file_gives_stories_or_our_error(tmp_path, name, make) -> None:
    path = make(tmp_path / name)
    refused = 0
    for data in damaged(path.read_bytes()):
        path.write_bytes(data)
        try:
            found = list(open_source(path).entries())
        except DatelineError:
            refused += 1
        else:
            refused += any(isinstance(entry, Failure) for entry in found)
    assert refused > 5


def test_a_packed_table_is_unpacked_to_a_limit(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tables, "MOST_UNPACKED", 500)
    for path in (as_gzip(tmp_path / "t.jsonl.gz"), as_excel(tmp_path / "t.xlsx")):
        if path.suffix == ".gz":
            path.write_bytes(gzip.compress(b'{"text": "Rain fell."}\n' * 1_000))
        with pytest.raises(UnreadableStory, match="unpacks to more than"):
            list(open_source(path).entries())


# Files.


def test_a_folder_is_read_with_what_lies_beside_its_stories(tmp_path) -> None:
    write(tmp_path / "b.txt", "Rain fell in Kufa.")
    facts = {"title": "Rain", "date": "2020-03-01", "publisher": "Hilla Post"}
    write(tmp_path / "b.json", json.dumps(facts))
    write(tmp_path / "deep" / "a.md", "Hail fell in Hilla.")
    page = "<html><body><article><p>Snow fell in Erbil on Monday, and the roads "
    page += (
        "were closed for hours while crews cleared them.</p></article></body></html>"
    )
    write(tmp_path / "deep" / "c.html", page)
    write(tmp_path / ".hidden.txt", "no")
    write(tmp_path / "README.md", "Stories by the Hilla Post.")
    source = open_source(tmp_path)
    found = {entry.story.source: entry.story for entry in source.entries()}
    assert set(found) == {"b.txt", "a.md", "c.html"}
    assert found["b.txt"].publisher == "Hilla Post"
    assert found["c.html"].text.startswith("Snow fell")
    assert source.count() == 3


def test_a_file_has_the_same_id_wherever_it_lies(tmp_path) -> None:
    one = write(tmp_path / "one" / "a.txt", "Rain fell in Kufa.")
    other = write(tmp_path / "other" / "a.txt", "Rain fell in Kufa.")
    ids = {entry.id for path in (one, other) for entry in open_source(path).entries()}
    assert len(ids) == 1


def test_a_pattern_a_zip_and_a_list_of_both(tmp_path) -> None:
    write(tmp_path / "a.txt", "Rain fell in Kufa.")
    write(tmp_path / "b.txt", "Hail fell in Hilla.")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("wire/c.txt", "Snow fell in Erbil.")
        archive.writestr("wire/c.json", '{"title": "Snow"}')
        archive.writestr("wire/d.txt", b"\xff\xff\x00")
        archive.writestr("picture.png", b"\x89PNG")
    given = [str(tmp_path / "*.txt"), tmp_path / "more.zip"]
    entries = list(open_source(given).entries())
    texts = [entry.story.text for entry in entries if isinstance(entry, Entry)]
    assert texts == ["Rain fell in Kufa.", "Hail fell in Hilla.", "Snow fell in Erbil."]
    assert entries[2].story.title == "Snow"
    (failed,) = (entry for entry in entries if isinstance(entry, Failure))
    assert failed.error == "UnreadableStory"
    assert "wire/d.txt" in failed.origin


@pytest.mark.parametrize(
    "name",
    ["__MACOSX/wire/._c.txt", "wire/._c.txt", "wire/.git/c.md", "wire/README.md"],
)
def test_an_archive_leaves_out_what_a_folder_does(tmp_path, name) -> None:
    with zipfile.ZipFile(tmp_path / "wire.zip", "w") as archive:
        archive.writestr("wire/c.txt", "Snow fell in Erbil.")
        archive.writestr(name, "Mac OS X, 2 Kufa")
    assert [s.text for s in stories(tmp_path / "wire.zip")] == ["Snow fell in Erbil."]


def test_rows_of_a_csv_are_counted_as_a_spreadsheet_does(tmp_path) -> None:
    cells = '"Rain fell.\nIt fell in Kufa."', '""', '"Hail\n\nfell."'
    path = write(tmp_path / "t.csv", "\n".join(["text", *cells]))
    origins = [entry.origin for entry in open_source(path).entries()]
    assert [origin.rpartition(" ")[2] for origin in origins] == ["2", "3", "4"]


def test_the_command_line_is_told_how_to_name_a_column(tmp_path) -> None:
    path = write(tmp_path / "t.csv", "wording;day\nRain fell.;\n")
    with pytest.raises(StoryError, match="--column text=…"):
        open_source(path)


def test_empty_files_and_wrong_encodings_are_failures(tmp_path) -> None:
    write(tmp_path / "a.txt", "Rain fell in Kufa.")
    write(tmp_path / "b.txt", "Regen in Köln, Düsseldorf", encoding="cp1252")
    entries = list(open_source(tmp_path).entries())
    assert [type(entry).__name__ for entry in entries] == ["Entry", "Failure"]
    assert "iconv" in entries[1].message


@pytest.mark.parametrize("given", ["no/such/place", "*.nothing", 7])
def test_a_source_that_is_none_is_an_error(given, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoryError, match=r"there is no file|cannot be 7"):
        open_source(given)


def test_folders_without_stories_addresses_and_pictures(tmp_path) -> None:
    with pytest.raises(StoryError, match="no stories in the folder"):
        open_source(tmp_path)
    with pytest.raises(StoryError, match="web address"):
        open_source("https://example.org/feed.xml")
    with pytest.raises(StoryError, match="ends in nothing that has stories"):
        open_source(write(tmp_path / "a.png", "x"))


def test_stories_that_come_one_by_one_are_not_counted_before() -> None:
    source = open_source(Story(text=f"Rain {n}.") for n in range(3))
    assert source.count() is None
    assert [entry.origin for entry in source.entries()] == [
        "story 1",
        "story 2",
        "story 3",
    ]


# Feeds and mailboxes.

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Hilla Post</title><link>https://example.org</link>
<item><title>Rain &amp; hail</title><link>https://example.org/1</link><guid>n1</guid>
<pubDate>Tue, 03 Mar 2020 23:30:00 +0300</pubDate>
<description>Rain fell.</description>
<content:encoded><![CDATA[<p>Rain fell in <b>Kufa</b>.</p><p>Two roads
are closed.</p><script>x()</script>]]></content:encoded></item>
<item><title>Nothing</title><link>https://example.org/2</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Erbil Wire</title><id>u:1</id>
<updated>2020-03-05T01:00:00Z</updated>
<entry><title>Snow</title><id>u:2</id><updated>2020-03-05T01:00:00+03:00</updated>
<link href="https://example.org/s"/><summary>Snow fell in Erbil.</summary></entry>
</feed>"""


def test_an_rss_feed(tmp_path) -> None:
    entry, failed = open_source(write(tmp_path / "f.xml", RSS)).entries()
    assert entry.story.text == "Rain fell in Kufa.\n\nTwo roads are closed."
    assert entry.story.title == "Rain & hail"
    assert entry.story.publisher == "Hilla Post"
    assert entry.story.source == "https://example.org/1"
    assert entry.story.published.isoformat() == "2020-03-03"
    assert entry.published_at.isoformat() == "2020-03-03T23:30:00+03:00"
    assert entry.key == "n1"
    assert failed.error == "EmptyStory"


def test_an_atom_feed(tmp_path) -> None:
    (entry,) = open_source(write(tmp_path / "f.atom", ATOM)).entries()
    assert entry.story.text == "Snow fell in Erbil."
    assert entry.story.published.isoformat() == "2020-03-05"


def test_what_is_no_feed_is_an_error(tmp_path) -> None:
    with pytest.raises(UnreadableStory, match="neither an RSS nor an Atom feed"):
        list(open_source(write(tmp_path / "f.xml", "<a><b/></a>")).entries())


def test_a_mailbox(tmp_path) -> None:
    box = mailbox.mbox(tmp_path / "alerts.mbox")
    plain, rich, empty = EmailMessage(), EmailMessage(), EmailMessage()
    plain["Subject"], plain["From"] = "Rain", "Hilla Post <desk@example.org>"
    plain["Date"] = "Tue, 03 Mar 2020 08:00:00 +0300"
    plain.set_content("Rain fell in Kufa.\n")
    rich["Subject"], rich["From"] = "Snow in Łódź", "desk@example.org"
    rich.set_content("<p>Snow fell.</p><p>Roads closed.</p>", subtype="html")
    empty["Subject"] = "Nothing"
    empty.set_content("")
    for mail in (plain, rich, empty):
        box.add(mail)
    box.close()
    first, second, failed = open_source(tmp_path / "alerts.mbox").entries()
    assert first.story.text == "Rain fell in Kufa.\n"
    assert first.story.publisher == "Hilla Post"
    assert first.published_at.isoformat() == "2020-03-03T08:00:00+03:00"
    assert second.story.title == "Snow in Łódź"
    assert second.story.text == "Snow fell.\n\nRoads closed."
    assert failed.error == "EmptyStory"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain words", "plain words"),
        ("a<br>b", "a\n\nb"),
        ("<div><p>a &lt; b</p>c</div>", "a < b\n\nc"),
        ("<style>p {}</style><ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<!-- no -->", ""),
    ],
)
def test_text_of_markup(markup, text) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Message-ID: <", "<"),
        ("Message-ID: <1@a>\nSubject: =?utf-8?Q?=ED=A0=80?=", "<1@a>"),
        ("Message-ID: <[1@a]>\nFrom: a@[", "<[1@a]>"),
        ("Message-ID: \nContent-Type: text/plain; charset*=utf-8''utf-8", ""),
    ],
)
def test_a_mail_with_a_broken_header_is_a_story(tmp_path, header, key) -> None:
    mail = f"From desk Tue Mar  3 08:00:00 2020\n{header}\n\nRain fell in Kufa.\n"
    (entry,) = open_source(write(tmp_path / "m.mbox", mail)).entries()
    assert entry.story.text.strip() == "Rain fell in Kufa."
    assert entry.key == key
    assert type(entry.story.title) in (str, type(None))


def test_a_feed_that_is_broken_in_the_middle_has_what_can_be_read(tmp_path) -> None:
    """Of an element that never ends, the library knows no text."""
    cut = ATOM.replace(
        "<title>Snow</title>", '<title type="xhtml"><div>Snow</div></t(itle>'
    ).replace("<summary>", '<content type="xhtml"><p>Snow fell.</p></content><summary>')
    (entry,) = open_source(write(tmp_path / "f.atom", cut)).entries()
    assert "Snow fell" in entry.story.text


def test_json_that_no_parser_can_nest_is_a_failure_of_its_row(tmp_path) -> None:
    lines = [{"text": "Rain."}, {"text": "Hail.", "date": "2020-01-07"}]
    rows = "\n".join([*map(json.dumps, lines), "[" * 100_000, '{"text": "Snow."}'])
    (*first, failed, last) = open_source(write(tmp_path / "t.jsonl", rows)).entries()
    assert [entry.story.text for entry in first] == ["Rain.", "Hail."]
    assert failed.message.startswith("line 3 is not JSON")
    assert last.story.text == "Snow."


def test_a_failure_says_no_more_than_somebody_reads(tmp_path) -> None:
    row = json.dumps({"text": "Rain.", "date": "x" * 5_000})
    (failed,) = open_source(write(tmp_path / "t.jsonl", row)).entries()
    assert len(failed.message) < 300
    assert len(Failure.at("t.csv", ValueError("x" * 5_000)).message) == 1_000


def test_a_failure_in_an_archive_is_the_same_each_time(tmp_path) -> None:
    path = tmp_path / "t.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "Rain fell in Kufa.")
        archive.writestr("a.corrections.json", "{}")
    (first,), (second,) = (list(open_source(path).entries()) for _ in range(2))
    assert first == second
    assert first.message.startswith("a.corrections.json is not a corrections file")
