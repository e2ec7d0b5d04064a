"""FollowTheMoney: every entity is one that the schema itself accepts."""

import dataclasses
import json

import pytest
from readings import (
    HOSTILE,
    TEXT,
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
)

from dateline.exports import to_ftm
from dateline.model.items import Items


@pytest.fixture(scope="module")
def model():
    # Its library builds PyICU, which needs the headers of ICU: too much to ask of
    # every machine, so the schema speaks where it is installed.
    return pytest.importorskip("followthemoney").model


def _entities(reading) -> list[dict]:
    return [json.loads(line) for line in to_ftm(reading).split("\n")[:-1]]


def _named(reading, schema: str) -> dict[str, dict]:
    found = [e for e in _entities(reading) if e["schema"] == schema]
    return {e["properties"]["name"][0]: e["properties"] for e in found}


@pytest.mark.parametrize(
    "reading",
    [
        sample_reading(source="https://example.org/a"),
        hostile_reading(),
        empty_reading(),
    ],
    ids=["sample", "hostile", "empty"],
)
def test_the_schema_accepts_every_entity_and_drops_nothing(model, reading) -> None:
    for entity in _entities(reading):
        model.get(entity["schema"]).validate(entity)
        proxy = model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            assert len(proxy.get(name)) == len(values), (entity["schema"], name)


def test_links_lead_to_entities_of_the_file(model) -> None:
    entities = _entities(sample_reading())
    ids = {entity["id"]: entity["schema"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        for prop, value in model.get_proxy(entity).itervalues():
            if prop.type.name == "entity":
                assert model.get(ids[value]).is_a(prop.range)


def test_people_and_bodies_have_names_aliases_and_roles() -> None:
    people = _named(sample_reading(), "Person")
    assert list(people) == ["Ana Ruiz"]
    assert people["Ana Ruiz"]["weakAlias"] == ["Ruiz"]
    assert people["Ana Ruiz"]["position"] == ["Mayor"]
    assert people["Ana Ruiz"]["country"] == ["us"]
    assert set(_named(sample_reading(), "Organization")) == {
        "Lamar Herald",
        "University of Georgia",
    }


def test_an_event_tells_what_when_where_and_its_toll() -> None:
    events = _named(sample_reading(), "Event")
    assert list(events) == ["killing", "Washington · promised"]  # one is yet to come
    killing = events["killing"]
    assert killing["date"] == killing["startDate"] == ["2020-01-03"]
    assert killing["location"] == ["Paris, Texas, United States"]
    assert killing["description"] == ["at least 2 killed, at least 14 injured"]
    assert killing["recordId"] == [f"event:{TEXT.index('killing')}"]


def test_the_place_of_an_event_is_an_address_with_its_wikidata_id() -> None:
    reading = sample_reading()
    texas = next(m.place for m in reading.places if m.phrase == "Texas")
    event = dataclasses.replace(reading.events[0], place_id=texas.id)
    entities = _entities(reading.replace(events=Items([event])))
    (address,) = [e for e in entities if e["schema"] == "Address"]
    (entity,) = [e for e in entities if e["schema"] == "Event"]
    assert entity["properties"]["addressEntity"] == [address["id"]]
    assert address["properties"]["full"] == ["Texas, United States"]
    assert address["properties"]["wikidataId"] == ["Q1439"]
    assert address["properties"]["latitude"] == ["31.25044"]
    assert "city" not in address["properties"]


@pytest.mark.parametrize("factuality", ["negated", "future", "alleged"])
def test_only_what_is_told_as_done_is_an_event(factuality) -> None:
    reading = sample_reading()
    event = dataclasses.replace(reading.events[0], factuality=factuality)
    assert _named(reading.replace(events=Items([event])), "Event") == {}


def test_those_involved_are_the_actors_of_the_story() -> None:
    reading = sample_reading()
    event = dataclasses.replace(reading.events[0], actor_id="actor:ana-ruiz")
    entities = _entities(reading.replace(events=Items([event])))
    (person,) = [e for e in entities if e["schema"] == "Person"]
    (entity,) = [e for e in entities if e["schema"] == "Event"]
    assert entity["properties"]["involved"] == [person["id"]]


def test_an_affiliation_is_a_membership() -> None:
    reading = sample_reading()
    ruiz, *others = reading.actors
    member = dataclasses.replace(ruiz, affiliation="Lamar Herald")
    entities = _entities(reading.replace(actors=Items([member, *others])))
    (link,) = [e for e in entities if e["schema"] == "Membership"]
    names = {e["id"]: e["properties"].get("name") for e in entities}
    assert names[link["properties"]["member"][0]] == ["Ana Ruiz"]
    assert names[link["properties"]["organization"][0]] == ["Lamar Herald"]


def test_a_group_is_neither_person_nor_organisation() -> None:
    reading = sample_reading()
    crowd = dataclasses.replace(reading.actors[0], kind="group", roles=())
    groups = _named(reading.replace(actors=Items([crowd])), "LegalEntity")
    assert groups["Ana Ruiz"]["classification"] == ["group"]


def test_every_actor_and_event_is_tied_to_the_sentences_that_say_so() -> None:
    entities = _entities(sample_reading())
    article = entities[0]
    assert article["schema"] == "Article"
    assert article["properties"]["bodyText"] == [TEXT]
    ties = [e for e in entities if e["schema"] == "Documentation"]
    assert {tie["properties"]["entity"][0] for tie in ties} == {
        e["id"] for e in entities if e["schema"] in {"Person", "Organization", "Event"}
    }
    for tie in ties:
        assert tie["properties"]["document"] == [article["id"]]
        assert all(sentence in TEXT for sentence in tie["properties"]["summary"])


def test_ids_stay_the_same_and_are_never_shared_between_stories() -> None:
    first = {e["id"] for e in _entities(sample_reading())}
    again = {e["id"] for e in _entities(sample_reading(title="Another title"))}
    other = {e["id"] for e in _entities(hostile_reading())}
    assert first == again
    assert not first & other


def test_hostile_names_stay_text_and_a_script_address_is_left_out() -> None:
    entities = _entities(hostile_reading())
    assert "sourceUrl" not in entities[0]["properties"]
    assert list(_named(hostile_reading(), "Person")) == [HOSTILE[1]]


def test_a_name_over_two_lines_with_control_characters_becomes_one_line() -> None:
    reading = sample_reading()
    odd = dataclasses.replace(reading.actors[0], name="Ana\n\x07 Ruiz" + "x" * 999)
    (name,) = _named(reading.replace(actors=Items([odd])), "Person")
    assert name.startswith("Ana Ruizxx")
    assert len(name) == 384


def test_an_event_told_twice_is_one_entity_with_all_its_sentences() -> None:
    reading = told_twice()
    events = [e for e in _entities(reading) if e["schema"] == "Event"]
    (event,) = events
    sentences = [reading.sentence(at) for at in reading.events[0].told_in]
    assert event["properties"]["summary"] == sentences
    ties = [e["properties"] for e in _entities(reading) if "entity" in e["properties"]]
    (tie,) = [tie for tie in ties if tie["entity"] == [event["id"]]]
    assert tie["summary"] == sentences


def test_a_later_telling_of_what_was_first_denied_is_still_an_event() -> None:
    reading = told_twice()
    first, *others = reading.events
    denied = dataclasses.replace(first, factuality="denied")
    events = _named(reading.replace(events=Items([denied, *others])), "Event")
    assert list(events) == ["Washington · promised"]
