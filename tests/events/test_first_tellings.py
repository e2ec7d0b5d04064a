"""The first telling of a happening has its toll, day, place and thing."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.events.narration import TWICE
from dateline.model import Event

PUBLISHED = "2020-07-22"


def events_of(text: str) -> tuple[Event, ...]:
    return dl.read(text, published=PUBLISHED).events


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A ferry sank off Lamu on Monday, killing at least 14 people.", 14, None),
        ("Nine children drowned when a raft overturned near Homa Bay.", 9, None),
        ("A helicopter crash near Voi claimed four lives.", 4, None),
        ("Saturday's attack on the depot left six guards dead.", 6, None),
        ("The raid on the farm killed five people and injured eight.", 5, 8),
        ("A blast at a mill in Thika left 11 workers with burns.", None, 11),
        ("A bomb went off in Wajir. The explosion killed three people.", 3, None),
    ],
)
def test_the_first_telling_has_the_toll(
    text: str, killed: int | None, injured: int | None
) -> None:
    first, *others = events_of(text)
    assert (first.killed, first.injured) == (killed, injured)
    assert all(other.same_as == first.id for other in others)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed two people in Lodwar on Monday and wounded five in Kitale.",
        "Police shot two men in Busia. In another raid, soldiers wounded nine.",
        "A shuttle was lost. It exploded, killing seven. Another one burned.",
    ],
)
def test_what_is_not_one_happening_shares_no_toll(text: str) -> None:
    killed = [e for e in events_of(text) if e.killed]
    wounded = [e for e in events_of(text) if e.injured]
    assert not any(e.killed and e.injured for e in [*killed, *wounded])


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Wajir. The explosion may have killed nine people.",
        "A blast hit Wajir. Police denied that eight had been killed in the blast.",
    ],
)
def test_what_is_not_told_as_a_fact_adds_no_toll(text: str) -> None:
    first = events_of(text)[0]
    assert first.is_fact
    assert first.killed is None


def test_others_at_the_same_place_are_not_the_same_people() -> None:
    text = (
        "Gunmen killed dozens of people in Wajir on Monday.\n\n"
        "Rebels have made several attacks in Wajir this year, killing 200 people."
    )
    first, *_, last = events_of(text)
    assert first.edtf == "2020-07-20"
    assert last.same_as != first.id
    assert last.edtf != first.edtf


def test_a_quake_of_another_year_is_not_the_one_before_it() -> None:
    text = (
        "A quake shook Kitale on Monday. The province is calm. It wants a system that "
        "was planned after the 2004 tsunami."
    )
    quake = events_of(text)[0]
    assert quake.edtf == "2020-07-20"


STORY = (
    "Two workers were hurt in an explosion in Kericho on Monday.\n\n"
    "The blast in Kericho shook the town on Monday.\n\n"
    "The mayor visited the plant. It makes paint. Its owner was not there. "
    "Neighbours spoke of smoke.\n\n"
    "A guard was killed, a doctor said."
)


def test_a_storys_one_happening_gives_day_and_place() -> None:
    guard = next(e for e in events_of(STORY) if e.phrase == "killed")
    assert (guard.edtf, guard.place) == ("2020-07-20", "Kericho")
    assert guard.date_rule == "date of the story's one happening"


def test_a_story_of_two_happenings_gives_none() -> None:
    other = "Rebels shot a teacher in Moyale on Saturday.\n\n"
    guard = next(e for e in events_of(other + STORY) if e.phrase == "killed")
    assert (guard.edtf, guard.place) == (None, None)
    assert TWICE == 2  # one mention of a day does not make it the story's


@pytest.mark.parametrize(
    ("text", "type_", "place", "day"),
    [
        (
            "There was a fire at a paper mill in Webuye on Monday.",
            "ACCIDENT",
            "Webuye",
            "2020-07-20",
        ),
        (
            "A goods train was derailed by a boulder near Voi on Friday.",
            "ACCIDENT",
            "Voi",
            "2020-07-17",
        ),
        (
            "A cable car plunged to the ground in Nyeri on Sunday.",
            "ACCIDENT",
            "Nyeri",
            "2020-07-19",
        ),
        (
            "The Vltava burst its banks in Prague on Friday.",
            "DISASTER",
            "Prague",
            "2020-07-17",
        ),
        (
            "A locust swarm descended on Isiolo on Monday.",
            "DISASTER",
            "Isiolo",
            "2020-07-20",
        ),
        ("Gunshots rang out in Lodwar on Sunday.", "ASSAULT", "Lodwar", "2020-07-19"),
        (
            "Twenty lorries piled up near Naivasha on Saturday.",
            "ACCIDENT",
            "Naivasha",
            "2020-07-18",
        ),
        ("A dam breached at Solai on Friday.", "ACCIDENT", "Solai", "2020-07-17"),
    ],
)
def test_mishaps_without_a_named_party_are_events(
    text: str, type_: str, place: str, day: str
) -> None:
    found = [e for e in events_of(text) if e.type == type_ and e.same_as is None]
    assert [(e.place, e.edtf) for e in found] == [(place, day)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Saboteurs derailed a train near Voi.", "ASSAULT"),
        ("The Vltava burst its banks in Prague.", "DISASTER"),
    ],
)
def test_who_does_it_makes_the_class(text: str, type_: str) -> None:
    (event,) = events_of(text)
    assert event.type == type_
    assert event.target != "Vltava"


@pytest.mark.parametrize(
    "text", ["The minister fired shots at critics.", "Talks were derailed on Monday."]
)
def test_figures_of_speech_are_no_mishaps(text: str) -> None:
    assert not {e.type for e in events_of(text)} & {"ACCIDENT", "DISASTER"}
