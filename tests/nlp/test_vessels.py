"""Ships by name are ships: no person, no body, no place, and what an event befell."""

import pytest
from parsed import parse_story

import dateline as dl

#: Texts, each with the names of ships in it.
NAMED = [
    ("A yacht is lost. The 14-metre Belle Amie left Cork on Monday.", {"Belle Amie"}),
    ("The sailors swam. The 300-tonne Maria Luz lost its keel.", {"Maria Luz"}),
    ("The yacht was new. The 40-foot Sea Sprite was found adrift.", {"Sea Sprite"}),
    ("The ferry Aurora left Oban at noon. The Aurora carries 90 cars.", {"Aurora"}),
    ("Two men swam from the trawler Marie Celine to the pier.", {"Marie Celine"}),
    ("The aircraft carrier Giuseppe Garibaldi is to be sold.", {"Giuseppe Garibaldi"}),
    ("A tanker called Northern Star spilled oil off Vigo.", {"Northern Star"}),
    ("A lifeboat, the Lady Agnes, was sent out.", {"Lady Agnes"}),
    (
        "MV Kastella hit a pier in Volos. Kastella was towed.",
        {"MV Kastella", "Kastella"},
    ),
    ("HMS Argyll fired on a boat in the Gulf of Aden.", {"HMS Argyll"}),
    ("Nine boys were aboard the Halcyon when the boat left Cork.", {"Halcyon"}),
    ("Divers found the wreck of the Kalinga near the reef.", {"Kalinga"}),
    ("The boat was old. The Mirela capsized at dawn.", {"Mirela"}),
    ("A ship's bell was found. The Mirela hit a reef and sank in 1902.", {"Mirela"}),
    ("The rusty Mirela ran aground as fishermen watched.", {"Mirela"}),
    ("The Mirela's skipper swam to the quay.", {"Mirela"}),
    ("A ship, the Mirela, collided with the Ostrava off Kiel.", {"Mirela", "Ostrava"}),
    ("The spacecraft Halo has landed. Halo has no crew.", {"Halo"}),
    ("The ferry ‘Queen of the Isles’ was built in 1965.", {"Queen of the Isles"}),
    ("A ship broke down. The Maersk-chartered Kap Ardal drifted.", {"Kap Ardal"}),
    ("The Kap Ardal, bound for Genoa, asked other ships for help.", {"Kap Ardal"}),
]

#: Texts without the name of a ship.
OTHERS = [
    "Ferries pass below it. The 90-metre Garran Tower overlooks the quay.",
    "The navy sank a boat off Aden on Monday, the Pentagon said.",
    "The Nikkei sank 300 points; a shipyard's ships went unsold.",
    "The boat belonged to Captain Ivo Maric of Split.",
    "The ferry operator Calmac cancelled the boat to Barra.",
    "The carrier Ryanair flew 300 people to the ferry port.",
    "On the ferry Tuesday, Vera Lind read a book.",
    "The captain of the Sharks was seen on a yacht.",
    "The ship Portugal sent has arrived.",
    "The Philippines sank a smugglers' boat.",
    "No boat is named here. The Halcyon Trust sails on, Ms Reed said.",
    "The Kalinga won the cup.",
    "The ship was late. The IMF, bound by its rules, refused.",
    "A Malta-flagged container ship with 23 crew drifted.",
]


def _ships(text: str) -> set[str]:
    parsed = parse_story(text)
    return {parsed.doc[a:b].text for a, b in parsed.vessels.values()}


@pytest.mark.parametrize(("text", "ships"), NAMED)
def test_a_ship_is_known_by_its_name(text: str, ships: set[str]) -> None:
    assert _ships(text) == ships


@pytest.mark.parametrize("text", OTHERS)
def test_nothing_else_is_taken_for_a_ship(text: str) -> None:
    assert not _ships(text)


@pytest.mark.parametrize("text", [text for text, _ in NAMED])
def test_a_ship_is_no_actor_and_no_place(text: str) -> None:
    reading = dl.read(dl.Story(text=text))
    ships = {word for name in _ships(text) for word in name.split()}
    named = [a.name for a in reading.actors] + [t.phrase for t in reading.places]
    assert not [name for name in named if ships.intersection(name.split())]


def test_whoever_bears_a_ships_name_as_well_stays_a_person() -> None:
    text = "The ferry Marie was late. Marie Dupont, a nurse, said so."
    names = [actor.name for actor in dl.read(dl.Story(text=text)).actors]
    assert names == ["Marie Dupont"]


@pytest.mark.parametrize(
    ("text", "object_"),
    [
        ("The ferry Aurora sank off Oban on Monday.", "ferry Aurora"),
        ("The boat was full. The Mirela capsized at dawn.", "Mirela"),
        ("A boat was near. The Mirela hit a rock off Zadar.", "Mirela"),
    ],
)
def test_an_event_befalls_a_ship_by_its_name(text: str, object_: str) -> None:
    (event,) = dl.read(dl.Story(text=text)).events
    assert (event.type, event.object) == ("ACCIDENT", object_)
