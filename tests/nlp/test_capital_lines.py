"""Lines in capitals: which capitals are names', and what is read of the rest."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.analysis.cleaning import cleaned
from dateline.nlp.pipeline import load_pipeline


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (
            "LANDSLIDE KILLS EIGHT IN NORTHERN PERU",
            "Landslide kills eight in northern Peru",
        ),
        (
            "KENYAN TROOPS ENTER VILLAGE NEAR GARISSA AS TALKS FAIL",
            "Kenyan troops enter village near Garissa as talks fail",
        ),
        (
            "US TROOPS LEAVE UN BASE ON MONDAY AS TURKEY WARNS OF WAR IN MAY",
            "US troops leave UN base on Monday as Turkey warns of war in May",
        ),
        (
            "THE STORM HIT KERMAN ON FRIDAY. MAYOR ANA PINTO SAID SHE WAS SAD.",
            "The storm hit Kerman on Friday. Mayor Ana Pinto said she was sad.",
        ),
        (
            "SHELLING KILLS TEN IN EASTERN CONGO",
            "Shelling kills ten in eastern Congo",
        ),
        ("RAID KILLS NINE IN EASTERN MALI", "Raid kills nine in eastern Mali"),
        ("NAIROBI STOCK EXCHANGE INDEX", "NAIROBI STOCK EXCHANGE INDEX"),  # no verb
        ("KILLED: 14", "KILLED: 14"),
    ],
)
def test_a_capital_stays_where_a_name_has_it(given: str, read: str) -> None:
    text = cleaned(given, load_pipeline(), dl.Gazetteer.default())
    assert (text.text, text.given) == (read, given)


def test_a_headline_in_capitals_tells_its_event() -> None:
    reading = dl.read("GUNMEN KIDNAP 30 PUPILS IN ZAMFARA")
    assert [event.type for event in reading.events] == ["COERCE"]
    assert [place.phrase for place in reading.places] == ["ZAMFARA"]
