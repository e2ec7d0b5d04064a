"""Actors across stories: who is one, who is two or in doubt, and the user's word."""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dateline as dl
from dateline.errors import BadOption, CorrectionError
from dateline.identities import (
    Anchor,
    Decision,
    SeenActor,
    SeenPlace,
    SeenStory,
    join_actors,
)
from dateline.lang import language


def _story(
    id_: str,
    text: str,
    *actors: tuple[str, str],
    countries: Sequence[tuple[str, str]] = (),
    published: dt.date | None = dt.date(2024, 5, 1),
    **known: dict[str, object],
) -> SeenStory:
    """Return a story of one sentence: its actors by name and kind, named once each.

    ``countries`` are words of the text with the country that they are in; ``known``
    is what is known of an actor, by the last word of its name in lower case.
    """
    seen = tuple(
        SeenActor(
            f"actor:{name.casefold().replace(' ', '-')}",
            name,
            kind,  # type: ignore[arg-type]
            ((text.index(name), name, 0),),
            **known.get(name.split()[-1].casefold(), {}),  # type: ignore[arg-type]
        )
        for name, kind in actors
    )
    places = tuple(
        SeenPlace(text.index(p), text.index(p) + len(p), 0, f"x:{p}", country, "city")
        for p, country in countries
    )
    return SeenStory(id_, "en", published, {0: (0, text)}, seen, places)


def _person(id_: str, before: str, name: str, after: str, **more) -> SeenStory:
    return _story(id_, f"{before}{name}{after}", (name, "person"), **more)


def _groups(*stories: SeenStory) -> list[set[str]]:
    """Return the stories of each joined actor."""
    return [set(actor.stories) for actor in join_actors(stories)]


OSLO = {"countries": [("Oslo", "NO")]}
LIMA = {"countries": [("Lima", "PE")]}


# Names.


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tove Lindqvist", "Tove Lindqvist"),
        ("Björn Aas", "Bjorn Aas"),
        ("Qasim Tarzi", "Kassem Tarzi"),
        ("Abdul-Karim Zayat", "Abdulkarim Zayat"),
        ("Ines Maria Falcone", "Ines Falcone"),
        ("Bob Harkaway", "Robert Harkaway"),
        ("Xu Wenlong", "Wenlong Xu"),
        ("R. Harkaway", "Robert Harkaway"),
        ("Omar al-Zubi", "Omar Zubi"),
    ],
)
def test_one_person_under_two_spellings_is_one(first, second) -> None:
    stories = [
        _person("a", "In Oslo the writer ", first, " spoke.", **OSLO),
        _person("b", "The writer ", second, " left Oslo.", **OSLO),
    ]
    assert _groups(*stories) == [{"a", "b"}]
    assert join_actors(stories)[0].reasons


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tove Lindqvist", "Tora Lindqvist"),
        ("Paul A. Sorley", "Paul M. Sorley"),
        ("Dan Aguirre Jr", "Dan Aguirre Sr"),
        ("Mario Bassi", "Maria Bassi"),
        ("Karim Hamid Zayat", "Karim Fuad Zayat"),
    ],
)
def test_two_names_are_two_persons(first, second) -> None:
    stories = [
        _person("a", "In Oslo the writer ", first, " spoke.", **OSLO),
        _person("b", "The writer ", second, " left Oslo.", **OSLO),
    ]
    assert len(_groups(*stories)) == 2
    assert not any(actor.rivals for actor in join_actors(stories))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Skagen Ferries ASA", "Skagen Ferries"),
        ("Ministry of Fisheries", "Fisheries Ministry"),
        ("Northern Kelp Union", "NKU"),
        ("Jaish-e-Noor", "Jaish e Noor"),
        ("Blue Crescent Society", "Blue Crescent"),
        ("Teachers' Union of Oslo", "Oslo Teachers' Union"),
    ],
)
def test_one_body_under_two_forms_is_one(first, second) -> None:
    stories = [
        _story("a", f"{first} met in Oslo.", (first, "organisation"), **OSLO),
        _story("b", f"{second} left Oslo.", (second, "organisation"), **OSLO),
    ]
    if "Oslo" in first:  # the place in the name, where it stands
        stories = [
            _story("a", f"{first} met.", (first, "organisation"), **OSLO),
            _story("b", f"{second} met.", (second, "organisation"), **OSLO),
        ]
    assert _groups(*stories) == [{"a", "b"}]


def test_an_acronym_that_is_spelled_out_in_two_ways_is_two() -> None:
    def spelled(id_: str, long: str) -> SeenStory:
        text = f"The {long} (TLC) met in Oslo. The TLC voted."
        at = text.index("TLC")
        mentions = ((text.index(long), long, 0), (at, "TLC", 0))
        body = SeenActor("actor:x", long, "organisation", mentions)
        return SeenStory(id_, "en", None, {0: (0, text)}, (body,), ())

    longs = ["Tidal Licence Council", "Tromso Lorry Company"]
    assert len(_groups(*map(spelled, "ab", longs))) == 2


