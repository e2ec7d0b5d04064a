"""The views of many stories from Python's side: messages, filter, what is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from piles import PILE, pile_readings, write_pile

import dateline as dl
from dateline.errors import BadOption
from dateline.io.many.entry import story_id
from dateline.workbench.pile_view import PileView

KANO = "geonames:2335204"


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> dl.Corpus:
    return write_pile(tmp_path_factory.mktemp("piles") / "desk.corpus", pile_readings())


@pytest.fixture
def views(pile: dl.Corpus) -> PileView:
    return pile.views()


def hear(views: PileView, monkeypatch: pytest.MonkeyPatch, message: Any) -> list[Any]:
    """Give the widget a message as the page sends it; return what it sends."""
    sent: list[Any] = []
    monkeypatch.setattr(views, "send", sent.append)
    views._handle_custom_msg(message, [])
    return sent


def test_a_filter_is_answered_by_its_number(views, pile, monkeypatch) -> None:
    message = {"number": 7, "want": "ask", "filter": {"places": [KANO]}, "start": 0}
    (sent,) = hear(views, monkeypatch, message)
    assert sent["number"] == 7
    assert sent["reply"]["answer"] == pile.where(places=KANO).counts()
    assert [row["title"] for row in sent["reply"]["rows"]][-1] == PILE[0].title
    json.dumps(sent)


def test_a_story_comes_with_its_reading_and_its_map(views, monkeypatch) -> None:
    story = story_id(PILE[0])
    message = {"number": 1, "want": "story", "story": story}
    (sent,) = hear(views, monkeypatch, message)
    document = json.loads(sent["reply"]["document"])
    assert document["story"]["title"] == PILE[0].title
    assert "shapes" in json.loads(sent["reply"]["basemap"])


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ({"want": "ask", "filter": {"sql": "DROP TABLE story"}}, "cannot be chosen by"),
        ({"want": "ask", "filter": {"actors": ["Nobody"]}}, "no story has 'nobody'"),
        ({"want": "ask", "filter": {}, "order": "n; DROP"}, "give newest or oldest"),
        ({"want": "story", "story": "0"}, "the corpus has no story '0'"),
        ({"want": "SELECT 1"}, "which there is not"),
        ({}, "which there is not"),
    ],
)
def test_what_cannot_be_answered_is_said(views, monkeypatch, message, says) -> None:
    (sent,) = hear(views, monkeypatch, {"number": 3, **message})
    assert sent["number"] == 3
    assert says in sent["error"]


def test_noise_is_not_answered(views, monkeypatch) -> None:
    assert hear(views, monkeypatch, "noise") == []


def test_a_filter_set_in_python_is_checked(views, pile) -> None:
    views.filter = {"told": ["2021-03-01", "2021-03-01"], "words": " "}
    assert views.filter == {"told": ["2021-03-01", "2021-03-01"]}
    with pytest.raises(BadOption, match="cannot be chosen by 'place'"):
        views.filter = {"place": KANO}
    assert pile.views(actors="Halima Bello").filter == {"actors": ["Halima Bello"]}
    with pytest.raises(BadOption, match="there is no theme 'pink'"):
        pile.views(theme="pink")


def test_the_pile_itself_never_goes_to_the_page(tmp_path) -> None:
    filler = "The council of Kano met again on the matter of the drains. " * 6
    story = dl.Story(text=f"Rain fell in Kano. {filler} Nobody expected the plums.")
    corpus = write_pile(tmp_path / "c", [dl.read(story)])
    state = str(corpus.views().get_state())
    assert "Rain fell in Kano" in state
    assert "plums" not in state


def test_a_notebook_without_scripts_shows_tables(views) -> None:
    from dateline.report.pile_static import safe_html

    page = safe_html(views.start)
    assert "<script" not in page
    assert "<svg" not in page
    for words in ("6 stories", "Kano", "Halima Bello", "contradiction", "data:image"):
        assert words in page


def test_many_are_compared_when_the_page_asks(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("dateline.api.seen.FEW", 2)
    views = write_pile(tmp_path / "c", pile_readings()).views()
    assert views.start["answer"]["disputes"] is None
    (sent,) = hear(views, monkeypatch, {"number": 2, "want": "compare"})
    assert sent["reply"]["answer"]["disputes"]
    (sent,) = hear(views, monkeypatch, {"number": 3, "want": "ask", "filter": {}})
    assert sent["reply"]["answer"]["happenings"]


def test_a_story_is_corrected_in_the_corpus_and_then_all(tmp_path, monkeypatch) -> None:
    pile = write_pile(tmp_path / "own.corpus", pile_readings())
    views, story = pile.views(), story_id(PILE[0])
    before = pile[story]
    mention = next(m for m in before.places if m.phrase == "Kano" and m.place)
    record = {"kind": "place", "start": mention.start, "end": mention.end}
    record["place"] = "geonames:2332459"  # Lagos

    def ask(want: str, **details: Any) -> Any:
        message = {"number": 1, "want": want, "story": story, **details}
        (sent,) = hear(views, monkeypatch, message)
        return sent.get("reply") or sent["error"]

    reply = ask("correct", corrections=[record])
    assert [r["place"] for r in reply["corrections"]] == ["geonames:2332459"]
    assert "Kano" in reply["list"][0]["about"]
    kanos = {m.place_id for m in _named(pile, "Kano")}
    assert kanos == {KANO, "geonames:2332459"}
    said = ask("everywhere", correction={**record, "phrase": "Kano"})
    assert said["touched"] > 1
    assert {m.place_id for m in _named(pile, "Kano")} == {"geonames:2332459"}
    assert ask("ask", filter={})["answer"] == pile.where().counts()
    # Taken back in this story, it is as it was.
    assert ask("correct", corrections=[])["corrections"] == []
    assert pile[story] == before
    assert "record" in ask("correct", corrections=["no"])
    date = {"kind": "date", "start": 0, "end": 4, "value": None}
    assert "cannot hold for all" in ask("everywhere", correction=date)


def _named(pile: dl.Corpus, phrase: str) -> list[Any]:
    found = pile.sql("SELECT story, place_id FROM places WHERE phrase = ?", [phrase])
    return list(found.itertuples())


def test_the_views_of_an_open_story_are_answered(views, monkeypatch) -> None:
    story = story_id(PILE[0])
    for message, kind in (
        ({"kind": "ping"}, "pong"),
        ({"kind": "find places", "words": "Kano"}, "places"),
        ({"kind": "save"}, "refused"),
    ):
        asked = {"number": 2, "want": "reply", "story": story, "message": message}
        (sent,) = hear(views, monkeypatch, asked)
        assert sent["reply"]["message"]["kind"] == kind
