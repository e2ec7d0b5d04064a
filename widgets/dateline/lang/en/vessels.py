"""English: words around the names of ships and of what flies."""

from ..vessels import VesselWords
from ..words import words

__all__ = ["VESSELS"]

#: Nouns that are ships with a noun before them.
_COMPOUNDS = {
    "carrier": "aircraft bulk car cargo container gas grain livestock lng ore",
    "liner": "cruise ocean passenger",
    "probe": "comet lunar mars moon space",
    "orbiter": "lunar mars moon space",
}

VESSELS = VesselWords(
    noun="ship",
    nouns=words(
        "airship barge barges barque battleship boat boats brig bulker catamaran "
        "corvette cruiser cutter destroyer destroyers dhow dreadnought ferries ferry "
        "ferryboat freighter freighters frigate frigates gunboat hovercraft hydrofoil "
        "icebreaker icebreakers ketch lander lifeboat lightship lugger minelayer "
        "minesweeper motorboat rover sailboat schooner ship ships sloop spacecraft "
        "spaceship speedboat starship steamboat steamer steamship submarine submarines "
        "submersible tall-ship tanker tankers trawler trawlers trimaran tug tugboat "
        "vessel vessels warship warships whaler yacht yachts"
    ),
    compounds=frozenset(
        (first, second)
        for second, firsts in _COMPOUNDS.items()
        for first in firsts.split()
    ),
    naming_verbs=words("call christen dub name rename"),
    verbs=words("berth capsize dock founder sail sink"),
    meeting_verbs=words("collide ram"),
    phrases=frozenset(
        [
            ("go", "down"),
            ("run", "aground"),
            ("turn", "over"),
            ("catch", "fire"),
            ("hit", "rock"),
            ("hit", "rocks"),
            ("hit", "iceberg"),
            ("hit", "reef"),
            ("strike", "rock"),
            ("strike", "rocks"),
            ("strike", "iceberg"),
            ("strike", "reef"),
        ]
    ),
    epithets=words("chartered crewed flagged"),
    measures=words("foot ft m meter metre ton tonne"),
    voyages=words(
        "anchor arrive catch cross depart drift enter find flood go head hit leave "
        "list lose make moor overturn pass reach run sail strike vanish"
    ),
    ways=frozenset([("bound", "for"), ("bound", "from"), ("en", "route")]),
    parts=words(
        "boatswain bow bridge bulkhead crew crewmen deck decks engine "
        "engine-room funnel grounding helm helmsman hull keel mast passengers "
        "propeller rudder sailors sinking capsizing skipper stern wreck wreckage"
    ),
    signs=words(
        "aboard ashore coastguard fishermen harbor harbour jetty lifejackets nets "
        "offshore pier quay quayside reef sailors seafarers seamen shipwreck wharf"
    ),
    aboard=words("aboard board"),
    inside=words("de da do du of the la del di"),
)
