"""Names of places that clubs, ships, streets, brands and titles bear."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # beside a club that no town is called like
        ("Juventus paid Cagliari 30 million for him.", {"Cagliari"}),
        ("Arsenal are away to Brighton on Sunday.", {"Brighton"}),
        ("Essex bowled out Durham before tea.", {"Essex", "Durham"}),
        (
            "Wrexham lost a two-goal lead at home to Stockport.",
            {"Wrexham", "Stockport"},
        ),
        ("Leeds are fourth, Hull fifth and Derby sixth.", {"Hull", "Derby"}),
        ("He scored twice on his debut for Pescara.", {"Pescara"}),
        ("Vettel was on pole ahead of Hamilton.", {"Hamilton"}),
        # people
        ("Adelaide Orr, a potter, died. Adelaide never sold a pot.", {"Adelaide"}),
        ("Durham told the inquest that Kingston had been asleep.", {"Kingston"}),
        ("Bailiffs found Preston asleep.", {"Preston"}),
        ("Lawyers for Halifax say he was abroad.", {"Halifax"}),
        # brands, streets and what is right before its name
        (
            "Brands such as Bristol and Lexington were dropped.",
            {"Bristol", "Lexington"},
        ),
        ("A van hit a wall in Denver Close.", {"Denver"}),
        ("The charity Jericho feeds the homeless.", {"Jericho"}),
        ("The strain Victoria was in the vaccine.", {"Victoria"}),
        ("The schooner Virginia and the ketch Sardinia collided.", {"Sardinia"}),
        ("The designer showed Sahara, a shawl.", {"Sahara"}),
        # works
        ("The composer's last opera, Jerusalem, was staged.", {"Jerusalem"}),
        ("Nomadland won three Oscars, Belfast one and Dune six.", {"Belfast"}),
        ("The band Bastille opened; Kansas closed the night.", {"Kansas"}),
        (
            "The Lincoln Lawyer is back, and Paris Has Fallen starts on Thursday.",
            {"Paris"},
        ),
    ],
)
def test_what_something_else_bears_is_no_place(seen, text, names):
    found = seen(text)
    assert all(found[n].kind == "embedded" for n in names & found.keys())


def test_ships_are_called_after_places(seen):
    found = seen("The Pride of Hull and the Spirit of Tasmania sail at noon.")
    assert {t.kind for t in found.values()} <= {"embedded"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fargo raised its goal for daily output of bags.", "Fargo"),
        (
            "The president visited Riyadh to sign the contract and a goal was met.",
            "Riyadh",
        ),
        ("He won one race last season at Thruxton, near Andover.", "Thruxton"),
        ("Crews shut Otter Tail County Road 80.", "Otter Tail County"),
        ("The loss is not only a loss to Norwich, but to all of us.", "Norwich"),
        ("A van hit a wall in Denver Close. He lives in Denver.", "Denver"),
    ],
)
def test_towns_and_counties_stay(placed, seen, text, name):
    assert name in placed(text) or name in seen(text)
