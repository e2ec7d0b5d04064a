"""GeoJSON and KML: parsed back, they hold the places and nothing becomes markup."""

import dataclasses
import json
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from readings import (
    HOSTILE,
    TEXT,
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
)
from shapely.geometry import shape

from dateline.errors import BadOption
from dateline.exports import to_geojson, to_kml
from dateline.model.items import Items

KML = {"k": "http://www.opengis.net/kml/2.2"}


def _features(reading, **options) -> dict:
    options = {"layers": ["places"]} | options
    found = json.loads(to_geojson(reading, **options))
    assert found["type"] == "FeatureCollection"
    return {f["properties"]["name"]: f for f in found["features"]}


def test_a_feature_is_a_distinct_place_at_longitude_and_latitude() -> None:
    features = _features(sample_reading())
    assert list(features) == ["Paris", "Texas", "Dallas", "Washington", "Georgia"]
    point = shape(features["Paris"]["geometry"])
    assert (point.x, point.y) == (-95.55551, 33.66094)
    assert features["Paris"]["id"] == "geonames:4717560"


def test_a_feature_tells_quote_address_tags_and_reason() -> None:
    properties = _features(sample_reading())["Paris"]["properties"]
    assert properties["uri"] == "https://sws.geonames.org/4717560/"
    assert (properties["country"], properties["kind"], properties["population"]) == (
        "US",
        "city",
        24782,
    )
    assert (properties["phrases"], properties["tags"]) == (["PARIS"], ["literal"])
    (mention,) = properties["mentions"]
    assert TEXT[mention["start"] : mention["end"]] == mention["phrase"] == "PARIS"
    assert mention["sentence"].startswith("PARIS, Texas 🌉")
    assert mention["why"].startswith("Chosen over Paris, France")
    assert mention["confidence"] == 0.9


def test_places_have_their_identifiers_in_data_of_others() -> None:
    texas = _features(sample_reading())["Texas"]["properties"]
    assert (texas["geonames"], texas["iso"], texas["wikidata"], texas["iata"]) == (
        *("4736286", "US-TX", "Q1439"),
        None,
    )
    root = ET.fromstring(to_kml(sample_reading()))
    data = {
        mark.findtext("k:name", namespaces=KML): {
            d.get("name"): d.text for d in mark.iterfind(".//k:SimpleData", KML)
        }
        for mark in root.iterfind(".//k:Placemark", KML)
    }
    assert data["Texas"]["wikidata"] == "Q1439"
    assert "wikidata" not in data["Dallas"]


def test_the_kinds_of_mention_can_be_chosen() -> None:
    assert len(_features(sample_reading())["Georgia"]["properties"]["mentions"]) == 2
    embedded = _features(sample_reading(), kinds=["embedded"])
    assert list(embedded) == ["Georgia"]
    assert embedded["Georgia"]["properties"]["tags"] == ["embedded"]
    with pytest.raises(BadOption, match=r"'metonyms'.*literal, metonym"):
        to_geojson(sample_reading(), kinds=["metonyms"])


def test_places_without_a_point_and_rejected_ones_are_no_features() -> None:
    reading = sample_reading()
    first, second, *others = reading.places
    pointless = dataclasses.replace(first.place, lat=None, lon=None)
    changed = reading.replace(
        places=Items(
            [
                dataclasses.replace(first, place=pointless),
                dataclasses.replace(second, status="rejected"),
                *others,
            ]
        )
    )
    assert list(_features(changed)) == ["Dallas", "Washington", "Georgia"]
    assert "Texas" not in [name.text for name in _marks(changed, "Places")]


def test_geojson_credits_the_story() -> None:
    story = json.loads(to_geojson(sample_reading()))["story"]
    assert story["licence"] == "CC0 1.0"
    assert story["published"] == "2020-01-07"


def test_geojson_keeps_hostile_text_as_it_is() -> None:
    (feature,) = _features(hostile_reading()).values()
    assert feature["properties"]["name"] == HOSTILE[2]
    assert feature["properties"]["mentions"][0]["why"] == HOSTILE[1]


def _marks(reading, folder: str) -> list[ET.Element]:
    root = ET.fromstring(to_kml(reading))
    for found in root.iterfind("k:Document/k:Folder", KML):
        if found.findtext("k:name", namespaces=KML) == folder:
            return found.findall("k:Placemark/k:name", KML)
    raise AssertionError(f"no folder {folder}")


