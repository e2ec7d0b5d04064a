"""What a map of a story should show: the box around its places.

The box holds what most of the story is about. What lies far off stays outside, to be
drawn in an inset or named beside the map, so that it does not shrink the rest to dots.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..geo.countries import codes, extent
from ..geo.divisions import division_box
from ..geo.topology import Box
from ..model import Findings, Place, kept
from ..model.place import Doubt

__all__ = ["Frame", "Spot", "choose_frame", "spots_of"]

#: The kinds of mention that are drawn: a people or a name inside a name puts no pin.
DRAWN_KINDS = ("literal", "metonym")

#: How far a place without a shape reaches, in degrees each way.
REACH = {
    "admin1": 0.6,
    "admin2": 0.2,
    "ocean": 15.0,
    "sea": 3.0,
    "gulf": 2.0,
    "strait": 0.6,
    "continent": 18.0,
    "region": 2.0,
    "range": 1.5,
    "desert": 2.0,
    "peninsula": 1.5,
    "river": 1.0,
    "lake": 0.4,
    "island": 0.2,
}

#: Too wide or too vague to say where the story is: they neither move the frame nor
#: lie off the map.
VAST = frozenset({"continent", "ocean"})

#: The frame holds at least this share of the mentions …
CORE = 0.6

#: … and is widened for the rest as long as it grows no more than this.
STRETCH = 2.2

#: A country with places in the frame is shown whole if that costs no more than this.
WHOLE = 1.8

#: The least diagonal of a frame, in degrees, and what it is where all places lie in
#: one town, narrower than this: a reader must see where the town is.
LEAST, LEAST_ONE, ONE_TOWN = 1.6, 5.0, 0.3

#: A country of which less than this share of width or height is seen is not shown.
SLIVER = 0.12

#: The whole world, cut in the Bering Strait, without the empty ends.
WORLD: Box = (-169.0, -57.0, 191.0, 79.0)

#: Room around the outermost places, as a share of the frame.
ROOM = 0.08

#: Enough starting points for growing a frame, and enough places with a say in it, the
#: most mentioned first: growing takes the square of their number.
STARTS, VOICES = 12, 80


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the story as a map sees it.

    ``mentions`` counts the literal and metonym ones; ``box`` is a point for towns
    and the mainland for countries and divisions (degrees); ``doubt`` is the first
    that a mention has.
    """

    place: Place
    mentions: int
    box: Box
    doubt: Doubt = ""

    @property
    def id(self) -> str:
        """The place's id, as selections hold it."""
        return self.place.id

    @property
    def is_country(self) -> bool:
        """Whether it is drawn as an area, by its country's shape."""
        return self.place.level == "country" and self.place.country in codes()

    @property
    def is_area(self) -> bool:
        """Whether it is drawn as an area: a country, or a division with a shape."""
        return self.is_country or (
            self.place.kind == "admin1"
            and self.place.admin1 is not None
            and division_box(self.place.admin1) is not None
        )

    @property
    def weight(self) -> float:
        """Its say in the choice: a country need not be seen whole to be named."""
        return min(2.0, self.mentions / 2) if self.is_country else self.mentions


@dataclass(frozen=True, slots=True)
class Frame:
    """What to show: a box in degrees, and which places lie in and outside it.

    ``east`` of the box can exceed 180 and ``west`` can be less than -180.
    """

    box: Box
    inside: tuple[Spot, ...]
    outside: tuple[Spot, ...]

    @property
    def centre(self) -> float:
        """The longitude in the middle, around which others are turned."""
        return (self.box[0] + self.box[2]) / 2

    @property
    def is_world(self) -> bool:
        """Whether it shows the whole world."""
        return self.box == WORLD


def spots_of(reading: Findings) -> list[Spot]:
    """List the places that a map draws, the most mentioned first.

    Rejected mentions, demonyms and names inside names are left out.
    """
    found: dict[str, Spot] = {}
    for mention in kept(reading.places):
        place = mention.place
        if (
            mention.kind not in DRAWN_KINDS
            or place is None
            or place.lat is None
            or place.lon is None
        ):
            continue
        seen = found.get(place.id)
        count = 1 if seen is None else seen.mentions + 1
        box, doubt = (seen.box, seen.doubt) if seen else (_box(place), "")
        found[place.id] = Spot(place, count, box, doubt or mention.doubt)
    return sorted(found.values(), key=lambda spot: -spot.mentions)


def _box(place: Place) -> Box:
    if place.level == "country" and place.country in codes():
        return extent(place.country)
    if place.kind == "admin1" and place.admin1:
        shaped = division_box(place.admin1)
        if shaped is not None:
            return shaped
    lat, lon = place.lat or 0.0, place.lon or 0.0
    reach = REACH.get(place.kind, 0.0)
    aside = reach / max(0.2, math.cos(math.radians(lat)))
    return lon - aside, max(-90.0, lat - reach), lon + aside, min(90.0, lat + reach)


