"""What the claims of a sheet mean: each check looks at a reading as JSON.

``place: X = CODE LEVEL``  each X is placed there: a country (GB), a division (US-ID),
                           ``named:N`` (part of the place's name) or ``~LAT,LON``
                           (within 30 km); perhaps at a level (city, admin1, country)
``told: X = CODE``         X is a place; where it is placed, there or in what holds it
``open: X = CODE``         X is not placed elsewhere without doubt (``-``: anywhere)
``nowhere: X``             no place is marked at X
``inside: X``              what is marked at X is only a part of a longer name
``home: none|CODE|not CODE``  the home that the outlet gives
``date: X = DAYS``         X is from the first to the last of these days
                           (2020-01-03, 2020-01, 2020, -489, A..B)
``range: X = Y``           X opens a range that Y ends
``dateless: X``            no date is marked at X
``speaker: W = N``         what holds the words W is quoted, and N says it
``unquoted: W``            no quotation holds the words W
``person: N``, ``body: N`` N is a person, a body, named so
``not person: N``, ``no actor: N``  nobody's name holds N
``same: M = N``            M and N are one actor
``notice: W``, ``no notice: W``  a notice holds these words
"""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from sheets import Case, Claim

Reading = dict[str, Any]

#: Within this a point is the place's (km).
NEAR_KM = 30

_LEVELS = {"city": {"city", "suburb"}}


def wrong(case: Case, reading: Reading) -> list[Claim]:
    """Return the claims that do not hold of a reading of the case's story."""
    return [claim for claim in case.claims if not _holds(claim, reading)]


def _holds(claim: Claim, reading: Reading) -> bool:
    what, _, answer = claim.what.rpartition(" = ")
    if not what:
        what, answer = answer, ""
    return CHECKS[claim.check](reading, what, answer)


def _spots(text: str, words: str) -> list[tuple[int, int]]:
    """Return where the words stand in the text, whole words only."""
    edged = rf"(?<!\w){re.escape(words)}(?!\w)"
    return [found.span() for found in re.finditer(edged, text)]


def _over(items: list[Reading], span: tuple[int, int]) -> list[Reading]:
    return [item for item in items if item["start"] < span[1] and span[0] < item["end"]]


def _at(reading: Reading, layer: str, words: str) -> list[list[Reading]]:
    """Return for each time the words stand in the text what a layer has there."""
    text = reading["story"]["text"]
    return [_over(reading[layer], span) for span in _spots(text, words)]


def _lies(place: Reading, code: str) -> bool:
    if code.startswith("~"):
        lat, lon = map(float, code[1:].split(","))
        if place["lat"] is None:
            return False
        east = math.cos(math.radians(lat)) * (place["lon"] - lon)
        return math.hypot(place["lat"] - lat, east) * 111 < NEAR_KM
    if code.startswith("named:"):
        return code[6:].casefold() in (place["name"] or "").casefold()
    return code in (place["country"], place["admin1"])


def _placed(reading: Reading, what: str, answer: str) -> bool:
    code, _, level = answer.partition(" ") if ":" not in answer else (answer, "", "")
    levels = _LEVELS.get(level, {level})
    there = _at(reading, "places", what)
    return bool(there) and all(
        any(
            item["id"] and _lies(item, code) and (not level or item["level"] in levels)
            for item in found
        )
        for found in there
    )


def _told(reading: Reading, what: str, code: str) -> bool:
    there = _at(reading, "places", what)
    return bool(there) and all(
        found and all(not item["id"] or _lies(item, code) for item in found)
        for found in there
    )


def _open(reading: Reading, what: str, code: str) -> bool:
    return all(
        not item["id"] or item["doubt"] or _lies(item, code)
        for found in _at(reading, "places", what)
        for item in found
    )


def _nowhere(reading: Reading, what: str, _: str) -> bool:
    return not any(_at(reading, "places", what))


def _inside(reading: Reading, what: str, _: str) -> bool:
    return all(
        item["kind"] == "embedded"
        for found in _at(reading, "places", what)
        for item in found
    )