# Roles, countries, ages, company.


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Striker ", " scored."), ("Judge ", " adjourned.")),
        (("Police found ", ", a wanted bandit, dead."), ("Minister ", " resigned.")),
        (("The cellist ", " bowed."), ("Colonel ", " surrendered.")),
        (("", ", 19, won the race."), ("", ", 58, won the vote.")),
    ],
)
def test_roles_or_ages_that_contradict_part_namesakes(first, second) -> None:
    stories = [
        _person("a", f"In Oslo {first[0].lower()}", "Ali Khan", first[1], **OSLO),
        _person("b", f"In Oslo {second[0].lower()}", "Ali Khan", second[1], **OSLO),
    ]
    assert len(_groups(*stories)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Colonel ", " took power."), ("President ", " voted.")),
        (("The lawyer ", " sued."), ("Judge ", " ruled.")),
        (("The midfielder ", " passed."), ("The coach ", " was dismissed.")),
        (("The founder ", " sold."), ("Minister ", " resigned.")),
        (("", ", 31, is missing."), ("", ", 31, was found.")),
    ],
)
def test_roles_of_one_life_do_not_part_it(first, second) -> None:
    stories = [
        _person("a", f"In Oslo {first[0].lower()}", "Tove Lindqvist", first[1], **OSLO),
        _person(
            "b", f"In Oslo {second[0].lower()}", "Tove Lindqvist", second[1], **OSLO
        ),
    ]
    assert _groups(*stories) == [{"a", "b"}]


def test_a_ministry_is_one_in_each_country() -> None:
    def ministry(id_: str, town: str, country: str) -> SeenStory:
        name = "Ministry of Health"
        text = f"The {name} in {town} counted beds."
        return _story(id_, text, (name, "organisation"), countries=[(town, country)])

    stories = [
        ministry("a", "Oslo", "NO"),
        ministry("b", "Lima", "PE"),
        ministry("c", "Bergen", "NO"),
        ministry("d", "Cusco", "PE"),
    ]
    assert _groups(*stories) == [{"a", "c"}, {"b", "d"}]


def test_a_company_acts_in_many_countries() -> None:
    stories = [
        _story(
            id_,
            f"Skagen Ferries sails to {town}.",
            ("Skagen Ferries", "organisation"),
            countries=[(town, country)],
        )
        for id_, town, country in (("a", "Oslo", "NO"), ("b", "Lima", "PE"))
    ]
    assert _groups(*stories) == [{"a", "b"}]


def test_a_newspaper_is_no_mine_of_its_name() -> None:
    paper = "The weekly newspaper Polar Lantern closed in Lima."
    mine = "The gold company Polar Lantern dug in Oslo."
    stories = [
        _story("a", paper, ("Polar Lantern", "organisation"), **LIMA),
        _story("b", mine, ("Polar Lantern", "organisation"), **OSLO),
    ]
    assert len(_groups(*stories)) == 2


def test_a_lone_surname_is_joined_where_more_speaks_for_it() -> None:
    full = _person(
        "a",
        "In Oslo Mayor ",
        "Tove Lindqvist",
        " spoke.",
        lindqvist={"roles": ("harbour mayor",)},
        **OSLO,
    )
    same = _person(
        "b",
        "In Oslo Mayor ",
        "Lindqvist",
        " spoke.",
        lindqvist={"roles": ("harbour mayor",)},
        **OSLO,
    )
    other = _person("c", "In Lima ", "Lindqvist", " scored.", **LIMA)
    assert _groups(full, same, other) == [{"a", "b"}, {"c"}]


def test_what_not_enough_speaks_for_or_against_is_in_doubt() -> None:
    stories = [
        _person("a", "In Oslo ", "Ali Khan", " spoke.", **OSLO),
        _person("b", "In Lima ", "Ali Khan", " spoke.", **LIMA),
    ]
    first, second = join_actors(stories)
    assert (first.name, second.name) == ("Ali Khan", "Ali Khan")
    assert [rival.id for rival in first.rivals] == [second.id]
    assert "told of in" in first.doubt
    assert {first.id, second.id} == {"joined:ali-khan", "joined:ali-khan-2"}
    rare = [
        _person("a", "In Oslo ", "Tove Lindqvist", " spoke.", **OSLO),
        _person("b", "In Lima ", "Tove Lindqvist", " spoke.", **LIMA),
    ]
    assert _groups(*rare) == [{"a", "b"}]  # so rare a name is one person's


