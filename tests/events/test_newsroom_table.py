"""What a newsroom's table holds: meetings, talks, rescues, mines, things that kill."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def told(text: str) -> list[Event]:
    """Return the events that a story tells as facts."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return [event for event in events if event.is_fact]


def classes(text: str) -> list[str]:
    return [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Sunak met Niinisto in Tampere.", "Sunak", "Niinisto"),
        ("Steinmeier met Meloni in Trieste.", "Steinmeier", "Meloni"),
        ("Niinisto hosted Scholz in Turku.", "Niinisto", "Scholz"),
        ("Stubb called Fico from Tampere on Monday.", "Stubb", "Fico"),
    ],
)
def test_lone_surnames_meet(text: str, actor: str, target: str) -> None:
    reading = dl.read(text, published="2026-03-10", home=None)
    events = [event for event in reading.events if event.type == "CONSULT"]
    assert [(e.actor, e.target) for e in events] == [(actor, target)]
    assert {a.name: a.kind for a in reading.actors} == {
        actor: "person",
        target: "person",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Management met Harris on Monday.",
        "Trump called Powell a fool on Monday.",
        "Lawyers called Smith to the stand.",
    ],
)
def test_who_is_no_surname_or_is_only_called_names(text: str) -> None:
    reading = dl.read(text, published="2026-03-10", home=None)
    assert "Management" not in {actor.name for actor in reading.actors}
    assert not [e for e in reading.events if e.phrase == "called"]


def test_a_club_in_the_plural_plays() -> None:
    (event,) = dl.read("Bandari meet Shabana on Saturday in Lusaka.", home=None).events
    assert event.type == "CEREMONY"


@pytest.mark.parametrize(
    ("text", "type_", "actor", "target"),
    [
        ("Talks broke down in Lusaka on Tuesday.", "REJECT", None, None),
        ("Negotiations collapsed in Lusaka on Tuesday.", "REJECT", None, None),
        ("Kenya broke off talks with Uganda.", "REJECT", "Kenya", "Uganda"),
        ("The rebels gave up on Monday.", "RETREAT", "rebels", None),
        ("The rebels gave themselves up on Monday.", "RETREAT", "rebels", None),
        ("The last of the rebels gave up on Monday.", "RETREAT", "rebels", None),
        ("Peru sent two planes with medical supplies.", "AID", "Peru", None),
        ("Riot police ran over a protester.", "ASSAULT", "Riot police", "protester"),
        ("Police found eight nuns shot dead.", "ASSAULT", None, "eight nuns"),
        ("Helicopters dropped food to nuns in Swat.", "AID", None, "nuns"),
        ("Firefighters freed a toddler in Lusaka.", "AID", "Firefighters", "toddler"),
        ("Prosecutors want the banker jailed.", "DEMAND", "Prosecutors", "banker"),
        ("Burglars tied up a jeweller.", "COERCE", "Burglars", "jeweller"),
        ("Nurses joined the strike.", "PROTEST", "Nurses", None),
        ("Rebels fired rockets from the village of Lalo.", "FIGHT", "Rebels", None),
        ("Kenya urged both sides to leave.", "DEMAND", "Kenya", "sides"),
    ],
)
def test_deeds(text: str, type_: str, actor: str | None, target: str | None) -> None:
    found = [(e.actor, e.target) for e in told(text) if e.type == type_]
    assert found == [(actor, target)]


def test_hostages_are_held() -> None:
    (event,) = told("Eleven hostages are still being held in the bank.")
    assert (event.type, event.target) == ("COERCE", "Eleven hostages")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Two boys were killed when a lorry hit a mine near Mopti.", "ASSAULT"),
        ("A truck struck a landmine near Mopti, killing four nuns.", "ASSAULT"),
        ("A truck ran over a bomb near Mopti, killing four nuns.", "ASSAULT"),
        ("Measles has killed 20 pupils in Lusaka.", "DEATH"),
        ("Thin ice killed two skaters near Turku.", "ACCIDENT"),
        ("A strong current killed two swimmers off Durban.", "ACCIDENT"),
        ("The pilot died when his plane clipped a power line.", "ACCIDENT"),
        ("A vicar killed a nun in Lusaka.", "ASSAULT"),
    ],
)
def test_what_did_harm_decides(text: str, type_: str) -> None:
    assert set(classes(text)) == {type_}


@pytest.mark.parametrize(
    ("text", "outcome", "number"),
    [
        ("The siege ended with eight nuns shot dead.", "killed", 8),
        ("Two more froze to death on Monday.", "killed", 2),
        ("The crash put six nuns in hospital.", "hospitalised", 6),
        ("A boiler blew up in Lusaka, scalding 13 cooks.", "injured", 13),
        ("Barely 200 people turned up for the rally in Lusaka.", "taking part", 200),
        ("Some 300 dockers downed tools in Lusaka.", "taking part", 300),
        ("Firefighters freed four nuns trapped in a lift.", "rescued", 4),
    ],
)
def test_figures_of_deeds(text: str, outcome: str, number: int) -> None:
    figures = dl.read(text, published="2026-03-10", home=None).figures
    assert (outcome, number) in [(f.outcome, f.low) for f in figures]


def test_who_is_no_longer_looked_for_is_missing() -> None:
    text = "Crews called off the search for five nuns lost off Lamu."
    (figure,) = dl.read(text, published="2026-03-10", home=None).figures
    assert (figure.outcome, figure.low, figure.status) == ("missing", 5, "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "Nuns will be moved before rebels shut the camp.",
        "The treaty enables inspections of Kenya's ports.",
        "The union will kick-start a strike in Lima, which its members want.",
        "Tourists, boarding a luxury train, have begun a trip.",
    ],
)
def test_what_has_not_happened(text: str) -> None:
    assert not {"COERCE", "FIGHT", "INVESTIGATE", "PROTEST"} & set(classes(text))


@pytest.mark.parametrize(
    "text",
    [
        "The panel said that Kenya was slow when it came to arresting rebels.",
        "The envoy spoke of talks in line with freeing the nuns.",
        "The fund is a charity founded in March 1979 to provide aid for farmers.",
        "Kenya denounced Uganda for “arresting farmers and nuns”.",
        "The firm plans to make kits that can detect the disease.",
    ],
)
def test_what_is_only_meant_or_in_others_words(text: str) -> None:
    unsure = {"AGREE", "AID", "COERCE", "CONCEDE", "DISASTER"}
    assert not unsure & set(classes(text))


def test_who_is_a_source_is_not_lost() -> None:
    text = (
        "According to agency spokesman Omar Haddad, the airliner, which was a private "
        "jet, disappeared from the radars."
    )
    assert [e.target for e in told(text)] == ["airliner"]


def test_whose_body_it_is_was_murdered() -> None:
    (murder,) = told(
        "Yasin Demir, an adviser, told a paper that Omar Haddad's body was found days "
        "after his murder in Lusaka."
    )
    assert murder.target == "Omar Haddad"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A bomb attack killed six nuns and left nine others hurt.", "ASSAULT"),
        ("Mourners poured into the streets of Lusaka.", "CEREMONY"),
        ("Miners poured into the streets of Lusaka.", "PROTEST"),
    ],
)
def test_what_went_on_decides(text: str, type_: str) -> None:
    assert set(classes(text)) == {type_}


def test_what_happened_is_not_on_a_day_to_come() -> None:
    (arrest,) = told("The captain was arrested and will appear in court on Friday.")
    assert (arrest.phrase, arrest.edtf) == ("arrested", None)
