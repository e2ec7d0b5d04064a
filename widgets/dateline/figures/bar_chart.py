"""What charts of lying bars have in common: heights, fonts, the axis below."""

from __future__ import annotations

from typing import Any

from ..maps.palette import LIGHT
from .text import SANS

__all__ = ["bar_axis", "bar_layout"]

#: The height of a bar, and of all that is around them (pixels).
ROW, AROUND = 26, 96


def bar_layout(title: str, bars: int) -> dict[str, Any]:
    """Return the layout of so many bars under a title; the first bar is on top."""
    return {
        "template": "none",
        "height": AROUND + ROW * bars,
        "margin": {"l": 8, "r": 40, "t": 40, "b": 48},
        "title": {"text": title, "font": {"size": 14}, "x": 0, "xanchor": "left"},
        "font": {"family": SANS, "size": 12, "color": LIGHT["ink"]},
        "plot_bgcolor": "white",
        "paper_bgcolor": "white",
        "showlegend": False,
        "yaxis": {"autorange": "reversed", "automargin": True},
    }


def bar_axis(title: str) -> dict[str, Any]:
    """Return the axis of values under the bars."""
    quiet = {"size": 11, "color": LIGHT["quiet"]}
    return {
        "title": {"text": title, "font": quiet},
        "zerolinecolor": LIGHT["quiet"],
        "gridcolor": "#e6e1d6",
    }