def test_two_namesakes_of_one_story_stay_two() -> None:
    text = "Judge Ali Khan met Ali Khan, a cellist, in Oslo."
    judge = SeenActor("actor:1", "Ali Khan", "person", ((6, "Ali Khan", 0),))
    cellist = SeenActor("actor:2", "Ali Khan", "person", ((19, "Ali Khan", 0),))
    story = SeenStory("a", "en", None, {0: (0, text)}, (judge, cellist), ())
    assert len(join_actors([story])) == 2


def test_a_language_without_word_lists_joins_equal_names() -> None:
    assert not language("xx").identities.common_words
    stories = [
        SeenStory(
            id_,
            "xx",
            None,
            {},
            (
                SeenActor(
                    "actor:x", "Tove Lindqvist", "person", ((3, "Tove Lindqvist", 0),)
                ),
            ),
            (),
        )
        for id_ in "ab"
    ]
    assert _groups(*stories) == [{"a", "b"}]


# The user's word.


def _anchored(stories: Sequence[SeenStory], *ids: str) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(s.story, s.actors[0].mentions[0][0], s.actors[0].name)
        for s in stories
        if s.story in ids
    )


def test_the_user_outranks_every_rule() -> None:
    striker = _person("a", "In Oslo striker ", "Ali Khan", " scored.", **OSLO)
    judge = _person("b", "In Lima judge ", "Ali Khan", " ruled.", **LIMA)
    lawyer = _person("c", "In Lima lawyer ", "Ali Khan", " sued.", **LIMA)
    stories = [striker, judge, lawyer]
    assert _groups(*stories) == [{"b", "c"}, {"a"}]
    join = Decision(
        first=_anchored(stories, "a"), second=_anchored(stories, "b"), same=True
    )
    joined = join_actors(stories, [join])
    assert [set(actor.stories) for actor in joined] == [{"a", "b", "c"}]
    assert joined[0].status == "corrected"
    assert any(s.rule == "joined by the reader" for s in joined[0].sightings)
    split = Decision(
        first=_anchored(stories, "b"), second=_anchored(stories, "c"), same=False
    )
    parted = join_actors(stories, [split])
    assert sorted(map(sorted, (actor.stories for actor in parted))) == [
        ["a"],
        ["b"],
        ["c"],
    ]
    # Of two that contradict each other the later holds.
    both = join_actors(
        stories, [join, Decision(first=join.first, second=join.second, same=False)]
    )
    assert [set(actor.stories) for actor in both] == [{"b", "c"}, {"a"}]


def test_joins_reach_from_one_to_the_next() -> None:
    stories = [
        _person("a", "In Oslo striker ", "Ali Khan", " scored.", **OSLO),
        _person("b", "In Lima judge ", "Omar Bello", " ruled.", **LIMA),
        _person("c", "In Lima cellist ", "Jean Roux", " bowed.", **LIMA),
    ]
    one, two, three = (_anchored(stories, id_) for id_ in "abc")
    decisions = [
        Decision(first=one, second=two, same=True),
        Decision(first=three, second=two, same=True),
    ]
    assert [set(a.stories) for a in join_actors(stories, decisions)] == [set("abc")]


def test_a_decision_survives_being_kept() -> None:
    decision = Decision(
        first=(Anchor("a", 3, "Ali Khan"),),
        second=(Anchor("b", 9, "Khan"),),
        same=False,
    )
    assert Decision.from_record(decision.record()) == decision
    with pytest.raises(CorrectionError, match="same"):
        Decision.from_record({"first": [], "second": []})


def test_a_decision_about_stories_that_are_gone_changes_nothing() -> None:
    stories = [_person("a", "In Oslo ", "Ali Khan", " spoke.", **OSLO)]
    gone = Decision(
        first=(Anchor("x", 0, "A"),), second=(Anchor("y", 0, "B"),), same=True
    )
    assert join_actors(stories, [gone]) == join_actors(stories)


# Readings without a corpus; finding; order.

NEWS = [
    "OSLO — Mayor Tove Lindqvist closed two piers on Monday. Lindqvist said "
    "that Skagen Ferries ASA had asked for it. Norway will pay.",
    "BERGEN, Norway — Skagen Ferries will sail again, Tove Lindqvist, the mayor "
    "of Oslo, said on Friday.",
    "LIMA — The footballer Tove Lindqvist signed for a club in Peru. Lindqvist is 19.",
]


@pytest.fixture(scope="module")
def readings() -> dict[str, dl.Reading]:
    return {
        str(n): dl.read(dl.Story(text=text, published=dt.date(2024, 5, 6)))
        for n, text in enumerate(NEWS)
    }


