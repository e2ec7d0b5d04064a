"""Write plain news sentences, each with a place that was drawn from the gazetteer.

    python tests/accuracy/plain/draw.py --half look --out plain.look.jsonl

Places are drawn evenly by continent, and cities by size, for the frames in
``frames.csv``. Frames and places are in two halves that share nothing: "look" may be
read while the engine is worked on, of "report" only the figures. The sentences of
``no_places.csv`` are added: of their names, none is a place. "namesakes" are large
cities that have the name of their first-order division, each in a few frames;
"towns-look" and "towns-report" are sentences of the halves about smaller towns;
"by-hand" are sentences that were written and not drawn. What is drawn depends on hashes
alone: the same gazetteer and ``--seed`` give the same text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frames import Frame, fill, hashed, people, read_frames
from pools import cities, country_of, division_of, fillings, fits, pool, towns
from spots import CONTINENTS, SIZES, Spot, is_namesake, is_plain_city
from written import by_hand, draw_nowhere

#: Shares of the sentences by level.
SHARES = {
    "city": 0.55,
    "division": 0.10,
    "division said": 0.05,
    "country": 0.08,
    "water": 0.06,
    "facility": 0.06,
    "none": 0.10,
}

#: What may be drawn.
HALVES = ("look", "report", "towns-look", "towns-report", "namesakes", "by-hand")

#: Sentences in a half (the first has twice the frames), and namesakes drawn.
NUMBERS = {"look": 2000, "report": 1200}
NAMESAKES = 80

#: Towns of each continent in a half.
TOWNS = 50

#: A city is drawn for no more sentences of a level than this.
CITY_USES = 5

#: No country has more of the sentences of a continent and size, while others are left.
COUNTRY_SHARE = 1 / 3


@dataclass
class Drawn:
    """What was drawn so far: uses of frames, places and countries, and the pairs."""

    half: str
    seed: str
    frames: Counter[str] = field(default_factory=Counter)
    places: Counter[tuple[str, str]] = field(default_factory=Counter)
    countries: Counter[tuple[object, ...]] = field(default_factory=Counter)
    pairs: set[tuple[str, str]] = field(default_factory=set)

    def several(
        self, frames: list[Frame], spots: list[Spot], cell: tuple[str, ...], want: int
    ) -> Iterator[tuple[Frame, Spot]]:
        """Draw as many pairs as wanted, or as there are."""
        for _ in range(want):
            pair = self.take(frames, spots, cell, want * COUNTRY_SHARE)
            if pair is None:
                return
            yield pair

    def take(
        self, frames: list[Frame], spots: list[Spot], cell: tuple[str, ...], most: float
    ) -> tuple[Frame, Spot] | None:
        """Draw the least used frame with the least used place that fits it."""
        for frame in sorted(frames, key=self._frame_order):
            for spot in sorted(spots, key=lambda s: self._order(frame, s, cell, most)):
                new = (frame.id, spot.id) not in self.pairs
                if new and self._is_free(frame, spot) and fits(frame, spot):
                    self._note(frame, spot, cell)
                    return frame, spot
        return None

    def _frame_order(self, frame: Frame) -> tuple[int, str]:
        return self.frames[frame.id], hashed(self.seed, frame.id)

    def _order(
        self, frame: Frame, spot: Spot, cell: tuple[str, ...], most: float
    ) -> tuple[int, int, str]:
        country = self.countries[(*cell, spot.country)]
        late = country if spot.level != "city" else int(country >= most)
        return (
            self.places[frame.level, spot.id],
            late,
            hashed(self.seed, frame.id, spot.id),
        )

    def _is_free(self, frame: Frame, spot: Spot) -> bool:
        used = self.places[frame.level, spot.id]
        return spot.level != "city" or used < CITY_USES

    def _note(self, frame: Frame, spot: Spot, cell: tuple[str, ...]) -> None:
        self.frames[frame.id] += 1
        self.places[frame.level, spot.id] += 1
        self.countries[(*cell, spot.country)] += 1
        self.pairs.add((frame.id, spot.id))


def draw_half(half: str, number: int, seed: str = "") -> list[dict[str, Any]]:
    """Return the sentences of a half as records, some ``number`` of them."""
    frames = [frame for frame in read_frames() if frame.half == half]
    drawn = Drawn(half, seed)
    chosen = [
        pair
        for level, share in SHARES.items()
        for pair in _draw_level(
            drawn, level, [f for f in frames if f.level == level], number * share
        )
    ]
    return [_record(half, i, *pair, seed) for i, pair in enumerate(chosen, start=1)]


def _draw_level(
    drawn: Drawn, level: str, frames: list[Frame], number: float
) -> Iterator[tuple[Frame, Spot]]:
    """Draw evenly by continent and size; what a size lacks, the other sizes give."""
    spots = [spot for spot in pool(level) if spot.half == drawn.half]
    sizes = tuple(SIZES) if level in ("city", "none") else ("",)
    each = round(number / len(CONTINENTS) / len(sizes))
    for continent in CONTINENTS.values():
        missing = 0
        for quota, order in ((each, reversed(sizes)), (0, sizes)):
            for size in order:
                here = [s for s in spots if (s.continent, s.size) == (continent, size)]
                cell = (level, continent, size)
                found = list(drawn.several(frames, here, cell, quota or missing))
                missing += quota - len(found)
                yield from found


def draw_towns(half: str, number: int, seed: str = "") -> list[dict[str, Any]]:
    """Return sentences of a half about ``number`` towns of each continent."""
    frames = [f for f in read_frames() if f.half == half and f.level == "city"]
    drawn = Drawn(half, seed)
    chosen = [
        pair
        for continent in CONTINENTS.values()
        for pair in drawn.several(
            frames,
            [spot for spot in towns(half) if spot.continent == continent],
            ("town", continent),
            number,
        )
    ]
    return [_record(f"town-{half}", i, *pair, seed) for i, pair in enumerate(chosen, 1)]


def draw_namesakes(number: int, seed: str = "") -> list[dict[str, Any]]:
    """Return cities of 200,000 and more that share their division's name, in frames.

    The largest of each country come first, and the continents take turns.
    """
    frames = [frame for frame in read_frames() if frame.half == "namesakes"]
    waiting = {continent: _namesakes(continent) for continent in CONTINENTS.values()}
    chosen: list[Spot] = []
    while len(chosen) < number and any(waiting.values()):
        chosen += [left.pop(0) for left in waiting.values() if left]
    pairs = [(f, spot) for spot in chosen[:number] for f in frames if fits(f, spot)]
    return [
        _record("namesakes", i, *pair, seed) for i, pair in enumerate(pairs, start=1)
    ]


def _namesakes(continent: str) -> list[Spot]:
    named = sorted(
        (
            city
            for city in cities()
            if city.continent == continent
            and city.population >= 200_000
            and is_namesake(city)
            and is_plain_city(city)
        ),
        key=lambda city: -city.population,
    )
    rank: Counter[str | None] = Counter()
    order = []
    for city in named:
        order.append((rank[city.country], -city.population, city.id, city))
        rank[city.country] += 1
    return [city for *_, city in sorted(order)]


def _record(half: str, i: int, frame: Frame, spot: Spot, seed: str) -> dict[str, Any]:
    """Return a sentence as a line of a marked set has it."""
    filled, measured = fillings(frame, spot, people(), seed)
    text, spans = fill(frame.text, filled)
    marked = [
        {"start": start, "end": end, "phrase": text[start:end], **_gold(measured[slot])}
        for slot, start, end in spans
        if slot in measured
    ]
    record: dict[str, Any] = {
        "id": f"{half}-{i:04d}",
        "text": text,
        "toponyms": marked,
        "beside": [
            {"start": start, "end": end, "phrase": text[start:end], **_gold(larger)}
            for slot, start, end in spans
            if (larger := _larger(slot, spot)) is not None
        ],
        "half": half,
        "frame": frame.id,
        "desk": frame.desk,
        "level": frame.level,
        "context": frame.context,
        "continent": spot.continent,
        "size": spot.size,
        "namesake": is_namesake(spot),
    }
    if frame.level == "none":
        record["none"] = [
            {"start": start, "end": end, "phrase": text[start:end]}
            for slot, start, end in spans
            if slot == "name"
        ]
    return record


def draw(half: str, number: int | None = None, seed: str = "") -> list[dict[str, Any]]:
    """Return all sentences of a half, or those of the namesakes (``number`` cities)."""
    if half == "by-hand":
        return by_hand()
    if half == "namesakes":
        return draw_namesakes(number or NAMESAKES, seed)
    if half.startswith("towns-"):
        return draw_towns(half.removeprefix("towns-"), number or TOWNS, seed)
    return draw_half(half, number or NUMBERS[half], seed) + draw_nowhere(half)


def _larger(slot: str, spot: Spot) -> Spot | None:
    """Return the larger place that a slot names: it is there to help, not measured."""
    if slot == "nation":
        return country_of(spot)
    return division_of(spot) if slot == "state" else None


def _gold(spot: Spot) -> dict[str, Any]:
    source, _, number = spot.id.partition(":")
    return {
        "lat": spot.lat,
        "lon": spot.lon,
        "place": spot.id,
        "geonameid": int(number) if source == "geonames" else None,
        "level": spot.level,
        "country": spot.country,
        "size": spot.size,
        "namesake": is_namesake(spot),
    }


def main(arguments: list[str] | None = None) -> int:
    """Draw and write; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=HALVES, required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--number", type=int, help="sentences, or places")
    parser.add_argument("--seed", default="", help="another one draws other places")
    given = parser.parse_args(arguments)
    records = draw(given.half, given.number, given.seed)
    if not records:
        sys.stderr.write(f"no frames of the half {given.half!r} in frames.csv\n")
        return 2
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    given.out.write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
