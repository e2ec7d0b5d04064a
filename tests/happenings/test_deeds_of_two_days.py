"""A story that tells an attack, another of the next day, and who was arrested."""

from __future__ import annotations

import pytest

import dateline as dl

MORGUE = (
    "DORI, Burkina Faso, May 4 - Gunmen shelled a clinic in Dori on Monday, killing 16 "
    "people, doctors said."
)


def _compare(*told: tuple[str, str, str]) -> dl.Comparison:
    return dl.compare_stories(
        dl.read(dl.Story(text=text, publisher=outlet, published=day), home=None)
        for text, outlet, day in told
    )


def _tolls(comparison: dl.Comparison) -> list[set[str]]:
    return [{c.value for c in h.toll("killed")} for h in comparison if h.toll("killed")]


def test_an_attack_of_the_next_day_is_another() -> None:
    second = (
        "DORI, Burkina Faso, May 6 - The shelling of a clinic in Dori on Monday killed "
        "16 people, doctors said on Wednesday.\n\n"
        "On Tuesday three soldiers were killed when a mine exploded under a truck on "
        "the road between Dori and Gorom-Gorom."
    )
    told = (MORGUE, "Volta Wire", "2026-05-04"), (second, "The Ferry", "2026-05-06")
    comparison = _compare(*told)
    assert sorted(_tolls(comparison), key=str) == [{"16"}, {"3"}]
    assert not comparison.disputes


def test_who_is_arrested_over_an_attack_is_so_elsewhere() -> None:
    second = (
        "DORI, Burkina Faso, May 6 - Gunmen who shelled a clinic in Dori on Monday "
        "came from Mali, the governor said. He added that two suspects had been "
        "arrested."
    )
    told = (MORGUE, "Volta Wire", "2026-05-04"), (second, "The Ferry", "2026-05-06")
    arrested = {
        telling.event.phrase
        for happening in _compare(*told)
        if len(happening.stories) > 1
        for telling in happening.tellings
    }
    assert arrested
    assert "arrested" not in arrested


def test_two_numbers_of_those_arrested_are_of_one_roundup() -> None:
    first = (
        "Gunmen shot dead two voters in Awasi, Kenya, on Thursday.\n\n"
        "Officers arrested 14 suspects in Awasi and Chemelil overnight, said Rose "
        "Auma, a spokeswoman of the Kisumu police."
    )
    second = (
        "Police have arrested 22 people over the shooting in Awasi, Kenya, said "
        "spokeswoman Rose Auma in Kisumu. They will be taken to Chemelil."
    )
    told = (first, "Lake Wire", "2026-05-08"), (second, "The Ferry", "2026-05-11")
    (found,) = (d for d in _compare(*told).disputes if d.topic == "arrested")
    assert found.kind == "update"
    assert (found.first.value, found.second.value) == ("14", "22")


@pytest.mark.parametrize(
    ("doer", "disputed"),
    [
        ("the Coastal Brigade of the Popular Guards", False),
        ("the Coastal Brigade", True),
    ],
)
def test_a_part_of_a_body_is_no_other_doer(doer: str, disputed: bool) -> None:
    first = f"On May 4, {doer} fired rockets at the Kandala base in Sudan."
    second = "The Popular Guards fired rockets at the Kandala base in Sudan on May 4."
    told = (first, "Volta Wire", "2026-05-05"), (second, "The Ferry", "2026-05-06")
    doers = [d for d in _compare(*told).disputes if d.topic == "doer"]
    assert bool(doers) is disputed


def test_what_was_downed_by_mistake_was_shot_down() -> None:
    first = (
        "The Peruvian airliner that was mistakenly downed near Tarapoto in Peru on May "
        "4 had been insured, its owner said."
    )
    second = (
        "The Peruvian airliner was shot down near Tarapoto in Peru on May 4, killing "
        "all 90 aboard."
    )
    told = (first, "Volta Wire", "2026-05-05"), (second, "The Ferry", "2026-05-06")
    comparison = _compare(*told)
    assert any(len(h.stories) > 1 for h in comparison)
    assert not [d for d in comparison.disputes if d.topic == "cause"]


@pytest.mark.parametrize(
    ("where", "disputed"),
    [("about 110 kilometres south of Huacho", False), ("in Huacho", True)],
)
def test_a_town_that_a_distance_is_from_is_no_other_place(
    where: str, disputed: bool
) -> None:
    first = "Gunmen shot dead the banker Aldo Rivas in San Bartolo in Peru on May 4."
    second = f"Gunmen shot dead the banker Aldo Rivas on May 4 {where} in Peru."
    told = (first, "Lima Wire", "2026-05-05"), (second, "The Ferry", "2026-05-06")
    places = [d for d in _compare(*told).disputes if d.topic == "place"]
    assert bool(places) is disputed
