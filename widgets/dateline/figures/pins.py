"""The pins of a map figure, as plotly traces."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any, get_args

from ..maps.arrangement import Pin, View
from ..maps.palette import LIGHT
from ..maps.spots import Spot
from ..model import Findings
from ..model.place import Doubt
from .text import plain, wrapped

__all__ = ["customdata", "hovers", "pin_traces", "traces_of"]


#: plotly's symbols for the marks of a map.
SYMBOLS = {
    "circle": "circle",
    "diamond": "diamond",
    "square": "square",
    "ring": "circle-open",
}


def pin_traces(reading: Findings, pins: list[Pin], view: View) -> list[dict[str, Any]]:
    """Return a trace for each combination of mark and doubt, with its hover texts."""
    spots = [pin.spot for pin in pins]
    words = dict(zip((s.id for s in spots), hovers(reading, spots), strict=True))
    return traces_of(pins, view, lambda spot: words[spot.id])


def hovers(reading: Findings, spots: Iterable[Spot]) -> list[str]:
    """Return the hover texts of places: each with its first sentence."""
    first = {mention.id: mention.sentence for mention in reversed(reading.places)}
    return [_hover(spot, reading.sentence(first[spot.id])) for spot in spots]


def traces_of(
    pins: list[Pin], view: View, words: Callable[[Spot], str]
) -> list[dict[str, Any]]:
    """Return a trace for each combination of mark and doubt.

    ``words`` makes the hover text of a place.
    """
    traces = []
    for mark, doubt in product(SYMBOLS, get_args(Doubt)):
        alike = [p for p in reversed(pins) if (p.mark, p.spot.doubt) == (mark, doubt)]
        if not alike:
            continue
        points = [view.inverse(pin.x, pin.y) for pin in alike]
        hover = [words(pin.spot) for pin in alike]
        traces.append(
            {
                "type": "scatter",
                "name": f"{mark}, {doubt}" if doubt else mark,
                "mode": "markers+text" if doubt == "may be none" else "markers",
                "x": [x for x, _ in points],
                "y": [y for _, y in points],
                "marker": _marker(mark, doubt, [2 * pin.r for pin in alike]),
                "customdata": [customdata(pin.spot) for pin in alike],
                "text": "<b>?</b>",
                "textfont": {"color": LIGHT["pin"], "size": 10},
                "hovertext": hover,
                "hovertemplate": "%{hovertext}<extra></extra>",
            }
        )
    return traces


def _marker(mark: str, doubt: Doubt, sizes: list[float]) -> dict[str, Any]:
    """Return the style of a mark: pale if it cannot choose, open if it may be none."""
    hollow = mark == "ring" or doubt == "may be none"
    symbol = SYMBOLS[mark].removesuffix("-open")
    return {
        "symbol": f"{symbol}-open" if hollow else symbol,
        "size": sizes,
        "color": LIGHT["pin"],
        "opacity": 0.45 if doubt == "cannot choose" else 1,
        "line": {"width": 2} if hollow else {"color": LIGHT["land"], "width": 1.4},
    }


def customdata(spot: Spot) -> list[Any]:
    """Return a place's id, label, mentions, latitude and longitude (degrees)."""
    place = spot.place
    return [place.id, plain(place.label), spot.mentions, place.lat, place.lon]


def _hover(spot: Spot, sentence: str) -> str:
    times = "1 mention" if spot.mentions == 1 else f"{spot.mentions} mentions"
    doubt = f", {spot.doubt}" if spot.doubt else ""
    head = f"<b>{plain(spot.place.label)}</b>, {times}{doubt}"
    return f"{head}<br>{wrapped(sentence)}"
