"""The frame of a story's map: the box around its places.

The box contains what most of the story is about. Places far away stay outside, to be
shown in an inset or listed beside the map, so that the rest does not shrink to dots.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..geo.countries import codes, extent
from ..geo.topology import Box
from ..model import Place
from .spots import Spot

__all__ = ["Frame", "choose_frame"]


#: Too wide or too vague to locate the story: they neither move the frame nor are
#: listed as off the map.
VAST = frozenset({"continent", "ocean"})

#: The frame contains at least this share of the mentions …
CORE = 0.6

#: … and is widened for the rest up to this factor.
STRETCH = 2.2

#: A country with places in the frame is shown whole if the frame then grows by no
#: more than this factor.
WHOLE = 1.8

#: The least diagonal of a frame; the least for a story in one town, so that one can see
#: where it is; and the diagonal below which a story counts as that (degrees).
LEAST, LEAST_ONE, ONE_TOWN = 1.6, 5.0, 0.3

#: A country counts as outside if less than this share of its width or height is seen.
SLIVER = 0.12

#: The whole world, cut in the Bering Strait, without the poles (degrees).
WORLD: Box = (-169.0, -57.0, 191.0, 79.0)

#: The margin around the outermost places, as a share of the frame.
ROOM = 0.08

#: The most starting points for growing a frame, and the most places that it considers,
#: the most mentioned first: the time grows with the square of their number.
STARTS, VOICES = 12, 80


@dataclass(frozen=True, slots=True)
class Frame:
    """The box to show (degrees), and the places inside and outside it.

    ``east`` of the box can exceed 180 and ``west`` can be less than -180.
    """

    box: Box
    inside: tuple[Spot, ...]
    outside: tuple[Spot, ...]

    @property
    def centre(self) -> float:
        """The longitude of the middle (degrees), around which others are shifted."""
        return (self.box[0] + self.box[2]) / 2

    @property
    def is_world(self) -> bool:
        """Whether it shows the whole world."""
        return self.box == WORLD


def choose_frame(spots: Sequence[Spot], core: float = CORE) -> Frame | None:
    """Choose the box that shows a story best; None where there is no place.

    The most mentioned compact group of places decides. Near places are added;
    countries and divisions whose towns are shown are shown whole if the frame grows
    little by that; the rest is outside. It contains at least the share ``core`` of the
    mentions.
    """
    if not spots:
        return None
    turned = _turned(spots)
    firm = [s for s in turned if s.place.kind not in VAST] or turned
    towned = _towned(firm)
    items = [s for s in firm if not (s.is_area and _code(s.place) in towned)]
    kernel = _core(items[:VOICES], core)
    homes = [s.box for s in firm if not s.is_country and _code(s.place) in towned]
    homes += [extent(code) for code, _ in towned.most_common() if code in codes()]
    box = _with_homes(_widened(kernel, items), homes)
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
    """Return the code of an area that its towns have as country or division."""
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
    """Widen a box to the areas that contain the towns where it grows little by that."""
    limit = WHOLE * max(_diagonal(box), LEAST_ONE)
    for whole in homes:
        home = _beside(whole, (box[0] + box[2]) / 2)
        if _meets(home, box) and _diagonal(_union(box, home)) <= limit:
            box = _union(box, home)
    return box


def _shown(spot: Spot, box: Box) -> bool:
    """Whether enough of a place is in a box to show it there."""
    w, s, e, n = _beside(spot.box, (box[0] + box[2]) / 2)
    if not spot.is_area:
        return _meets(((w + e) / 2, (s + n) / 2) * 2, box)
    wide = min(e, box[2]) - max(w, box[0])
    high = min(n, box[3]) - max(s, box[1])
    # A sliver at the edge does not show an area.
    return wide > SLIVER * min(e - w, box[2] - box[0]) and high > SLIVER * min(
        n - s, box[3] - box[1]
    )


def _turned(spots: Sequence[Spot]) -> list[Spot]:
    """Shift all longitudes so that the edge is in the widest gap between places."""
    lons = sorted(((s.box[0] + s.box[2]) / 2) % 360 for s in spots)
    gaps = [
        ((after - before) % 360 or 360, before)
        for before, after in zip(lons, lons[1:] + lons[:1], strict=True)
    ]
    width, before = max(gaps)
    centre = before + width / 2 + 180
    return [replace(spot, box=_beside(spot.box, centre)) for spot in spots]


def _beside(box: Box, centre: float) -> Box:
    """Shift a box by full turns to be nearest to a meridian (degrees)."""
    w, s, e, n = box
    turn = 360 * round((centre - (w + e) / 2) / 360)
    return w + turn, s, e + turn, n


def _normal(box: Box) -> Box:
    """Shift a box so that its middle is between -180 and 180 degrees."""
    return _beside(box, 0.0)


def _is_world(box: Box) -> bool:
    """Whether a box is so wide that the whole world is the better map."""
    return box[2] - box[0] > 150 or box[3] - box[1] > 110


def _core(items: Sequence[Spot], share: float) -> Box:
    """Return the smallest box found that contains most of the mentions."""
    goal = share * sum(item.weight for item in items)
    best: Box | None = None
    for start in items[:STARTS]:
        found, weight = start.box, start.weight
        rest = [item for item in items if item is not start]
        for box, added in _grown(start.box, rest):
            found, weight = box, weight + sum(item.weight for item in added)
            if weight >= goal:
                break
        if best is None or _diagonal(found) < _diagonal(best):
            best = found
    assert best is not None
    return best


def _widened(core: Box, items: Sequence[Spot]) -> Box:
    """Return a box widened to near places, the nearest first, up to a limit."""
    found, limit = core, STRETCH * max(_diagonal(core), LEAST_ONE)
    for box, _ in _grown(core, items):
        if _diagonal(box) > limit:
            break
        found = box
    return found


def _grown(box: Box, items: Sequence[Spot]) -> Iterator[tuple[Box, list[Spot]]]:
    """Yield a box as it grows to contain more and more places, the nearest first.

    With the places that it contains each time and did not before: those that lie in it
    already all at once, so that what is left to look at is soon little.
    """
    rest = list(items)
    while True:
        added = [item for item in rest if _contains(box, item.box)]
        yield box, added
        rest = [item for item in rest if not _contains(box, item.box)]
        if not rest:
            return
        box = min((_union(box, item.box) for item in rest), key=_diagonal)


def _contains(box: Box, other: Box) -> bool:
    """Tell whether one box lies in another."""
    w, s, e, n = other
    return box[0] <= w and box[1] <= s and e <= box[2] and n <= box[3]


def _diagonal(box: Box) -> float:
    """Return the diagonal in degrees of latitude."""
    w, s, e, n = box
    return math.hypot((e - w) * math.cos(math.radians((s + n) / 2)), n - s)


def _union(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _roomy(box: Box, least: float) -> Box:
    """Return a box with a margin on every side, of at least a given diagonal."""
    w, s, e, n = box
    shrink = max(0.1, math.cos(math.radians((s + n) / 2)))
    missing = max(0.0, least - _diagonal(box)) / 2 * math.sqrt(0.5)
    pad = ROOM * max((e - w) * shrink, n - s) + missing
    aside = min(pad / shrink, (360 - (e - w)) / 2)
    return w - aside, max(-89.0, s - pad), e + aside, min(89.0, n + pad)
