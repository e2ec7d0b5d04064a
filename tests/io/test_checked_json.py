"""The door: JSON from outside is read within limits and checked as a whole."""

import copy
import json
from typing import Any

import pytest
from readings import READINGS, sample_reading

from dateline import Reading
from dateline.errors import CorrectionError, StoryError
from dateline.io import checked_json
from dateline.io.checked_json import parse
from dateline.io.corrections import load_corrections

DOCUMENT = json.loads(sample_reading().to_json())

#: Changes to a reading that make it one that Dateline never wrote.
DAMAGES: list[tuple[str, Any]] = [
    ("places/0/sentence", 9_999),
    ("places/0/sentence", 0.0),
    ("sentences/0/0", 0.0),
    ("events/0/killed", 2.0),
    ("places/0/sentence", "first"),
    ("places/0/start", -5),
    ("places/0/start", 10**7),
    ("places/0/end", 0),
    ("places/0/phrase", "other words"),
    ("places/0/lat", "north"),
    ("places/0/lon", 181),
    ("places/0/kind", '"><b>bold</b>'),
    ("places/0/place_kind", "planet"),
    ("places/0/place_kind", None),
    ("places/0/name", None),
    ("places/0/status", "perhaps"),
    ("places/0/confidence", 7),
    ("places/0/candidates", [{"x": 1}]),
    ("places/0/id", 5),
    ("actors/0/kind", "robot"),
    ("actors/0/mentions", 5),
    ("actors/0/mentions/0/sentence", 9_999),
    ("dates/0/first", "yesterday"),
    ("dates/0/first", "2021-06-31"),
    ("dates/0/last", "-0218-13-01"),
    ("dates/0/edtf", "towards evening"),
    ("dates/0/edtf", "2021-06-31"),
    ("dates/0/edtf", "2021-06-30/2021-06-01"),
    ("dates/0/edtf", ""),
    ("dates/0/timex_type", "AGE"),
    ("dates/0/id", "date:99999"),
    ("dates/0/days_from_publication", [1]),
    ("quotes/0/direct", "partly"),
    ("quotes/0/stance", "sang"),
    ("events/0/factuality", "doubted"),
    ("events/0/killed", -7),
    ("events/0/killed", 10**30),
    ("places/0/population", 2**53),
    ("events/0/killed", "7"),
    ("events/0/told_in", [9_999]),
    ("events/0/edtf", "../.."),
    ("figures/0/outcome", "sung"),
    ("figures/0/low", True),
    ("sentences", []),
    ("sentences/0", [0]),
    ("sentences/0", ["a", "b"]),
    ("paragraphs/0", [5, 1]),
    ("paragraphs/0", [0, 10**8]),
    ("notices", "one"),
    ("notices", [5]),
    ("story/text", 5),
    ("story/text", "short"),
    ("story/title", ["x"]),
    ("story/language", 5),
    ("story/published", "soon"),
    ("made_by/model", 5),
    ("corrections", [5]),
    ("home", 5),
    ("version", True),
    ("version", 2),
]


def changed(path: str, value: object) -> Any:
    document = copy.deepcopy(DOCUMENT)
    *parents, last = [int(p) if p.isdigit() else p for p in path.split("/")]
    part = document
    for key in parents:
        part = part[key]
    part[last] = value
    return document


@pytest.mark.parametrize(("path", "value"), DAMAGES)
def test_a_tampered_reading_is_refused(path: str, value: object) -> None:
    with pytest.raises(StoryError, match=r"reading|story"):
        Reading.from_json(json.dumps(changed(path, value)))


def test_the_message_names_the_wrong_value_and_where_it_is() -> None:
    with pytest.raises(StoryError, match=r"places\[0\]\.lat.*'north'"):
        Reading.from_json(json.dumps(changed("places/0/lat", "north")))


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("dates/0/edtf", "by Michaelmas", r"dates\[0\]\.edtf, 'by Michaelmas' .* give"),
        ("dates/0/edtf", 12, r"dates\[0\]\.edtf, 12 is not of type 'string'"),
        (
            "dates/0/last",
            "2022-02-30",
            r"dates\[0\]\.last, '2022-02-30' is no day; give",
        ),
        ("dates/0/last", 7.5, r"dates\[0\]\.last, 7\.5 .* type 'string' or 'null'"),
    ],
)
def test_the_message_says_what_a_day_may_be(path: str, value: Any, says: str) -> None:
    with pytest.raises(StoryError, match=says):
        Reading.from_json(json.dumps(changed(path, value)))


