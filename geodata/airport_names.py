"""The names of an airport: as it is written in full, and as the news write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from dateline.gazetteer.names import fold

__all__ = ["LARGE", "forms", "in_full", "towns_of"]

_INTERNATIONAL = re.compile(
    r"\b(International|Intercontinental|Intl\.?) (?=Airport\b)", re.IGNORECASE
)
_AFB = re.compile(r"\bafb\b", re.IGNORECASE)

#: "Amsterdam Airport Schiphol", and what it may also be called.
_AFTER = re.compile(r"^(?P<town>.+) Airport (?P<own>[\w-]+)$")

#: Where a second name begins: "Guarulhos - Governador André Franco Montoro".
_JOINT = re.compile(r" [-–/] ")

#: What an airport of any town may be called.
_GENERAL = frozenset(
    "airport central city county domestic east former general greater international "
    "memorial military municipal national new north old regional south west".split()
)

#: A name that is used without "Airport": no person's name, which has two words, and
#: not so short that it may be a code.
_ALONE = re.compile(r"[^\W\d][\w'’-]{4,}")

#: The shortest word before the town that is a name: not Al, El or La (letters).
_NAME = 3

#: The traffic of large airports.
LARGE = 3

#: The most words of a name without its town, "Airport" included.
_WORDS = 5


def towns_of(*municipalities: str) -> list[str]:
    """Return the towns that an airport is for, and those that it lies in.

    OurAirports has "Paris (Roissy-en-France, Val-d'Oise)", "Bâle / Mulhouse" and
    "Arnavutköy, Istanbul".
    """
    pieces = [
        piece.strip()
        for text in municipalities
        for piece in re.split(r"[/,()]", re.sub(r",[^()]*\)", "", text))
    ]
    return list({fold(piece): piece for piece in reversed(pieces) if piece}.values())


def forms(
    names: Iterable[str],
    towns: Iterable[str],
    *,
    main: Collection[str],
    traffic: int,
    cities: Collection[str] = (),
) -> list[str]:
    """Return what else an airport is called.

    Parameters
    ----------
    names
        Its names in full: "London Heathrow Airport".
    towns
        The towns that it is for.
    main
        Those of which it is the main one.
    traffic
        As in ``Match``. Where there are flights, its own name may stand alone beside
        its town's (Gatwick); that of a large airport always (Pulkovo).
    cities
        Keys of the names of cities, which do not mean the airport.

    """
    whole, around = list(dict.fromkeys(names)), list(towns)
    large = traffic == LARGE
    taken = {*map(fold, around)}
    found: list[str] = []
    for name in map(_in_order, whole):
        found += [name, _INTERNATIONAL.sub("", name)]
        bare = _alone(name)
        if large and fold(bare) not in taken and fold(bare) not in cities:
            found.append(bare)
        # London Heathrow Airport is Heathrow Airport, too.
        for own in _without_towns(name, around):
            if not _is_general(own) and own.count(" ") < _WORDS:
                bare = _alone(own)
                found += [own, _INTERNATIONAL.sub("", own)]
                if large or (traffic and fold(bare) not in cities):
                    found.append(bare)
    for town in main:
        found.append(f"{town} Airport")
        if any(_INTERNATIONAL.search(name) for name in whole):
            found.append(f"{town} International Airport")
    return [name for name in dict.fromkeys([*whole, *found]) if name]


def in_full(names: Iterable[str]) -> set[str]:
    """Return names in full, and in full but for the word International.

    The news leave that out of nearly every name, so it makes a name no less its own.
    """
    whole = set(names)
    return whole | {_INTERNATIONAL.sub("", name) for name in map(_in_order, whole)}


def _in_order(name: str) -> str:
    """Return a name with its type of place at the end, and in full."""
    name = _AFB.sub("Air Force Base", name)
    after = _AFTER.search(name)
    return f"{after['town']} {after['own']} Airport" if after else name


def _alone(name: str) -> str:
    """Return a name without "Airport" if it is used so, else nothing."""
    bare = _INTERNATIONAL.sub("", name).removesuffix(" Airport")
    return bare if _ALONE.fullmatch(bare) and not _is_general(bare) else ""


def _without_towns(name: str, towns: list[str]) -> Iterator[str]:
    """Yield what is left of a name without a town, or before its second name."""
    if not name.endswith(" Airport"):
        return
    joint = _JOINT.search(name)
    if joint:
        yield f"{name[: joint.start()]} Airport"
    plain = _plain(name)
    for town in towns:
        for mark in " -–":
            head = _plain(town) + mark
            before, found, _ = plain.partition(head)
            rest = name[len(before) + len(head) :]
            # "Adolfo Suárez Madrid–Barajas": the town may have words before it.
            if found and (not before or mark != " "):
                yield rest
            elif found and before[-1] == " " and len(before) > _NAME:
                # "Ronald Reagan Washington National Airport".
                yield name[: len(before)] + rest if _is_general(rest) else ""


def _plain(text: str) -> str:
    """Return a text of the same length in small letters without accents."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text).lower()


def _is_general(name: str) -> bool:
    """Tell whether a name has no word of its own: "City Airport", "Airport"."""
    return all(word in _GENERAL for word in re.findall(r"\w+", name.casefold()))
