"""What the user says of a corpus: kept, replayed, and stronger than every rule."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import dateline as dl
from dateline import Story
from dateline.analysis import rerun
from dateline.errors import BadOption, CorpusInUse, CorrectionError, GazetteerError
from dateline.model import PlaceCorrection, Target
from dateline.model.identity import JoinedActors
from dateline.storage.decisions import EVERYWHERE
from dateline.storage.writer import writing

STORIES = (
    Story(
        text="BASRA, Iraq — Boats left for Tripoli on Monday, Governor Ali Khan said. "
        "Khan asked Lebanon for help.",
        title="Boats leave",
        published=dt.date(2023, 3, 6),
    ),
    Story(
        text="BAGHDAD — The governor of Basra, Ali Khan, thanked Tripoli on Friday.",
        title="Thanks",
        published=dt.date(2023, 3, 10),
    ),
    Story(
        text="LIMA — Striker Ali Khan scored twice for Peru on Sunday. Khan is 19.",
        title="Two goals",
        published=dt.date(2023, 3, 12),
    ),
)

LIBYA, LEBANON = "Tripoli, Libya", "Tripoli, North Lebanon, Lebanon"


@pytest.fixture
def corpus(inside, tmp_path) -> dl.Corpus:
    return dl.read_corpus(STORIES, tmp_path / "x.corpus", client=inside, progress=False)


def _places(corpus: dl.Corpus, phrase: str = "Tripoli") -> dict[str, str]:
    """Return what each story takes a name for, by its title."""
    found = corpus.sql(
        "SELECT title, label FROM places JOIN stories USING (story) WHERE phrase = ?",
        [phrase],
    )
    return dict(zip(found.title, found.label.fillna("none"), strict=True))


def _by_title(corpus: dl.Corpus) -> dict[str, str]:
    found = corpus.stories.to_frame()
    return dict(zip(found.title, found.story, strict=True))


def _parts(corpus: dl.Corpus) -> set[str]:
    return {path.name for path in (corpus.path / "manifest").iterdir()}


# Actors and places over all stories.


def test_actors_are_one_over_stories_and_namesakes_two(corpus) -> None:
    frame = corpus.actors.to_frame()
    khans = frame[frame.name == "Ali Khan"]
    assert khans.stories.tolist() == [2, 1]
    assert khans.id.tolist() == ["joined:ali-khan", "joined:ali-khan-2"]
    governor = corpus.actor("joined:ali-khan")
    assert len(governor.stories) == 2
    told = governor.to_frame()
    assert [p for p in told.phrase if "Khan" in p] == ["Ali Khan", "Khan", "Ali Khan"]
    assert told.text.str.contains("Khan").all()
    assert "governor" in told.why.iloc[-1]
    assert "3 mentions in 2 stories" in repr(governor)
    assert "Khan asked Lebanon" in governor._repr_html_()
    with pytest.raises(BadOption, match="2 actors are called"):
        corpus.actor("ali khan")
    with pytest.raises(KeyError, match="Ali Khan"):
        corpus.actor("Ali Kahn")


def test_a_corpus_joins_as_its_readings_do(corpus) -> None:
    readings = {story: corpus[story] for story in corpus}
    assert dl.join_actors(readings) == corpus.actors


def test_places_are_joined_by_their_ids(corpus) -> None:
    peru = corpus.place("peru")
    assert peru.subject.country == "PE"
    assert peru.to_frame().text.tolist() == [
        "LIMA — Striker Ali Khan scored twice for Peru on Sunday."
    ]
    tripoli = corpus.place("tripoli")
    assert tripoli.subject.names == ("Tripoli",)
    assert (tripoli.subject.stories, tripoli.subject.mentions) == (2, 2)
    assert corpus.place(tripoli.subject.id).stories == tripoli.stories
    assert corpus.place(tripoli.subject.label).subject == tripoli.subject
    joined = corpus.joined_places.to_frame().set_index("id").stories
    assert joined[tripoli.subject.id] == 2
    with pytest.raises(BadOption, match="2 places are called 'Basra'"):
        corpus.place("Basra")  # the city and its province
    with pytest.raises(KeyError, match="Tripoli"):
        corpus.place("Tripolis")


def test_sql_knows_who_is_who(corpus) -> None:
    found = corpus.sql(
        "SELECT j.name, count(DISTINCT s.story) AS n FROM sightings AS s "
        "JOIN joined_actors AS j USING (id) JOIN actors AS a "
        "ON a.story = s.story AND a.actor = s.actor GROUP BY j.id, j.name ORDER BY n"
    )
    assert found.n.tolist()[-1] == 2
    with corpus.connect() as database:
        assert database.execute("SELECT id FROM sightings").fetchall()


# Joining and splitting.


def test_a_join_is_kept_and_outranks_the_rules(corpus) -> None:
    made = corpus.join("joined:ali-khan", "joined:ali-khan-2")
    assert len(made.stories) == 3
    assert made.status == "corrected"
    again = dl.Corpus(corpus.path)
    assert again.actors == corpus.actors
    assert len(again.actor("Ali Khan").stories) == 3
    kept = again.corrections.to_frame()
    assert kept.story.tolist() == [EVERYWHERE]
    assert kept.decision[0] == "Ali Khan and Ali Khan are one"
    with pytest.raises(BadOption, match="one actor already"):
        corpus.join("Ali Khan", "Khan")
    again.compact()
    assert len(again.actor("Ali Khan").stories) == 3


def test_a_split_is_kept_and_the_later_word_holds(corpus) -> None:
    ids = _by_title(corpus)
    corpus.split("joined:ali-khan", stories=[ids["Thanks"]])
    khans = [a for a in corpus.actors if a.name == "Ali Khan"]
    assert [len(a.stories) for a in khans] == [1, 1, 1]
    owner = {a.stories[0]: a.id for a in khans}
    corpus.join(owner[ids["Thanks"]], owner[ids["Boats leave"]])
    assert max(len(a.stories) for a in corpus.actors) == 2
    with pytest.raises(BadOption, match="either the other actor or the stories"):
        corpus.split("joined:ali-khan")
    with pytest.raises(BadOption, match="nothing is left"):
        corpus.split("joined:ali-khan-2", stories=[ids["Two goals"]])
    with pytest.raises(KeyError, match="no story"):
        corpus.split("joined:ali-khan", stories=["nothing"])


def test_a_split_of_two_actors_forbids_to_join_them(corpus) -> None:
    corpus.split("joined:ali-khan", "joined:ali-khan-2")
    assert [a.rivals for a in corpus.actors if a.name == "Ali Khan"] == [(), ()]


def test_who_cannot_be_one_or_are_two_already_is_told(corpus, monkeypatch) -> None:
    monkeypatch.setattr(corpus, "_decide", lambda *_, **__: pytest.fail("kept"))
    corpus_ids = {a.name: a.id for a in corpus.actors}
    for one, other in (("Khan", "Khan"), ("joined:ali-khan",) * 2):
        with pytest.raises(BadOption):
            corpus.split(one, other)
    actors = list(corpus.actors)
    stranger = replace(
        actors[0], id="joined:x", name="Ann Lee", names=("Ann Lee",), rivals=()
    )
    bank = replace(
        stranger, id="joined:y", name="Bank", names=("Bank",), kind="organisation"
    )
    monkeypatch.setattr(type(corpus), "actors", JoinedActors([*actors, stranger, bank]))
    with pytest.raises(BadOption, match="two already"):
        corpus.split(corpus_ids["Ali Khan"], "Ann Lee")
    with pytest.raises(BadOption, match="cannot be one"):
        corpus.join("Ann Lee", "Bank")


# Corrections for one story or for all.


def test_a_place_is_corrected_everywhere_and_only_there(corpus, monkeypatch) -> None:
    read = []
    analyse = rerun.analyse
    monkeypatch.setattr(
        rerun,
        "analyse",
        lambda story, **more: read.append(story.title) or analyse(story, **more),
    )
    ids, before = _by_title(corpus), corpus[_by_title(corpus)["Two goals"]]
    touched = corpus.relocate("Tripoli", LEBANON, everywhere=True)
    corrected = {title for title, label in _places(corpus).items() if label == LEBANON}
    assert corrected == {"Boats leave", "Thanks"}
    assert set(touched) == {ids[title] for title in read}
    assert "Two goals" not in read
    assert read
    assert corpus[ids["Two goals"]] == before
    # Where it was read so already, nothing is read again; nor a second time.
    assert corpus.relocate("Tripoli", LEBANON, everywhere=True) == []
    kept = corpus.corrections.to_frame()
    everywhere = kept[kept.story == EVERYWHERE]
    assert len(everywhere) == 1
    assert json.loads(everywhere.record.iloc[0])["phrase"] == "Tripoli"
    # The later word holds.
    assert set(corpus.relocate("Tripoli", LIBYA, everywhere=True)) == {
        ids["Boats leave"],
        ids["Thanks"],
    }
    assert set(_places(corpus).values()) == {LIBYA}
    assert len(corpus) == 3


def test_a_story_of_its_own_mind_keeps_it(corpus) -> None:
    ids = _by_title(corpus)
    assert corpus.relocate("Tripoli", LEBANON, story=ids["Thanks"]) == [ids["Thanks"]]
    corpus.relocate("Tripoli", LIBYA, everywhere=True)
    assert _places(corpus) == {"Boats leave": LIBYA, "Thanks": LEBANON}
    reading = corpus[ids["Thanks"]]
    assert [str(c) for c in reading.corrections] == [
        f"“Tripoli” means {reading.corrections[0].place}"
    ]


def test_the_capitals_of_a_dateline_are_the_same_name(corpus) -> None:
    ids = _by_title(corpus)
    city = dl.Gazetteer.default().find("Basra", kinds=["city"])[0].place
    corpus.relocate("Basra", city, everywhere=True)
    assert _places(corpus, "Basra") == {"Thanks": city.label}
    assert _places(corpus, "BASRA") == {"Boats leave": city.label}
    assert set(corpus.relocate("Basra", LIBYA, everywhere=True)) == {
        ids["Boats leave"],
        ids["Thanks"],
    }
    assert _places(corpus, "BASRA") == {"Boats leave": LIBYA}
    assert _places(corpus, "Basra") == {"Thanks": LIBYA}


def test_a_correction_for_all_reaches_later_stories(corpus, inside) -> None:
    corpus.relocate("Tripoli", None, everywhere=True)
    late = Story(text="TUNIS — Planes from Tripoli landed in Tunis.", title="Late")
    corpus.add([late], client=inside, progress=False)
    assert set(_places(corpus).values()) == {"none"}
    assert "Late" in _places(corpus)


def test_a_name_is_called_something_else_everywhere(corpus) -> None:
    corpus.call("Ali Khan", "organisation", everywhere=True)
    kinds = corpus.sql("SELECT DISTINCT kind FROM actors WHERE name = 'Ali Khan'")
    assert kinds.kind.tolist() == ["organisation"]
    with pytest.raises(CorrectionError, match="person, organisation"):
        corpus.call("Ali Khan", "planet", everywhere=True)  # type: ignore[arg-type]


def test_a_corrected_story_is_as_a_reading_that_is_corrected(corpus) -> None:
    ids = _by_title(corpus)
    reading = corpus[ids["Boats leave"]]
    at = reading.story.text.index("Tripoli")
    correction = PlaceCorrection(
        target=Target.at(reading.story.text, at, at + 7), place=None
    )
    wanted = reading.corrected(correction)
    corpus.correct(ids["Boats leave"], correction)
    assert corpus[ids["Boats leave"]] == wanted
    assert corpus.search("boats")[0].story == ids["Boats leave"]
    with pytest.raises(CorrectionError, match="does not contain"):
        corpus.correct(ids["Two goals"], correction)


def test_what_is_asked_for_is_checked(corpus) -> None:
    with pytest.raises(BadOption, match="everywhere=True"):
        corpus.relocate("Tripoli", LIBYA)
    with pytest.raises(BadOption, match="everywhere=True"):
        corpus.relocate("Tripoli", LIBYA, story="x", everywhere=True)
    with pytest.raises(CorrectionError, match=r"no story contains .*'Tripoli'"):
        corpus.relocate("Tripolis", LIBYA, everywhere=True)
    with pytest.raises(GazetteerError):
        corpus.relocate("Tripoli", "Nowhere at all", everywhere=True)
    assert len(corpus.corrections) == 0


def test_a_second_writer_is_told(corpus) -> None:
    before = _parts(corpus)
    with writing(corpus._folder), pytest.raises(CorpusInUse):
        corpus.relocate("Tripoli", LIBYA, everywhere=True)
    assert _parts(corpus) == before


def test_a_rewriting_that_is_killed_leaves_the_corpus_whole(
    corpus, monkeypatch
) -> None:
    from dateline.storage import rewriting

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    before = sorted(corpus)
    monkeypatch.setattr(rewriting, "drop_parts", killed)
    with pytest.raises(KeyboardInterrupt):
        corpus.relocate("Tripoli", LEBANON, everywhere=True)
    monkeypatch.undo()
    again = dl.Corpus(corpus.path)
    assert sorted(again) == before
    assert again.sql("SELECT count(*) AS n FROM stories").n[0] == 3
    again.relocate("Tripoli", LEBANON, everywhere=True)
    assert set(_places(again).values()) == {LEBANON}
    assert len(list(Path(again.path / "stories").iterdir())) == len(_parts(again))


def test_merging_parts_loses_no_decision(corpus) -> None:
    corpus.relocate("Tripoli", LIBYA, everywhere=True)
    corpus.split("joined:ali-khan", "joined:ali-khan-2")
    before = corpus.corrections.to_frame().sort_values(["story", "nth"]).decision
    corpus.compact()
    after = corpus.corrections.to_frame().sort_values(["story", "nth"]).decision
    assert after.tolist() == before.tolist()
    (part,) = (corpus.path / "corrections").iterdir()
    assert pq.read_table(part).num_rows == len(after)
