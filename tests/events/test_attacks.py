"""Blasts that a story calls an attack are of the attack, with their toll."""

from __future__ import annotations

import pytest

import dateline as dl


def classes(text: str) -> set[str]:
    """Return the classes of the events of a text that happened first."""
    events = dl.read(text, published="2024-05-10", home=None).events
    return {event.type for event in events if event.sentence == 0}


@pytest.mark.parametrize(
    "text",
    [
        "An explosion tore through a market in Lamu, killing nine. No group has "
        "claimed the attack.",
        "A device exploded near a bakery in Mersin. The bombing was condemned.",
        "Two suicide blasts at a school in Herat killed six.",
        "A roadside explosion killed two soldiers near Gao.",
        "A blast killed nine people in Herat in the second attack of the week.",
        "An explosion wrecked a bakery in Herat. A bomb had been hidden in a basket.",
        "A blast killed nine in Herat; it was caused by a bomb, police said.",
        "A fire gutted a barn in Herat. It was arson, police said.",
        "A blaze gutted a barn in Herat. The fire was started deliberately.",
        "A blast killed nine at a school. It rained. Nobody spoke. The dead were taken "
        "home. The bombing was condemned.",
    ],
)  # fmt: skip
def test_a_blast_that_was_meant_to_kill_is_an_assault(text: str) -> None:
    assert classes(text) == {"ASSAULT"}


@pytest.mark.parametrize(
    "text",
    [
        "An explosion tore through a mine near Zonguldak, killing nine. Rescuers "
        "searched the shaft.",
        "A boiler exploded in Izmir, killing two. It came a day after the attack on "
        "a bus.",
        "A blast at a refinery killed four. It was the worst news since the attack.",
        "A blast killed nine at a mill. Police do not think that a bomb was planted.",
        "A fire gutted a barn. It may have been arson.",
        "A fire gutted a barn. It was not started deliberately, police said.",
        "A blast killed four at a refinery. It rained. Nobody spoke. Police recalled "
        "the bombing of a bus in 1999.",
        "A blast killed nine at a mill. A bomb had been hidden in another in 1999.",
    ],
)  # fmt: skip
def test_another_blast_is_an_accident(text: str) -> None:
    assert classes(text) == {"ACCIDENT"}
