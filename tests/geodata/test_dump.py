"""A GeoNames dump, in the format that GeoNames gives out, is laid over the layers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from dateline.geodata.build import Layer, _with_dump, build
from dateline.geodata.dump import alternate_names, kind_of, places
from dateline.geodata.entries import Entry, check
from dateline.geodata.geonames import Link
from dateline.geodata.writer import Writer

from dateline import Gazetteer
from dateline.errors import BadOption, GazetteerError

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


def town(number: int, country: str, name: str) -> Entry:
    return Entry(
        id=f"geonames:{number}",
        name=name,
        kind="city",
        lat=30.0,
        lon=57.0,
        country=country,
        population=600,
    )


def layered(target: Path, dump: Path, replaced: set[str] | None) -> Gazetteer:
    """Build from three small layers and a dump."""
    built_in = {
        "curated": [Entry(id="dateline:x", name="Zagros", kind="range", country="IR")],
        "cities": [
            town(9000001, "IR", "Dehekuchak"),
            town(98, "IR", "Kermanabad"),
            town(99, "IQ", "Najaf"),
        ],
        "airports": [Entry(id="airport:OIKK", name="Kerman Airport", kind="airport")],
    }
    layers = [Layer(name, rows, "", (), "") for name, rows in built_in.items()]
    full = Layer("GeoNames dump", places(dump, LINKS), "", (), "")
    with Writer(target) as writer:
        for layer in _with_dump(layers, full, writer, replaced):
            for entry in layer.entries:
                writer.add(entry, layer.name)
        writer.settle()
        writer.finish({"name": "test", "built": "2026-01-01", "sources": []})
    return Gazetteer(target)


def test_a_dump_laid_over_adds_what_is_not_there(dump: Path, tmp_path: Path) -> None:
    gazetteer = layered(tmp_path / "g.sqlite", dump, None)

    assert gazetteer.place("geonames:9000001").name == "Dehekuchak"
    assert gazetteer.matches("Kermanabad")
    assert gazetteer.matches("Qanat Ghesan")
    assert gazetteer.layers == {
        "curated": 1,
        "cities": 3,
        "airports": 1,
        "GeoNames dump": 3,
    }


def test_a_dump_replaces_the_cities_of_its_countries(
    dump: Path, tmp_path: Path
) -> None:
    replaced: set[str] = set()
    gazetteer = layered(tmp_path / "g.sqlite", dump, replaced)

    assert replaced == {"IR"}
    assert gazetteer.place("geonames:9000001").name == "Deh-e Kuchak"
    assert gazetteer.matches("Kermanabad") == []
    assert gazetteer.matches("Najaf")  # the dump has nothing of Iraq
    assert gazetteer.layers == {
        "curated": 1,
        "cities": 1,
        "airports": 1,
        "GeoNames dump": 4,
    }


def test_a_whole_build_takes_a_dump_for_a_country(dump: Path, tmp_path: Path) -> None:
    path = build(tmp_path / "g.sqlite", progress=False, geonames=dump, replace=True)
    gazetteer = Gazetteer(path)

    assert gazetteer.problems() == []
    assert gazetteer.layers["GeoNames dump"] == 4
    # A dump of one province holds no Tehran; words for it are left out, not refused.
    assert "city" not in {one.place.kind for one in gazetteer.matches("Tehran")}
    assert gazetteer.matches("Iranian")[0].place.country == "IR"
    assert gazetteer.matches("Najaf")[0].place.kind == "city"
    assert gazetteer.matches("Zagros Mountains")
    assert {source["layer"] for source in gazetteer.sources} == set(gazetteer.layers)


def test_nothing_is_replaced_without_a_dump(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="name a GeoNames dump too"):
        build(tmp_path / "g.sqlite", replace=True)


def test_a_dump_that_breaks_off_is_told(dump: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.zip"
    cut.write_bytes(dump.read_bytes()[:-200])

    with pytest.raises(GazetteerError, match="or only a part of one"):
        list(places(cut, LINKS))


def test_a_dump_damaged_inside_is_told(tmp_path: Path) -> None:
    path = tmp_path / "IR.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("IR.txt", "".join(LINES) * 50)
    content = bytearray(path.read_bytes())
    content[100:110] = bytes(10)
    path.write_bytes(content)

    with pytest.raises(GazetteerError, match=r"is damaged|columns|codec"):
        list(places(path, LINKS))


def test_a_dump_of_roads_alone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "XX.txt"
    path.write_text(line("1", "Road 84", "R.RD"), encoding="utf-8")

    with pytest.raises(GazetteerError, match="holds no place that Dateline keeps"):
        list(places(path, LINKS))


def test_alternate_names_given_as_a_dump_are_told(tmp_path: Path) -> None:
    path = tmp_path / "alternateNamesV2.txt"
    path.write_text("1\t9000001\ten\tVillage\t\t\t\t\t\t\n", encoding="utf-8")

    with pytest.raises(GazetteerError, match="10 columns where a GeoNames dump has 19"):
        list(places(path, LINKS))


def test_an_error_in_a_dump_leaves_the_old_gazetteer_whole(tmp_path: Path) -> None:
    old = tmp_path / "g.sqlite"
    old.write_bytes(b"old")
    wrong = tmp_path / "XX.txt"
    wrong.write_text("a\tb\n", encoding="utf-8")

    with pytest.raises(GazetteerError, match="2 columns"):
        build(old, progress=False, geonames=wrong, replace=True)
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["XX.txt", "g.sqlite"]


def _zip_of(path: Path, packing: int = zipfile.ZIP_DEFLATED, **header: int) -> Path:
    """Write a dump in a .zip, with other values in both of its headers."""
    with zipfile.ZipFile(path, "w", packing) as packed:
        packed.writestr("IR.txt", LINES[0])
    data = bytearray(path.read_bytes())
    second = data.index(b"PK\x01\x02")
    for name, at in (("flags", 6), ("method", 8)):
        if name in header:
            value = header[name].to_bytes(2, "little")
            data[at : at + 2] = data[second + at + 2 : second + at + 4] = value
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ({"flags": 1}, "encrypted"),
        ({"flags": 0x20}, "patched"),
        ({"flags": 0x40}, "encryption"),
        ({"method": 97}, "compression"),
        ({"method": 14}, "damaged"),
    ],
)
def test_a_zip_that_cannot_be_unpacked_is_told(
    tmp_path: Path, header: dict[str, int], says: str
) -> None:
    with pytest.raises(GazetteerError, match=says):
        list(places(_zip_of(tmp_path / "IR.zip", **header), {}))


def test_a_damaged_lzma_is_told(tmp_path: Path) -> None:
    path = _zip_of(tmp_path / "IR.zip", zipfile.ZIP_LZMA)
    data = bytearray(path.read_bytes())
    data[45:60] = bytes(15)
    path.write_bytes(data)
    with pytest.raises(GazetteerError, match="damaged"):
        list(places(path, {}))


def test_a_line_without_an_end_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "IR.txt"
    path.write_text("x" * 3_000_000)
    with pytest.raises(GazetteerError, match="1,048,576 bytes"):
        list(places(path, {}))


@pytest.mark.parametrize("population", [10**29, -1])
def test_a_population_that_no_place_has_is_told(population: int) -> None:
    entry = Entry(id="geonames:1", name="Najaf", kind="city", population=population)
    with pytest.raises(GazetteerError, match="population"):
        check(entry)
