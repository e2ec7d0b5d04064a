"""Building the gazetteer file: one writer, whole files only, clear errors."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from dateline.geodata import build as module
from dateline.geodata import curated
from dateline.geodata.curated import Row
from dateline.geodata.divisions import divisions
from dateline.geodata.entries import Entry
from dateline.geodata.geonames import alternates
from dateline.geodata.writer import Writer

from dateline import Gazetteer
from dateline.errors import GazetteerError, GazetteerMissing
from dateline.gazetteer.store import SCHEMA_VERSION, output_path

META = {"name": "test", "built": "2026-01-01", "sources": []}
KERMAN = Entry(
    id="geonames:128234",
    name="Kerman",
    kind="city",
    lat=30.28,
    lon=57.08,
    country="IR",
    admin1="IR-08",
    population=577514,
    names=[("Kermān", "alternate"), ("KER", "code"), ("Kirman", "alternate")],
)
IRAN = Entry(
    id="geonames:130758", name="Iran", kind="country", country="IR", division="IR"
)
NAJAF = Entry(
    id="geonames:98860",
    name="An Najaf",
    kind="city",
    lat=32.03,
    lon=44.35,
    country="IQ",
    names=[("Nadschaf", "alternate")],
    arabic=True,
)


def write(path: Path, *entries: Entry, layer: str = "test") -> Gazetteer:
    with Writer(path) as writer:
        for entry in entries:
            writer.add(entry, layer)
        writer.settle()
        writer.finish(dict(META))
    return Gazetteer(path)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_what_is_written_is_found(tmp_path: Path) -> None:
    gazetteer = write(tmp_path / "g.sqlite", IRAN, KERMAN)

    place = gazetteer.place("geonames:128234")
    assert (place.name, place.country_name) == ("Kerman", "Iran")
    assert place.admin1_name is None  # no entry tells what IR-08 is called
    assert [match.name for match in gazetteer.matches("kirman")] == ["Kirman"]
    assert [match.sort for match in gazetteer.matches("KER")] == ["code"]
    assert gazetteer.matches("ker") == []
    assert gazetteer.layers == {"test": 2}


def test_an_arabic_article_is_optional_where_arabic_is_spoken(tmp_path: Path) -> None:
    gazetteer = write(tmp_path / "g.sqlite", NAJAF)

    assert [match.form for match in gazetteer.matches("Najaf")] == ["article"]
    assert [match.form for match in gazetteer.matches("An-Najaf")] == ["folded"]
    assert [match.form for match in gazetteer.matches("al-Najaf")] == ["article"]


def test_a_transliteration_is_found_by_its_sound(tmp_path: Path) -> None:
    gazetteer = write(tmp_path / "g.sqlite", IRAN, KERMAN)

    assert [match.form for match in gazetteer.matches("Quermaan")] == []
    assert [match.form for match in gazetteer.matches("Qermann")] == ["key"]


def test_a_country_is_not_found_by_its_sound(tmp_path: Path) -> None:
    oman = Entry(id="geonames:286963", name="Colombia", kind="country", country="CO")
    gazetteer = write(tmp_path / "g.sqlite", oman)

    assert gazetteer.matches("Kolombia") == []


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        (Entry(id="x:1", name="X", kind="hamlet"), "kind 'hamlet'; the kinds are"),
        (Entry(id="x:1", name="X", kind="city", lat=91, lon=0), "lat 91"),
        (Entry(id="x:1", name="X", kind="city", lat=0, lon=-181), "lon -181"),
        (KERMAN, "is there already"),
    ],
)
def test_a_wrong_entry_is_refused(tmp_path: Path, entry: Entry, wrong: str) -> None:
    with Writer(tmp_path / "g.sqlite") as writer:
        writer.add(KERMAN, "test")
        with pytest.raises(GazetteerError, match=wrong):
            writer.add(entry, "test")


def test_an_error_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, IRAN)
    before = path.read_bytes()

    with pytest.raises(GazetteerError, match="there already"):
        write(path, KERMAN, KERMAN)

    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["g.sqlite"]


def test_a_killed_build_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, IRAN)
    before = path.read_bytes()

    running = subprocess.Popen(
        [sys.executable, "-m", "dateline.geodata.build", str(path)],
        stderr=subprocess.DEVNULL,
    )
    give_up = time.monotonic() + 60
    while not list(tmp_path.glob("*.part")) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert running.poll() is None
    running.send_signal(signal.SIGKILL)
    running.wait()

    assert path.read_bytes() == before
    assert Gazetteer(path).layers == {"test": 1}
    write(path, IRAN, KERMAN)  # the next build sweeps up
    assert names_in(tmp_path) == ["g.sqlite"]


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, IRAN, KERMAN, NAJAF)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_missing_file_says_which_command_builds_it(tmp_path: Path) -> None:
    with pytest.raises(GazetteerMissing, match="dateline gazetteer build"):
        Gazetteer(tmp_path / "nowhere.sqlite")
    with pytest.raises(FileNotFoundError):
        Gazetteer(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00junk"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "g.sqlite"
    path.write_bytes(content)

    with pytest.raises(GazetteerError, match="dateline gazetteer build"):
        Gazetteer(path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE place (id TEXT)")

    with pytest.raises(GazetteerError, match="not a gazetteer of Dateline"):
        Gazetteer(path)


def test_a_half_built_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, IRAN)
    with sqlite3.connect(path) as half:
        half.execute("DELETE FROM meta WHERE key = 'complete'")

    with pytest.raises(GazetteerError, match="half built"):
        Gazetteer(path)


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, IRAN)
    with sqlite3.connect(path) as old:
        old.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(GazetteerError, match=f"format {SCHEMA_VERSION + 1}"):
        Gazetteer(path)


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, IRAN, KERMAN, NAJAF)
    path.write_bytes(path.read_bytes()[:-100])

    with pytest.raises(GazetteerError, match="dateline gazetteer build"):
        Gazetteer(path)


def test_check_tells_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    assert write(path, IRAN, KERMAN).problems() == [
        "1 places are in a division that is missing"
    ]
    with sqlite3.connect(path) as broken:
        broken.execute("DELETE FROM name WHERE key = 'iran'")
        broken.execute("UPDATE place SET lat = 99 WHERE name = 'Kerman'")
        broken.execute("DELETE FROM division WHERE code = 'IR'")

    problems = Gazetteer(path).problems()
    assert "1 places cannot be found by any name" in problems
    assert "1 points are off the globe" in problems
    assert "2 places are in a country that is missing" in problems


@pytest.mark.parametrize("entries", [(), (KERMAN,), (IRAN,)])
def test_a_gazetteer_without_a_layer_answers_with_what_it_has(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    gazetteer = write(tmp_path / "g.sqlite", *entries)
    held = {entry.name for entry in entries}

    assert {one.place.name for one in gazetteer.find("Kerman")} == held & {"Kerman"}
    assert (gazetteer.country("IR") is not None) == ("Iran" in held)
    assert len(gazetteer.near(30.3, 57.1)) == ("Kerman" in held)
    assert len(gazetteer.cities((50, 20, 60, 40))) == ("Kerman" in held)
    assert gazetteer.shares == ({"IR": 1.0} if held else {})
    assert ("it has no places" in gazetteer.problems()) == (not held)


def test_a_name_of_a_thousand_places_gives_the_largest(tmp_path: Path) -> None:
    many = [
        Entry(id=f"x:{n}", name="San Antonio", kind="city", lat=0, lon=0, population=n)
        for n in range(1, 1_001)
    ]
    found = write(tmp_path / "g.sqlite", *many).matches("San Antonio")

    assert len(found) == 500
    assert found[0].place.population == 1_000


def test_the_environment_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.sqlite"
    write(path, IRAN)
    monkeypatch.setenv("DATELINE_GAZETTEER", str(path))

    assert Gazetteer().path == path
    assert Gazetteer.default().layers == {"test": 1}
    assert output_path() == path


def test_the_users_own_build_goes_before_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATELINE_GAZETTEER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("dateline.gazetteer.store.user_path", lambda: own)
    own = tmp_path / "dateline" / "places.sqlite"
    own.parent.mkdir()
    write(own, IRAN)

    assert Gazetteer().path == own
    assert output_path() == own


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")

    with pytest.raises(GazetteerError, match="cannot write a gazetteer"):
        write(blocked / "g.sqlite", IRAN)


# -- the curated tables -------------------------------------------------------------

PLACES = "id,name,kind,country,admin1,lat,lon,population,names,within,source\n"


def table(folder: Path, text: str, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_names_of_a_curated_place_carry_their_sort(tmp_path: Path) -> None:
    table(
        tmp_path,
        PLACES + "dateline:x,Xanadu,region,,,42.36,116.18,,"
        "Shangdu|abbr:XD|demonym:Xanaduan|former:Kaiping,CN,Wikipedia\n",
    )

    (entry,) = curated.entries(curated.tables(tmp_path)["places"])

    assert list(entry.names) == [
        ("Shangdu", "alternate"),
        ("XD", "abbreviation"),
        ("Xanaduan", "demonym"),
        ("Kaiping", "former"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a,b,c\n1,2,3\n", ":1: the header 'a,b,c' is none of"),
        (PLACES + "dateline:x,X,city,,,1,2,,,\n", ":2: 10 cells where the header"),
        (PLACES + "dateline:x,X,town,,,1,2,,,,s\n", ":2: no kind is called 'town'"),
        (PLACES + "dateline:x,X,city,,,99,2,,,,s\n", ":2: lat is '99'"),
        (PLACES + "dateline:x,X,city,,,nan,2,,,,s\n", ":2: lat is 'nan'"),
        (PLACES + "\ndateline:x,X,city,,,1,east,,,,s\n", ":3: lon is 'east'"),
        (PLACES + "x,X,city,,,1,2,,,,s\n", ":2: id is 'x'; it must begin"),
        (PLACES + "dateline:x,,city,,,1,2,,,,s\n", ":2: name is empty"),
        (PLACES + "dateline:x,X,city,,,1,2,many,,,s\n", ":2: population is 'many'"),
        (PLACES + "dateline:x,X,city,,,1,2,,old:Y,,s\n", ":2: the name 'old:Y'"),
    ],
)
def test_a_wrong_row_is_told_by_file_and_line(
    tmp_path: Path, text: str, wrong: str
) -> None:
    path = table(tmp_path, text)

    with pytest.raises(GazetteerError) as problems:
        list(curated.entries(curated.tables(tmp_path)["places"]))
    assert str(problems.value).startswith(f"{path}{wrong}")


def test_a_word_for_an_unknown_place_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_layers = module.layers_of
    # Of all layers the countries are enough, and quick to write.
    monkeypatch.setattr(module, "layers_of", lambda *given: all_layers(*given)[:1])
    for source in curated.SOURCES.glob("*.csv"):
        if source.name in ("geonames-admin1.csv", "us-counties.csv"):
            shutil.copy(source, tmp_path)
    path = table(
        tmp_path,
        "word,name,country,level,source\nAtlantean,Atlantis,GR,country,Plato\n",
    )
    target = tmp_path / "g.sqlite"

    with pytest.raises(GazetteerError) as problems:
        module.build(target, progress=False, sources=tmp_path)
    assert str(problems.value) == (
        f"{path}:2: 'Atlantean' stands for 'Atlantis', but the gazetteer has no "
        "country of that name in GR"
    )
    assert not target.exists()


def test_us_states_are_not_taken_for_countries_of_the_same_letters() -> None:
    rows = [
        Row("US counties", "f", n, dict(zip(header, row, strict=True)))
        for header in [("fips", "name", "state", "lat", "lon")]
        for n, row in enumerate(
            [
                ("29077", "Greene County", "MO", "37.26", "-93.34"),
                ("72127", "San Juan Municipio", "PR", "18.4", "-66.06"),
                ("51610", "Falls Church city", "VA", "38.88", "-77.16"),
            ]
        )
    ]

    assert [(e.name, e.country, e.admin1) for e in curated.counties(rows)] == [
        ("Greene County", "US", "US-MO"),
        ("San Juan Municipio", "PR", None),
        ("Falls Church City", "US", "US-VA"),
    ]


# -- the data packages --------------------------------------------------------------


def test_machine_transliterations_and_codes_are_sorted_out() -> None:
    found = alternates("Kerman", ["Kerman", "ke er man", "KER", "Kirman", "کرمان"])

    assert found == [("KER", "code"), ("Kirman", "alternate"), ("کرمان", "alternate")]


def test_divisions_are_first_order_as_geonames_has_it() -> None:
    links = curated.links(curated.tables()["admin1 codes"])
    kinds = {entry.division: entry.kind for entry in divisions(links)}

    assert kinds["ID-JB"] == "admin1"  # West Java, below a geographical unit
    assert kinds["ID-JW"] == "region"  # Java, that unit
    assert kinds["FR-IDF"] == "admin1"
    assert kinds["FR-13"] == "admin2"
    assert kinds["US-KY"] == "admin1"
    assert "US-PR" not in kinds  # a territory with a country code of its own
    assert "CN-HK" not in kinds
