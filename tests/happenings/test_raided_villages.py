"""Raids and their like: what one story tells of one deed, and what two share."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.happenings.settings import km_apart


def _read(text: str, day: str, outlet: str) -> dl.Reading:
    title = text.split("\n", 1)[0]
    story = dl.Story(text=text, title=title, publisher=outlet)
    return dl.read(story, published=day, home=None)


def _told_with(comparison: dl.Comparison, one: str, other: str) -> bool:
    """Tell whether two sentences are told of one happening."""
    return any(
        any(one in s for s in said) and any(other in s for s in said)
        for said in (
            [t.sentence for t in happening.tellings] for happening in comparison
        )
    )


RAID = (
    "Bandits raid village in Zamfara\n\nBandits raided a village near Dansadau in "
    "Nigeria on Monday, killing nine farmers, police said."
)


@pytest.mark.parametrize(
    ("behind", "joined"),
    [
        ("Most of the victims were shot on Monday in their fields.", True),
        ("Eighteen huts were burned.", True),
        ("Eighteen huts were burned in Maradi in March.", False),
        ("A trader was stabbed in Maradi on Saturday.", False),
    ],
)
def test_what_befell_the_victims_and_their_huts(behind: str, joined: bool) -> None:
    comparison = dl.compare_stories(
        [_read(f"{RAID}\n\n{behind}", "2026-03-10", "Savanna Wire")]
    )
    assert _told_with(comparison, "Bandits raided a village", behind) is joined


def test_an_outlet_named_in_both_is_no_news_that_they_share() -> None:
    raid = _read(
        "Raiders kill nine in Kenya\n\nMARALAL, Kenya, March 10 (Savanna Wire) - "
        "Raiders killed nine herders in Kenya, said Ann Lesuda, an officer.",
        "2026-03-10",
        "Savanna Wire",
    )
    meal = _read(
        "Three die after meal in Kenya\n\nNAIROBI, Kenya, March 11 (Savanna Wire) - "
        "Three pupils died in Kenya after a meal, said John Wekesa, a doctor.",
        "2026-03-11",
        "Savanna Wire",
    )
    comparison = dl.compare_stories([raid, meal])
    assert not _told_with(comparison, "nine herders", "Three pupils")


@pytest.mark.parametrize(
    ("country", "apart"), [("Kenya", False), ("Ethiopia", False), ("Nigeria", True)]
)
def test_a_lake_lies_in_each_of_its_countries(country: str, apart: bool) -> None:
    on_lake, in_country = (
        next(iter(dl.compare_stories([_read(text, "2026-03-10", "W")]))).tellings[0]
        for text in (
            "A boat capsized on Lake Turkana on Sunday, killing six.",
            f"A boat capsized in {country} on Sunday, killing six.",
        )
    )
    assert bool(km_apart(on_lake, in_country)) is apart


def test_farmers_alone_are_all_who_were_counted() -> None:
    later = _read(
        "Toll of Zamfara raid\n\nThe raid of Monday on a village near Dansadau in "
        "Nigeria killed 14 people, a clinic said.",
        "2026-03-10",
        "Gusau Post",
    )
    found = dl.compare_stories([_read(RAID, "2026-03-10", "Savanna Wire"), later])
    told = {(d.topic, d.kind) for d in found.disputes}
    assert ("killed", "contradiction") in told


def test_who_denies_a_death_denies_no_fire() -> None:
    denied = "The council denied that any child died in the fire at the market in Moyo."
    fire = "Market burns\n\nA fire at a market in Moyo on Monday killed six traders."
    found = dl.compare_stories(
        [
            _read(fire, "2026-03-10", "West Nile Wire"),
            _read(f"Council\n\n{denied}", "2026-03-11", "Council Notes"),
        ]
    )
    assert "occurrence" not in {d.topic for d in found.disputes}


def test_those_arrested_at_a_riot_are_counted_by_a_statement_on_its_town() -> None:
    riot = (
        "Fans storm pitch in Arua\n\nA riot broke out at a stadium in Arua on Sunday; "
        "police detained 22 fans and 13 people were hurt."
    )
    statement = (
        "Communique no. 4: Arua\n\nEighteen persons were detained. Seven officers were "
        "injured. The situation is calm."
    )
    found = dl.compare_stories(
        [
            _read(riot, "2026-03-09", "Nile Wire"),
            _read(statement, "2026-03-10", "Regional Police"),
        ]
    )
    assert "arrested" in {d.topic for d in found.disputes}


def test_last_week_of_two_weeks_is_no_other_day() -> None:
    stories = [
        _read(
            f"Rebels overran Bria\n\nLast week, rebels overran the town of Bria{end}.",
            day,
            outlet,
        )
        for day, outlet, end in (
            ("2026-03-06", "Oubangui Wire", " and killed 12 guards"),
            ("2026-03-09", "Bangui Post", ", killing 12 guards"),
        )
    ]
    assert "day" not in {d.topic for d in dl.compare_stories(stories).disputes}
