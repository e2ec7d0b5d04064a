"""A decision between two places as a waterfall: what each reason adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..maps.palette import LIGHT
from .bar_chart import bar_axis, bar_layout
from .text import plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["waterfall"]


def waterfall(
    steps: Sequence[tuple[str, float]], chosen: str, rival: str | None
) -> go.Figure:
    """Return a chart of how far each reason moves a decision, from nought to the sum.

    Parameters
    ----------
    steps
        The reasons, and what each adds for the chosen place (log odds); negative where
        it speaks for the rival.
    chosen, rival
        What the two are called; without a rival the steps add up to a score.

    """
    import plotly.graph_objects as go

    values = [round(adds, 3) for _, adds in steps]
    figure = go.Figure()
    figure.add_waterfall(
        orientation="h",
        y=[*(plain(name) for name, _ in steps), "together"],
        x=[*values, 0],
        measure=[*("relative" for _ in steps), "total"],
        text=[f"{adds:+.1f}" for adds in (*values, sum(values))],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="y+text",
        increasing={"marker": {"color": LIGHT["water"]}},
        decreasing={"marker": {"color": LIGHT["pin"]}},
        totals={"marker": {"color": LIGHT["ink"]}},
        connector={"line": {"color": LIGHT["border"], "width": 1}},
    )
    against = f" and not {plain(rival)}" if rival else ""
    figure.update_layout(
        **bar_layout(f"Why {plain(chosen)}{against}?", len(steps) + 1),
        xaxis=bar_axis("for the place chosen → (log odds)"),
    )
    return figure
