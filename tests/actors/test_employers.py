"""Who employs, has shareholders or a chief executive is a body, and no person."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Copperline Water's chief executive, Yusra Haddad, blamed the storm.",
         "Copperline Water"),
        ("Falk Marine's chief executive, Ines Rocha, left.", "Falk Marine"),
        ("Velda Steel's shareholders rejected the offer.", "Velda Steel"),
        ("Aerocuyo, which employs 300 people, asked for protection.", "Aerocuyo"),
        ("He drove a lorry for years and worked for Aerocuyo until May.", "Aerocuyo"),
        ("The Institute of Marine Engineers gave her a medal.",
         "Institute of Marine Engineers"),
        ("The ministry pays Caisse Nationale by the month.", "Caisse Nationale"),
        ("Opposition politicians of Chadema demanded an inquiry.", "Chadema"),
        ("Lawmakers of Fretilin walked out.", "Fretilin"),
    ],
)  # fmt: skip
def test_an_employer_is_a_body(text: str, name: str) -> None:
    kinds = {actor.name: actor.kind for actor in dl.read(text).actors}
    assert kinds[name] == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marta Odhiambo spoke. He had worked for Odhiambo for years.",
         "Marta Odhiambo"),
        ("Kim Min-ji, 19, and Park Seo-jun, 20, were found alive.", "Park Seo-jun"),
        ("Kofi, 9, and Grace, 11, walk to school.", "Kofi"),
        ("The council agreed; mayor Dean Fox abstained.", "Dean Fox"),
        ("Bishop Ngozi Ilo and Elder Samuel Oti led the march.", "Samuel Oti"),
        ("Anna Lee's shares fell, and she sold them.", "Anna Lee"),
        ("The general met Signora Bellini in Valletta.", "Bellini"),
        ("Chef Rosa Delgado and farmer Tom Hay run the stall.", "Rosa Delgado"),
    ],
)  # fmt: skip
def test_somebody_stays_a_person(text: str, name: str) -> None:
    kinds = {actor.name: actor.kind for actor in dl.read(text).actors}
    assert kinds[name] == "person"


def test_a_county_in_small_letters_is_nobody() -> None:
    reading = dl.read("Homa Bay county's governor promised seed.")
    assert not [actor.name for actor in reading.actors if actor.kind == "person"]
