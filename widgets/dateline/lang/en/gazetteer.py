"""English: words inside the names of places."""

from ..gazetteer import GazetteerWords
from ..words import words

__all__ = ["GAZETTEER"]

_CITY = frozenset({"city"})
_ADMIN = frozenset({"admin1", "admin2"})

#: What a type word says about the kind of a place.
_TYPE_WORDS: dict[str, frozenset[str]] = {
    "province": _ADMIN,
    "governorate": _ADMIN,
    "prefecture": _ADMIN,
    "oblast": _ADMIN,
    "krai": _ADMIN,
    "canton": _ADMIN,
    "department": _ADMIN,
    "voivodeship": _ADMIN,
    "emirate": _ADMIN,
    "division": _ADMIN,
    "county": _ADMIN,
    "parish": _ADMIN,
    "borough": _ADMIN | {"district", "city"},
    "municipality": _ADMIN | _CITY,
    "state": _ADMIN | {"country"},
    "region": _ADMIN | {"region"},
    "territory": _ADMIN | {"territory", "region"},
    "district": _ADMIN | {"district"},
    "republic": _ADMIN | {"country"},
    "kingdom": frozenset({"country"}),
    "island": frozenset({"island", "territory", "admin1", "admin2"}),
    "islands": frozenset({"island", "territory", "country", "admin1", "admin2"}),
    "city": _CITY | {"admin1"},
    "town": _CITY,
    "village": _CITY,
    "township": _CITY | {"admin2"},
    "neighborhood": frozenset({"district", "city"}),
    "neighbourhood": frozenset({"district", "city"}),
    "suburb": frozenset({"district", "city"}),
    "airport": frozenset({"airport"}),
    "airfield": frozenset({"airport", "base"}),
    "airbase": frozenset({"airport", "base"}),
    "base": frozenset({"base", "airport"}),
    "river": frozenset({"river"}),
    "lake": frozenset({"lake"}),
    "sea": frozenset({"sea"}),
    "ocean": frozenset({"ocean"}),
    "gulf": frozenset({"gulf"}),
    "strait": frozenset({"strait"}),
    "desert": frozenset({"desert"}),
    "peninsula": frozenset({"peninsula"}),
    "mountains": frozenset({"range"}),
}

GAZETTEER = GazetteerWords(
    articles=words("the"),
    leading_short_forms={
        "st": "saint",
        "ste": "sainte",
        "mt": "mount",
        "ft": "fort",
        "pt": "point",
        "co": "county",
        # S. Korea, W. Virginia
        "n": "north",
        "s": "south",
        "e": "east",
        "w": "west",
    },
    trailing_short_forms={
        "mtn": "mountain",
        "is": "island",
        "isl": "island",
        "co": "county",
        "twp": "township",
    },
    type_words=_TYPE_WORDS,
    leading_type_words=words("county"),
    genitive_type_words=words(
        "city town village state province governorate county region district "
        "municipality department republic kingdom emirate canton prefecture "
        "parish territory island islands strait gulf lake river peninsula sea"
    ),
    genitives=words("of"),
    # As the Census Bureau writes them, of Alaska, Louisiana and Puerto Rico too.
    county_endings=words("county parish borough municipality municipio district")
    | {"census area", "city and borough"},
    landscape_endings=words(
        "bay bight bluff bluffs channel cove creek downs falls fork hills inlet island "
        "islands lagoon lake lakes landing mission narrows pass passage peaks point "
        "rapids reef river rock sound springs valley village"
    ),
)
