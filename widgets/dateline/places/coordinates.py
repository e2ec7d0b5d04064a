"""Coordinates written in a story: degrees, degrees and minutes, UTM and MGRS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ..gazetteer.points import place_at
from ..lang import alternatives
from ..model import Candidate, Toponym

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..lang import Language, Words
    from ..lang.places import PlaceWords
    from ..nlp.story import ParsedStory

__all__ = ["Spot", "find_spots", "toponyms_of_spots"]

#: How sure it is that what is written so is a point (probability): with marks or
#: letters of coordinates, and as two bare numbers.
MARKED, BARE = 0.98, 0.85

#: The fewest decimals of two bare numbers that need no word for a position.
_FINE = 4

#: How far before two bare numbers such a word may stand (characters).
_NEAR = 40

#: The fewest digits of a grid reference that needs no word for a position.
_LONG = 6

#: Northings of the northern band S (32 to 40 degrees), in metres; in the southern
#: hemisphere they are open sea.
_BAND_S = range(3_500_000, 4_450_000)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point written in figures: its span (characters), degrees, and how written."""

    start: int
    end: int
    lat: float
    lon: float
    form: str
    sure: float


def find_spots(text: str, language: Language) -> list[Spot]:
    """Return the coordinates written in a text, none overlapping another.

    Parameters
    ----------
    text
        The story.
    language
        Its words for hemispheres, degrees and positions.

    Returns
    -------
    list of Spot
        In text order, in degrees of WGS 84; impossible ones are left out.

    """
    found = sorted(
        (*_angles(text, language), *_plain(text, language), *_grid(text, language)),
        key=lambda spot: (spot.start, -spot.end),
    )
    spots: list[Spot] = []
    for spot in found:
        free = not spots or spot.start >= spots[-1].end
        if free and abs(spot.lat) <= 90 and abs(spot.lon) <= 180:
            spots.append(spot)
    return spots


def toponyms_of_spots(
    parsed: ParsedStory, gazetteer: Gazetteer, taken: list[tuple[int, int]]
) -> Iterator[Toponym]:
    """Yield the coordinates of a story as places with that point.

    ``taken`` are spans (characters) about which the user has decided.
    """
    for spot in find_spots(parsed.text, parsed.language):
        if any(spot.start < end and start < spot.end for start, end in taken):
            continue
        phrase = parsed.text[spot.start : spot.end]
        place = place_at(gazetteer, spot.lat, spot.lon, " ".join(phrase.split()))
        inside = f"in {place.country_name}" if place.country_name else "in no country"
        yield Toponym(
            start=spot.start,
            end=spot.end,
            phrase=phrase,
            sentence=parsed.sentence_of(spot.start),
            rule="coordinates",
            confidence=spot.sure,
            why=f"{spot.form} written in the story, {_written(spot)}, {inside}",
            kind="literal",
            place=place,
            candidates=(Candidate(place=place, score=0.0, probability=spot.sure),),
        )


def _written(spot: Spot) -> str:
    north, east = ("N" if spot.lat >= 0 else "S"), ("E" if spot.lon >= 0 else "W")
    return f"{abs(spot.lat):.4f}° {north}, {abs(spot.lon):.4f}° {east}"


