"""An event has its own days in every format, where its words mean more than these."""

from __future__ import annotations

import datetime as dt
import json
from xml.etree import ElementTree as ET

import pytest

import dateline as dl
from dateline import Reading
from dateline.exports import FORMATS
from dateline.io.many.entry import Entry
from dateline.model.days import EventDates
from dateline.storage.rows import rows_of

STORY = (
    "Prices have risen since 11 May, when a flood hit Hull. "
    "Rebels had attacked Wajir until 20 May, when a storm hit Mombasa. "
    "From 4 May to 6 May rebels shelled Goma."
)

#: The day of what happened on a day since or until which something else lasted.
OWN = {
    "flood hit": ("2021-05-11", "2021-05-11"),
    "storm hit": ("2021-05-20", "2021-05-20"),
    "attacked": (None, "2021-05-20"),
    "shelled": ("2021-05-04", "2021-05-06"),
}

KML = "{http://www.opengis.net/kml/2.2}"

Told = dict[str, tuple[str | None, str | None]]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return dl.read(dl.Story(text=STORY, published="2021-05-28"))


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _frame(reading: Reading) -> Told:
    rows = reading.events.rows()
    return {row["phrase"]: (_iso(row["first"]), _iso(row["last"])) for row in rows}


def _corpus(reading: Reading) -> Told:
    events = rows_of(Entry(story=reading.story, origin="a test"), reading, b"")[
        "events"
    ]
    return {row["phrase"]: (_iso(row["first"]), _iso(row["last"])) for row in events}


def _geojson(reading: Reading) -> Told:
    features = json.loads(FORMATS["geojson"].render(reading))["features"]
    events = [f["properties"] for f in features if f["properties"]["layer"] == "events"]
    return {_phrase(e["name"]): (e["first"], e["last"]) for e in events}


def _kml(reading: Reading) -> Told:
    marks = ET.fromstring(FORMATS["kml"].render(reading)).iter(f"{KML}Placemark")
    spans = {
        str(mark.findtext(f"{KML}name")): mark.find(f"{KML}TimeSpan") for mark in marks
    }
    return {
        _phrase(name): (span.findtext(f"{KML}begin"), span.findtext(f"{KML}end"))
        for name, span in spans.items()
        if span is not None
    }


def _ftm(reading: Reading) -> Told:
    lines = FORMATS["ftm"].render(reading).splitlines()
    found = [e["properties"] for e in map(json.loads, lines) if e["schema"] == "Event"]
    return {
        _phrase(e["name"][0]): (
            e.get("startDate", [None])[0],
            e.get("endDate", [None])[0],
        )
        for e in found
    }


def _phrase(label: str) -> str:
    return next(phrase for phrase in OWN if phrase in label)


@pytest.mark.parametrize("told", [_frame, _corpus, _geojson, _kml, _ftm])
def test_what_happened_on_a_day_that_something_lasts_from_ends_on_it(
    reading: Reading, told
) -> None:
    assert told(reading) == OWN


def test_a_slide_is_on_the_day_and_says_that_day(reading: Reading) -> None:
    slides = json.loads(FORMATS["timelinejs"].render(reading))["events"]
    shown = {_phrase(s["text"]["headline"]): s["display_date"] for s in slides}
    assert shown["flood hit"] == "11 May: 11 May 2021"
    assert shown["storm hit"] == "20 May: 20 May 2021"
    assert shown["attacked"] == "20 May: until 20 May 2021"
    starts = {_phrase(s["text"]["headline"]): s["start_date"] for s in slides}
    assert starts["flood hit"] == {"year": 2021, "month": 5, "day": 11}


def test_an_exact_day_of_an_event_is_not_told_as_vague(reading: Reading) -> None:
    lines = FORMATS["ftm"].render(reading).splitlines()
    notes = {
        _phrase(e["properties"]["name"][0]): " ".join(e["properties"]["notes"])
        for e in map(json.loads, lines)
        if e["schema"] == "Event"
    }
    assert "date as told" not in notes["flood hit"]
    assert "date as told: 20 May (../2021-05-20)" in notes["attacked"]
    assert "date as told: 4 May (2021-05-04/2021-05-06)" in notes["shelled"]


def test_another_day_of_publication_leaves_each_its_own_day(reading: Reading) -> None:
    later = reading.republished("2022-05-28")
    assert _frame(later) == {
        phrase: tuple(day and day.replace("2021", "2022") for day in days)
        for phrase, days in OWN.items()
    }


def test_an_event_whose_words_are_rejected_has_no_days(reading: Reading) -> None:
    since = next(d for d in reading.dates if d.phrase == "11 May")
    (flood,) = (e for e in reading.events if e.phrase == "flood hit")
    others = [d for d in reading.dates if d is not since]
    assert EventDates(others).days(flood) == (None, None)
    assert EventDates(others).words(flood) is None
