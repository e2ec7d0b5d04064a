"""The map of a story as one SVG picture, drawn without a browser.

For places where no script runs: GitHub, an untrusted notebook, a printed page, a
thumbnail. It shows what the workbench's map shows first, and follows the user's
light or dark preference where the host passes it on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import BadOption
from ..io.markup import escaped
from ..model import Findings
from .arrangement import Pin, View, arranged, fitted, pins_of, scale_bar
from .basemap import clip
from .labelling import Box, Label, lead_end, overlap, text_width
from .outlines import Outlines, path, rings_of
from .palette import DARK, LIGHT
from .projection import Projection
from .spots import Spot, spots_of

__all__ = ["svg"]

#: The colours of everything; filled in once for light and once for dark.
_COLOURS = """
.sea{{fill:{sea}}}.land{{fill:{land};stroke:{land}}}.named{{fill:{named};stroke:{named}}}
.area{{fill:{named};stroke:{border}}}
.coast{{stroke:{coast}}}.borders,.disputed{{stroke:{border}}}
.pin{{fill:{pin};stroke:{land}}}.ring,.asked{{fill:{land};stroke:{pin}}}.torn{{stroke:{pin}}}
.sign{{fill:{pin};stroke:none}}
.dot{{fill:{quiet}}}.lead{{stroke:{ink}}}.scale{{stroke:{quiet}}}
.window{{stroke:{pin}}}.far{{fill:{country}}}.world{{fill:{border}}}.spot{{fill:{pin}}}.edge{{stroke:{border}}}
text{{fill:{quiet};stroke:{land}}}.city,.minor,.story,.region{{fill:{ink}}}
.country{{fill:{country}}}.water{{fill:{water};stroke:{sea}}}
"""

_RULES = """
.land,.named,.area{fill-rule:evenodd;stroke-width:.6}
.coast,.borders,.disputed{fill:none;stroke-width:.9}.disputed{stroke-dasharray:3 2.5}
.land,.named,.area,.coast,.borders,.disputed{vector-effect:non-scaling-stroke}
.pin,.asked{stroke-width:1.4}.ring{stroke-width:2}
.torn{fill-opacity:.3;stroke-dasharray:2.5 1.8}.sign{font-size:10px;font-weight:700}
.lead{stroke-width:.8;opacity:.7}
text{font:11px system-ui,"Helvetica Neue",Arial,sans-serif;stroke-width:2.6px;
stroke-linejoin:round;paint-order:stroke}
.city{font-size:13px;font-weight:650}.minor{font-size:12px}.context{font-size:10.5px}
.country,.story{font-size:10.5px;letter-spacing:.12em}.story{font-size:12px;font-weight:700}
.water,.region{font:italic 12px Charter,Georgia,serif;letter-spacing:.03em}
.region{font-size:14px;font-weight:600}.small{font-size:10px}
.middle{text-anchor:middle}.end{text-anchor:end}
.scale,.window{fill:none}.window{stroke-width:3.5}.edge{stroke-width:2}
"""

#: The height of the line of text under the map (pixels).
FOOT = 20

#: The least width of a map with an inset (pixels).
INSET_FROM = 450


def svg(
    reading: Findings | Sequence[Spot],
    *,
    width: int = 640,
    height: int | None = None,
    basemap: dict[str, Any] | None = None,
) -> str:
    """Return the map of a reading as an SVG document.

    Parameters
    ----------
    reading
        The story whose literal and metonym places are shown; or places that have been
        counted, in many stories.
    width, height
        Size in pixels; the height follows from the frame unless it is given.
    basemap
        The result of :func:`dateline.maps.basemap.clip` for this reading, to avoid
        computing it again.

    Raises
    ------
    BadOption
        The size is less than 80 pixels a side.

    """
    if width < 80 or (height is not None and height < 80):
        raise BadOption(
            f"a map of {width} × {height} pixels is too small; give 80 or more"
        )
    ground = clip(reading) if basemap is None else basemap
    if "shapes" not in ground:
        return _empty(ground["reason"], width, height or width // 4)
    view = fitted(ground, width, None if height is None else max(60, height - FOOT))
    spots = spots_of(reading)
    return _document(
        view.width,
        view.height + FOOT,
        f"Map of {', '.join(spot.place.name for spot in spots)}",
        _ground(ground, spots, view) + _marks(ground, spots, view),
        _foot(ground, spots, view),
    )


def _document(width: int, height: int, title: str, *parts: str) -> str:
    dark = f"@media(prefers-color-scheme:dark){{{_COLOURS.format(**DARK)}}}"
    style = f"<style>{_RULES}{_COLOURS.format(**LIGHT)}{dark}</style>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img"><title>{_words(title)}</title>'
        f'{style}<rect class="land" width="{width}" height="{height}"/>'
        f"{''.join(parts)}</svg>"
    )


def _empty(reason: str, width: int, height: int) -> str:
    x, y = width / 2, height / 2
    return _document(width, height, reason, _text(x, y, reason, "middle"))


def _ground(ground: dict[str, Any], spots: list[Spot], view: View) -> str:
    """Draw water, countries and lines."""
    named = {spot.place.country for spot in spots if spot.is_country}
    outlines = Outlines.of(ground)
    countries = "".join(
        f'<path class="{"named" if record["code"] in named else "land"}" '
        f'd="{path(rings, closed=True)}"/>'
        for record, rings in outlines.shapes
    )
    divisions = "".join(
        f'<path class="area" d="{path(rings_of(area["rings"]), closed=True)}"/>'
        for area in ground["areas"]
    )
    lines = "".join(
        f'<path class="{kind}" d="{path(getattr(outlines, kind))}"/>'
        for kind in ("coast", "borders", "disputed")
    )
    move = f"translate({view.x:.2f} {view.y:.2f}) scale({view.k:.5f})"
    return (
        f'<svg width="{view.width}" height="{view.height}">'
        f'<rect class="sea" width="{view.width}" height="{view.height}"/>'
        f'<g transform="{move}">{countries}{divisions}{lines}</g></svg>'
    )


def _marks(ground: dict[str, Any], spots: list[Spot], view: View) -> str:
    """Draw pins and names, and the scale and inset in free corners."""
    pins = pins_of(ground, spots, view)
    taken: list[Box] = []
    scale = _scale(ground, view, taken)
    corners = taken + [pin.box for pin in pins if pin.mark != "none"]
    inset, box = _inset(ground, spots, view, corners)
    names = map(_named, arranged(ground, pins, view, taken + box))
    return "".join((*names, *map(_pin, reversed(pins)), scale, inset))


def _pin(pin: Pin) -> str:
    """Draw a mark: dashed if it could be another place, "?" if it may be none."""
    x, y, r = pin.x, pin.y, pin.r
    doubt = pin.spot.doubt
    title = f"{pin.spot.place.label}{f' ({doubt})' if doubt else ''}"
    style = "ring" if pin.mark == "ring" else "pin"
    style = {"cannot choose": f"{style} torn", "may be none": "asked"}.get(doubt, style)
    shape = {
        "none": "",
        "square": (
            f'<rect class="{style}" x="{x - 0.9 * r:.1f}" y="{y - 0.9 * r:.1f}" '
            f'width="{1.8 * r:.1f}" height="{1.8 * r:.1f}"/>'
        ),
        "diamond": (
            f'<path class="{style}" d="M{x:.1f} {y - 1.25 * r:.1f}'
            f"l{1.25 * r:.1f} {1.25 * r:.1f} -{1.25 * r:.1f} {1.25 * r:.1f} "
            f'-{1.25 * r:.1f} -{1.25 * r:.1f}z"/>'
        ),
    }.get(pin.mark, f'<circle class="{style}" cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"/>')
    if not shape:
        return ""
    sign = _text(x, y + 3.4, "?", "sign middle") if style == "asked" else ""
    return f"<g><title>{_words(title)}</title>{shape}{sign}</g>"


def _scale(ground: dict[str, Any], view: View, taken: list[Box]) -> str:
    bar = scale_bar(ground, view)
    if bar is None:
        return ""
    km, long = bar
    y = view.height - 10
    taken.append((4, y - 20, long + 14, 30))
    line = f'<path class="scale" d="M10 {y - 5}V{y}H{10 + long:.1f}V{y - 5}"/>'
    return line + _text(10 + long / 2, y - 6, f"{km:,} km", "small middle")


def _named(label: Label) -> str:
    """Draw a placed label, with its line or dot."""
    if label.box is None:
        return ""
    x, y, _, h = label.box
    drawn = _text(x, y + h * 0.82, label.text, label.style)
    if label.lead:
        ex, ey = lead_end(label, label.box)
        drawn = (
            f'<line class="lead" x1="{label.x:.1f}" y1="{label.y:.1f}" '
            f'x2="{ex:.1f}" y2="{ey:.1f}"/>{drawn}'
        )
    if label.sort == "context":
        drawn += f'<circle class="dot" cx="{label.x:.1f}" cy="{label.y:.1f}" r="1.6"/>'
    return drawn


def _text(x: float, y: float, text: str, style: str) -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}">{_words(text)}</text>'


def _words(text: str) -> str:
    """Return text that XML can hold."""
    return escaped(text)


def _inset(
    ground: dict[str, Any], spots: list[Spot], view: View, taken: list[Box]
) -> tuple[str, list[Box]]:
    """Draw the inset in a lower corner without pins, or not at all."""
    inset = ground["inset"]
    if inset is None or view.width < INSET_FROM:
        return "", []
    width, height = inset["size"]
    k = min(170.0, view.width * 0.24) / width
    y = view.height - height * k - 8
    lefts = (view.width - width * k - 8, 8.0)
    boxes = [(x - 2, y - 2, width * k + 4, height * k + 4) for x in lefts]
    free = [box for box in boxes if not any(overlap(box, other) for other in taken)]
    if not free:
        return "", []
    move = f"translate({free[0][0] + 2:.1f} {y:.1f}) scale({k:.4f})"
    return f'<g transform="{move}">{_world(ground, spots)}</g>', free[:1]


def _world(ground: dict[str, Any], spots: list[Spot]) -> str:
    """Draw the inset: land, named countries, the frame and the places outside it."""
    inset = ground["inset"]
    width, height = inset["size"]
    far = [path(rings_of(rings), closed=True) for rings in inset["named"].values()]
    left, top, w, h = inset["window"]
    grown = max(0.0, 10 - min(w, h)) / 2
    window = f'x="{left - grown}" y="{top - grown}" width="{w + 2 * grown}"'
    place, outside = Projection.of(inset), set(ground["outside"])
    towns = (s.place for s in spots if s.id in outside and not s.is_country)
    dots = (place(town.lat or 0.0, town.lon or 0.0) for town in towns)
    return (
        f'<rect class="sea edge" width="{width}" height="{height}"/>'
        f'<path class="world" d="{path(rings_of(inset["land"]), closed=True)}"/>'
        f'<path class="far" d="{"".join(far)}"/>'
        f'<rect class="window" {window} height="{h + 2 * grown}"/>'
        + "".join(
            f'<circle class="spot" cx="{x:.1f}" cy="{y:.1f}" r="5"/>' for x, y in dots
        )
    )


def _foot(ground: dict[str, Any], spots: list[Spot], view: View) -> str:
    """List the places off the map, and the sources."""
    y = view.height + FOOT - 6
    room = view.width - 8.0
    drawn = ""
    if not view.is_thumbnail:
        credit = f"Map: {ground['credit']}"
        drawn = _text(view.width - 4, y, credit, "small end")
        room -= text_width(credit, 10) + 12
    outside = set(ground["outside"])
    names = [spot.place.name for spot in spots if spot.id in outside]
    listed = _listed(names, room)
    return drawn + (_text(4, y, listed, "off") if listed else "")


def _listed(names: list[str], room: float) -> str:
    """List the places off the map, as far as there is room (pixels)."""
    listed = ""
    for i, name in enumerate(names):
        longer = f"{listed}, {name}" if listed else f"Off the map: {name}"
        rest = len(names) - i
        last = rest == 1
        if text_width(longer, 11) > room - (0 if last else 50):
            places = "1 place" if last else f"{rest} places"
            return f"{listed} and {rest} more" if listed else f"Off the map: {places}"
        listed = longer
    return listed
