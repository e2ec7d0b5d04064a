"""Suggestions: what somebody may mean who is still typing the name of a place."""

import pytest

from dateline import Gazetteer
from dateline.errors import BadOption


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def labels(gazetteer: Gazetteer, typed: str) -> list[str]:
    return [place.label for place in gazetteer.suggest(typed)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Agad", "Agadir, Souss-Massa, Morocco"),
        ("São Pau", "São Paulo, Brazil"),
        ("sao pau", "São Paulo, Brazil"),
        ("Vladiv", "Vladivostok, Primorye, Russia"),
    ],
)
def test_a_name_is_found_before_it_is_typed_out(gazetteer, typed, meant) -> None:
    assert labels(gazetteer, typed)[0] == meant


def test_a_whole_name_comes_before_longer_ones(gazetteer) -> None:
    found = gazetteer.suggest("Spring")
    assert found[0].name == "Spring"
    assert any(place.name.startswith("Spring ") for place in found)


def test_what_a_place_lies_in_may_be_half_typed(gazetteer) -> None:
    assert labels(gazetteer, "Paris, Te")[:2] == [
        "Paris, Texas, United States",
        "Paris, Tennessee, United States",
    ]
    assert labels(gazetteer, "Valle, Mal")[0] == "Valletta, Malta"
    assert not labels(gazetteer, "Xyzzi, Mal")
    assert labels(gazetteer, "Valenc, Ven")[0].endswith("Venezuela")


def test_an_id_is_a_name_too(gazetteer) -> None:
    assert labels(gazetteer, "iso:IR-08") == [gazetteer.place("iso:IR-08").label]


@pytest.mark.parametrize("typed", ["", "  ", "Xyzz", "%", "Xy*"])
def test_what_begins_no_name_suggests_nothing(gazetteer, typed) -> None:
    assert gazetteer.suggest(typed) == []


def test_a_limit_is_kept_and_checked(gazetteer) -> None:
    assert len(gazetteer.suggest("Sprin", limit=3)) == 3
    with pytest.raises(BadOption, match="limit"):
        gazetteer.suggest("Sprin", limit=0)
