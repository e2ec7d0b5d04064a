"""The people of a division: those of its towns, since it has no population itself."""

from pathlib import Path

from dateline.geodata.entries import Entry
from dateline.geodata.writer import Writer

from dateline.gazetteer import Gazetteer


def test_a_division_has_the_people_of_its_towns(tmp_path: Path) -> None:
    path = tmp_path / "small.sqlite"
    with Writer(path) as writer:
        for entry in (
            Entry(id="x:1", name="Orland", kind="admin1", country="NO", admin1="NO-90"),
            Entry(id="x:2", name="Tom", kind="admin1", country="NO", admin1="NO-91"),
            *(
                Entry(
                    id=f"x:{number}",
                    name=name,
                    kind=kind,
                    country="NO",
                    admin1="NO-90",
                    population=people,
                )
                for number, name, kind, people in (
                    (3, "Orland", "city", 900),
                    (4, "Vik", "city", 50),
                    (5, "Nes", "city", None),
                    (6, "Orland lufthavn", "airport", 7),
                )
            ),
        ):
            writer.add(entry, "cities")
        writer.settle()
        writer.finish({"name": "small", "built": "2026-11-28", "sources": []})

    people = {
        match.place.id: match.townspeople
        for name in ("Orland", "Tom")
        for match in Gazetteer(path).matches(name)
    }

    assert people == {"x:1": 950, "x:2": 0, "x:3": 0}
