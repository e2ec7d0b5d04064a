"""Words that tell an event in one sense, and none in news of trade, sport and courts.

Beside each stands a sentence in which the word does tell its event.
"""

from __future__ import annotations

import pytest

import dateline as dl


def facts(text: str) -> list[str]:
    """Return the classes of what a sentence tells as facts."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return [event.type for event in events if event.is_fact]


@pytest.mark.parametrize(
    ("idle", "meant", "type_"),
    [
        (
            "Zenexa released the Pocket 7 console in Lima.",
            "Peru released the pilot in Lima.",
            "CONCEDE",
        ),
        (
            "Firefighters were called to a bakery in Lima for a gas smell.",
            "Firefighters in Lima called for new masks.",
            "DEMAND",
        ),
        (
            "Peru offered 20 million euros for the plant.",
            "Peru offered 20 million euros to the refugees.",
            "AID",
        ),
        (
            "Peru launched a satellite-carrying rocket on Monday.",
            "The Peruvian army launched rockets at Tumbes on Monday.",
            "FIGHT",
        ),
        (
            "Inspectors slaughtered 300 pigs near Lima.",
            "Gunmen slaughtered 30 villagers near Lima.",
            "ASSAULT",
        ),
        (
            "The comedian bombed in front of a full house in Lima.",
            "A jet bombed a mosque in Lima.",
            "ASSAULT",
        ),
        (
            "The hall in Lima exploded in applause.",
            "A boiler in Lima exploded.",
            "ACCIDENT",
        ),
        (
            "The troops near Lima kept to the cease fire.",
            "A warehouse near Lima was on fire.",
            "ACCIDENT",
        ),
        (
            "The two candidates clashed over taxes in Monday's debate in Lima.",
            "Police clashed with miners in Lima on Monday.",
            "FIGHT",
        ),
        (
            "Mora has attacked old allies as well as adversaries in Peru.",
            "Rebels have attacked old barracks as well as convoys in Peru.",
            "ASSAULT",
        ),
        (
            "Mora attacked what he called a lack of order in Peru.",
            "Rebels attacked a lorry in Peru.",
            "ASSAULT",
        ),
        (
            "Her essay in Lima launched a sharp attack on towers.",
            "The army in Lima launched a sharp attack on rebels.",
            "ASSAULT",
        ),
        (
            "Ford in Lima began backing out of the garage.",
            "Peru backed out of the deal.",
            "REJECT",
        ),
        (
            "Crowds gathered in Lima to hear the cellist.",
            "Crowds gathered in Lima to demand work.",
            "PROTEST",
        ),
        (
            "Critics in Lima are targeting the owner of the school.",
            "Gunmen in Lima are targeting the owner of the school.",
            "FIGHT",
        ),
        (
            "The fight for justice in Peru went through the courts.",
            "The fight between soldiers and rebels in Peru went on.",
            "FIGHT",
        ),
        (
            "Zenexa defeated Orvana for an army contract in Peru.",
            "Peru defeated Chile 2-1 in the final.",
            "CEREMONY",
        ),
        (
            "A juror found Mora not guilty of theft in Lima.",
            "A jury found Mora guilty of theft in Lima.",
            "COERCE",
        ),
        (
            "The guards fired the Sol-1 aboard a carrier in Peru.",
            "Peru fired the minister.",
            "SANCTION",
        ),
        (
            "The treaty, which Peru struck with Chile, is old.",
            "The depot, which Peru struck with rockets, is in Chile.",
            "FIGHT",
        ),
        (
            "Analysts in Peru shot down the idea of lower rates.",
            "Rebels in Peru shot down a helicopter.",
            "FIGHT",
        ),
        (
            "The app crashed twice in Lima.",
            "The van crashed twice in Lima.",
            "ACCIDENT",
        ),
        (
            "Mora suspended his campaign in Peru.",
            "Peru suspended flights to Chile.",
            "SANCTION",
        ),
        (
            "Police in Lima are searching for accomplices.",
            "Villagers in Lima are searching for survivors.",
            "AID",
        ),
        (
            "Some 4,000 pilgrims arrived in Cusco.",
            "The Chilean minister arrived in Cusco.",
            "CONSULT",
        ),
    ],
)
def test_a_word_tells_its_event_in_its_sense_only(
    idle: str, meant: str, type_: str
) -> None:
    assert type_ not in facts(idle)
    assert type_ in facts(meant)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Police found the body of Rosa Mora in a barn near Lima.", "Rosa Mora"),
        ("Divers recovered Omar Keita's body from the river.", "Omar Keita"),
        ("Rescuers in Lima retrieved about 80 bodies from the mud.", None),
    ],
)
def test_who_is_found_dead_is_the_dead(text: str, target: str | None) -> None:
    events = dl.read(text, published="2026-03-10", home=None).events
    assert [e.target for e in events if e.type == "DEATH"] == [target]
