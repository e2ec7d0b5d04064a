"""Positions of pins and names on a map of a given size, for pictures and figures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from .labelling import Box, Label, place_labels
from .projection import Projection
from .spots import Spot

__all__ = ["Pin", "View", "arranged", "fitted", "pins_of", "scale_bar"]

#: Below this width (pixels) a map is a thumbnail: no context, no scale, no credits.
THUMBNAIL = 300

#: The lengths that a scale bar may have (kilometres).
ROUND = (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)


@dataclass(frozen=True, slots=True)
class View:
    """The position of a sheet in a window: pixels per unit, shift and size (pixels)."""

    k: float
    x: float
    y: float
    width: int
    height: int

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixels of a point of the sheet."""
        return x * self.k + self.x, y * self.k + self.y

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the sheet at a pixel."""
        return (x - self.x) / self.k, (y - self.y) / self.k

    @property
    def is_thumbnail(self) -> bool:
        """Whether there is room only for the story's own places."""
        return self.width < THUMBNAIL


@dataclass(frozen=True, slots=True)
class Pin:
    """A place of the story on the map: the position and radius of its mark (pixels).

    ``mark`` is "circle" for towns, "diamond" for districts, "square" for facilities,
    "ring" for tiny countries and divisions without a shape, and "none" for what
    is only a name or an area.
    """

    spot: Spot
    x: float
    y: float
    r: float
    mark: str

    @property
    def box(self) -> Box:
        """The square that the mark covers (pixels)."""
        r = self.r + 1
        return self.x - r, self.y - r, 2 * r, 2 * r


def fitted(ground: dict[str, Any], width: int, height: int | None = None) -> View:
    """Return the view that fits the frame of a basemap into a window.

    The sheet around the frame covers the rest of the window.

    Parameters
    ----------
    ground
        The basemap, as :func:`dateline.maps.basemap.clip` returns it.
    width, height
        The size of the window (pixels); None derives the height from the frame.

    """
    x, y, w, h = ground["frame"]
    if height is None:
        height = round(width * max(0.5, min(0.8, h / w)))
    sheet_width, sheet_height = ground["size"]
    k = min(width / w, height / h)
    left = _bound(width / 2 - (x + w / 2) * k, width - sheet_width * k)
    top = _bound(height / 2 - (y + h / 2) * k, height - sheet_height * k)
    return View(k, left, top, width, height)


def _bound(shift: float, spare: float) -> float:
    """Return a shift that keeps the sheet over the window, or centres a smaller one."""
    return spare / 2 if spare > 0 else max(spare, min(0.0, shift))


def pins_of(ground: dict[str, Any], spots: list[Spot], view: View) -> list[Pin]:
    """Return the pins of the places inside the frame, the most mentioned first.

    Parameters
    ----------
    ground
        The basemap, as :func:`dateline.maps.basemap.clip` returns it.
    spots
        The places of the story, the most mentioned first.
    view
        The window.

    """
    place, inside = Projection.of(ground), set(ground["places"])
    drawn = {shape["code"] for shape in ground["shapes"]}
    drawn |= {area["id"] for area in ground["areas"]}
    names = {area["id"]: area["label"] for area in ground["areas"] if "label" in area}
    pins = []
    for spot in spots:
        if spot.id in inside:
            point = place(spot.place.lat or 0.0, spot.place.lon or 0.0)
            x, y = view(*names.get(spot.id, point))
            mark = _mark(spot, drawn)
            pins.append(Pin(spot, x, y, _reach(spot, mark), mark))
    return pins


#: The marks of the levels; a circle for all others.
_MARKS = {
    "suburb": "diamond",
    "facility": "square",
    "admin1": "ring",
    "admin2": "ring",
    "region": "none",
    "sea": "none",
    "country": "none",  # a part of one: Abkhazia
}


def _mark(spot: Spot, drawn: set[str]) -> str:
    level = spot.place.level
    if spot.id in drawn:
        return "none"
    if spot.is_country:
        return "none" if spot.place.country in drawn else "ring"
    return _MARKS.get(level, "circle")