def test_a_long_wrong_value_is_cut_in_the_message() -> None:
    with pytest.raises(StoryError) as caught:
        Reading.from_json(json.dumps(changed("notices", {"n": "x" * 10_000})))
    assert len(str(caught.value)) < 400


def test_what_is_not_known_yet_is_let_through() -> None:
    document = changed("places/0/smell", "sea")
    assert Reading.from_json(json.dumps(document)) == sample_reading()


@pytest.mark.parametrize("make", READINGS)
def test_a_byte_order_mark_and_bytes_make_no_difference(make) -> None:
    reading = make()
    text = reading.to_json()
    for given in ("\ufeff" + text, text.encode(), text.encode("utf-16")):
        assert Reading.from_json(given) == reading


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("", "broken"),
        ("[" * 100_000, "deeply"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "deeply"),
        ("[NaN]", "NaN"),
        ("[-Infinity]", "Infinity"),
        ("[1e999]", "bounds"),
        ("[9007199254740992]", "bounds"),
        ('{"killed": -1' + "0" * 30 + "}", "bounds"),
        ("1" * 5_000, "broken"),
        (r'["\ud83d"]', "half a character"),
        (r'{"\udc00": 1}', "half a character"),
        (b"\xff\xff", "broken"),
        (b"\xff\xfe[", "broken"),
        (5, "give text"),
    ],
)
def test_what_no_program_can_use_is_refused(data, says) -> None:
    with pytest.raises(StoryError, match=says) as caught:
        parse(data, "it", StoryError)
    assert len(str(caught.value)) < 300


def test_json_beyond_the_limit_is_left_unread(monkeypatch) -> None:
    monkeypatch.setattr(checked_json, "MOST_CHARACTERS", 10)
    assert parse("[1, 2]", "it", StoryError) == [1, 2]
    with pytest.raises(StoryError, match="longer than 10"):
        parse("[1, 2, 3, 4]", "it", StoryError)


SPAN = {"kind": "place", "start": 11, "end": 15, "phrase": "Kano", "place": None}


@pytest.mark.parametrize(
    "change",
    [
        {"start": "a"},
        {"start": True},
        {"start": 1.5},
        {"start": [1]},
        {"end": 4},
        {"phrase": 5},
        {"before": [1]},
        {"place": 5},
        {"place": ""},
        {"kind": ["x"]},
        {"kind": 5},
        {"kind": "colour"},
        {"occurrence": "x"},
        {"occurrence": 2, "occurrences": 1},
        {"kind": "actor", "with": 5, "same": True},
        {"kind": "actor", "with": {"start": 0, "end": 3}, "same": "yes"},
        {"kind": "name", "called": ["person"]},
    ],
)
def test_a_tampered_correction_is_refused(tmp_path, change) -> None:
    path = tmp_path / "story.corrections.json"
    path.write_text(json.dumps({"version": 1, "corrections": [SPAN | change]}))
    with pytest.raises(CorrectionError):
        load_corrections(path)


@pytest.mark.parametrize(
    "content",
    [b'{"version": true, "corrections": []}', b"[" * 100_000, b"\xff\xff", b"[1e999]"],
)
def test_a_broken_file_of_corrections_is_refused(tmp_path, content) -> None:
    path = tmp_path / "story.corrections.json"
    path.write_bytes(content)
    with pytest.raises(CorrectionError):
        load_corrections(path)


def test_corrections_may_begin_with_a_byte_order_mark(tmp_path) -> None:
    path = tmp_path / "story.corrections.json"
    text = json.dumps({"version": 1, "corrections": [SPAN]})
    path.write_text(text, encoding="utf-8-sig")
    (correction,) = load_corrections(path)
    assert correction.record() == SPAN
