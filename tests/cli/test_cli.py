"""The command line, as a person types it."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from dateline import Reading, __version__
from dateline.cli import app
from dateline.io.sources import samples

STORY = "NAJAF, Iraq — Floods hit Najaf on Friday, Ali Hassan said.\n"


@pytest.fixture
def run():
    runner = CliRunner()

    def invoke(*words: str, **options):
        return runner.invoke(app, [str(word) for word in words], **options)

    return invoke


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "flood.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_every_command_explains_itself(run) -> None:
    for words in (
        [],
        ["read"],
        ["report"],
        ["compare"],
        ["locate"],
        ["lab"],
        ["samples"],
        ["gazetteer", "build"],
        ["gazetteer", "check"],
        ["model", "install"],
        ["model", "check"],
    ):
        done = run(*words, "--help")
        assert done.exit_code == 0, words
        assert len(done.output) > 100, words


def test_the_lab_asks_the_network_for_no_news(run, monkeypatch) -> None:
    labapp = pytest.importorskip("jupyterlab.labapp")
    commands: list[list[str]] = []

    def note(command: list[str]) -> subprocess.Popen[bytes]:
        commands.append(command)
        return started([sys.executable, "-c", ""])

    started = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", note)
    assert run("lab").exit_code == 0
    # As JupyterLab itself takes what it is given.
    lab = labapp.LabApp()
    lab.parse_command_line(commands[0][3:])
    assert lab.news_url is None
    assert lab.check_for_updates_class.__name__ == "NeverCheckForUpdate"


def test_the_version_is_told(run) -> None:
    assert run("--version").output.strip() == f"dateline {__version__}"


def test_an_unknown_command_is_exit_code_2(run) -> None:
    assert run("raed").exit_code == 2


def test_read_prints_five_lines(run, story) -> None:
    done = run("read", story, "--published", "2020-01-07")
    assert done.exit_code == 0
    assert len(done.stdout.strip().splitlines()) == 5
    assert "Najaf" in done.stdout


def test_read_prints_json_that_is_a_reading(run, story) -> None:
    done = run("read", story, "--published", "2020-01-07", "--format", "json")
    reading = Reading.from_json(done.stdout)
    assert reading.story.text == STORY
    assert json.loads(done.stdout)["published"] == "2020-01-07"
    assert any(m.phrase == "Najaf" and m.place.country == "IQ" for m in reading.places)


def test_read_prints_places_as_csv(run, story) -> None:
    lines = run("read", story, "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("phrase,name,kind,level,country,lat,lon")
    assert any("Najaf" in line for line in lines[1:])


def test_read_takes_standard_input(run) -> None:
    done = run("read", "-", "--format", "json", input=STORY)
    assert Reading.from_json(done.stdout).story.text == STORY


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--published", "Tuesday"], "YYYY-MM-DD"),
        (["--published", "2999-01-01"], "future"),
        (["--model", "en_core_web_none"], "spacy download en_core_web_none"),
    ],
)
def test_a_wrong_option_is_one_line_and_exit_code_1(run, story, options, says) -> None:
    done = run("read", story, *options)
    assert done.exit_code == 1
    assert done.stderr.startswith("dateline: ")
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_a_blank_story_is_refused(run, tmp_path) -> None:
    blank = tmp_path / "blank.txt"
    blank.write_text(" \n\t\n", encoding="utf-8")
    done = run("read", blank)
    assert done.exit_code == 1
    assert "no words" in done.stderr


def test_a_file_that_is_not_there_is_refused(run) -> None:
    done = run("read", "lost.txt")
    assert done.exit_code == 1
    assert "lost.txt" in done.stderr


def test_report_writes_one_file_and_never_over_another(run, story, tmp_path) -> None:
    out = tmp_path / "r.html"
    done = run("report", story, "--out", out, "--title", "It's <b>wet</b>")
    assert done.exit_code == 0
    assert str(out) in done.stdout.replace("\n", "")
    first = out.read_bytes()
    again = run("report", story, "--out", out)
    assert again.exit_code == 1
    assert "--force" in again.stderr
    assert out.read_bytes() == first
    assert run("report", story, "--out", out, "--force").exit_code == 0


def test_report_says_when_the_folder_is_not_there(run, story, tmp_path) -> None:
    done = run("report", story, "--out", tmp_path / "no" / "r.html")
    assert done.exit_code == 1
    assert "dateline: " in done.stderr


def test_a_web_address_is_told_from_a_file_that_is_not_there(run) -> None:
    done = run("read", "https://example.org/floods")
    assert done.exit_code == 1
    assert "https://example.org/floods is a web address" in done.stderr


def test_locate_lists_candidates_best_first(run) -> None:
    done = run("locate", "Kerman", "--limit", "2")
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert "Iran" in lines[0]
    rows = json.loads(run("locate", "Kerman", "--format", "json").stdout)
    assert rows[0]["country"] == "IR"
    assert rows[0]["score"] >= rows[1]["score"]
    in_us = json.loads(
        run("locate", "Kerman", "--country", "US", "--format", "json").stdout
    )
    assert {row["country"] for row in in_us} == {"US"}


def test_locate_takes_what_a_place_lies_in(run) -> None:
    done = run("locate", "Kerman", "Kadhimiya", "Paris, Texas", "Hit in Anbar")
    first = {line.partition(":")[0]: line for line in reversed(done.stdout.split("\n"))}
    assert done.exit_code == 0
    assert "Paris, Texas, United States (city" in first["Paris, Texas"]
    assert "Anbar, Iraq" in first["Hit in Anbar"]


def test_locate_says_what_a_larger_place_lacks(run) -> None:
    done = run("locate", "Lisbon, Delaware")
    assert done.exit_code == 1
    assert "the gazetteer has Delaware, United States, but no place" in done.stderr
    assert done.stdout == ""


def test_locate_takes_ids_and_prints_all_that_a_place_has(run) -> None:
    done = run("locate", "wikidata:Q159", "iata:SVO", "--format", "json")
    russia, airport = json.loads(done.stdout)
    assert (russia["name"], russia["iso"]) == ("Russia", "RU")
    assert (airport["icao"], airport["wikidata"]) == ("UUEE", None)
    assert run("locate", "wikidata:Q0").exit_code == 1


def test_locate_of_nothing_is_exit_code_1(run) -> None:
    done = run("locate", "Xyzzyville")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no place" in done.stderr


@pytest.mark.parametrize("country", ["TZ", "tza", "Tanzania"])
def test_locate_takes_a_country_by_its_codes_and_its_name(run, country) -> None:
    done = run("locate", "Mwanza", "--country", country)
    assert "geonames:152224" in done.stdout.splitlines()[0]
    assert "Malawi" not in done.stdout


@pytest.mark.parametrize(
    ("country", "says"),
    [
        ("Chad", "Mwanza: the gazetteer has it, but none in Chad"),
        ("ZZ", "there is no country 'ZZ'"),
        ("", "there is no country ''"),
        ("Congo", "is CD or CG; give its code"),
    ],
)
def test_locate_says_what_is_wrong_with_a_country(run, country, says) -> None:
    done = run("locate", "Mwanza", "--country", country)
    assert (done.exit_code, done.stdout) == (1, "")
    assert says in done.stderr


def test_samples_prints_paths(run) -> None:
    assert run("samples", "larijani").stdout.strip() == str(samples()["larijani"])
    assert run("samples", "nonsense").exit_code == 1


def test_gazetteer_check_counts_the_layers(run) -> None:
    done = run("gazetteer", "check")
    assert done.exit_code == 0
    assert "built" in done.stdout.splitlines()[0]


def test_gazetteer_check_refuses_another_file(run, tmp_path) -> None:
    other = tmp_path / "x.sqlite"
    other.write_bytes(b"not a database at all")
    done = run("gazetteer", "check", other)
    assert done.exit_code == 1
    assert "gazetteer build" in done.stderr


@pytest.fixture
def two_stories(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, count in (("port", "Fourteen"), ("daily", "Nine")):
        text = f"{count} people died when a ferry capsized off Mersin on Tuesday.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        facts = {"publisher": name.title(), "published": "2026-03-11"}
        (folder / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
    return folder


def test_compare_prints_where_stories_differ(run, two_stories, tmp_path) -> None:
    page = tmp_path / "compared.html"
    done = run("compare", two_stories, "--out", page)
    assert done.exit_code == 0
    assert "killed: 9 (Daily, 2026-03-11) – 14 (Port, 2026-03-11)" in done.output
    assert "Nine people died" in page.read_text(encoding="utf-8")
    again = run("compare", two_stories, "--out", page)
    assert again.exit_code == 1


def test_compare_prints_how_a_number_moved_on_in_one_line(run, tmp_path) -> None:
    for count, day in ((6, 14), (11, 15), (23, 16)):
        text = f"The flood in Sylhet on Monday killed {count} people.\n"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
        facts = {"publisher": "Delta Post", "published": f"2026-07-{day}"}
        (tmp_path / f"{day}.json").write_text(json.dumps(facts), encoding="utf-8")
    done = run("compare", tmp_path)
    assert "  killed moved on: 6 → 11 → 23\n" in done.output
    assert "update" not in done.output


def test_compare_prints_a_row_for_each_difference(run, two_stories) -> None:
    rows = json.loads(run("compare", two_stories, "--format", "json").stdout)
    assert [(row["topic"], row["kind"]) for row in rows] == [
        ("killed", "contradiction")
    ]
    assert rows[0]["first_published"].startswith("2026-03-11")


def test_compare_takes_two_stories_at_least(run, story) -> None:
    done = run("compare", story)
    assert done.exit_code == 1
    assert "at least two stories" in done.output


def test_compare_takes_no_readme_for_a_story(run, two_stories) -> None:
    (two_stories / "README.md").write_text("Invented stories.\n", encoding="utf-8")
    done = run("compare", two_stories, "--format", "json")
    assert done.exit_code == 0
    assert {row["first_outlet"] for row in json.loads(done.stdout)} == {"Daily"}
