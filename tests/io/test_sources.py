"""Files, text, HTML and addresses become stories, or say why not."""

import datetime as dt
import json

import pytest
from typer.testing import CliRunner

import dateline as dl
from dateline.api.chooser import StoryChooser
from dateline.cli import app
from dateline.errors import StoryError, UnreadableStory
from dateline.io.formats import ENDINGS, FORMATS, format_of_name
from dateline.io.sources import load, samples
from dateline.io.web_page import load_html

PAGE = """<html><head><title>Flood hits Najaf - Daily Example</title>
<meta property="og:title" content="Flood hits Najaf">
<meta property="og:site_name" content="Daily Example">
<meta property="article:published_time" content="2020-01-07T10:00:00Z"></head>
<body><nav>Home News Sport</nav><article><h1>Flood hits Najaf</h1>
<p>NAJAF - A flood hit the old city of Najaf on Friday, officials said on Monday.</p>
<p>The river rose by two metres, and &lt;script&gt;alert(1)&lt;/script&gt; stayed
text. Nobody was hurt, though eleven shops were lost to the water.</p></article>
<footer>Copyright</footer></body></html>"""


def test_a_corpus_is_told_from_a_folder_of_stories(tmp_path) -> None:
    with pytest.raises(StoryError, match="is a folder"):
        load(str(tmp_path))
    (tmp_path / "corpus.json").write_text("{}", encoding="utf-8")
    for given in (str(tmp_path), tmp_path):
        with pytest.raises(StoryError, match=r"is a corpus.*dateline corpus report"):
            load(given)
    told = CliRunner().invoke(app, ["serve", str(tmp_path)])
    assert told.exit_code == 1
    assert "is a corpus" in told.output


def test_a_string_with_spaces_is_the_story_itself() -> None:
    assert load("Floods hit Najaf.").text == "Floods hit Najaf."


def test_a_file_is_read_byte_for_byte(tmp_path) -> None:
    text = "Najaf\r\n\r\n\tnaïve “quotes” 🌊\u2028end  \n"
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode())
    assert load(path).text == text
    assert load(str(path)).text == text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("\ufeffNajaf".encode())
    assert load(path).text == "Najaf"
    path.write_bytes("Najaf".encode("utf-16"))
    assert load(path).text == "Najaf"


def test_the_json_beside_a_text_tells_title_day_and_licence(tmp_path) -> None:
    (tmp_path / "s.txt").write_text("Floods hit Najaf.", encoding="utf-8")
    facts = {"title": "T", "publisher": "P", "published": "2020-01-07", "licence": "L"}
    (tmp_path / "s.json").write_text(json.dumps(facts), encoding="utf-8")
    story = load(tmp_path / "s.txt")
    assert (story.title, story.publisher, story.licence) == ("T", "P", "L")
    assert story.published == dt.date(2020, 1, 7)


@pytest.mark.parametrize("broken", ["{", "[]", '{"published": "soon"}'])
def test_a_broken_json_beside_a_text_is_named(tmp_path, broken) -> None:
    (tmp_path / "s.txt").write_text("Floods hit Najaf.", encoding="utf-8")
    (tmp_path / "s.json").write_text(broken, encoding="utf-8")
    with pytest.raises(StoryError, match=r"s\.json"):
        load(tmp_path / "s.txt")


def test_another_encoding_is_refused_with_the_likely_one(tmp_path) -> None:
    path = tmp_path / "old.txt"
    words = "Überschwemmungen à Paris, déjà vu : le maire du château était là. "
    path.write_bytes((words * 5).encode("cp1252"))
    with pytest.raises(UnreadableStory, match=r"cp125\d.*iconv"):
        load(path)


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"MZ\x90\0\0\0story"])
def test_a_binary_file_is_refused(tmp_path, data) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableStory, match="binary"):
        load(path)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"PK\x03\x04\x14\x00mimetype", "a packed document"),
        (b"{\\rtf1\\ansi The dam burst.}", "a document in RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "an old Word document"),
    ],
)
def test_a_document_with_the_ending_of_a_text_is_known(tmp_path, data, what) -> None:
    file = tmp_path / "dam.txt"
    file.write_bytes(data)
    with pytest.raises(UnreadableStory, match=what):
        dl.read(file)


def test_a_path_that_names_no_file_is_no_story(tmp_path) -> None:
    with pytest.raises(StoryError, match="no file"):
        load("lost.txt")
    with pytest.raises(StoryError, match="not a file"):
        load(tmp_path / "lost.txt")
    with pytest.raises(StoryError, match="a folder"):
        load(tmp_path)