def test_plain_readings_are_joined(readings) -> None:
    actors = dl.join_actors(readings)
    ferry = actors.find("skagen ferries")
    assert set(ferry.stories) == {"0", "1"}
    assert set(ferry.names) == {"Skagen Ferries", "Skagen Ferries ASA"}
    mayor = next(a for a in readings["0"].actors if "Lindqvist" in a.name)
    found = actors.of("0", mayor.id)
    assert found is not None
    assert set(found.stories) == {"0", "1"}
    assert actors.ids["0", mayor.id] == found.id
    frame = actors.to_frame()
    assert list(frame.columns)[:4] == ["id", "name", "kind", "names"]
    assert frame.stories.max() == 2
    # Given without ids, the stories have digests of their own.
    assert len(dl.join_actors(list(readings.values()))) == len(actors)
    with pytest.raises(BadOption, match="several readings"):
        dl.join_actors(readings["0"])


def test_a_name_is_found_or_refused(readings) -> None:
    actors = dl.join_actors(readings)
    with pytest.raises(BadOption, match="2 actors are called"):
        actors.find("Tove Lindqvist")
    assert actors.find("joined:tove-lindqvist-2").stories == ("2",)
    with pytest.raises(KeyError, match="Skagen"):
        actors.find("Skagen Ferry")


def test_the_order_of_stories_changes_nothing(readings) -> None:
    items = list(readings.items())
    straight = dl.join_actors(dict(items))
    for seed in range(4):
        random.Random(seed).shuffle(items)
        assert dl.join_actors(dict(items)) == straight


_PRINT = """
import sys; sys.path.insert(0, {folder!r})
from test_joined_actors import OSLO, LIMA, _person, _story
from dateline.identities import join_actors
names = ["Ali Khan", "Khan", "Tove Lindqvist", "Qasim Tarzi", "Kassem Tarzi", "Tarzi"]
roles = ["judge ", "striker ", "", "minister "]
stories = [
    _person(f"{{n}}", f"In {{town}} {{roles[n % 4]}}", names[n % 6], " met others.",
            countries=[(town, c)])
    for n, (town, c) in enumerate([("Oslo", "NO"), ("Lima", "PE")] * 18)
]
print([actor.row() for actor in join_actors(stories)])
"""


def test_the_hash_seed_changes_nothing() -> None:
    told = set()
    for seed in ("0", "1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", _PRINT.format(folder=str(Path(__file__).parent))],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        told.add(run.stdout)
    assert len(told) == 1
    assert "Lindqvist" in told.pop()


def test_a_pile_of_namesakes_is_joined_in_time() -> None:
    stories = [
        _person(
            f"{n:04}", "In Oslo Mayor ", "Tove Lindqvist", f" cut {n} ribbons.", **OSLO
        )
        for n in range(2_000)
    ]
    joined = join_actors(stories)
    assert len(joined) == 1
    assert len(joined[0].stories) == 2_000


# Ages and trades.


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The baker ", ", 62, spoke in Oslo."),
        ("", ", a retired baker, 62, spoke in Oslo."),
        ("", " (62) spoke in Oslo."),
    ],
)
@pytest.mark.parametrize(
    "other", [", a French baker, 41, sang in Oslo.", " (41) sang in Oslo."]
)
def test_ages_a_life_apart_are_two(before: str, after: str, other: str) -> None:
    first = _person("a", before, "Tove Lindqvist", after, **OSLO)
    second = _person("b", "", "Tove Lindqvist", other, **OSLO)
    assert _groups(first, second) == [{"a"}, {"b"}]


def test_a_birthday_between_two_stories_parts_nobody() -> None:
    first = _person("a", "", "Tove Lindqvist", ", a baker, 41, spoke in Oslo.", **OSLO)
    second = _person("b", "", "Tove Lindqvist", " (42) sang in Oslo.", **OSLO)
    assert _groups(first, second) == [{"a", "b"}]


def test_the_age_of_a_relative_is_not_ones_own() -> None:
    text = ", the brother of Aud Aas, 70, spoke in Oslo."
    first = _person("a", "", "Tove Lindqvist", text, **OSLO)
    second = _person("b", "", "Tove Lindqvist", ", 41, sang in Oslo.", **OSLO)
    assert _groups(first, second) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("first", "second", "groups"),
    [
        (", a plumber, spoke in Oslo.", ", a lawyer, sang in Oslo.", 2),
        (", a goalkeeper, spoke in Oslo.", ", a bishop, sang in Oslo.", 2),
        (", a judge, spoke in Oslo.", ", a lawyer, sang in Oslo.", 1),
        (", a singer, spoke in Oslo.", ", an actress, sang in Oslo.", 1),
        (", a plumber, spoke in Oslo.", ", a victim, sang in Oslo.", 1),
    ],
)
def test_trades_far_apart_are_two_in_one_town(
    first: str, second: str, groups: int
) -> None:
    stories = [
        _person(id_, "", "Tove Lindqvist", text, **OSLO)
        for id_, text in (("a", first), ("b", second))
    ]
    assert len(_groups(*stories)) == groups
