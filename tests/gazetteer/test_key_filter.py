"""The filter of keys: what it denies is in no gazetteer, and answers are the same."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline import Gazetteer
from dateline.errors import GazetteerError
from dateline.gazetteer.key_filter import KeyFilter

#: Names that the file has in one way or another: as written, in capitals, without an
#: article or a type word, in the plural, of airports, in another transliteration.
KNOWN = (
    "Kerman", "KERMAN PROVINCE", "An-Najaf", "Iraqis", "Charles de Gaulle",
    "Kadhimiyya", "St. John's", "Saint Petersburg", "Leeds Bradford", "U.S.",
)  # fmt: skip

#: Names of nothing.
UNKNOWN = ("Mayor Ana Pinto", "Xqzzt", "Tuesday Morning Briefing", "zz", "", "...")


@pytest.fixture(scope="module")
def unfiltered(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """Return the gazetteer as it was built before there was a filter."""
    file = tmp_path_factory.mktemp("old") / "places.sqlite"
    shutil.copy(Gazetteer().path, file)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DELETE FROM meta WHERE key = 'keys'")
    return Gazetteer(file)


def test_a_filter_has_what_it_was_made_of_and_little_else() -> None:
    """No key is denied; of a thousand others hardly any is taken for one."""
    keys = [f"town {n}" for n in range(5_000)]
    known = KeyFilter(KeyFilter.of(keys))
    assert all(map(known.may_have, keys))
    assert sum(known.may_have(f"village {n}") for n in range(1_000)) < 20


def test_no_key_of_the_gazetteer_is_denied() -> None:
    """Every hundredth key of the file passes."""
    path = Gazetteer().path
    with closing(sqlite3.connect(path)) as db:
        (bits,) = db.execute("SELECT value FROM meta WHERE key = 'keys'").fetchone()
        keys = [key for (key,) in db.execute("SELECT DISTINCT key FROM name")][::100]
    known = KeyFilter(bits)
    assert len(keys) > 5_000
    assert all(map(known.may_have, keys))


@pytest.mark.parametrize("name", [*KNOWN, *UNKNOWN])
def test_answers_are_those_without_it(name: str, unfiltered: Gazetteer) -> None:
    """A file without a filter gives the same places, in the same order."""
    found = Gazetteer().matches(name)
    assert found == unfiltered.matches(name)
    assert bool(found) == (name in KNOWN)


@pytest.mark.parametrize("bits", [b"", b"\0" * 3, "text"])
def test_a_damaged_filter_is_told(bits: object, tmp_path: Path) -> None:
    """What no build writes is an error that names the file."""
    file = tmp_path / "places.sqlite"
    shutil.copy(Gazetteer().path, file)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'keys'", (bits,))
    with pytest.raises(GazetteerError, match="damaged"):
        Gazetteer(file)
