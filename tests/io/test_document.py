"""The JSON document of a reading: its schema, and the way back."""

import dataclasses
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from readings import empty_reading, hostile_reading, sample_reading, undated_reading

import dateline as dl
from dateline import Reading
from dateline.errors import BadOption, StoryError
from dateline.io.document import VERSION, from_dict
from dateline.model import Candidate, Identifiers
from dateline.model.items import Items

READINGS = [sample_reading, empty_reading, hostile_reading, undated_reading]


@pytest.fixture(scope="module")
def schema() -> dict:
    return json.loads((files("dateline.io") / "reading.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("make", READINGS)
def test_a_reading_comes_back_equal_from_its_json(make) -> None:
    reading = make()
    assert Reading.from_json(reading.to_json()) == reading


def test_identifiers_come_back_and_an_older_reading_has_none() -> None:
    ids = Identifiers(geonames="130758", iso="IR", wikidata="Q794")
    reading = sample_reading()
    toponym = reading.places[0]
    place = dataclasses.replace(toponym.place, ids=ids)
    candidates = (Candidate(place=place, score=1.0, probability=1.0),)
    known = dataclasses.replace(toponym, place=place, candidates=candidates)
    document = reading.replace(places=Items([known])).to_dict()
    assert document["places"][0]["ids"] == ids.known()
    assert document["places"][0]["candidates"][0]["place"]["ids"] == ids.known()
    (back,) = from_dict(document).places
    assert back == known

    del document["places"][0]["ids"]
    del document["places"][0]["candidates"][0]["place"]["ids"]
    (older,) = from_dict(document).places
    assert older.place.ids == older.candidates[0].place.ids == Identifiers()
    assert dataclasses.replace(older.place, ids=ids) == place


@pytest.mark.parametrize("make", READINGS)
def test_the_document_follows_the_schema(make, schema) -> None:
    document = json.loads(make().to_json())
    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker()
    ).validate(document)


def test_the_schema_forbids_unknown_keys(schema) -> None:
    document = json.loads(sample_reading().to_json())
    document["places"][0]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


@pytest.mark.parametrize(
    ("record", "is_valid"),
    [
        ({"kind": "place", "place": None}, True),
        ({"kind": "actor", "with": {"start": 9, "end": 12}, "same": True}, True),
        ({"kind": "place"}, False),
        ({"kind": "place", "place": None, "colour": "red"}, False),
        ({"kind": "name", "called": "animal"}, False),
        ({"kind": "kind of a later version", "colour": "red"}, True),
    ],
    ids=str,
)
def test_the_schema_knows_the_kinds_of_correction(schema, record, is_valid) -> None:
    document = json.loads(sample_reading().to_json())
    document["corrections"] = [{"start": 1, "end": 5, **record}]
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(document) is is_valid


def test_a_reading_kept_before_there_were_corrections_can_still_be_read() -> None:
    document = sample_reading().to_dict()
    for key in ("home", "corrections", "own_dates"):
        del document[key]
    for date in document["dates"]:
        del date["days_from_publication"]
    for quote in document["quotes"]:
        del quote["stance"]
    del document["figures"]
    for event in document["events"]:
        del event["figure_ids"]
    kept = Reading.from_json(json.dumps(document))
    assert (kept.home, kept.corrections, kept.figures) == (None, (), ())
    assert [quote.phrase for quote in kept.quotes] == [
        quote.phrase for quote in sample_reading().quotes
    ]


def test_offsets_count_code_points_not_bytes_or_utf16_units() -> None:
    reading = sample_reading()
    document = reading.to_dict()
    for layer in ("places", "dates", "quotes"):
        for item in document[layer]:
            assert reading.story.text[item["start"] : item["end"]] == item["phrase"]


def test_a_place_record_lies_flat_and_keeps_the_kind_of_the_mention() -> None:
    reading = sample_reading()
    record, mention = reading.to_dict()["places"][0], reading.places[0]
    assert record["kind"] == mention.kind
    assert record["place_kind"] == mention.place.kind
    assert (record["id"], record["lat"]) == (mention.place.id, mention.place.lat)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "broken"),
        ("[]", "version None"),
        ('{"version": 999}', "version 999"),
        (json.dumps({"version": VERSION}), "not a complete reading"),
    ],
)
def test_what_is_no_reading_is_refused_with_the_reason(text, says) -> None:
    with pytest.raises(StoryError, match=says):
        Reading.from_json(text)


def test_a_day_before_the_year_1_follows_the_schema(schema) -> None:
    reading = dl.read("The harbour was built in 320 BC.")
    document = json.loads(reading.to_json())
    assert document["dates"][0]["first"] == "-0319-01-01"
    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker()
    ).validate(document)


@pytest.mark.parametrize("indent", [object(), "  ", 1.5])
def test_an_indent_that_is_no_number_of_spaces_is_told(indent: Any) -> None:
    with pytest.raises(BadOption, match="number of spaces or None"):
        sample_reading().to_json(indent=indent)