def _placemarks(reading, folder: int) -> list[ET.Element]:
    root = ET.fromstring(to_kml(reading))
    return root.findall("k:Document/k:Folder", KML)[folder].findall("k:Placemark", KML)


def test_kml_has_a_placemark_for_every_place() -> None:
    marks = _placemarks(sample_reading(), 0)
    names = [mark.findtext("k:name", namespaces=KML) for mark in marks]
    assert names == ["Paris", "Texas", "Dallas", "Washington", "Georgia"]
    at = marks[0].findtext("k:Point/k:coordinates", namespaces=KML)
    assert at == "-95.55551,33.66094"
    assert not any(mark.findall("k:TimeSpan", KML) for mark in marks)


def test_kml_dates_an_event_where_it_happened() -> None:
    mark, *others = _placemarks(sample_reading(), 1)
    # The pledge has no place, the third neither a place nor a day: they are there.
    found = [[part.tag.rpartition("}")[2] for part in other] for other in others]
    assert [("Point" in tags, "TimeSpan" in tags) for tags in found] == [
        (False, True),
        (False, False),
    ]
    span = [part.text for part in mark.find("k:TimeSpan", KML)]
    assert span == ["2020-01-03", "2020-01-03"]
    data = {
        part.get("name"): part.text
        for part in mark.iterfind("k:ExtendedData/k:SchemaData/k:SimpleData", KML)
    }
    assert (data["type"], data["killed"], data["place"]) == (
        "accident",
        "2",
        "Paris, Texas, United States",
    )


def test_kml_leaves_an_open_end_open() -> None:
    reading = sample_reading()
    open_date = reading.dates[2]  # "by 2021"
    event = dataclasses.replace(
        reading.events[0], date_id=open_date.id, edtf=open_date.edtf
    )
    (mark,) = _placemarks(reading.replace(events=Items([event])), 1)
    (end,) = mark.find("k:TimeSpan", KML)
    assert (end.tag, end.text) == (f"{{{KML['k']}}}end", "2021-12-31")


@pytest.mark.parametrize("factuality", ["negated", "hypothetical", "demanded"])
def test_kml_shows_nothing_that_did_not_happen(factuality) -> None:
    reading = sample_reading()
    event = dataclasses.replace(reading.events[0], factuality=factuality)
    assert _placemarks(reading.replace(events=Items([event])), 1) == []


def test_kml_keeps_the_order_of_its_schema() -> None:
    order = ["name", "description", "TimeSpan", "ExtendedData", "Point"]
    for folder in (0, 1):
        for mark in _placemarks(sample_reading(), folder):
            tags = [part.tag.partition("}")[2] for part in mark]
            assert tags == [tag for tag in order if tag in tags]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)

    def handle_data(self, data) -> None:
        self.text += data


def test_the_story_is_text_even_where_a_viewer_draws_html() -> None:
    (mark,) = _placemarks(hostile_reading(), 0)
    page = _Tags()
    page.feed(mark.findtext("k:description", namespaces=KML))
    page.close()
    assert page.tags == []
    assert page.text == " ".join(HOSTILE)
    document = ET.fromstring(to_kml(hostile_reading())).find("k:Document", KML)
    about = _Tags()
    about.feed(document.findtext("k:description", namespaces=KML))
    assert set(about.tags) == {"br"}


def test_what_xml_cannot_hold_is_replaced() -> None:
    reading = sample_reading(title="bell \x07 and \ufffe here")
    root = ET.fromstring(to_kml(reading))
    title = root.findtext("k:Document/k:name", namespaces=KML)
    assert title == "bell \ufffd and \ufffd here"


def test_an_empty_reading_gives_an_empty_map() -> None:
    assert _features(empty_reading()) == {}
    assert _placemarks(empty_reading(), 0) == _placemarks(empty_reading(), 1) == []


def test_kml_has_an_event_told_twice_once_with_all_its_sentences() -> None:
    reading = told_twice()
    first, second, *_ = reading.events
    where_and_when = {"place_id": first.place_id, "date_id": first.date_id}
    second = dataclasses.replace(second, **where_and_when)
    (mark,) = _placemarks(reading.replace(events=Items([first, second])), 1)
    description = mark.findtext("k:description", namespaces=KML) or ""
    assert "Washington promised help" in description
    alone = dataclasses.replace(second, same_as=None)
    assert len(_placemarks(reading.replace(events=Items([first, alone])), 1)) == 2
