"""Text in plotly figures, in which plotly interprets a few tags."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from ..io.markup import escaped
from ..maps.palette import LIGHT

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["SANS", "SERIF", "empty_figure", "plain", "wrapped"]

SANS = "system-ui, Helvetica Neue, Arial, sans-serif"
SERIF = "Charter, Georgia, serif"


def plain(text: str) -> str:
    """Return text that plotly shows literally."""
    return escaped(text, quotes=False)


def empty_figure(reason: str) -> go.Figure:
    """Return a figure that says why nothing is drawn."""
    import plotly.graph_objects as go

    figure = go.Figure()
    figure.add_annotation(
        text=plain(reason), showarrow=False, font={"size": 14, "color": LIGHT["quiet"]}
    )
    figure.update_layout(
        height=160,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        plot_bgcolor="white",
        xaxis={"visible": False},
        yaxis={"visible": False},
    )
    return figure


def wrapped(sentence: str, width: int = 60, lines: int = 4) -> str:
    """Break a sentence into lines for a hover box.

    ``width`` is in characters; after ``lines`` lines an ellipsis replaces the rest.
    """
    broken = wrap(" ".join(sentence.split()), width)
    if len(broken) > lines:
        broken = [*broken[: lines - 1], broken[lines - 1] + " …"]
    return "<br>".join(map(plain, broken))
