"""What is needed, sought, insisted on, only a plan or a tale: nobody has done it."""

from __future__ import annotations

import pytest

import dateline as dl


def facts(text: str) -> set[str]:
    """Return the words that tell as facts what happened in a story."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return {event.phrase for event in events if event.is_fact}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        # What waits for something that is needed first.
        ("holding", "Peru needs more time before holding elections."),
        # A base form that the parser takes for a plural.
        ("agree", "Ministers insisted that the Miners union agree to a truce."),
        # An aside between "if" and its clause.
        ("attacked", "If, say, Chad had attacked the base, Mali would have fled."),
        # A gerund that goes on from a noun.
        ("toppling", "The pursuit of war and toppling the king of Chad is a plot, the "
         "paper wrote. No king of Chad has fallen."),
        # A tip for which a reward is paid.
        ("arrest", "Peru offers a reward for information leading to the arrest of the "
         "gunman."),
        ("capture", "The reward for the capture of Mora was doubled in Lima."),
        # What happens again and again.
        ("celebrate", "It is a feast, which many Peruvians celebrate with a dance."),
        # What is decided on, and resisted.
        ("deployment", "Villagers are resisting the deployment of troops to Gulu."),
        # What any such event does.
        ("earthquake", "The minister spoke in Lima. An earthquake of that size ruins "
         "weak walls."),
        # What is yet to come.
        ("election", "Mora has a good chance in the next presidential election in "
         "Peru."),
        # What is told in a tale.
        ("assassination", "Her new thriller is about the assassination of a pope."),
        # A clause that the parser hangs on the noun before it.
        ("robbed", "Mora claimed during the trial that Banda had robbed her."),
    ],
)  # fmt: skip
def test_what_is_only_needed_or_sought_is_no_fact(word: str, text: str) -> None:
    assert not any(word in told for told in facts(text))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("holding", "Peru passed a law before holding elections in May."),
        ("agree", "Ministers insisted that the miners agreed to a truce."),
        ("launched", "Peru was hit by a missile, which Chile launched on Monday."),
        ("attacked", "When, say envoys, Chad attacked the base, Mali fled."),
        ("deployment", "Villagers resisted the deployment of troops to Gulu."),
        ("election", "Mora lost the presidential election in Peru."),
        ("earthquake", "The minister spoke. An earthquake destroyed houses in Lima."),
        ("killing", "A book about the killing of Marsh came out in Lima."),
        (
            "murder",
            "Peru offers a reward for information leading to the arrest of a "
            "suspect in the murder of two miners.",
        ),
        ("arrest", "The tip led to the arrest of the gunman in Lima."),
        ("robbed", "Mora said during the trial that Banda robbed her in Lima."),
        ("talks", "The talks between Peru and Chile in Lima mainly focus on trade."),
    ],
)
def test_what_somebody_did_all_the_same_is_a_fact(word: str, text: str) -> None:
    assert any(word in told for told in facts(text))