def _reach(spot: Spot, mark: str) -> float:
    """Return the radius of a mark (pixels), which grows with the mentions."""
    if mark == "none":
        return 0.0
    if spot.doubt == "may be none":
        return 7.0  # room for a question mark
    base = {"circle": 4.2, "diamond": 3.4}.get(mark, 4.0)
    return min(10.0, base + 1.5 * math.sqrt(spot.mentions - 1))


def arranged(
    ground: dict[str, Any], pins: list[Pin], view: View, taken: list[Box]
) -> list[Label]:
    """Place all names in order of importance: the story's, then context.

    Parameters
    ----------
    ground
        The basemap, as :func:`dateline.maps.basemap.clip` returns it.
    pins
        The places of the story.
    view
        The window.
    taken
        Boxes to keep free (pixels), beside those of the pins.

    Returns
    -------
    list of Label
        Those that have room, each with its box.

    """
    boxes = [*taken, *(pin.box for pin in pins if pin.mark != "none")]
    labels = _names(ground, pins, view)
    return place_labels(labels, boxes, view.width, view.height)


def _names(ground: dict[str, Any], pins: list[Pin], view: View) -> list[Label]:
    areas = {p.spot.place.country: p.spot for p in pins if p.spot.is_country}
    own = [_name(pin) for pin in pins if not _is_area(pin)]
    # The name of a sea or a region fits nowhere else.
    own.sort(key=lambda label: label.sort != "area")
    context = []
    for shape in ground["shapes"]:
        if "label" in shape and not shape.get("disputed"):
            room = shape["label"][2] * view.k
            label = _country(shape, view, areas.get(shape["code"]))
            if label.style == "story":
                own.append(label)
            elif len(label.text) * 4 < room * 2:
                context.append(label)
    return own if view.is_thumbnail else own + context + _quiet(ground, view)


def _is_area(pin: Pin) -> bool:
    return pin.spot.is_country and pin.mark == "none"


def _country(shape: dict[str, Any], view: View, named: Spot | None) -> Label:
    x, y = view(*shape["label"][:2])
    doubt = " ?" if named and named.doubt == "may be none" else ""
    return Label(
        text=shape.get("short", shape["name"]).upper() + doubt,
        x=x,
        y=y,
        size=12 if named else 10.5,
        sort="country" if named else "area",
        bold=named is not None,
        spaced=0.12,
        style="story" if named else "country",
    )


def _name(pin: Pin) -> Label:
    name, level = pin.spot.place.name, pin.spot.place.level
    if pin.mark == "none":
        # Without a mark the name itself shows the doubt.
        name += " ?" if pin.spot.doubt == "may be none" else ""
        style = "water region" if level == "sea" else "region"
        size, sort = 14.0, "area"
    elif pin.mark == "circle":
        style, size, sort = "city", 13.0, "point"
    else:
        style, size, sort = "minor", 12.0, "point"
    return Label(
        text=name,
        x=pin.x,
        y=pin.y,
        size=size,
        sort="area" if sort == "area" else "point",
        r=pin.r,
        bold=style != "minor",
        style=style,
    )


def _quiet(ground: dict[str, Any], view: View) -> list[Label]:
    waters = [
        Label(text=name, x=x, y=y, size=12, sort="area", style="water")
        for name, *point in ground["waters"]
        for x, y in [view(*point)]
    ]
    return waters + [
        Label(text=name, x=x, y=y, size=10.5, sort="context", r=1.6, style="context")
        for name, *point in ground["cities"]
        for x, y in [view(*point)]
    ]


def scale_bar(ground: dict[str, Any], view: View) -> tuple[int, float] | None:
    """Return a round number of kilometres and its length in pixels.

    It holds in the middle of the window; None where that would mislead: on a map of
    the world, and on a thumbnail.
    """
    projection = Projection.of(ground)
    if projection.name != "mercator" or view.is_thumbnail:
        return None
    middle = (view.height / 2 - view.y) / view.k
    km_per_pixel = projection.km_per_unit(middle) / view.k
    km = next((n for n in ROUND if n / km_per_pixel <= view.width / 5), ROUND[-1])
    return km, km / km_per_pixel
