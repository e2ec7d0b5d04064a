"""The names on a map figure, as plotly annotations."""

from __future__ import annotations

from typing import Any

from ..maps.arrangement import View
from ..maps.labelling import Label, lead_end
from ..maps.palette import LIGHT
from .text import SANS, SERIF, plain

__all__ = ["annotation"]


#: The colour of each style of label, and the styles in italics.
STYLES = {
    "city": "ink",
    "minor": "ink",
    "story": "ink",
    "region": "ink",
    "water region": "water",
    "water": "water",
    "country": "country",
    "context": "quiet",
}

ITALIC = frozenset({"region", "water region", "water"})


def annotation(label: Label, view: View) -> dict[str, Any]:
    """Return a label at its point, shifted by pixels to stay beside its pin."""
    assert label.box is not None
    left, top, width, height = label.box
    x, y = view.inverse(label.x, label.y)
    colour = LIGHT[STYLES[label.style]]
    text = plain(label.text)
    text = f"<b>{text}</b>" if label.bold else text
    serif = label.style in ITALIC
    base = {
        "x": x,
        "y": y,
        "text": f"<i>{text}</i>" if serif else text,
        "font": {
            "size": label.size,
            "color": colour,
            "family": SERIF if serif else SANS,
            # A halo, so that a label can be read over a border.
            "shadow": "0 0 3px " + LIGHT["sea" if "water" in label.style else "land"],
        },
        "borderpad": 0,
    }
    across, down = left + width / 2 - label.x, top + height / 2 - label.y
    if not label.lead:
        return {**base, "showarrow": False, "xshift": across, "yshift": -down}
    end_x, end_y = lead_end(label, label.box)
    lead = {"arrowhead": 0, "arrowwidth": 0.8, "arrowcolor": LIGHT["ink"]}
    side = (
        "left" if across > width / 2 else "right" if across < -width / 2 else "center"
    )
    return {
        **base,
        **lead,
        "showarrow": True,
        "xanchor": side,
        "yanchor": "middle",
        "ax": end_x - label.x,
        "ay": end_y - label.y,
    }