def choose_frame(spots: Sequence[Spot]) -> Frame | None:
    """Choose the box that shows a story best; None where there is no place.

    The heaviest compact group of places decides; near ones are added, countries and
    named divisions whose towns are shown are shown whole if that is cheap, the rest is
    outside.
    """
    if not spots:
        return None
    turned = _turned(spots)
    firm = [s for s in turned if s.place.kind not in VAST] or turned
    towned = _towned(firm)
    items = [s for s in firm if not (s.is_area and _code(s.place) in towned)]
    core = _core(items[:VOICES])
    homes = [s.box for s in firm if not s.is_country and _code(s.place) in towned]
    homes += [extent(code) for code, _ in towned.most_common() if code in codes()]
    box = _with_homes(_widened(core, items), homes)
    one_town = _diagonal(box) < ONE_TOWN
    box = _normal(_roomy(box, LEAST_ONE if one_town else LEAST))
    if _is_world(box):
        return Frame(WORLD, tuple(spots), ())
    shown = [_shown(spot, box) for spot in spots]
    return Frame(
        box,
        tuple(s for s, seen in zip(spots, shown, strict=True) if seen),
        tuple(
            spot
            for spot, seen in zip(spots, shown, strict=True)
            if not seen and spot.place.kind not in VAST
        ),
    )


def _code(place: Place) -> str | None:
    """Return the code by which an area's towns know it."""
    return place.admin1 if place.kind == "admin1" else place.country


def _towned(spots: Sequence[Spot]) -> Counter[str]:
    """Count the mentions of places inside each country and division."""
    towned: Counter[str] = Counter()
    for spot in spots:
        if not spot.is_country and spot.place.country in codes():
            towned[spot.place.country] += spot.mentions
        if not spot.is_area and spot.place.admin1:
            towned[spot.place.admin1] += spot.mentions
    return towned


def _with_homes(box: Box, homes: Sequence[Box]) -> Box:
    """Show the areas that hold the towns whole where that is cheap."""
    limit = WHOLE * max(_diagonal(box), LEAST_ONE)
    for whole in homes:
        home = _beside(whole, (box[0] + box[2]) / 2)
        if _meets(home, box) and _diagonal(_union(box, home)) <= limit:
            box = _union(box, home)
    return box


def _shown(spot: Spot, box: Box) -> bool:
    """Whether enough of a place is in a box to draw it there."""
    w, s, e, n = _beside(spot.box, (box[0] + box[2]) / 2)
    if not spot.is_area:
        return _meets(((w + e) / 2, (s + n) / 2) * 2, box)
    wide = min(e, box[2]) - max(w, box[0])
    high = min(n, box[3]) - max(s, box[1])
    # A sliver at the edge is no picture of an area.
    return wide > SLIVER * min(e - w, box[2] - box[0]) and high > SLIVER * min(
        n - s, box[3] - box[1]
    )


def _turned(spots: Sequence[Spot]) -> list[Spot]:
    """Lay all longitudes out so that the emptiest meridian is the edge."""
    lons = sorted(((s.box[0] + s.box[2]) / 2) % 360 for s in spots)
    gaps = [
        ((after - before) % 360 or 360, before)
        for before, after in zip(lons, lons[1:] + lons[:1], strict=True)
    ]
    width, before = max(gaps)
    centre = before + width / 2 + 180
    return [replace(spot, box=_beside(spot.box, centre)) for spot in spots]


def _beside(box: Box, centre: float) -> Box:
    """Turn a box by full circles until it lies about a meridian."""
    w, s, e, n = box
    turn = 360 * round((centre - (w + e) / 2) / 360)
    return w + turn, s, e + turn, n


def _normal(box: Box) -> Box:
    """Turn a box so that its middle is a usual longitude."""
    return _beside(box, 0.0)


def _is_world(box: Box) -> bool:
    """Whether a box is so wide that the whole world is the better map."""
    return box[2] - box[0] > 150 or box[3] - box[1] > 110


def _core(items: Sequence[Spot]) -> Box:
    """Return the smallest box found that holds most of the mentions."""
    goal = CORE * sum(item.weight for item in items)
    best: Box | None = None
    for start in items[:STARTS]:
        box, weight = start.box, start.weight
        rest = [item for item in items if item is not start]
        while weight < goal and rest:
            near = min(rest, key=lambda item: _diagonal(_union(box, item.box)))
            rest.remove(near)
            box, weight = _union(box, near.box), weight + near.weight
        if best is None or _diagonal(box) < _diagonal(best):
            best = box
    assert best is not None
    return best


def _widened(core: Box, items: Sequence[Spot]) -> Box:
    """Add what is near, nearest first, up to the stretch allowed."""
    box, rest = core, list(items)
    limit = STRETCH * max(_diagonal(core), LEAST_ONE)
    while rest:
        near = min(rest, key=lambda item: _diagonal(_union(box, item.box)))
        if _diagonal(_union(box, near.box)) > limit:
            break
        rest.remove(near)
        box = _union(box, near.box)
    return box


def _diagonal(box: Box) -> float:
    """Return the diagonal in degrees of latitude."""
    w, s, e, n = box
    return math.hypot((e - w) * math.cos(math.radians((s + n) / 2)), n - s)


def _union(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _roomy(box: Box, least: float) -> Box:
    """Give a box some room on every side, and the least size."""
    w, s, e, n = box
    shrink = max(0.1, math.cos(math.radians((s + n) / 2)))
    missing = max(0.0, least - _diagonal(box)) / 2 * math.sqrt(0.5)
    pad = ROOM * max((e - w) * shrink, n - s) + missing
    aside = min(pad / shrink, (360 - (e - w)) / 2)
    return w - aside, max(-89.0, s - pad), e + aside, min(89.0, n + pad)
