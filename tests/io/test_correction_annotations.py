"""Corrections as W3C Web Annotations: written, read back, and read from other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import dateline as dl
from dateline.errors import BadOption, CorrectionError, OutputExists
from dateline.io.annotations_in import corrections_in

#: An emoji before all that is annotated: two units of UTF-16, one character.
TEXT = (
    "🌊 Floods hit Tripoli on Friday, Aya Noor of the Harbour Guild said. Nobody left "
    "Tripoli on the morrow. “We had warned them,” said Noor. Otter Camp was empty."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


@pytest.fixture(scope="module")
def corrected(reading: dl.Reading) -> dl.Reading:
    return (
        reading.relocate("Tripoli", "Tripoli, Lebanon", nth=2, alone=True)
        .relocate("Otter Camp", (34.4, 35.8), name="Camp 4")
        .redate("on the morrow", "2020-01-04")
        .call("Harbour Guild", "organisation")
        .attribute("We had warned them", "Aya Noor")
        .recode("warned", "THREATEN")
        .part("Noor", "Aya Noor", nth=(2, 1))
        .accept("Friday")
        .sign("Mika", note="by telephone")
    )


@pytest.mark.parametrize("offsets", ["code points", "utf-16"])
def test_what_was_written_comes_back_whole(
    reading, corrected, offsets, tmp_path
) -> None:
    file = corrected.save_annotations(tmp_path / "mika.jsonld", offsets=offsets)
    again = reading.annotated(file)
    assert again == corrected
    assert [c.by for c in again.corrections] == ["Mika"] * 8


def test_each_is_an_annotation_of_the_standard(corrected, tmp_path) -> None:
    file = corrected.save_annotations(tmp_path / "mika.jsonld")
    annotations = json.loads(file.read_text())
    assert len({one["id"] for one in annotations}) == 8
    for one in annotations:
        assert one["type"] == "Annotation"
        assert one["motivation"] == "editing"
        assert one["creator"] == {"type": "Person", "name": "Mika"}
        position, quote = one["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
        assert one["body"][-1] == {
            "type": "TextualBody",
            "purpose": "commenting",
            "value": "by telephone",
        }
    place = next(b for b in annotations[0]["body"] if b["purpose"] == "identifying")
    assert place["source"].startswith("https://sws.geonames.org/")


def test_recogito_counts_units_of_utf16(corrected, tmp_path) -> None:
    file = corrected.save_annotations(tmp_path / "mika.jsonld", offsets="utf-16")
    units = TEXT.encode("utf-16-le")
    for one in json.loads(file.read_text()):
        position, quote = one["target"]["selector"]
        piece = units[2 * position["start"] : 2 * position["end"]]
        assert piece.decode("utf-16-le") == quote["exact"]


def annotation(exact: str, nth: int, *bodies: dict[str, Any], **extra: Any) -> Any:
    """Return an annotation as Recogito 2 downloads it: no context, UTF-16."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(exact, start + 1)
    start = len(TEXT[:start].encode("utf-16-le")) // 2
    selectors = [
        {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
        {"type": "TextQuoteSelector", "exact": exact},
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"https://recogito.example/annotation/{start}",
        "type": "Annotation",
        "body": list(bodies),
        "target": {"source": "https://recogito.example/part/1", "selector": selectors},
        **extra,
    }


def body(value: str, purpose: str, type_: str = "TextualBody") -> dict[str, Any]:
    return {
        "type": type_,
        "value": value,
        "purpose": purpose,
        "creator": "https://recogito.example/noa",
        "modified": "2024-05-01T10:00:00+00:00",
    }


def saved(tmp_path: Path, document: Any) -> Path:
    file = tmp_path / "theirs.jsonld"
    file.write_text(json.dumps(document), "utf-8")
    return file


def test_a_download_from_recogito_corrects(reading, tmp_path) -> None:
    where = body(
        "http://sws.geonames.org/266826", "identifying", type_="SpecificResource"
    )
    document = [
        annotation("Tripoli", 2, where, body("the northern one", "commenting")),
        annotation("Aya Noor", 1, body("PERSON", "identifying")),
        annotation("Harbour Guild", 1, body("Organization", "tagging")),
        annotation("Otter Camp", 1, body("PLACE", "identifying")),
    ]
    better = reading.annotated(saved(tmp_path, document))
    place, person, guild = better.corrections
    assert (place.target.start, place.target.nth) == (TEXT.rindex("Tripoli"), 2)
    assert (place.place, place.note) == ("geonames:266826", "the northern one")
    assert (person.called, guild.called) == ("person", "organisation")
    assert place.by == "noa"
    # A place that nobody has placed says nothing.
    assert any("1 of 4 annotations in theirs.jsonld" in n for n in better.notices)


def test_what_others_say_in_other_ways_is_understood() -> None:
    point = {
        "type": "Feature",
        "purpose": "georeferencing",
        "geometry": {"type": "Point", "coordinates": [35.8, 34.4]},
    }
    page = {
        "type": "AnnotationPage",
        "items": [
            annotation("Otter Camp", 1, body("PLACE", "identifying"), point),
            annotation(
                "on the morrow",
                1,
                body("date", "tagging"),
                body("2020-01-04", "describing"),
                creator={"name": "Noa"},
                created="2024-05-01T10:00:00Z",
            ),
            annotation("warned", 1, body("THREATEN", "classifying")),
        ],
    }
    corrections, left = corrections_in(page, TEXT, "theirs.jsonld")
    assert left == 0
    camp, day, event = corrections
    assert camp.place == "geo:34.4,35.8"
    assert (day.value, day.by, day.at) == ("2020-01-04", "Noa", "2024-05-01T10:00:00Z")
    assert event.type == "THREATEN"


def test_words_are_found_by_their_quotation_alone() -> None:
    once = annotation("Otter Camp", 1, body("group", "tagging"))
    twice = annotation("Tripoli", 1, body("group", "tagging"))
    told = annotation("Tripoli", 1, body("group", "tagging"))
    for one in (once, twice, told):
        del one["target"]["selector"][0]
    told["target"]["selector"][0] |= {"prefix": "Nobody left ", "suffix": " on the"}
    corrections, left = corrections_in([once, twice, told], TEXT, "theirs.jsonld")
    starts = [one.target.start for one in corrections]
    assert starts == [TEXT.index("Otter Camp"), TEXT.rindex("Tripoli")]
    assert left == 1


@pytest.mark.parametrize(
    "document", [{}, [], "x", [1, None], {"corrections": []}], ids=json.dumps
)
def test_what_is_no_annotation_is_refused(reading, tmp_path, document) -> None:
    with pytest.raises(CorrectionError, match="no W3C annotations"):
        reading.annotated(saved(tmp_path, document))


def test_odd_annotations_are_left_out_not_guessed() -> None:
    odd = [
        {"type": "Annotation", "body": None, "target": None},
        {"type": "Annotation", "body": "x", "target": {"selector": {"type": 3}}},
        annotation("Otter Camp", 1, {"value": {"id": 3}, "purpose": "tagging"}),
        {**annotation("Otter Camp", 1, body("group", "tagging")), "target": []},
    ]
    odd[-1]["created"] = "yesterday"
    assert corrections_in(odd, TEXT, "theirs.jsonld") == ((), 4)


def test_files_are_kept_and_ways_to_count_checked(corrected, tmp_path) -> None:
    file = corrected.save_annotations(tmp_path / "mika.jsonld")
    with pytest.raises(OutputExists):
        corrected.save_annotations(file)
    with pytest.raises(BadOption, match="utf-16"):
        corrected.save_annotations(tmp_path / "b.jsonld", offsets="bytes")
