"""What a pile of stories tells, for any filter."""

import dataclasses
import datetime as dt
import json

import pytest
from piles import PILE, pile_readings, write_pile

from dateline import read
from dateline.errors import BadOption
from dateline.io.many.entry import story_id
from dateline.model import kept

KANO, NIGERIA = "geonames:2335204", "geonames:2328926"
IDS = [story_id(story) for story in PILE]


def numbers(selection) -> set[int]:
    """Return which stories of the pile were chosen, counted from 0."""
    return {IDS.index(story) for story in selection}


def named(rows) -> dict[str, int]:
    return {row["name"]: row["stories"] for row in rows}


def test_everything_is_counted_in_stories(pile) -> None:
    counts = pile.where().counts()
    assert (counts["stories"], counts["total"], counts["undated"]) == (6, 6, 1)
    for kind in ("places", "actors"):
        assert named(counts[kind]) == _counted(kind)
    assert named(counts["outlets"]) == {
        "Lagoon Post": 2,
        "Harmattan Wire": 2,
        "Delta Herald": 1,
        None: 1,
    }
    json.dumps(counts)


def _counted(kind: str) -> dict[str, int]:
    """Count names the slow way, from the readings themselves."""
    found: dict[str, int] = {}
    for reading in pile_readings():
        if kind == "actors":
            names = {actor.name for actor in reading.actors}
        else:
            drawn = [
                m.place
                for m in kept(reading.places)
                if m.place and m.kind in ("literal", "metonym")
            ]
            names = {place.name for place in drawn}
            # A country that any story names stands for the places in it.
            names |= {
                {"NG": "Nigeria", "BJ": "Benin"}[place.country]
                for place in drawn
                if place.country in ("NG", "BJ")
            }
        for name in names:
            found[name] = found.get(name, 0) + 1
    return found


def test_a_country_stands_for_the_places_in_it(pile) -> None:
    (nigeria,) = [p for p in pile.where().counts()["places"] if p["name"] == "Nigeria"]
    assert nigeria["id"] == NIGERIA
    assert nigeria["stories"] > nigeria["named"] > 0
    assert numbers(pile.where(places=NIGERIA)) == {0, 1, 2, 3, 4}


def test_days_told_and_days_published_are_two_things(pile) -> None:
    counts = pile.where().counts()
    axis = pile.overview().axis
    told = dict(zip(axis.starts, counts["told"], strict=True))
    published = dict(zip(axis.starts, counts["published"], strict=True))
    assert told[dt.date(2021, 3, 1)] == 3
    assert published[dt.date(2021, 3, 1)] == 1
    assert sum(counts["published"]) == 5
    assert numbers(pile.where(told="2021-03-01")) == {0, 1, 2}
    assert numbers(pile.where(published="2021-03-01")) == {0}
    assert numbers(pile.where(told=("2021-03-04", None))) == {3, 4}
    assert numbers(pile.where(published=(None, "2021-03-03"))) == {0, 1, 2}


def test_conditions_are_joined_by_and(pile) -> None:
    assert numbers(pile.where(actors="musa DANJUMA")) == {2, 3, 4}
    both = ["Musa Danjuma", "Halima Bello"]
    assert numbers(pile.where(actors=both)) == {2}
    assert numbers(pile.where(outlets=["Lagoon Post", "Delta Herald"])) == {0, 2, 4}
    assert numbers(pile.where(words="fire", outlets="Delta Herald")) == {4}
    assert numbers(pile.where(places=KANO, words="fire -rises")) == {0, 2}
    assert numbers(pile.where(outlets="")) == {5}
    assert numbers(pile.where(actors="zoe kravcik")) == {5}


def test_what_is_counted_is_of_the_chosen_stories(pile) -> None:
    chosen = pile.where(outlets="Delta Herald")
    counts = chosen.counts()
    assert (counts["stories"], counts["total"]) == (1, 6)
    assert named(counts["outlets"]) == {"Delta Herald": 1}
    assert sum(counts["published"]) == 1
    assert "Halima Bello" not in named(counts["actors"])
    assert counts["happenings"] == counts["disputes"] == []
    assert list(chosen.to_frame().title) == ["Ships sail again"]
    assert [story for story, _ in chosen.readings()] == chosen.ids
    assert repr(chosen) == "<1 of 6 stories: outlets=['Delta Herald']>"


def test_actors_are_those_that_the_corpus_has_joined(pile) -> None:
    joined = {actor.id for actor in pile.actors}
    counted = pile.where().counts()["actors"]
    assert joined == {row["id"] for row in counted if row["kind"] != "group"}
    # They are found by all that stories call them, and by their ids.
    bello = pile.where(actors="Halima Bello").ids
    assert pile.where(actors="joined:halima-bello").ids == bello
    assert len(bello) == 3


