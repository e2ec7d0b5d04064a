"""A decision between two places as a waterfall: what each reason adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..maps.palette import LIGHT
from .text import SANS, plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["waterfall"]

#: The height of a bar, and of all that is around them (pixels).
ROW, AROUND = 26, 96


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
    quiet = {"size": 11, "color": LIGHT["quiet"]}
    figure.update_layout(
        template="none",
        height=AROUND + ROW * (len(steps) + 1),
        margin={"l": 0, "r": 40, "t": 40, "b": 48},
        title={
            "text": f"Why {plain(chosen)}{against}?",
            "font": {"size": 14},
            "x": 0,
            "xanchor": "left",
        },
        font={"family": SANS, "size": 12, "color": LIGHT["ink"]},
        plot_bgcolor="white",
        paper_bgcolor="white",
        showlegend=False,
        xaxis={
            "title": {"text": "for the place chosen → (log odds)", "font": quiet},
            "zerolinecolor": LIGHT["quiet"],
            "gridcolor": "#e6e1d6",
        },
        yaxis={"autorange": "reversed", "automargin": True},
    )
    return figure
