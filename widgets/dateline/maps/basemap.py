"""The basemap of a story: coasts, borders and context, clipped and compact.

The payload is plain JSON for the front end, the static picture and the figures. All
its coordinates are whole units on a sheet whose origin is the upper left corner:

``projection``
    "mercator" (regions) or "miller" (the world); with ``lon0`` (degrees), ``scale``
    (units per radian) and ``x0``, ``y0`` (units) it places a point, see
    :class:`.projection.Projection`.
``size``, ``frame``
    Width and height of the sheet; x, y, width and height of what to show first.
``arcs``
    Lines, delta coded: x, y, then steps. Neighbouring countries share them.
``shapes``
    Countries: ``code``, ``name``, ``rings`` of arc numbers (``~n`` is arc n
    backwards), ``label`` (x, y and the room around it), ``short`` and ``disputed``
    where they apply.
``areas``
    First-order divisions of the story inside the frame: ``id`` of the place, and
    ``rings``, delta coded like the arcs.
``cities``, ``waters``
    Context with small labels: name, x, y.
``places``
    Ids of the places inside the frame; ``outside``: those outside it.
``inset``
    A small map of the world, with the keys of a projection; ``land`` and, by code,
    the ``named`` countries as delta-coded rings; ``window`` (x, y, width, height) is
    the frame. Null where the map itself shows the world.
``credit``, ``note``
    Sources, and a note on the borders. ``reason`` says why there is no map.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import BadOption
from ..geo.topology import SCALES, World, load_world
from ..model import Findings
from .areas import areas
from .clipping import Clipper, Drawn, deltas, label_point
from .context import context
from .framing import CORE, WORLD, Frame, choose_frame
from .projection import Sheet, lay_out, placing
from .spots import Spot, spots_of

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["BUDGET", "CREDIT", "NOTE", "clip"]

CREDIT = "Natural Earth · GeoNames"
NOTE = (
    "Borders are Natural Earth’s de-facto view; lines in dispute are dashed. "
    "They take no side in any claim."
)
NO_PLACE = "No place of this story could be put on the map."

#: The longer side of the frame (units): enough to zoom in four times on a map of 400
#: pixels before rounding shows.
UNITS = 1600

#: The largest size of the lines (characters of JSON); above it they get coarser.
BUDGET = 14_000

#: The width of the inset (units).
INSET_UNITS = 240

#: The widest frames that are drawn at 1:10m and 1:50m (degrees of longitude).
REGION, CONTINENT = 14.0, 70.0

#: The tolerance of simplification (units): where it starts, and its limit.
FINEST, COARSEST = 0.7, 8.0


def clip(
    reading: Findings | Sequence[Spot],
    *,
    detail: str = "auto",
    gazetteer: Gazetteer | None = None,
    core: float = CORE,
    finer: int = 1,
) -> dict[str, Any]:
    """Return the basemap of a story as one compact dictionary.

    Parameters
    ----------
    reading
        The story; its literal and metonym places decide the frame. Or places that
        have been counted, in many stories.
    detail
        "110m", "50m" or "10m", or "auto" to choose by the width of the frame.
    gazetteer
        The source of the context cities; by default the default one, if it is built.
    core
        The share of the mentions that the frame contains at least.
    finer
        How many times as large the lines may be as for a single story.

    Raises
    ------
    BadOption
        ``detail`` is something else.

    """
    if detail != "auto" and detail not in SCALES:
        raise BadOption(
            f"there is no map detail {detail!r}; give 'auto', {', '.join(SCALES)}"
        )
    frame = choose_frame(spots_of(reading), core)
    if frame is None:
        return {"reason": NO_PLACE, "credit": CREDIT, "note": NOTE}
    sheet = lay_out(frame.box, UNITS, world=frame.is_world)
    world = load_world(_scale(frame) if detail == "auto" else detail)
    countries = (s.place for s in (*frame.inside, *frame.outside) if s.is_country)
    named = {place.country for place in countries if place.country}
    drawn = {s.place for s in frame.inside}
    return {
        **_ground(world, sheet, named, BUDGET * finer),
        "areas": areas(sheet, frame.inside, finer),
        **context(sheet, drawn, gazetteer),
        "places": [spot.id for spot in frame.inside],
        "outside": [spot.id for spot in frame.outside],
        "inset": None if frame.is_world else _inset(frame, named),
        "credit": CREDIT,
        "note": NOTE,
    }


def _scale(frame: Frame) -> str:
    width = frame.box[2] - frame.box[0]
    if width <= REGION:
        return "10m"
    return "50m" if width <= CONTINENT else "110m"


def _ground(world: World, sheet: Sheet, named: set[str], budget: int) -> dict[str, Any]:
    """Return coasts and borders, simplified until they fit the budget."""
    clipper = Clipper(world, sheet)
    tolerance = FINEST
    drawn = clipper.draw(tolerance, named)
    while tolerance < COARSEST and _weight(clipper.arcs) > budget:
        tolerance *= 1.4
        drawn = clipper.draw(tolerance, named)
    return {
        **placing(sheet),
        "frame": list(sheet.frame),
        "arcs": clipper.arcs,
        "shapes": [_record(country, sheet) for country in drawn],
    }


def _weight(arcs: list[list[int]]) -> int:
    return len(json.dumps(arcs, separators=(",", ":")))


def _record(country: Drawn, sheet: Sheet) -> dict[str, Any]:
    """Return the record of a country in the payload."""
    piece, label = country.piece, label_point(country.polygons, sheet.frame)
    record: dict[str, Any] = {"code": piece.code, "name": piece.name}
    record["rings"] = country.rings
    if piece.short != piece.name:
        record["short"] = piece.short
    if piece.disputed:
        record["disputed"] = True
    return record | ({"label": label} if label else {})


def _inset(frame: Frame, named: set[str]) -> dict[str, Any]:
    """Return a small map of the world with the frame marked in it."""
    sheet = _small_world()
    place = sheet.projection
    w, s, e, n = frame.box
    (left, top), (right, bottom) = place(n, w), place(s, e)
    if right < left:  # the frame crosses the edge of the small world
        right = sheet.width
    return {
        **placing(sheet),
        "land": _silhouette(None),
        "named": {code: _silhouette(code) for code in sorted(named)},
        "window": [round(v) for v in (left, top, right - left, bottom - top)],
    }


@lru_cache(maxsize=1)
def _small_world() -> Sheet:
    return lay_out(WORLD, INSET_UNITS, world=True, tight=True)


@lru_cache(maxsize=256)
def _silhouette(code: str | None) -> list[list[int]]:
    """Return a country, or all land, as delta-coded rings of the inset."""
    import shapely

    world, sheet = load_world("110m"), _small_world()
    clipper = Clipper(world, sheet)
    chosen = [p for p in world.pieces if code is None or p.code == code]
    whole = shapely.unary_union([area for p in chosen for area in clipper.areas(p)])
    parts = shapely.get_parts(shapely.simplify(whole.buffer(0.3), 1.0))
    rings = [
        [(round(x), round(y)) for x, y in part.exterior.coords]
        for part in parts
        if part.area > (8 if code is None else 1)
    ]
    return [deltas(ring) for ring in rings]
