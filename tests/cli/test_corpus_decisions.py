"""The commands that ask and say who is who in a corpus, as a person types them."""

import json
import shutil

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
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("cli") / "desk.corpus"
    dl.read_corpus(STORIES, path, workers=1, progress=False)
    return path


@pytest.fixture
def desk(made, tmp_path):
    """Return the path of a corpus that a test may change."""
    return shutil.copytree(made, tmp_path / "desk.corpus")


def test_who_and_what_is_named(run, desk) -> None:
    shown = run("list", desk, "--actors", "--format", "json")
    names = {row["name"] for row in json.loads(shown.stdout)}
    assert {"Ali Hassan", "Hanna Nowak"} <= names
    assert "Najaf, Iraq" in run("list", desk, "--places").stdout
    refused = run("list", desk, "--actors", "--places")
    assert "give one of" in refused.stderr


def test_where_an_actor_or_a_place_is_named(run, desk) -> None:
    shown = run("actor", desk, "hassan").stdout
    assert "Evidence for Ali Hassan: 2 mentions in 1 story" in shown
    assert "“We need boats,” Hassan told" in shown
    rows = json.loads(run("place", desk, "Łódź", "--format", "json").stdout)
    assert [row["phrase"] for row in rows] == ["Łódź"]
    done = run("actor", desk, "Hasan")
    assert done.exit_code == 1
    assert done.stderr.startswith("dateline: no story names 'Hasan'")


def test_what_the_user_says_is_kept(run, desk) -> None:
    done = run("join", desk, "Ali Hassan", "Hanna Nowak")
    assert done.exit_code == 0, done.output
    assert "2 stories" in done.stdout
    assert run("split", desk, "Ali Hassan", "Hanna Nowak").exit_code == 0
    corpus = dl.Corpus(desk)
    assert len(corpus.actor("Ali Hassan").stories) == 1
    assert len(corpus.corrections) == 2
    done = run("relocate", desk, "Najaf", "none", "--everywhere")
    assert "1 story read again" in done.stdout
    assert corpus.sql("SELECT DISTINCT status FROM places WHERE phrase = 'Najaf'")[
        "status"
    ].tolist() == ["rejected"]
    story = corpus.search("bridge")[0].story
    done = run("call", desk, "Nguyen Van Minh", "none", "--story", story)
    assert done.exit_code == 0, done.output
    with pytest.raises(KeyError):
        corpus.actor("Nguyen Van Minh")
    assert "everywhere" in run("relocate", desk, "Najaf", "none").stderr
