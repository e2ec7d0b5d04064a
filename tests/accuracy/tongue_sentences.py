"""Print how well places are read in plain sentences of other languages.

    python tests/accuracy/tongue_sentences.py [--half look|report] [--errors]

The sentences of ``tongues/frames.csv`` (invented) have slots for a city, a second one,
and two countries. Their names in the language are the CLDR's, by way of Babel: those of
the territories, and of the cities that stand for time zones. Both halves have their own
frames and their own places. Each sentence is read alone, without telling its language,
by the gazetteer alone: that a language is told is counted first. A place is right if it
is a populated place of the country meant, or the country; a mention that overlaps no
slot is extra. Errors are printed of the half "look" alone.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global

import dateline as dl
from dateline.gazetteer import Gazetteer
from dateline.model.place import LEVELS

FRAMES = Path(__file__).parent / "tongues" / "frames.csv"
SLOT = re.compile(r"\{(\w+)(?:\+(\w+))?\}")

#: Sentences made of each frame.
TIMES = 20

#: The smallest city that is drawn (inhabitants), and the smallest country.
CITY, COUNTRY = 200_000, 500_000

#: Cities that are all there is of a territory: either would be right.
STATES = ("SG", "HK", "MO", "GI", "MC", "VA")

#: Names that begin with an article change behind a preposition: they are not drawn.
ARTICLES = re.compile(r"(?:les?|la|el|los|las|il|lo|os?|as?|die|der) |(?:l|al)['’-]")


@dataclass(frozen=True)
class Spot:
    """A place that may be drawn: its name in a language, its country, its level."""

    name: str
    country: str
    level: str


@dataclass(frozen=True)
class Sentence:
    """A sentence, and the places in it by their spans (characters)."""

    language: str
    text: str
    spots: tuple[tuple[int, int, Spot], ...]


def sentences(language: str, half: str) -> Iterator[Sentence]:
    """Yield the sentences of a language and a half: hashes decide what is drawn."""
    frames = [row for row in _rows() if row["language"] == language]
    for number, row in enumerate(row for row in frames if row["half"] == half):
        for time in range(TIMES):
            yield _filled(row["text"], language, half, f"{number} {time}")


def _filled(frame: str, language: str, half: str, seed: str) -> Sentence:
    text, end = "", 0
    spots: list[tuple[int, int, Spot]] = []
    for slot in SLOT.finditer(frame):
        level = "country" if slot[1] in ("country", "nation") else "city"
        taken = {spot.name for _, _, spot in spots}
        named = [s for s in places(language, half, level) if s.name not in taken]
        spot = min(named, key=lambda s: _hash(seed, slot[1], s.name))
        before, after = _around(spot.name, language, slot[2])
        text += frame[end : slot.start()] + before
        spots.append((len(text), len(text) + len(spot.name), spot))
        text += spot.name + after
        end = slot.end()
    return Sentence(language, text + frame[end:], tuple(spots))


def _around(name: str, language: str, how: str | None) -> tuple[str, str]:
    """Return what the language's grammar puts before and behind a name in a slot."""
    if how is None:
        return "", ""
    if language == "fr":
        return ("d'" if name[0] in "AEÉIOUYH" else "de "), ""
    if language == "de":
        return "", "'" if name[-1] in "sßxz" else "s"
    vowel = re.findall("[aıoueiöüâ]", name.lower())[-1]
    hard, back = name[-1] in "fstkçşhp", vowel in "aıouâ"
    return "", f"'{'t' if hard else 'd'}{'a' if back else 'e'}"


@cache
def places(language: str, half: str, level: str) -> tuple[Spot, ...]:
    """Return the places of a half that may be drawn, with their names."""
    spots = _countries(language) if level == "country" else _cities(language)
    odd = half == "report"
    return tuple(s for s in spots if int(_hash(s.country), 16) % 2 == odd)


def _countries(language: str) -> list[Spot]:
    names = Locale(language).territories
    large = {
        country
        for country, cities in _large().items()
        if sum(cities.values()) >= COUNTRY
    }
    return [Spot(names[c], c, "country") for c in sorted(large) if _plain(names.get(c))]