@lru_cache(maxsize=8)
def _angle_patterns(words: PlaceWords) -> tuple[re.Pattern[str], ...]:
    """Return what matches two angles: with hemispheres behind, before, or labels."""
    side = rf"(?:{alternatives(words.hemispheres)})(?!\w)"
    lead = rf"(?:{alternatives(words.hemispheres)})(?![^\W\d_])"
    named = rf"(?:\s(?:{alternatives(words.latitude_words | words.longitude_words)}))?"
    marks = [
        rf"\s?(?:{signs}|{alternatives(listed)}\b\.?)"
        for signs, listed in (
            ("[°º˚]", words.degree_words),
            ("['′’]", words.minute_words),
            ("[\"″”“]|''|’’", words.second_words),
        )
    ]

    def angle(n: int) -> str:
        return (
            rf"(?P<deg{n}>\d{{1,3}}(?:\.\d+)?)(?P<mark{n}>{marks[0]})?"
            rf"(?:[\s-]*(?P<min{n}>\d{{1,2}}(?:\.\d+)?){marks[1]}"
            rf"(?:\s*(?P<sec{n}>\d{{1,2}}(?:\.\d+)?)(?:{marks[2]}))?)?"
        )

    joint = rf"[\s,;/]*(?:{alternatives(words.coordinate_links)}\s)?\s*"
    behind = rf"{angle(1)}\s?(?P<side1>{side}){named}{joint}{angle(2)}\s?"
    before = rf"(?P<side1>{lead})\s?{angle(1)}{joint}(?P<side2>{lead})\s?{angle(2)}"
    label = [
        rf"\b(?:{alternatives(listed)})\b\.?\s?(?:[:=]|{alternatives(words.genitives)})?\s?"
        for listed in (words.latitude_words, words.longitude_words)
    ]
    signed = [
        rf"(?P<sign{n}>[-−])?{angle(n)}(?:\s?(?P<side{n}>{side}))?" for n in (1, 2)
    ]
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?<![\w.]){behind}(?P<side2>{side}){named}",
            rf"(?<![\w.]){before}(?![\d.]*\d)",
            rf"{label[0]}{signed[0]}{joint}{label[1]}{signed[1]}(?!\d)",
        )
    )


def _angles(text: str, language: Language) -> Iterator[Spot]:
    """Yield "34°12'N 18°30'E", "36.1911 N, 44.0092 E", "lat. 36.2, long. 44.0"."""
    words = language.places
    if not words.hemispheres or not _may_have_angles(text, words):
        return
    for at, pattern in enumerate(_angle_patterns(words)):
        for match in pattern.finditer(text):
            labelled = at == len(_angle_patterns(words)) - 1
            if not labelled and not _are_angles(match):
                continue
            angles = [_degrees(match, n, words) for n in (1, 2)]
            sides = [
                words.hemispheres.get((match[f"side{n}"] or "").casefold(), "")
                for n in (1, 2)
            ]
            if sides[0] in ("E", "W") and sides[1] in ("N", "S"):
                angles.reverse()
            elif sides[0] in ("E", "W") or sides[1] in ("N", "S"):
                continue
            yield Spot(*match.span(), angles[0], angles[1], "coordinates", MARKED)


#: A figure with decimals, or with the sign of degrees or minutes behind it.
_FINE_FIGURE = re.compile(r"\d(?:\.\d|\s?[°º˚'′’])")


def _may_have_angles(text: str, words: PlaceWords) -> bool:
    """Tell whether anything in a text is a part of angles: in most there is nothing.

    To seek the angles themselves takes ten times as long.
    """
    if _FINE_FIGURE.search(text):
        return True
    plain = text.casefold()
    said = words.degree_words | words.minute_words | words.latitude_words
    return any(word.casefold() in plain for word in said)


def _are_angles(match: re.Match[str]) -> bool:
    """Tell two angles from other figures before letters.

    Both have a mark or decimals; one decimal each does before two capitals of
    hemispheres ("35.9 N, 14.4 E").
    """
    if _is_angle(match, 1) and _is_angle(match, 2):
        return True
    sides = [match["side1"], match["side2"]]
    decimals = all("." in match[f"deg{n}"] for n in (1, 2))
    return decimals and all(len(side) == 1 and side.isupper() for side in sides)


def _is_angle(match: re.Match[str], n: int) -> bool:
    """Tell an angle from other figures before a letter: it has a mark or decimals.

    A single decimal does where the letter of the hemisphere is glued to it ("12.5N").
    """
    decimals = match[f"deg{n}"].partition(".")[2]
    side = match[f"side{n}"] or ""
    glued = match.end(f"deg{n}") == match.start(f"side{n}") and side.isupper()
    marked = match[f"mark{n}"] or match[f"min{n}"]
    return bool(marked) or len(decimals) > (0 if glued and len(side) == 1 else 1)