def _home(reading: Reading, answer: str, _: str) -> bool:
    home = reading["home"]
    if answer == "none":
        return home is None
    negated, _, code = answer.rpartition("not ")
    codes = str(home or "")
    return (f"'{code}'" in codes) != bool(negated or "not " in answer)


def _bounds(days: str) -> tuple[str, str]:
    first, _, last = days.partition("..")
    return _edge(first, 0), _edge(last or first, -1)


def _edge(day: str, which: int) -> str:
    sign, digits = ("-", day[1:]) if day.startswith("-") else ("", day)
    year, *rest = digits.split("-")
    if not rest:
        rest = [["01", "12"][which]]
    if len(rest) == 1:
        length = calendar.monthrange(int(year), int(rest[0]))[1]
        rest.append(["01", f"{length:02}"][which])
    return f"{sign}{int(year):04}-{rest[0]}-{rest[1]}"


def _dated(reading: Reading, what: str, days: str) -> bool:
    first, last = _bounds(days)

    def fits(item: Reading) -> bool:
        ends = item["first"], item["last"]
        if ends == (first, last) or (None in ends and any(ends)):
            # "Since 1981" and "by the 25th" leave one end open.
            return ends[0] in (first, None) and ends[1] in (last, None)
        wider = item["end"] - item["start"] > len(what) + 2
        return wider and (item["first"] == first or item["last"] == last)

    there = _at(reading, "dates", what)
    return bool(there) and all(any(map(fits, found)) for found in there)


def _ranging(reading: Reading, opens: str, ends: str) -> bool:
    until = {item["until"] for found in _at(reading, "dates", opens) for item in found}
    last = {item["id"] for found in _at(reading, "dates", ends) for item in found}
    return not until.isdisjoint(last - {None})


def _dateless(reading: Reading, what: str, _: str) -> bool:
    return not any(_at(reading, "dates", what))


def _quotes(reading: Reading, words: str) -> Iterator[Reading]:
    for quote in reading["quotes"]:
        if " ".join(words.split()) in " ".join(quote["phrase"].split()):
            yield quote


def _spoken(reading: Reading, words: str, name: str) -> bool:
    return any(
        name.casefold() in (quote["speaker"] or "").casefold()
        for quote in _quotes(reading, words)
    )


def _unquoted(reading: Reading, words: str, _: str) -> bool:
    return not any(_quotes(reading, words))


def _names(actor: Reading) -> set[str]:
    return {actor["name"], *(mention["phrase"] for mention in actor["mentions"])}


def _named(*kinds: str) -> Callable[[Reading, str, str], bool]:
    def named(reading: Reading, name: str, _: str) -> bool:
        return any(
            name in _names(actor)
            for actor in reading["actors"]
            if actor["kind"] in kinds
        )

    return named


def _unnamed(*kinds: str) -> Callable[[Reading, str, str], bool]:
    def unnamed(reading: Reading, name: str, _: str) -> bool:
        return not any(
            _spots(each, name)
            for actor in reading["actors"]
            if not kinds or actor["kind"] in kinds
            for each in _names(actor)
        )

    return unnamed


def _same(reading: Reading, one: str, other: str) -> bool:
    return any({one, other} <= _names(actor) for actor in reading["actors"])


def _noticed(reading: Reading, words: str, _: str) -> bool:
    return any(words in str(notice) for notice in reading["notices"])


CHECKS: dict[str, Callable[[Reading, str, str], bool]] = {
    "place": _placed,
    "told": _told,
    "open": _open,
    "nowhere": _nowhere,
    "inside": _inside,
    "home": _home,
    "date": _dated,
    "range": _ranging,
    "dateless": _dateless,
    "speaker": _spoken,
    "unquoted": _unquoted,
    "person": _named("person"),
    "body": _named("organisation", "body"),
    "not person": _unnamed("person"),
    "no actor": _unnamed(),
    "same": _same,
    "notice": _noticed,
    "no notice": lambda *given: not _noticed(*given),
}
