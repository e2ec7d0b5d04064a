"""The ground of a map figure, as plotly shapes: countries, lines and a scale bar."""

from __future__ import annotations

from typing import Any

from ..maps.arrangement import View, scale_bar
from ..maps.outlines import Outlines, rings_of
from ..maps.palette import LIGHT
from ..maps.spots import Spot

__all__ = ["ground_shapes", "scale_shapes"]


def ground_shapes(ground: dict[str, Any], spots: list[Spot]) -> list[dict[str, Any]]:
    """Return countries, divisions and lines as shapes below the pins."""
    named = {spot.place.country for spot in spots if spot.is_country}
    outlines = Outlines.of(ground)
    shapes = []
    for record, rings in outlines.shapes:
        fill = LIGHT["named" if record["code"] in named else "land"]
        shapes.append(_shape(rings, fill, 0.6, fillcolor=fill, fillrule="evenodd"))
    for area in ground["areas"]:
        rings = rings_of(area["rings"])
        fill = LIGHT["named"]
        shapes.append(
            _shape(rings, LIGHT["border"], 0.6, fillcolor=fill, fillrule="evenodd")
        )
    shapes.append(_shape(outlines.coast, LIGHT["coast"], 0.9))
    shapes.append(_shape(outlines.borders, LIGHT["border"], 0.9))
    if outlines.disputed:
        shapes.append(_shape(outlines.disputed, LIGHT["border"], 0.9, dash="dot"))
    return shapes


def _shape(
    lines: list[list[tuple[int, int]]],
    colour: str,
    width: float,
    *,
    dash: str = "solid",
    **fill: str,
) -> dict[str, Any]:
    end = "Z" if fill else ""
    drawn = ("L".join(f"{x},{y}" for x, y in line) for line in lines)
    return {
        "type": "path",
        "path": "".join(f"M{data}{end}" for data in drawn),
        "layer": "below",
        "line": {"color": colour, "width": width, "dash": dash},
        **fill,
    }


def scale_shapes(
    ground: dict[str, Any], view: View
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return a scale bar that zooms with the map, and its label."""
    scale = scale_bar(ground, view)
    if scale is None:
        return [], []
    km, long = scale
    left, base = (10 - view.x) / view.k, (view.height - 8 - view.y) / view.k
    tick, right = 5 / view.k, left + long / view.k
    line = [(left, base - tick), (left, base), (right, base), (right, base - tick)]
    bar = _shape([[(round(x), round(y)) for x, y in line]], LIGHT["quiet"], 1)
    text = {
        "x": (left + right) / 2,
        "y": base,
        "yshift": 12,
        "text": f"{km:,} km",
        "showarrow": False,
        "font": {"size": 10, "color": LIGHT["quiet"]},
    }
    return [bar | {"layer": "above"}], [text]
