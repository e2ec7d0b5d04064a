"""The commands for many stories, as a person types them."""

import json

import pytest
from corpora import STORIES
from typer.testing import CliRunner

import dateline as dl
from dateline.cli import app


@pytest.fixture
def run():
    def invoke(*words: object):
        return CliRunner().invoke(app, ["corpus", *map(str, words)])

    return invoke


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return the path of a corpus that the command itself has made."""
    folder = tmp_path_factory.mktemp("cli")
    table = folder / "wire.jsonl"
    lines = [
        {"story": s.text, "headline": s.title, "outlet": s.publisher} for s in STORIES
    ]
    table.write_text("\n".join(map(json.dumps, [*lines, {"story": ""}])))
    path = folder / "desk.corpus"
    words = ["add", str(path), str(table), "--column", "text=story", "--workers", "1"]
    done = CliRunner().invoke(app, ["corpus", *words])
    assert done.exit_code == 0, done.output
    assert "4 stories read, 1 failed" in done.output
    assert f"dateline corpus list {path} --failed" in done.output
    assert "text = story, title = headline, publisher = outlet" in done.output
    assert "4 of the new ones give no day of publication" in done.output
    return path


def test_every_command_explains_itself(run) -> None:
    reading = ("add", "list", "search", "sql", "compare", "report", "export")
    people = ("actor", "place", "join", "split", "relocate", "call")
    for words in ([], *([name] for name in (*reading, *people))):
        done = run(*words, "--help")
        assert done.exit_code == 0, words
        assert len(done.output) > 100, words


def test_list(run, desk) -> None:
    shown = run("list", desk)
    assert "Floods hit Najaf" in shown.stdout
    assert "<NA>" not in shown.stdout
    found = json.loads(run("list", desk, "--format", "json").stdout)
    assert {row["story"] for row in found} == set(dl.Corpus(desk))
    assert "… 3 more" in run("list", desk, "--limit", 1).stdout
    assert "has no text" in run("list", desk, "--failed", "--format", "csv").stdout


def test_a_search_without_a_hit_says_so(run, desk) -> None:
    done = run("search", desk, "lodz", "zeppelin")
    assert done.exit_code == 0
    assert "No story has all of these words" in done.stderr
    assert done.stdout == ""


def test_search(run, desk) -> None:
    shown = run("search", desk, "lodz", "mill").stdout
    assert "Old mill to be rebuilt" in shown
    assert "«Łódź»" in shown
    assert run("search", desk, "mill -warsaw").stdout == ""
    (hit,) = json.loads(run("search", desk, "lodz", "--format", "json").stdout)
    assert hit["title"] == "Old mill to be rebuilt"


def test_sql(run, desk) -> None:
    query = "SELECT count(*) AS n FROM stories"
    assert run("sql", desk, query, "--format", "csv").stdout.split() == ["n", "4"]
    wrong = run("sql", desk, "SELECT nme FROM places")
    assert wrong.exit_code == 1
    assert "dateline: " in wrong.stderr


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT 1 AS a, 2 AS a", "two columns are called 'a'"),
        ("SELECT 'x' AS a, 2 AS a", "two columns are called 'a'"),
        ("SELECT DATE '-5000-01-01' AS day", "make text of such a column"),
    ],
)
def test_rows_that_no_table_can_have_are_an_error(run, desk, query, said) -> None:
    for form in ("text", "json", "csv"):
        done = run("sql", desk, query, "--format", form)
        assert done.exit_code == 1
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_rows_of_any_type_are_printed(run, desk) -> None:
    query = "SELECT [1] AS a, {'x': 1} AS b, INTERVAL 1 DAY AS c, 'NaN'::DOUBLE AS d"
    for form in ("text", "json", "csv"):
        done = run("sql", desk, query, "--format", form)
        assert done.exit_code == 0, done.exception
        assert done.stdout.strip()


def test_compare(run, desk, tmp_path) -> None:
    readings = dict(dl.Corpus(desk).readings())
    told = repr(dl.compare_stories(readings)).strip("<>")
    page = tmp_path / "compared.html"
    shown = run("compare", desk, "--out", page)
    assert shown.stdout.startswith(told)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    happenings = dl.Corpus(desk).compare()
    assert {t.source.story for t in happenings.tellings} <= set(readings)


def test_report(run, desk, tmp_path) -> None:
    page = tmp_path / "desk.html"
    done = run("report", desk, "--out", page, "--title", "Four stories")
    assert done.exit_code == 0
    assert done.stdout.startswith(str(page))
    text = page.read_text(encoding="utf-8")
    assert "<title>Four stories</title>" in text
    assert "default-src 'none'" in text
    assert "exists already" in run("report", desk, "--out", page).stderr
    small = run("report", desk, "--out", page, "--force", "--megabytes", 0.1)
    assert "0.1 MB has no room" in small.stderr


def test_export(run, desk, tmp_path) -> None:
    done = run(
        "export", desk, "--to", tmp_path / "a.csv", "--to", tmp_path / "a.geojson"
    )
    assert done.exit_code == 0
    assert (tmp_path / "a.geojson").stat().st_size > 1_000


def test_errors_are_one_line(run, tmp_path) -> None:
    for words in (
        ["list", tmp_path],
        ["add", tmp_path / "c", tmp_path / "none"],
        ["add", tmp_path / "c", tmp_path / "none", "--column", "text"],
    ):
        done = run(*words)
        assert done.exit_code == 1, words
        assert done.stderr.startswith("dateline: "), words
        assert len(done.stderr.splitlines()) == 1, words