def test_who_is_named_with_whom(pile) -> None:
    pairs = {(p["a_name"], p["b_name"]) for p in pile.where().counts()["pairs"]}
    assert ("Halima Bello", "Red Cross") in pairs
    assert ("Dockers", "Halima Bello") not in pairs


def test_happenings_and_contradictions(pile) -> None:
    counts = pile.where().counts()
    fire = counts["happenings"][0]
    assert (fire["place"], fire["stories"], fire["chosen"]) == (
        "Kano, Kano State, Nigeria",
        3,
        3,
    )
    (course,) = fire["courses"]
    assert [step["value"] for step in course["steps"]] == ["at least 12", "19", "34"]
    dispute = counts["disputes"][0]
    assert dispute["kind"] == "contradiction"
    sides = {(dispute[s]["outlet"], dispute[s]["value"]) for s in ("first", "second")}
    assert sides == {("Harmattan Wire", "19"), ("Lagoon Post", "34")}
    assert numbers(pile.where(happening=fire["id"])) == {0, 1, 2}
    # A dispute needs both sides.
    assert pile.where(outlets="Harmattan Wire").counts()["disputes"] == []
    # One outlet's own toll may move.
    own = pile.where(outlets="Lagoon Post").counts()["disputes"]
    assert [dispute["kind"] for dispute in own] == ["update"]


def test_stories_are_listed_by_pages(pile) -> None:
    overview = pile.overview()
    titles = [row["title"] for row in overview.page()]
    assert titles[0] == "Ships sail again"
    assert titles[-1] is None  # without a day
    turned = [row["title"] for row in overview.page(order="oldest")]
    assert turned[:5] == ["Fire destroys market in Kano", *turned[1:4], titles[0]]
    assert [r["title"] for r in overview.page(start=2, limit=2)] == titles[2:4]
    assert overview.page()[1]["opening"].startswith("Dockers went on strike")


def test_words_bring_snippets_and_the_best_first(pile) -> None:
    chosen = pile.where(words="ships")
    rows = pile.overview().page(chosen.filter)
    assert [row["title"] for row in rows] == [
        "Ships sail again",
        "Dockers strike in Lagos",
    ]
    assert all("«" in row["snippet"] for row in rows)


def test_copies_can_be_left_out(tmp_path) -> None:
    story = PILE[1].text + " " + PILE[2].text
    first = dataclasses.replace(PILE[1], text=story)
    again = dataclasses.replace(first, publisher="Coast Echo", title="As received")
    corpus = write_pile(tmp_path / "c", map(read, (first, again)))
    assert len(corpus.where()) == 2
    assert len(corpus.where(originals=True)) == 1
    related = [row["related"] for row in corpus.overview().page() if row["related"]]
    assert related[0][0]["relation"] == "copy of"


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ({"actors": "Halima Belo"}, "no story has 'halima belo'; perhaps halima bello"),
        ({"outlets": "Lagoon Pots"}, "perhaps Lagoon Post"),
        ({"places": "geonames:1"}, "places: no story has 'geonames:1'"),
        ({"happening": "never"}, "happening: no story has 'never'"),
        ({"words": "-market"}, "no word to search for"),
    ],
)
def test_what_no_story_has_is_an_error(pile, chosen, says) -> None:
    with pytest.raises(BadOption, match=says):
        pile.where(**chosen)


def test_a_place_can_be_given_by_name(pile) -> None:
    by_id = pile.where(places=KANO)
    for name in ("Kano", "kano", pile.place(KANO).subject.label):
        assert pile.where(places=name).filter == by_id.filter, name
    both = pile.where(places=["Kano", KANO, NIGERIA])
    assert both.filter.places == (KANO, NIGERIA)
    with pytest.raises(BadOption, match="places: no story names 'Kanno'; perhaps KANO"):
        pile.where(places="Kanno")


def test_it_follows_the_corpus(tmp_path) -> None:
    first, *_ = pile_readings()
    corpus = write_pile(tmp_path / "c", [first])
    assert len(corpus.where()) == 1
    assert corpus.overview() is corpus.overview()
    write_pile(tmp_path / "c", pile_readings()[3:5])
    assert len(corpus.where()) == 3
    assert corpus.where().counts()["total"] == 3


def test_many_stories_are_compared_only_when_asked(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("dateline.api.seen.FEW", 2)
    corpus = write_pile(tmp_path / "c", pile_readings())
    assert corpus.where().counts()["happenings"] is None
    assert corpus.overview(compare=True).is_compared
    assert corpus.where().counts()["happenings"]
    # What was compared is kept: another look needs no second comparison.
    assert type(corpus)(corpus.path).overview().is_compared


def test_an_empty_corpus(tmp_path) -> None:
    corpus = write_pile(tmp_path / "c", [])
    counts = corpus.where().counts()
    assert (counts["stories"], counts["places"], counts["told"]) == (0, [], [])