def _degrees(match: re.Match[str], n: int, words: PlaceWords) -> float:
    parts = (match[f"deg{n}"], match[f"min{n}"], match[f"sec{n}"])
    value = sum(float(part or 0) / 60.0**power for power, part in enumerate(parts))
    side = words.hemispheres.get((match[f"side{n}"] or "").casefold(), "")
    minus = side in ("S", "W") or bool(match.groupdict().get(f"sign{n}"))
    return -value if minus else value


#: What a pair of bare numbers has, and what a reference to a grid has.
_DECIMALS = re.compile(r"\d\.\d\d")
_GRID_FIGURE = re.compile(r"\d{6}|\d[C-HJ-NP-X]")

_PAIR = re.compile(
    r"(?<![\d.,$€£-])([-−]?\d{1,2}\.\d{2,})°?,\s?([-−]?\d{1,3}\.\d{2,})°?(?![\d%]|\.\d)"
)


def _plain(text: str, language: Language) -> Iterator[Spot]:
    """Yield "36.1911, 44.0092"; with few decimals only after a word for a position."""
    cues = language.places.position_words
    for match in _PAIR.finditer(text) if _DECIMALS.search(text) else ():
        decimals = min(len(number.partition(".")[2]) for number in match.groups())
        if decimals < _FINE and not _is_told(text, match.start(), cues):
            continue
        lat, lon = (float(number.replace("−", "-")) for number in match.groups())
        yield Spot(*match.span(), lat, lon, "latitude and longitude", BARE)


_UTM = re.compile(
    r"(?<!\w)(?P<zone>\d{1,2})\s?(?P<band>[C-HJ-NP-X]),?\s+(?P<east>\d{6})\s?(?:m?\s?E)?,?"
    r"\s+(?P<north>\d{7})\s?(?:m?\s?N\b)?(?!\d)"
)
_MGRS = re.compile(
    r"(?<!\w)(\d{1,2}[C-HJ-NP-X])\s?([A-HJ-NP-Z][A-HJ-NP-V])\s?(?:(\d{2,5})\s(\d{2,5})|(\d{4,10}))(?!\w)"
)


def _grid(text: str, language: Language) -> Iterator[Spot]:
    """Yield references to the UTM grid and to the military one that is based on it."""
    if not _GRID_FIGURE.search(text):
        return
    for match in _UTM.finditer(text):
        if (point := _utm_point(match)) is not None:
            yield Spot(*match.span(), *point, "UTM coordinates", MARKED)
    cues = language.places.position_words
    for match in _MGRS.finditer(text):
        square, letters, east, north, joined = match.groups()
        digits = joined or east + north
        if len(digits) % 2 or (joined is None and len(east) != len(north)):
            continue
        told = len(digits) >= _LONG or _is_told(text, match.start(), cues)
        if told and (point := _mgrs_point(f"{square}{letters}{digits}")) is not None:
            yield Spot(*match.span(), *point, "MGRS grid reference", MARKED)


def _is_told(text: str, start: int, cues: Words) -> bool:
    """Tell whether a word for a position stands before figures."""
    before = re.findall(r"\w+", text[max(0, start - _NEAR) : start])
    return not cues.isdisjoint(word.casefold() for word in before)


def _utm_point(match: re.Match[str]) -> tuple[float, float] | None:
    """Return the degrees of UTM coordinates, None where there are no such.

    S after the zone is the southern hemisphere, or a band of the northern one.
    """
    from pygeodesy.utm import Utm, UTMError

    north = int(match["north"])
    south = match["band"] == "S" and north not in _BAND_S
    side = "S" if south or match["band"] < "N" else "N"
    try:
        point = Utm(int(match["zone"]), side, int(match["east"]), north).toLatLon()
    except UTMError:
        return None
    return float(point.lat), float(point.lon)


def _mgrs_point(reference: str) -> tuple[float, float] | None:
    """Return the degrees of the middle of a square of the grid, None if none is so."""
    from pygeodesy.mgrs import MGRSError, parseMGRS

    try:
        point = parseMGRS(reference).toLatLon()
    except MGRSError:
        return None
    return float(point.lat), float(point.lon)
