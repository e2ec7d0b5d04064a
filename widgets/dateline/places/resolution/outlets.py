"""Where a publisher is at home: a prior for what its stories leave unsaid."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...model import Place

__all__ = ["home_of"]

#: Words of newspapers' names that stand beside the name of their town.
_PAPER = frozenset(
    "advance advertiser advocate banner beacon bulletin bugle chronicle citizen "
    "commercial courier daily democrat dispatch echo enquirer evening examiner "
    "express gazette globe guardian herald independent inquirer intelligencer item "
    "journal ledger leader local mail mercury messenger mirror monitor morning news "
    "newspaper newspapers observer online pioneer post press record recorder register "
    "reporter republican review sentinel standard star statesman sun telegram "
    "telegraph times today tribune union voice weekly world".split()
)
_NAMES = "|".join(sorted(_PAPER, key=len, reverse=True))
_GLUED = re.compile(rf"(?:the)?([a-z]{{4,}}?)((?:-|{_NAMES})+)$")

#: A town's namesakes must be this many times smaller for its name alone to do.
_CLEARLY = 10


@lru_cache(maxsize=512)
def home_of(outlet: str, gazetteer: Gazetteer) -> Place | None:
    """Return where a publisher is at home, or None if nothing says.

    Parameters
    ----------
    outlet
        Its name ("Tehran Times"), domain ("tehrantimes.com") or an address of it.
    gazetteer
        Where its town is looked up.

    Notes
    -----
    First a list of outlets; then a town's name at the head of the outlet's, if no
    namesake comes near it in size; then the country of its domain.

    """
    host = _host(outlet)
    record = _listed(host) if host else _list()[1].get(_plain(outlet))
    if record is not None:
        return _home(*record, gazetteer)
    town = _town(host.split(".")[0] if host else outlet.casefold())
    found = _clear(town, gazetteer) if town else None
    if found is None and host:
        code = {"uk": "gb"}.get(host.rpartition(".")[2], host.rpartition(".")[2])
        found = gazetteer.country(code) if len(code) == 2 else None
    return found


def _host(outlet: str) -> str:
    """Return the host name in an address or domain, without "www."."""
    found = re.match(
        r"(?:[a-z]+://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)", outlet.lower()
    )
    return found[1].removeprefix("www.") if found else ""


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold().removeprefix("the ")).strip()


Record = tuple[str, str]


@lru_cache(maxsize=1)
def _list() -> tuple[dict[str, Record], dict[str, Record]]:
    """Read the list of outlets: by domain, and by name."""
    table = resources.files(__package__).joinpath("outlets.csv")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    homes = [(row["place"], row["division"]) for row in rows]
    return (
        {row["domain"]: home for row, home in zip(rows, homes, strict=True)},
        {_plain(row["outlet"]): home for row, home in zip(rows, homes, strict=True)},
    )


def _listed(host: str) -> Record | None:
    """Look for a host, or for what it is a part of, in the list."""
    while "." in host:
        if host in _list()[0]:
            return _list()[0][host]
        host = host.partition(".")[2]
    return None


def _home(town: str, division: str, gazetteer: Gazetteer) -> Place | None:
    """Return a town of a division or country, else the country itself."""
    country = division[:2]
    places = [
        match.place
        for match in (gazetteer.matches(town) if town else ())
        if match.place.kind in ("city", "district")
        and match.place.country == country
        and (len(division) == 2 or match.place.admin1 in (None, division))
    ]
    if places:
        return max(places, key=lambda place: place.population or 0)
    return gazetteer.country(country)


def _town(name: str) -> str | None:
    """Take the words of newspapers off an outlet's name."""
    if " " not in name:
        found = _GLUED.match(name)
        return found[1] if found else None
    words = _plain(name).split()
    while words and words[-1] in _PAPER:
        words.pop()
    return " ".join(words) or None


def _clear(town: str, gazetteer: Gazetteer) -> Place | None:
    """Return the city of a name if its namesakes are much smaller."""
    sizes = sorted(
        (
            (match.place.population or 0, match.place)
            for match in gazetteer.matches(town)
            if match.place.kind == "city" and match.form != "key"
        ),
        key=lambda pair: -pair[0],
    )
    if not sizes:
        return None
    second = sizes[1][0] if len(sizes) > 1 else 0
    size, place = sizes[0]
    return place if size >= max(20_000, _CLEARLY * second) else None
