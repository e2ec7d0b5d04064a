"""Lists of unknown villages, and protected lands by their short names."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Floods hit the villages of Lwandai and Ukelwe, killing six people.",
         ["Lwandai", "Ukelwe"]),
        ("The towns of Kisomba, Mwanjelo and Itamboleo were cut off.",
         ["Kisomba", "Mwanjelo", "Itamboleo"]),
        ("Rain fell on the hamlets of Dzolo, Brenska, Tessaford and Olvedin for days.",
         ["Dzolo", "Brenska", "Tessaford", "Olvedin"]),
        # what follows the comma is no member without an "and"
        ("Rain fell on the villages of Dzolo, Minister Ana Petrova said.", ["Dzolo"]),
        # a part of the name is a town elsewhere
        ("Troops left the village of Lima Olvedin.", ["Lima Olvedin"]),
    ],
)  # fmt: skip
def test_unknown_villages_of_a_list_are_places(text: str, names: list[str]) -> None:
    reading = dl.read(text)
    found = [p.phrase for p in reading.places if p.rule == "told"]
    assert found == names
    assert {p.kind for p in reading.places if p.rule == "told"} == {"literal"}
    assert not {actor.name for actor in reading.actors} & set(names)


def test_protected_land_is_a_place_by_its_short_name() -> None:
    text = "A ranger was shot in Lovella National Park. Lovella is shut."
    reading = dl.read(text)
    assert [p.phrase for p in reading.places] == ["Lovella National Park", "Lovella"]
    assert "Lovella" not in {actor.name for actor in reading.actors}


def test_a_club_named_for_a_forest_is_called_by_no_place() -> None:
    text = "Olvedin Forest won the cup. Olvedin said so."
    assert "Olvedin" not in {p.phrase for p in dl.read(text).places if p.rule == "told"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two poachers were shot in Kaziranga.", "IN"),
        ("Rangers from Zakouma National Park followed the herd.", "TD"),
        ("Fires burned in Chapada dos Veadeiros on Friday.", "BR"),
        ("A bear was seen near Plitvice.", "HR"),
    ],
)
def test_protected_lands_are_in_the_gazetteer(text: str, country: str) -> None:
    (place,) = (p for p in dl.read(text).places if p.place is not None)
    assert place.place.country == country