def test_an_address_is_fetched_only_when_asked_by_name() -> None:
    with pytest.raises(StoryError, match="read_url"):
        load("https://example.org/story.html")
    with pytest.raises(StoryError, match="not a web address"):
        dl.read_url("story.html")


def test_a_page_gives_its_main_text_title_day_and_publisher() -> None:
    story = load_html(PAGE, source="page.html")
    assert story.title == "Flood hits Najaf"
    assert story.publisher == "Daily Example"
    assert story.published == dt.date(2020, 1, 7)
    assert story.text.startswith("NAJAF - A flood")
    assert "<script>alert(1)</script>" in story.text
    assert "Copyright" not in story.text


def test_a_page_without_a_date_stays_without_one() -> None:
    undated = "\n".join(x for x in PAGE.splitlines() if "published_time" not in x)
    undated = undated.replace("<body>", "</head><body>")
    assert load_html(undated).published is None


def test_a_page_without_a_story_says_so() -> None:
    with pytest.raises(UnreadableStory, match="no story"):
        load_html("<html><body></body></html>", source="empty.html")


def test_every_sample_is_attributed_and_dated() -> None:
    found = samples()
    assert "larijani" in found
    assert len(found) >= 5
    for path in found.values():
        story = load(path)
        assert story.licence, path
        assert story.attribution, path
        assert story.published, path
        if path.stem != "larijani":
            assert "Invented" in story.attribution
            assert "invented" in story.text.splitlines()[-1]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_input_format_is_chosen_by_its_endings(form) -> None:
    for ending in form.endings:
        assert format_of_name(f"a/story{ending.upper()}") is form
    assert len(set(ENDINGS)) == len(ENDINGS)


@pytest.mark.parametrize(
    ("ending", "title"), [(".txt", None), (".md", None), (".XHTML", "Flood hits Najaf")]
)
def test_the_ending_decides_whether_markup_is_read(tmp_path, ending, title) -> None:
    path = tmp_path / f"story{ending}"
    path.write_text(PAGE, encoding="utf-8")
    story = load(path)
    assert story.title == title
    assert ("<nav>" in story.text) is (title is None)


def test_another_ending_is_read_as_plain_text(tmp_path) -> None:
    path = tmp_path / "wire.copy"
    path.write_text("Floods hit Najaf.", encoding="utf-8")
    assert load(path).text == "Floods hit Najaf."


def test_the_help_and_the_upload_offer_every_input_format() -> None:
    help_text = "".join(CliRunner().invoke(app, ["read", "--help"]).output.split())
    for ending in ENDINGS:
        assert ending in help_text
    assert StoryChooser().offered()["endings"] == list(ENDINGS)


@pytest.mark.parametrize(
    "key", ["title", "publisher", "published", "url", "licence", "attribution"]
)
@pytest.mark.parametrize("value", [7, ["Rain"], {"en": "Rain"}, True])
def test_a_value_that_is_not_text_beside_a_text_is_named(tmp_path, key, value) -> None:
    (tmp_path / "s.txt").write_text("Rain fell on Lisbon.", encoding="utf-8")
    (tmp_path / "s.json").write_text(json.dumps({key: value}), encoding="utf-8")
    with pytest.raises(StoryError) as raised:
        load(tmp_path / "s.txt")
    told = str(raised.value)
    assert f"'{key}' in s.json" in told
    assert f"{value!r} ({type(value).__name__})" in told
    assert "give text" in told


def test_a_long_value_beside_a_text_is_cut_in_the_message(tmp_path) -> None:
    (tmp_path / "s.txt").write_text("Rain fell on Lisbon.", encoding="utf-8")
    facts = {"title": ["Rain"] * 5_000}
    (tmp_path / "s.json").write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(StoryError) as raised:
        load(tmp_path / "s.txt")
    assert len(str(raised.value)) < 300


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-32-be", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path, encoding: str) -> None:
    path = tmp_path / "story.txt"
    mark = "\ufeff" if encoding == "utf-32-be" else ""
    path.write_bytes(f"{mark}Floods hit Najaf.".encode(encoding))
    assert load(path).text == "Floods hit Najaf."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_nulls_and_half_a_character_are_no_text_whatever_the_mark_says(
    tmp_path, encoding: str
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("Floods\0 hit\0 Najaf.".encode(encoding))
    with pytest.raises(UnreadableStory, match="binary"):
        load(path)
    path.write_bytes("Floods hit Najaf.".encode(encoding)[:-1])
    with pytest.raises(UnreadableStory, match="broken UTF-"):
        load(path)
