"""Who suffers, and what nobody does: constructions in which a parse alone misleads."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def _event(text: str, phrase: str) -> Event:
    events = dl.read(text, home=None, published="2026-11-25").events
    return next(e for e in events if phrase in e.phrase)


@pytest.mark.parametrize(
    ("text", "phrase", "type_", "targets"),
    [
        ("Dockers went home on Monday after a rock fall killed two colleagues.",
         "killed", "ACCIDENT", ("two colleagues",)),
        ("Nurses walked out after a fire killed a patient.", "killed", "ACCIDENT",
         ("patient",)),
        ("A lorry killed a schoolgirl.", "killed", "ACCIDENT", ("schoolgirl",)),
        ("Malaria has killed 400 people.", "killed", "DEATH", ("400 people",)),
        ("Drinking kills 3 million people a year.", "kills", "DEATH",
         ("3 million people",)),
        ("The cold killed 12 people.", "killed", "DISASTER", ("12 people",)),
        ("Two houses were destroyed by lightning.", "destroyed", "DISASTER",
         ("Two houses",)),
        ("A girl broke an arm when a bomb exploded in Mosul.", "broke an arm",
         "ASSAULT", ("girl",)),
        ("A farmer lost a leg after he was shot in Goma.", "lost a leg", "ASSAULT",
         ("farmer",)),
        ("The judge was beaten on Monday and died on Tuesday.", "died", "ASSAULT",
         ("judge",)),
        ("Gunman killed after wounding five", "killed", "ASSAULT", ("Gunman",)),
        ("Woman shot after threatening officers", "shot", "ASSAULT", ("Woman",)),
        ("Teen dies after stabbing", "stabbing", "ASSAULT", ("Teen",)),
        ("The camp was bombed, said Petra Novak, whose brother died.", "died", "DEATH",
         ("brother",)),
        ("Investigators visited the mine in which eight miners died.", "died", "DEATH",
         ("eight miners",)),
    ],
)  # fmt: skip
def test_whoever_suffers_does_nothing(
    text: str, phrase: str, type_: str, targets: tuple[str, ...]
) -> None:
    event = _event(text, phrase)
    assert (event.type, event.actors, event.targets) == (type_, (), targets)


def test_harm_has_no_day_of_the_clause_above() -> None:
    text = "Dockers went home on Monday after a rock fall killed two colleagues."
    assert _event(text, "killed").edtf is None


def test_fire_from_guns_and_drones_is_violence() -> None:
    assert _event("Israeli fire killed three men.", "killed").type == "ASSAULT"
    assert _event("A drone killed two boys.", "killed").type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The Battle of Verdun was fought in 1916.", "fought"),
        ("Troops fought the Battle of Kursk in 1943.", "fought"),
        ("Soldiers commemorated the Siege of Plevna in Sofia.", "commemorated"),
    ],
)
def test_a_battle_is_no_party(text: str, phrase: str) -> None:
    assert _event(text, phrase).targets == ()


def test_a_town_that_is_called_battle_stays_in_a_name() -> None:
    targets = _event("The mayor of Battle was shot in Hastings.", "shot").targets
    assert targets == ("mayor of Battle",)


def test_an_owner_is_not_shot_with_the_animal() -> None:
    event = _event("Soldiers shot Omar Haddad's horse.", "shot")
    assert (event.actors, event.targets) == (("Soldiers",), ("Omar Haddad's horse",))


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested\nPETRA NOVAK: No.",
        "Police arrested two men; Omar Haddad fled.",
        "Rebels attacked villagers\nPETRA NOVAK in Lyon",
    ],
)
def test_no_party_is_behind_a_line_break_or_semicolon(text: str) -> None:
    names = {n.casefold() for e in dl.read(text, home=None).events for n in e.targets}
    assert not names & {"petra novak", "omar haddad"}


def test_a_name_ends_before_an_amount() -> None:
    story = dl.read("Russia fined Google 3 billion roubles.", home=None)
    assert [actor.name for actor in story.actors] == ["Google"]
    assert story.events[0].targets == ("Google",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ferry capsizes off Kisumu; at least nine dead", "Kisumu"),
        ("Trawler sinks off Galway and five are missing", "Galway"),
        ("Bus overturns near Quetta", "Quetta"),
    ],
)
def test_where_a_ship_sinks_does_not_suffer(text, place):
    event = dl.read(text, home=None, published="2026-03-13").events[0]
    assert place not in event.targets
    assert event.place == place


@pytest.mark.parametrize("town", ["Menaka", "Mocha", "Goma"])
def test_a_town_is_a_place_whatever_the_recogniser_calls_it(town):
    event = dl.read(f"Rebels captured {town} on Friday.", home=None).events[0]
    assert event.type == "FIGHT"


@pytest.mark.parametrize("verb", ["struck", "hit"])
def test_a_drone_is_a_weapon_and_no_car(verb):
    told = dl.read(f"A drone {verb} a depot near Bardai on Friday.", home=None).events
    assert {event.type for event in told} <= {"FIGHT", "ASSAULT"}
    crash = dl.read(f"A lorry {verb} a bus near Quetta on Friday.", home=None).events
    assert {event.type for event in crash} == {"ACCIDENT"}


def test_whoever_was_hurt_by_a_bomb_did_not_set_it_off() -> None:
    exploded = _event("A girl broke an arm when a bomb exploded in Mosul.", "exploded")
    assert exploded.actors == ()


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Nine people were killed when floods tore through Derna.", "DISASTER"),
        ("Two climbers died when an avalanche swept through a camp.", "DISASTER"),
        ("Six were killed and ten hurt when a tornado flattened a school.",
         "DISASTER"),
        ("Nine were killed when a suicide bomber hit a market.", "ASSAULT"),
        ("Two men were shot dead as a storm hit Lamu.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_was_going_on_decides_what_harm_it_was(text, type_):
    trigger = "died" if "died" in text else "shot" if "shot" in text else "killed"
    assert _event(text, trigger).type == type_


def test_of_those_who_clash_neither_side_is_known_to_have_killed():
    text = "A lecturer was killed when protesters clashed with police."
    assert _event(text, "killed").actor is None


@pytest.mark.parametrize(
    "text",
    [
        "A lifeboat rescued 31 migrants off Mombasa on Monday.",
        "A navy ship picked up 40 castaways off Mombasa.",
    ],
)
def test_a_craft_rescues_people_though_nobody_is_named(text):
    event = _event(text, "rescued" if "rescued" in text else "picked up")
    assert event.type == "AID"
    assert event.actor is None
