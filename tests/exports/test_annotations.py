"""Web Annotations: every mention is found again by position and by quotation."""

import json
import uuid
from dataclasses import replace

import pytest
from readings import TEXT, empty_reading, hostile_reading, sample_reading

from dateline.exports import to_annotations
from dateline.model.items import Items


def _annotations(reading) -> list[dict]:
    return json.loads(to_annotations(reading))


def _by_quote(found: list[dict], exact: str) -> list[dict]:
    return [a for a in found if a["target"]["selector"][1]["exact"] == exact]


def _values(annotation: dict, purpose: str) -> list[str]:
    bodies = [b for b in annotation["body"] if b["purpose"] == purpose]
    return [body.get("value") or body["source"] for body in bodies]


def test_both_selectors_find_the_mention() -> None:
    for annotation in _annotations(sample_reading()):
        position, quote = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert TEXT[start - len(quote["prefix"]) :].startswith(whole)
        assert len(quote["prefix"]) == min(32, start)


def test_every_mention_of_every_layer_is_annotated_once() -> None:
    found = _annotations(sample_reading())
    tags = [_values(annotation, "tagging")[0] for annotation in found]
    counts = {tag: tags.count(tag) for tag in set(tags)}
    assert counts == {"place": 7, "actor": 6, "date": 7, "quote": 2} | {
        "event": 3,
        "figure": 2,
    }
    assert len({annotation["id"] for annotation in found}) == len(found)


def test_an_annotation_has_the_form_of_the_standard() -> None:
    for annotation in _annotations(sample_reading()):
        assert annotation["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in {"identifying", "tagging"}
        assert uuid.UUID(annotation["id"]).version == 5
        assert {body["type"] for body in annotation["body"]} <= {
            "TextualBody",
            "SpecificResource",
        }


def test_a_place_is_identified_in_geonames_and_in_wikidata() -> None:
    (texas, *_) = _by_quote(_annotations(sample_reading()), "Texas")
    assert _values(texas, "identifying") == [
        "https://sws.geonames.org/4736286/",
        "http://www.wikidata.org/entity/Q1439",
    ]


def test_bodies_say_what_is_meant() -> None:
    found = _annotations(sample_reading())
    (paris,) = _by_quote(found, "PARIS")
    assert _values(paris, "identifying") == ["https://sws.geonames.org/4717560/"]
    assert _values(paris, "commenting")[0].startswith("Chosen over Paris, France")
    assert paris["confidence"] == 0.9
    (ruiz,) = _by_quote(found, "Ruiz")
    assert _values(ruiz, "identifying") == ["actor:ana-ruiz"]
    (week,) = _by_quote(found, "about a week")
    assert _values(week, "describing") == ["2019-12-30~"]
    (unplaced,) = _by_quote(found, "Heron Landing")
    assert unplaced["motivation"] == "tagging"


def test_ids_and_targets_depend_on_the_story() -> None:
    one, same = _annotations(sample_reading()), _annotations(sample_reading())
    other = _annotations(hostile_reading())
    assert one == same
    assert not {a["id"] for a in one} & {a["id"] for a in other}
    assert one[0]["target"]["source"] != other[0]["target"]["source"]


@pytest.mark.parametrize(
    ("source", "starts"),
    [("https://example.org/a", "https://example.org/a"), (None, "urn:uuid:")],
)
def test_the_target_is_the_storys_address_if_it_has_one(source, starts) -> None:
    for annotation in _annotations(sample_reading(source=source)):
        assert annotation["target"]["source"].startswith(starts)


def test_a_script_address_is_no_target_and_bodies_are_plain_text() -> None:
    for annotation in _annotations(hostile_reading()):
        assert annotation["target"]["source"].startswith("urn:uuid:")
        for body in annotation["body"]:
            assert body["format"] == "text/plain"


def test_an_empty_reading_gives_an_empty_list() -> None:
    assert _annotations(empty_reading()) == []


def test_what_the_user_rejected_is_left_out() -> None:
    reading = sample_reading()
    place, date = reading.places[0], reading.dates[0]
    rejected = reading.replace(
        places=Items([replace(place, status="rejected"), *reading.places[1:]]),
        dates=Items([replace(date, status="rejected"), *reading.dates[1:]]),
    )
    found = _annotations(rejected)
    assert len(found) == len(_annotations(reading)) - 2
    tags = {
        (_values(a, "tagging")[0], a["target"]["selector"][0]["start"]) for a in found
    }
    assert not tags & {("place", place.start), ("date", date.start)}
