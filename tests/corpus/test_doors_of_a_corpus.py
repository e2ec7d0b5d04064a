"""Only Dateline's errors come out of a corpus, and each says what to do."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.errors import BadOption, CorrectionError, DatelineError, UnknownName

#: What nobody can mean where a name, an id or a path belongs.
STRAY = [None, 5, True, 2.5, (1, 2), ["x"], {"a": 1}, b"x", object(), "a\ud800"]

DOORS = {
    "[]": lambda c, x: c[x],
    "actor": lambda c, x: c.actor(x),
    "place": lambda c, x: c.place(x),
    "actors.named": lambda c, x: c.actors.named(x) or c.actor("nobody"),
    "actors.find": lambda c, x: c.actors.find(x),
    "actors.of": lambda c, x: c.actors.of(next(iter(c)), x) or c.actor("nobody"),
    "join": lambda c, x: c.join(x, x),
    "split": lambda c, x: c.split(x),
    "split by stories": lambda c, x: c.split("Ali Khan", stories=x),
    "correct": lambda c, x: c.correct(x),
    "relocate": lambda c, x: c.relocate(x, None, everywhere=True),
    "relocate in a story": lambda c, x: c.relocate("Basra", None, story=x),
    "sql": lambda c, x: c.sql(x),
    "search": lambda c, x: c.search(x),
    "export": lambda c, x: c.export(x),
    "report": lambda c, x: c.report(x),
    "where": lambda c, x: c.where(told=x or 5, places=x or 5),
    "to_frame": lambda c, x: c.places.to_frame(x or 5),
    "add by a client": lambda c, x: c.add([], client=x or 5, workers=0),
    "add with a home": lambda c, x: c.add([], home=x or 5, workers=0),
}


@pytest.mark.parametrize("value", STRAY, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("door", DOORS)
def test_what_cannot_be_meant_is_our_error(desk, door, value) -> None:
    with pytest.raises(DatelineError, match=r"\w+ \w+"):
        DOORS[door](desk, value)


def test_what_a_corpus_does_not_have_is_also_a_key_error(desk) -> None:
    for ask in (desk.__getitem__, desk.actor, desk.place, desk.actors.find):
        with pytest.raises(KeyError) as caught:
            ask("Zzyzx")
        assert isinstance(caught.value, UnknownName)
        assert not str(caught.value).startswith("'")
    assert "Zzyzx" not in desk


def test_a_corpus_is_no_list_of_readings(desk) -> None:
    for ask in (dl.join_actors, dl.compare_stories):
        for given in (desk, [desk], None):
            with pytest.raises(BadOption, match=r"corpus\.compare\(\)"):
                ask(given)


@pytest.mark.parametrize("workers", [0, "2", 2.5, True])
def test_workers_are_a_whole_number(desk, workers) -> None:
    with pytest.raises(BadOption, match="workers is"):
        desk.add([], workers=workers, progress=False)


@pytest.mark.parametrize("query", ["", " \n"])
def test_an_empty_query_is_told(desk, query) -> None:
    with pytest.raises(BadOption, match="empty"):
        desk.sql(query)


def test_a_correction_of_nothing_is_told(desk) -> None:
    with pytest.raises(CorrectionError, match="at least one"):
        desk.correct(next(iter(desk)))
    with pytest.raises(CorrectionError, match="empty"):
        desk.call("", "person", everywhere=True)


def test_an_actor_of_a_story_finds_the_joined_one_by_itself_or_its_id(desk) -> None:
    for story in desk:
        for actor in desk[story].actors:
            found = desk.actors.of(story, actor.id)
            assert desk.actors.of(story, actor) is found
            if found is not None:
                with pytest.raises(BadOption, match="one of the story's reading"):
                    desk.actors.of(story, found)
