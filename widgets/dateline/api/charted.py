"""What is drawn in a cell as a plotly chart, and as a table where no script runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["Charted"]

_PLOTLY = "application/vnd.plotly.v1+json"


class Charted:
    """The part of a result that hosts draw: its figure, its table, its words."""

    __slots__ = ()

    if TYPE_CHECKING:

        def figure(self) -> go.Figure:
            """Return the chart."""

        def _repr_html_(self) -> str: ...

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """Return the chart for hosts that draw plotly, and a table for all others."""
        del include, exclude
        return {
            "text/plain": repr(self),
            "text/html": self._repr_html_(),
            _PLOTLY: self.figure().to_plotly_json(),
        }
