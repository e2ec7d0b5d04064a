"""Raids by the armed, poisonings, and harm told with what led to it."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def _events(text: str) -> list[Event]:
    return list(dl.read(dl.Story(text=text), published="2026-05-13", home=None).events)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Bandits raided two villages near Gusau on Monday.", "ASSAULT"),
        ("Cattle rustlers raided two villages near Baragoi.", "ASSAULT"),
        ("Gunmen raided a mine near Kayes and killed six.", "ASSAULT"),
        ("Detectives raided a warehouse in Rotterdam on Monday.", "COERCE"),
        ("A police raid on a bar in Callao ended with nine arrests.", "COERCE"),
        ("A raid on a camp near Gusau left nine people dead.", "FIGHT"),
        ("A mass poisoning at a school in Tarija killed six pupils.", "ACCIDENT"),
        ("The poisoning of guests at Tarija on Monday shocked the town.", "ACCIDENT"),
    ],
)
def test_who_raids_decides_what_a_raid_is(text: str, type_: str) -> None:
    assert type_ in {event.type for event in _events(text) if not event.same_as}


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "Four men were hurt after being hit by a lorry in Tarija on Friday.",
            "Tarija",
            "2026-05-08",
        ),
        (
            "Nine people died after drinking bad liquor in Oruro on Saturday.",
            "Oruro",
            "2026-05-09",
        ),
        ("Six children fell ill after eating fish in Oruro.", "Oruro", None),
        # What came days before is of another day.
        ("A man died two days after falling from a roof on Friday.", None, None),
        # Where the injured lay is where he died.
        ("A man died in La Paz after falling from a roof in Oruro.", "La Paz", None),
    ],
)
def test_harm_was_where_and_when_it_came_about(
    text: str, place: str | None, day: str | None
) -> None:
    event = _events(text)[0]
    assert (event.place, event.edtf) == (place, day)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked a camp near Nakwamoru in northern Kenya.", "Nakwamoru"),
        ("Gunmen attacked a camp near Lodwar in northern Kenya.", "Lodwar"),
        ("Gunmen attacked a camp in northern Kenya.", "Kenya"),
    ],
)
def test_a_town_that_no_gazetteer_has_is_finer_than_its_country(
    text: str, place: str
) -> None:
    assert _events(text)[0].place == place


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Nineteen barns were burned.", ("destroyed", 19)),
        ("The fire consumed 14 shops.", ("destroyed", 14)),
        ("Nineteen shops went up in flames.", ("destroyed", 19)),
        ("Forty guests were taken ill.", ("infected", 40)),
        ("At the hospital, 71 are being treated.", ("hospitalised", 71)),
        ("At the market, 71 are being treated to tea.", None),
        ("He burned 300 calories.", None),
    ],
)
def test_what_burned_and_who_fell_ill(text: str, figure: tuple | None) -> None:
    reading = dl.read(dl.Story(text=text), home=None)
    found = [(f.outcome, f.value) for f in reading.figures]
    assert found == ([figure] if figure else [])
