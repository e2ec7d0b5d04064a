"""Rows of deeds are no happening, and other things that join or part tellings."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.happenings import Source, account
from dateline.happenings.another import tells_another
from dateline.happenings.evidence import evidence_of
from dateline.happenings.remarks import WEAPON, remarks_in
from dateline.happenings.tellings import tellings_of
from dateline.lang import language


def _read(text: str, published: str = "2026-03-18", outlet: str = "Post") -> dl.Reading:
    title = text.split("\n", 1)[0] if "\n" in text else None
    story = dl.Story(text=text, title=title, publisher=outlet)
    return dl.read(story, published=published, home=None)


def _told(text: str) -> set[str]:
    reading = _read(text)
    return {t.event.phrase for t in tellings_of(Source.of(reading.story, "a"), reading)}


def _disputes(*texts: str) -> list[tuple[str, str]]:
    readings = [_read(text, outlet=f"Post {n}") for n, text in enumerate(texts)]
    return [(d.topic, d.kind) for d in dl.compare_stories(readings).disputes]


def _together(*texts: str) -> bool:
    readings = [_read(text, outlet=f"Post {n}") for n, text in enumerate(texts)]
    return any(len(h.stories) > 1 for h in dl.compare_stories(readings))


@pytest.mark.parametrize(
    "text",
    [
        "Since 2012 only 88 people were killed in helicopter crashes in Nepal.",
        "Some 40,000 people were injured on the roads over the five-year period.",
        "In eleven months 900 people died on the roads of Zambia.",
        "Raids on the villages around Bunia have become more frequent.",
    ],
)
def test_what_is_counted_over_years_is_no_happening(text):
    assert not _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people have died of cholera in Beira since 9 March.",
        "It was the deadliest attack in Bunia since 2012 and killed 40.",
        "A helicopter crashed in Nepal on Monday, killing nine.",
    ],
)
def test_what_is_of_these_days_or_one_of_them_is_one(text):
    assert _told(text)


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("A stove exploded on the second floor.", False),
        ("They searched the ruins for a third day.", False),
        ("A second blast followed within minutes.", True),
        ("In a third attack, two were wounded.", True),
    ],
)
def test_a_second_floor_is_no_second_deed(sentence, apart):
    assert tells_another(sentence, language("en")) is apart


def test_what_a_house_fell_after_is_of_its_fall():
    reading = _read(
        "Tower falls in Gitega\n\nAn eight-storey tower fell in Gitega on Tuesday "
        "after a gas explosion in a kitchen.\n\nFour people died."
    )
    told = tellings_of(Source.of(reading.story, "a"), reading)
    assert len({telling.account for telling in told}) == 1
    assert "gas explosion" in {telling.event.phrase for telling in told}


def test_an_arrest_over_deaths_is_not_what_they_died_of():
    reading = _read(
        "Four coffins in Gitega\n\nFour people have now died.\n\nThe builder next "
        "door, Jean Ndayi, was arrested on Tuesday."
    )
    told = tellings_of(Source.of(reading.story, "a"), reading)
    accounts = {telling.event.phrase: telling.account for telling in told}
    assert accounts["died"] != accounts["arrested"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Most of the traders were shot in their beds.", {"guns"}),
        ("The herders carried machetes and sticks.", {"hands"}),
        ("Two were shot and three stabbed.", {"guns", "hands"}),
        ("It is not known whether the men were shot.", set()),
    ],
)
def test_weapons_are_told_apart(sentence, kinds):
    remarks = remarks_in(sentence, language("en"))
    assert {r.kind for r in remarks if r.topic == WEAPON} == kinds


GUNS = (
    "Raid on a market at Doro\n\nRaiders attacked the market at Maban on Monday and "
    "killed nine traders. Most of the traders were shot."
)
KNIVES = (
    "Nine dead in Maban\n\nNine traders were stabbed to death when raiders attacked "
    "the market at Maban on Monday."
)


def test_shots_against_knives_is_a_contradiction():
    assert ("weapon", "contradiction") in _disputes(GUNS, KNIVES)


def test_who_tells_of_both_weapons_settles_it():
    both = (
        "What we know\n\nNine traders were shot or stabbed when raiders attacked the "
        "market at Maban on Monday."
    )
    assert "weapon" not in {topic for topic, _ in _disputes(GUNS, KNIVES, both)}


def test_what_was_shot_down_by_mistake_was_shot_down():
    plane = "Plane lost\n\nA plane was {} down over Malakal on Monday, killing all 12."
    disputes = _disputes(plane.format("shot"), plane.format("accidentally shot"))
    assert "cause" not in {topic for topic, _ in disputes}


def test_block_and_building_are_one_thing():
    reading = _read(
        "Collapse in Gitega\n\nA building collapsed in Gitega on Tuesday.\n\nThe block "
        "fell at noon."
    )
    told = tellings_of(Source.of(reading.story, "a"), reading)
    assert len({name[-1] for telling in told for name in telling.objects}) == 1


def test_who_chants_over_a_killing_does_so_elsewhere():
    reading = _read(
        "Mourners in Juba\n\nMasses of people met in Juba to mourn Daniel Lado, who "
        "was assassinated by soldiers in Wau on Monday.\n\nThe people, chanting "
        "slogans, demanded justice."
    )
    told = tellings_of(Source.of(reading.story, "a"), reading)
    accounts = {telling.event.phrase: telling.account for telling in told}
    assert accounts["assassinated"] != accounts["chanting"]


def test_nobody_died_of_smoke_denies_no_death():
    fire = "Nine dead in Wau\n\nNine people were killed in a prison in Wau on Monday."
    shots = (
        "In the prison of Wau\n\nTwelve people were killed in Wau on Monday. "
        "They were shot. No one died of smoke."
    )
    kinds = {kind for topic, kind in _disputes(fire, shots) if topic == "killed"}
    assert kinds == {"contradiction"}


def test_a_toll_of_one_is_not_that_of_many():
    one = (
        "Coastguards shoot a man\n\nCoastguards shot dead a fisherman, officials of "
        "Djibouti said in Obock. Tadjoura, Loyada and Eritrea protested."
    )
    many = (
        "Attacks in Djibouti\n\nGunmen killed 17 people, officials in Obock said. "
        "Tadjoura and Loyada were calm, and Eritrea protested."
    )
    assert not _together(one, many)


def test_what_an_account_says_is_asked_once_for_each_telling(monkeypatch):
    asked = []

    def counting(tellings):
        asked.append(len(tellings))
        return evidence_of(tellings)

    monkeypatch.setattr(account, "evidence_of", counting)
    towns = ("Gao", "Kidal", "Mopti", "Tessalit", "Timbuktu")
    lines = [
        f"On {n + 1} May {2005 + n}, raiders killed {n % 9 + 3} in {towns[n % 5]}."
        for n in range(20)
    ]
    reading = _read("Chronicle of raids\n\n" + "\n".join(lines))
    told = tellings_of(Source.of(reading.story, "a"), reading)
    assert len(asked) <= 2 * len(told)
