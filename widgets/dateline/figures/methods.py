"""Ways to read side by side: one bar for each, as long as its share is large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..maps.palette import LIGHT
from .bar_chart import bar_axis, bar_layout
from .text import plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["method_bars"]


def method_bars(shares: Sequence[tuple[str, float]], title: str) -> go.Figure:
    """Return a chart with a bar for each way to read.

    Parameters
    ----------
    shares
        The ways by name, and what each reaches (0 to 1; NaN is drawn as nothing). The
        first is the one that all others are held against.
    title
        What is counted, of what.

    """
    import plotly.graph_objects as go

    others = [LIGHT["water"]] * (len(shares) - 1)
    figure = go.Figure()
    figure.add_bar(
        orientation="h",
        y=[plain(name) for name, _ in shares],
        x=[round(share, 3) for _, share in shares],
        text=[f"{share:.2f}" for _, share in shares],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="y+text",
        marker={"color": [LIGHT["ink"], *others]},
    )
    axis = {**bar_axis("right places → (F1, 0 to 1)"), "range": [0, 1]}
    figure.update_layout(**bar_layout(plain(title), len(shares)), xaxis=axis)
    return figure
