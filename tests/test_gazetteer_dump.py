"""A GeoNames dump, in the format that GeoNames gives out, is laid over the layers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from dateline.geodata.dump import alternate_names, kind_of, places
from dateline.geodata.geonames import Link
from dateline.geodata.writer import Writer

from dateline import Gazetteer
from dateline.errors import GazetteerError

LINKS = {("IR", "29"): Link("Kerman", "IR-08")}


def line(
    number: str,
    name: str,
    code: str,
    *,
    other: str = "",
    lat: str = "30.0",
    lon: str = "57.0",
    country: str = "IR",
    admin1: str = "29",
    population: str = "0",
) -> str:
    feature_class, feature = code.split(".")
    cells = [number, name, name, other, lat, lon, feature_class, feature, country, ""]
    cells += [admin1, "", "", "", population, "", "1754", "Asia/Tehran", "2024-01-01"]
    return "\t".join(cells) + "\n"


LINES = [
    line("9000001", "Deh-e Kuchak", "P.PPL", other="Dehe Kuchek,ده کوچک"),
    line("9000002", "Kermān", "A.ADM1"),
    line("9000003", "Shahrestan-e Kerman", "A.ADM2"),
    line("9000004", "Kuh-e Hazar", "T.MT", lat="29.51", lon="57.27"),
    line("9000005", "Road 84", "R.RD"),
    line("9000006", "Islamic Republic of Iran", "A.PCLI"),
    line("9000007", "Qanat Ghesan", "P.PPLA3", population="1042"),
]


def write(target: Path, dump: Path, more: Path | None = None) -> Gazetteer:
    with Writer(target) as writer:
        for entry in places(dump, LINKS):
            writer.add(entry, "GeoNames dump")
        writer.add_division("IR-08", "Kerman")
        if more is not None:
            writer.add_names(alternate_names(more))
        writer.settle()
        writer.finish({"name": "test", "built": "2026-01-01", "sources": []})
    return Gazetteer(target)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "IR.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("readme.txt", "no dump\n")
        packed.writestr("IR.txt", "".join(LINES))
    return path


def test_rows_become_places_of_their_kind(dump: Path) -> None:
    found = {entry.id: (entry.name, entry.kind) for entry in places(dump, LINKS)}

    # The country and the linked province are there already; a road is no place.
    assert found == {
        "geonames:9000001": ("Deh-e Kuchak", "city"),
        "geonames:9000003": ("Shahrestan-e Kerman", "admin2"),
        "geonames:9000004": ("Kuh-e Hazar", "mountain"),
        "geonames:9000007": ("Qanat Ghesan", "city"),
    }


def test_a_dump_out_of_its_zip_reads_the_same(dump: Path, tmp_path: Path) -> None:
    plain = tmp_path / "IR.txt"
    plain.write_text("".join(LINES), encoding="utf-8")

    assert [entry.id for entry in places(plain, LINKS)] == [
        entry.id for entry in places(dump, LINKS)
    ]


def test_places_of_a_dump_are_found(dump: Path, tmp_path: Path) -> None:
    more = tmp_path / "alternateNamesV2.txt"
    more.write_text(
        "1\t9000001\ten\tLittle Village\t\t\t\t\t\t\n"
        "2\t9000001\ten\tOld Hamlet\t\t\t\t1\t\t1935\n"
        "3\t9000001\tlink\thttps://example.org\t\t\t\t\t\t\n"
        "4\t9000001\tiata\tDEK\t\t\t\t\t\t\n"
        "5\t8999999\ten\tNowhere\t\t\t\t\t\t\n",
        encoding="utf-8",
    )
    gazetteer = write(tmp_path / "g.sqlite", dump, more)

    for name in ("Deh e Kuchak", "Dehe Kuchek", "ده کوچک", "Little Village"):
        (match,) = gazetteer.matches(name)
        assert match.place.id == "geonames:9000001"
        assert match.place.admin1_name == "Kerman"
    assert gazetteer.matches("Old Hamlet")[0].sort == "former"
    assert gazetteer.matches("DEK")[0].sort == "code"
    assert gazetteer.matches("Nowhere") == []
    assert gazetteer.matches("https://example.org") == []
    assert gazetteer.layers == {"GeoNames dump": 4}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a\tb\tc\n", ":1: 3 columns where a GeoNames dump has 19"),
        (LINES[0] + "\n", ":2: 1 columns"),
        (LINES[0].replace("30.0", "north"), ":1: could not convert"),
        (LINES[0].replace("30.0", "99.0"), "lat 99.0"),
    ],
)
def test_a_wrong_line_is_told(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "XX.txt"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GazetteerError, match=wrong):
        write(tmp_path / "g.sqlite", path)


def test_another_encoding_is_told_by_line(tmp_path: Path) -> None:
    path = tmp_path / "XX.txt"
    bad = LINES[1].replace("Kermān", "Kermàn").encode("latin-1")
    path.write_bytes(LINES[0].encode() + bad)

    with pytest.raises(GazetteerError, match=":2: 'utf-8' codec"):
        list(places(path, LINKS))


@pytest.mark.parametrize("content", [b"", b"not packed"])
def test_a_file_that_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "allCountries.zip"
    with pytest.raises(GazetteerError, match="there is no GeoNames dump at"):
        list(places(path, LINKS))
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match=r"a \.zip with a \.txt inside"):
        list(places(path, LINKS))


def test_kinds_fall_back_on_the_class() -> None:
    assert kind_of("P", "PPLX") == "district"
    assert kind_of("P", "PPLW") == "city"
    assert kind_of("S", "SCH") == "site"
    assert kind_of("H", "SPNG") == "other"
    assert kind_of("U", "RDGU") is None
    assert kind_of("", "") is None