def _cities(language: str) -> list[Spot]:
    """Return the cities of time zones that the gazetteer has in their country."""
    territories = get_global("zone_territories")
    spots = []
    for zone, told in sorted(Locale(language).time_zones.items()):
        english = Locale("en").time_zones.get(zone, {}).get("city")
        english = english or zone.rpartition("/")[2].replace("_", " ")
        country = territories.get(zone)
        name = told.get("city") or (english if language in _LATIN else None)
        large = _large().get(country, {}).get(english, 0) >= CITY
        if large and country not in STATES and _plain(name):
            spots.append(Spot(name, country, "city"))
    return spots


#: Languages in which a city may be called as in English, where the CLDR says no more.
_LATIN = ("fr", "es", "de", "pt", "it", "tr")


def _plain(name: str | None) -> bool:
    return bool(name) and not ARTICLES.match(name.lower()) and "(" not in name


@cache
def _large() -> dict[str, dict[str, int]]:
    """Return the people of the larger cities, by country and English name."""
    found: dict[str, dict[str, int]] = {}
    file = f"file:{Gazetteer.default().path}?mode=ro"
    connection = sqlite3.connect(file, uri=True)
    for name, country, people in connection.execute(
        "SELECT name, country, population FROM place "
        "WHERE kind = 'city' AND population >= 100000"
    ):
        cities = found.setdefault(country, {})
        cities[name] = max(people, cities.get(name, 0))
    return found


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with FRAMES.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def languages() -> tuple[str, ...]:
    """Return the languages that have frames, in their order."""
    return tuple(dict.fromkeys(row["language"] for row in _rows()))


def score(sentence: Sentence, say: Callable[[str], None]) -> Counter[str]:
    """Read a sentence, and count what became of its names."""
    reading = dl.read(sentence.text, model=f"{sentence.language}_blank")
    mentions = [m for m in reading.places if m.place is not None]
    told = reading.story.language == sentence.language
    counts = Counter(sentences=1, told=told, actors=len(reading.actors) * told)
    errors = [] if told else [f"told {reading.story.language}"]
    for start, end, spot in sentence.spots:
        hits = [m for m in mentions if m.start < end and start < m.end]
        right = any(
            m.place.country == spot.country
            and LEVELS.get(m.place.kind, "other") == spot.level
            for m in hits
        )
        counts.update(places=1, found=bool(hits), right=right)
        if not right:
            errors.append(f"{spot.name} {spot.country}: {[str(m.place) for m in hits]}")
    for m in mentions:
        if not any(m.start < end and start < m.end for start, end, _ in sentence.spots):
            counts["extra"] += 1
            errors.append(f"extra: {m.phrase} = {m.place}")
    if errors:
        say(f"       {sentence.text}\n           {'; '.join(errors)}")
    return counts


def main() -> None:
    """Read the command line and print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("look", "report"), action="append")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--language", action="append")
    chosen = parser.parse_args()
    for half in chosen.half or ("look", "report"):
        _print_half(half, chosen.language or languages(), errors=chosen.errors)


def _print_half(half: str, codes: tuple[str, ...], *, errors: bool) -> None:
    """Print a line for each language, and its errors of the half "look"."""
    write = sys.stdout.write
    write(f"{half}: sentences  told  places  found  right  extra per 100\n")
    for code in codes:
        lines: list[str] = []
        counts: Counter[str] = Counter()
        for sentence in sentences(code, half):
            counts += score(sentence, lines.append)
        kinds = ("found", "right", "extra")
        per = {kind: 100 * counts[kind] / counts["places"] for kind in kinds}
        write(
            f"{code:>6} {counts['sentences']:9}"
            f" {100 * counts['told'] / counts['sentences']:5.0f} {counts['places']:7}"
            f" {per['found']:6.1f} {per['right']:6.1f} {per['extra']:14.1f}\n"
        )
        if errors and half == "look":
            write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
