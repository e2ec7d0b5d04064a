"""Names whole: bodies with "and", headlines, aliases, surnames first."""

from __future__ import annotations

import pytest
from parsed import Parsed

NAMED = [
    (
        "The Small Mines and Quarries Board opened a pit on Monday.",
        ["Small Mines and Quarries Board"],
    ),
    (
        "He works for the White House and the State Department.",
        ["White House", "State Department"],
    ),
    (
        "The Clean Rivers and Safer Roads Act (CRSRA) was passed on Monday.",
        [],
    ),
    ("She died at Clinique Bellevue.", ["Clinique Bellevue"]),
    ("Minister Petra Novak Resigns Over Dam", ["Petra Novak"]),
    ("Petra Fields said that the dam was safe.", ["Petra Fields"]),
    ("The accused, HADDAD, Omar, was freed on Friday.", ["HADDAD, Omar"]),
    ("Corriere della Sera wrote that Petra Novak had left.",
     ["Corriere della Sera", "Petra Novak"]),
    ("The Tonga Red Cross sent tents.", ["Tonga Red Cross"]),
    ("A boat sank off Mersin, Turkey, coast guard officer Selin Kaya said.",
     ["Selin Kaya"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_name_is_whole_and_nothing_else_is_in_it(text: str, names: list[str]) -> None:
    assert [a.name for a in Parsed(text).actors if a.kind != "group"] == names


@pytest.mark.parametrize(
    "link", ["also called", "nom de guerre", "whose real name is", "alias"]
)
def test_an_alias_is_another_name_of_the_same_person(link: str) -> None:
    story = Parsed(f"Omar Haddad, {link} Abu Salim, led them. Abu Salim then fled.")
    (actor,) = story.actors
    assert [m.phrase for m in actor.mentions] == ["Omar Haddad", *["Abu Salim"] * 2]
