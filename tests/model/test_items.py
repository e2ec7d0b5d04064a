"""Found things as a tuple and as a table."""

import pytest
from readings import empty_reading, sample_reading

from dateline.errors import BadOption
from dateline.model.items import Items


def test_items_are_a_tuple_and_slices_stay_items() -> None:
    places = sample_reading().places
    assert isinstance(places, tuple)
    assert isinstance(places[:2], Items)
    assert tuple(places[:2]) == (places[0], places[1])
    assert hash(places) == hash(Items(places))


def test_every_layer_becomes_a_frame_with_one_row_an_item() -> None:
    reading = sample_reading()
    for layer in ("places", "actors", "dates", "quotes", "events"):
        items = getattr(reading, layer)
        assert len(items.to_frame()) == len(items) > 0, layer


def test_an_empty_layer_becomes_an_empty_frame() -> None:
    assert empty_reading().places.to_frame().empty


def test_the_repr_names_the_first_few_and_counts_the_rest() -> None:
    places = Items(sample_reading().places * 3)
    assert repr(places).startswith(f"<{len(places)} Toponym: ")
    assert repr(places).endswith("more>")
    assert repr(Items()) == "<no items>"


def test_the_html_table_escapes_what_the_story_says() -> None:
    reading = sample_reading()
    hostile = reading.places[0].__class__(
        start=0, end=1, phrase="<b>x</b>", sentence=0, rule="r", kind="literal"
    )
    assert "<b>" not in Items([hostile])._repr_html_()


def test_a_distance_to_what_is_no_place_says_what_to_do() -> None:
    place = next(t.place for t in sample_reading().places if t.place is not None)
    with pytest.raises(BadOption, match="is no place; look it up"):
        place.km_to("Paris")
