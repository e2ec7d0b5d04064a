"""Markdown files: front matter is metadata, and targets of links are no text."""

import datetime as dt

import pytest

import dateline as dl
from dateline.errors import StoryError

TEXT = "Floods hit Kano on Friday.\n"


@pytest.fixture
def write(tmp_path):
    def written(text: str, name: str = "flood.md"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return dl.load(path)

    return written


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Floods hit Kano\ndate: 2020-01-07\npublisher: Daily Post\n---\n",
        '---\r\ntitle: "Floods hit Kano"\r\npublished: 2020-01-07T23:30:00-05:00\r\n'
        "publisher: Daily Post\r\ntags:\r\n  - floods\r\n---\r\n",
        '+++\ntitle = "Floods hit Kano"\ndate = 2020-01-07\n'
        'publisher = "Daily Post"\n+++\n',
        '+++\ntitle = "Floods hit Kano"\ndate = 2020-01-07T23:30:00-05:00\n'
        'publisher = "Daily Post"\n+++\n',
        "\ufeff---\n# a comment\ntitle: Floods hit Kano\n"
        "date: Tue, 07 Jan 2020 23:30:00 -0500\npublisher: Daily Post\n---\n",
    ],
)
def test_front_matter_is_metadata_and_no_text(write, front) -> None:
    story = write(front + TEXT)
    assert story.text == TEXT
    assert story.title == "Floods hit Kano"
    assert story.publisher == "Daily Post"
    assert story.published == dt.date(2020, 1, 7)


def test_values_stay_as_they_are_written(write) -> None:
    story = write("---\ntitle: 2020\npublisher: NO\nlicense: 1.0\n---\n" + TEXT)
    assert (story.title, story.publisher, story.licence) == ("2020", "NO", "1.0")


def test_a_json_beside_it_goes_before_the_front_matter(write, tmp_path) -> None:
    (tmp_path / "flood.json").write_text('{"title": "Other"}')
    story = write("---\ntitle: Floods\ndate: 2020-01-07\n---\n" + TEXT)
    assert story.title == "Other"
    assert story.published == dt.date(2020, 1, 7)


@pytest.mark.parametrize(
    "text",
    [
        "---\n" + TEXT + "---\nMore of it.\n",
        "***\n" + TEXT,
        "---\n\nA line was drawn.\n",
        TEXT + "---\ntitle: x\n---\n",
    ],
)
def test_a_line_that_is_drawn_begins_no_front_matter(write, text) -> None:
    assert write(text).text == text


@pytest.mark.parametrize(
    "front",
    [
        "title: [a, b]",
        "title: {a: b}",
        "date: soon",
        "date: 2999-01-01",
        "title: 'open",
        "a: &x [*x]\ntitle: *x",
        "title: *nothing",
        'title: "\\ud800"',
    ],
)
def test_broken_front_matter_is_our_error(write, front) -> None:
    with pytest.raises(StoryError, match=r"flood\.md"):
        write(f"---\n{front}\n---\n{TEXT}")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("He read [the report](https://example.org/a_b).", "He read the report."),
        ("[A](<x y>) and [B](x 'of it')", "A and B"),
        ("[the [old] bridge](x(1).html) fell", "the [old] bridge fell"),
        ("![The broken dam](dam.jpg)", "The broken dam"),
        ("[![The dam](dam.jpg)](https://example.org)", "The dam"),
        ("See [the map][1].\n\n[1]: https://example.org 'Map'\n", "See the map.\n\n"),
        ("## Dead and injured ##\nTwo.", "Dead and injured\nTwo."),
        ("#1 in Kano", "#1 in Kano"),
        (
            "The list [of five] (in Kano) is here.",
            "The list [of five] (in Kano) is here.",
        ),
        ("5 * 3, **not** 4_2", "5 * 3, not 4_2"),
        ("**KANO** — It *fell* in __two__ _days_.", "KANO — It fell in two days."),
        ("***Kano***, snake_case_name and 2*3*4", "Kano, snake_case_name and 2*3*4"),
        ("* Kano\n* Oslo", "* Kano\n* Oslo"),
        ("Floods in Kano\n==============\n\nTwo died.", "Floods in Kano\n\nTwo died."),
        ("> It rained.\n> > It froze.", "It rained.\nIt froze."),
        ("The `dam` in <b>Kano</b> \\*broke\\*.", "The dam in Kano *broke*."),
        (
            "It rose < 3 m and > 2 m; a `` ` `` stays.",
            "It rose < 3 m and > 2 m; a `` ` `` stays.",
        ),
        ("Kano\nOslo\n\n---\n\nLima", "Kano\nOslo\n\n---\n\nLima"),
        ("In Kano.<!-- ask\nOslo --> In Jos.", "In Kano. In Jos."),
        ("Kano <!-- was not closed", "Kano <!-- was not closed"),
    ],
)
def test_targets_of_links_and_marks_of_headings_and_emphasis_are_no_text(
    write, written, text
) -> None:
    assert write(written).text == text


def test_the_heading_at_the_top_is_the_title(write) -> None:
    story = write(f"# Floods hit [Kano](x) *again*\n\n{TEXT}")
    assert story.title == "Floods hit Kano again"
    assert story.text.startswith("Floods hit Kano again\n")
    assert write(f"---\ntitle: Other\n---\n# Floods\n{TEXT}").title == "Other"
    assert write(f"## Floods\n{TEXT}").title is None


def test_marks_without_end_take_no_time(write) -> None:
    for piece in (
        "[",
        "[a](",
        "[[a]",
        "![",
        "---\n",
        "# ",
        "*a",
        "*a *",
        "_a _",
        "<!--",
    ):
        write(piece * 20_000 + TEXT)
