"""Two readings of one text, neither of which is held to be true."""

from __future__ import annotations

import dataclasses

import pytest
from readings import PARIS_FRANCE, empty_reading, sample_reading

import dateline as dl
from dateline.errors import BadOption
from dateline.model import Identifiers, Items
from dateline.scoring import LayerAgreement

SAMPLE = sample_reading()


def _layer(a: dl.Reading, b: dl.Reading, name: str) -> LayerAgreement:
    return next(x for x in dl.compare(a, b).layers if x.layer == name)


def _other() -> dl.Reading:
    """Return the sample as somebody else read it."""
    paris, *places = SAMPLE.places
    return SAMPLE.replace(
        places=Items([dataclasses.replace(paris, place=PARIS_FRANCE), *places[:-1]]),
        dates=SAMPLE.dates[1:],
    )


def test_a_reading_agrees_with_itself() -> None:
    agreement = dl.compare(SAMPLE, SAMPLE)
    assert all(x.f1 == x.kappa_words == 1 for x in agreement.layers)
    assert all(x.same == x.both for x in agreement.layers)
    assert agreement.differences.empty


def test_differences_say_what_each_side_has() -> None:
    frame = dl.compare(SAMPLE, _other()).differences
    told = frame[["sort", "phrase", "a", "b"]].astype(object).values.tolist()
    assert told[0] == [
        "different",
        "PARIS",
        "Paris, Texas, United States (city)",
        "Paris, France (city)",
    ]
    assert [row[:2] for row in told[1:]] == [
        ["only a", "Heron Landing"],
        ["only a", "Friday morning"],
    ]


def test_places_agree_on_spans_and_on_meanings() -> None:
    layer = _layer(SAMPLE, _other(), "places")
    assert (layer.a, layer.b, layer.both, layer.same) == (7, 6, 6, 5)
    assert layer.f1 == pytest.approx(12 / 13)
    # Pairs: Paris apart, Texas, Dallas, Washington once each, Georgia twice.
    chance = (1 + 1 + 1 + 4) / 36
    assert layer.kappa_meaning == pytest.approx((5 / 6 - chance) / (1 - chance))
    assert 0.8 < layer.kappa_words < 1


@pytest.mark.parametrize(("north", "same"), [(0.1, 7), (1.0, 6)])
def test_a_point_by_hand_at_the_place_is_the_same_place(
    north: float, same: int
) -> None:
    """As in a score, which says where the two differ: within 20 km and of its level."""
    paris, *places = SAMPLE.places
    by_hand = dataclasses.replace(
        paris.place, id="marked:p", ids=Identifiers(), lat=paris.place.lat + north
    )
    other = SAMPLE.replace(
        places=Items([dataclasses.replace(paris, place=by_hand), *places])
    )
    assert _layer(SAMPLE, other, "places").same == same
    differences = dl.compare(SAMPLE, other).differences
    assert len(differences) == 7 - same


def test_it_does_not_matter_which_comes_first() -> None:
    for one, other in zip(
        dl.compare(SAMPLE, _other()).layers,
        dl.compare(_other(), SAMPLE).layers,
        strict=True,
    ):
        assert (one.a, one.b) == (other.b, other.a)
        assert (one.f1, one.kappa_words) == (other.f1, other.kappa_words)


def test_a_name_on_the_role_noun_of_the_other_is_a_difference() -> None:
    *others, university = SAMPLE.actors
    engineers = dataclasses.replace(
        university, id="actor:e", mentions=university.nominals, nominals=()
    )
    more = SAMPLE.replace(actors=Items([*others, university, engineers]))
    for a, b, sort in ((SAMPLE, more, "only b"), (more, SAMPLE, "only a")):
        frame = dl.compare(a, b).differences
        assert frame[["sort", "phrase"]].values.tolist() == [[sort, "Engineers"]]


def test_disjoint_words_agree_less_than_by_chance() -> None:
    first = SAMPLE.replace(places=SAMPLE.places[:3])
    second = SAMPLE.replace(places=SAMPLE.places[3:])
    layer = _layer(first, second, "places")
    assert layer.f1 == 0
    assert layer.kappa_words < 0


def test_nothing_in_either_has_no_figures() -> None:
    agreement = dl.compare(empty_reading(), empty_reading())
    assert agreement.to_frame()[["f1", "kappa_words"]].isna().all(axis=None)
    assert "nothing found by either" in repr(agreement)
    assert "<table" in agreement._repr_html_()


def test_readings_of_different_texts_are_refused() -> None:
    with pytest.raises(BadOption, match="different texts"):
        dl.compare(SAMPLE, empty_reading())
