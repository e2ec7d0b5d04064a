"""In how many languages places have a name."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from dateline.geodata import curated
from dateline.geodata.languages import by_place, counts, messages

from dateline import Gazetteer
from dateline.errors import GazetteerError


def catalogue(folder: Path, language: str, *names: str) -> None:
    """Write a catalogue of gettext that translates the names to themselves."""
    path = folder / language / "LC_MESSAGES" / "geonames.mo"
    path.parent.mkdir(parents=True)
    texts = [text.encode() for text in ("", *names)]
    at, table, body = 28 + 16 * len(texts), b"", b""
    for text in texts:
        table += struct.pack("<II", len(text), at + len(body))
        body += text + b"\0"
    head = (0x950412DE, 0, len(texts), 28, 28 + len(table), 0, 0)
    path.write_bytes(struct.pack("<7I", *head) + table * 2 + body)


def test_regional_forms_are_one_language(tmp_path: Path) -> None:
    catalogue(tmp_path, "zh_TW", "128234", "IR")
    catalogue(tmp_path, "zh_HK", "128234")
    catalogue(tmp_path, "fa", "128234", "IR.29")

    assert counts(tmp_path) == {"128234": 2, "IR": 1, "IR.29": 1}


def test_codes_become_ids_and_unknown_ones_are_left_out() -> None:
    counted = {"IR": 121, "128234": 30, "IR.29": 3, "CS": 2}

    assert by_place(counted, {"IR": "130758", "IR.29": "128231"}) == [
        (128231, 3),
        (128234, 30),
        (130758, 121),
    ]


def test_another_file_is_no_catalogue() -> None:
    with pytest.raises(GazetteerError, match="not a catalogue"):
        list(messages(b"no catalogue, but some bytes"))


def test_the_table_counts_each_place_once() -> None:
    rows = curated.tables()["languages"]
    counted = curated.languages(rows)

    assert len(rows) == len(counted) > 25_000
    assert all(0 < count < 200 for count in counted.values())


@pytest.mark.parametrize(
    ("name", "kinds", "better_known", "less_known"),
    [
        ("Kharkiv", ("city", "admin1"), "city", "admin1"),
        ("Zaragoza", ("city", "admin2"), "city", "admin2"),
        ("New York", ("city", "admin1"), "admin1", "city"),
        ("Luxembourg", ("country", "admin1"), "country", "admin1"),
    ],
)
def test_a_match_tells_in_how_many_languages(
    name: str, kinds: tuple[str, ...], better_known: str, less_known: str
) -> None:
    matches = Gazetteer.default().matches(name)
    most = {
        kind: max((m.languages for m in matches if m.place.kind == kind), default=0)
        for kind in kinds
    }

    assert most[better_known] > most[less_known]


def test_what_geonames_has_no_translations_of_has_none() -> None:
    (sea,) = [
        match
        for match in Gazetteer.default().matches("Aegean Sea")
        if match.place.kind == "sea"
    ]

    assert sea.languages == 0
