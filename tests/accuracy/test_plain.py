"""Plain sentences: frames are sound, places are drawn evenly, and scores are right."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from dateline.model import Place, Toponym

#: Sentences drawn for a test.
FEW = 180


@pytest.fixture(scope="module")
def look(plain) -> list[dict[str, Any]]:
    return plain.draw.draw_half("look", FEW)


def _places(records: list[dict[str, Any]]) -> set[str]:
    return {top["place"] for record in records for top in record["toponyms"]}


def test_every_frame_measures_one_place_of_its_level(plain):
    measured = set(plain.frames.SLOTS.values())
    allowed = measured | {*plain.frames.OTHERS, *plain.frames.HELP}
    frames = plain.frames.read_frames()
    assert len({frame.id for frame in frames}) == len(frames)
    assert Counter(frame.half for frame in frames)["look"] >= 160
    for frame in frames:
        own = plain.frames.SLOTS[frame.level]
        slots = Counter(frame.slots)
        assert set(slots) <= allowed, frame.text
        assert set(slots) & measured == {own}, frame.text
        assert slots[own] == 1 or frame.level == "none", frame.text
        assert frame.half in ("look", "report", "namesakes")


def test_a_frame_has_the_slots_of_its_context(plain):
    needed = {"country": "nation", "division": "state", "neighbours": "other"}
    for frame in plain.frames.read_frames():
        if frame.context == "none":
            assert not {"nation", "state", "other"} & set(frame.slots), frame.text
        else:
            assert needed[frame.context] in frame.slots, frame.text


def test_people_come_from_all_continents(plain):
    people = plain.frames.people()
    assert set(people) == set(plain.spots.CONTINENTS.values())
    assert sum(map(len, people.values())) >= 120


@pytest.mark.parametrize(
    ("text", "phrase", "article", "written"),
    [
        ("{water} is low.", "Oder", True, "The Oder is low."),
        ("Ice covers {water}.", "Kama", True, "Ice covers the Kama."),
        ("A {water} ferry sank.", "Kama", True, "A Kama ferry sank."),
        ("He left Cebu, {nation}.", "Philippines", True, "He left Cebu, Philippines."),
        ("Police in {nation} wait.", "Gambia", True, "Police in the Gambia wait."),
        ("A {city} man won.", "Accra", False, "An Accra man won."),
        ("{CITY}, May 2 - Rain.", "Bergen", False, "BERGEN, May 2 - Rain."),
    ],
)
def test_a_filled_frame_reads_as_english(plain, text, phrase, article, written):
    filling = plain.frames.Filling(phrase, article)
    slot = plain.frames.SLOT.findall(text)[0].lower()
    told, [(_, start, end)] = plain.frames.fill(text, {slot: filling})
    assert told == written
    assert told[start:end].casefold() == phrase.casefold()


def test_drawing_is_deterministic_and_the_seed_changes_it(plain, look):
    assert plain.draw.draw_half("look", FEW) == look
    other = plain.draw.draw_half("look", FEW, "other")
    assert len(_places(other) - _places(look)) > FEW / 2


def test_continents_and_sizes_are_drawn_evenly(plain, look):
    cities = [record for record in look if record["level"] == "city"]
    by_continent = Counter(record["continent"] for record in cities)
    assert set(by_continent) == set(plain.spots.CONTINENTS.values())
    assert max(by_continent.values()) - min(by_continent.values()) <= 2
    # Oceania has few large cities: smaller ones stand for them.
    sizes = Counter(r["size"] for r in cities if r["continent"] != "Oceania")
    assert len(set(sizes.values())) == 1
    assert set(sizes) == set(plain.spots.SIZES)


def test_every_level_has_its_share(plain, look):
    levels = Counter(record["level"] for record in look)
    for level, part in plain.draw.SHARES.items():
        assert levels[level] / len(look) == pytest.approx(part, abs=0.04), level


def test_the_halves_share_neither_frames_nor_places(plain, look):
    report = plain.draw.draw_half("report", FEW)
    assert report
    assert not _places(look) & _places(report)
    assert not {r["frame"] for r in look} & {r["frame"] for r in report}


def test_towns_are_small_and_of_all_continents(plain):
    towns = {half: plain.draw.draw_towns(half, 3) for half in ("look", "report")}
    for drawn in towns.values():
        named = Counter(record["continent"] for record in drawn)
        assert named == dict.fromkeys(plain.spots.CONTINENTS.values(), 3)
        assert {record["size"] for record in drawn} == {""}
    assert not _places(towns["look"]) & _places(towns["report"])


def test_spans_hold_the_phrases_and_people_are_no_places(look):
    for record in look:
        for span in [*record["toponyms"], *record.get("none", ())]:
            assert record["text"][span["start"] : span["end"]] == span["phrase"]
        assert bool(record["toponyms"]) == (record["level"] != "none")
        assert "{" not in record["text"]


def _city(plain, name: str, country: str) -> Any:
    named = plain.spots.spots(
        "kind = 'city' AND name = ? AND country = ?", name, country
    )
    return max(named, key=lambda spot: spot.population)


def test_a_bare_name_is_clear(plain):
    clear = plain.spots.is_plain_city
    assert clear(_city(plain, "Nairobi", "KE"))
    assert not clear(_city(plain, "Hyderabad", "PK"))  # a larger one in India
    assert not clear(_city(plain, "Lebanon", "US"))  # a country


def test_a_country_makes_its_largest_bearer_clear(plain):
    hyderabad = _city(plain, "Hyderabad", "PK")
    assert plain.spots.is_largest(hyderabad, division=False)


def test_namesakes_share_their_division_s_name(plain):
    drawn = plain.draw.draw_namesakes(6)
    assert {record["half"] for record in drawn} == {"namesakes"}
    assert all(record["namesake"] for record in drawn)
    assert len({record["frame"] for record in drawn}) == 5


# ------------------------------------------------------------------ the scorer

GOLD = {
    "start": 3,
    "end": 9,
    "phrase": "Kerman",
    "lat": 30.28,
    "lon": 57.08,
    "place": "geonames:128234",
    "geonameid": 128234,
    "level": "city",
    "country": "IR",
}


def _place(kind: str, lat: float = 30.28, **more: Any) -> Place:
    given = {"id": "test:1", "name": "Kerman", "country": "IR", "lon": 57.08}
    return Place(kind=kind, lat=lat, **(given | more))


@pytest.mark.parametrize(
    ("place", "outcome"),
    [
        (_place("city", id="geonames:128234", lat=40), "right"),
        (_place("city", lat=30.4), "right"),
        (_place("district"), "right"),
        (_place("city", lat=31), "another place"),
        (_place("admin1"), "the division for the city"),
        (_place("admin2"), "the division for the city"),
        (_place("admin1", country="PK"), "another place"),
        (_place("airport"), "another place"),
        (None, "not found"),
    ],
)
def test_the_place_of_a_city_is_judged(plain, place, outcome):
    assert plain.outcomes.outcome_of(GOLD, place) == outcome


@pytest.mark.parametrize(
    ("place", "outcome"),
    [
        (_place("admin1", id="iso:IR-08", lat=35), "right"),
        (_place("admin1"), "right"),
        (_place("city"), "the city for the division"),
        (_place("admin2"), "another place"),
    ],
)
def test_the_place_of_a_division_is_judged(plain, place, outcome):
    gold = GOLD | {"place": "iso:IR-08", "geonameid": None, "level": "admin1"}
    assert plain.outcomes.outcome_of(gold, place) == outcome


def _found(start: int, end: int, place: Place | None) -> Toponym:
    return Toponym(
        start=start,
        end=end,
        phrase="Kerman"[: end - start],
        sentence=0,
        rule="test",
        kind="literal",
        place=place,
    )


def _judge(plain, record: dict[str, Any], *found: Toponym) -> list[str]:
    return [one.outcome for one in plain.outcomes.judge(record, found)]


def test_a_mention_must_overlap_the_name(plain):
    record = {"text": "In Kerman rain fell.", "toponyms": [GOLD]}
    city = _place("city")
    assert _judge(plain, record, _found(3, 9, city)) == ["right"]
    assert _judge(plain, record, _found(10, 14, city)) == ["not found"]


def test_the_airport_of_a_city_may_be_read_as_an_airport(plain):
    record = {"text": "In Kerman airport it rained.", "toponyms": [GOLD]}
    airport = _place("airport", lat=30.2)
    assert _judge(plain, record, _found(3, 17, airport)) == ["right"]
    assert _judge(plain, record, _found(3, 9, airport)) == ["another place"]


def test_people_are_to_be_left_alone(plain):
    name = {"start": 4, "end": 10, "phrase": "Kerman"}
    record = {"text": "Mr. Kerman left.", "toponyms": [], "none": [name]}
    assert _judge(plain, record) == ["left alone"]
    assert _judge(plain, record, _found(4, 10, None)) == ["left alone"]
    assert _judge(plain, record, _found(4, 10, _place("city"))) == ["taken for a place"]


def test_figures_are_shares_of_names_and_of_people(plain):
    record = {"text": "", "toponyms": [GOLD, GOLD | {"start": 20, "end": 26}]}
    judged = list(plain.outcomes.judge(record, (_found(3, 9, _place("admin1")),)))
    told = plain.score.figures(plain.score.counts(judged))
    assert told["the division for the city"] == 50
    assert told["wrong without doubt shown"] == 50
    assert told["not found"] == 50
    assert "other names left alone" not in told


def test_errors_of_the_reporting_half_stay_unseen(plain, tmp_path, capsys):
    file = tmp_path / "report.jsonl"
    file.write_text(json.dumps({"id": "report-1", "half": "report"}), encoding="utf-8")
    assert plain.score.main([str(file), "--errors", "3"]) == 2
    assert "unseen" in capsys.readouterr().err


def test_sentences_are_read_and_shown(plain, tmp_path, capsys):
    records = plain.draw.draw_namesakes(1)
    file = tmp_path / "few.jsonl"
    lines = "".join(json.dumps(record) + "\n" for record in records)
    file.write_text(lines, encoding="utf-8")
    assert plain.score.main([str(file)]) == 0
    assert "by continent" in capsys.readouterr().out
    assert plain.score.main([str(file), "--baseline", "--markdown"]) == 0
    assert "| Africa |" in capsys.readouterr().out


def test_plain_sentences_are_read_right_in_all_parts_of_the_world(plain):
    records = tuple(plain.draw.draw_half("report", 400))
    each = plain.score.read_all(records, plain.outcomes.engine)
    judged = [one for sentence in each for one in sentence]
    told = plain.score.figures(plain.score.counts(judged))
    assert told["right"] >= 94
    assert told["the division for the city"] <= 1.5
    assert told["wrong without doubt shown"] <= 1.5
    by_continent = plain.score.groups(judged, plain.score.TABLES["continent"])
    assert len(by_continent) == 6
    assert all(plain.score.rate(counted) >= 88 for _, counted in by_continent)


def test_cities_named_like_their_division_are_read_as_cities(plain):
    records = tuple(plain.draw.draw_namesakes(30, ""))
    each = plain.score.read_all(records, plain.outcomes.engine)
    told = plain.score.figures(
        plain.score.counts([one for sentence in each for one in sentence])
    )
    assert told["right"] >= 94
