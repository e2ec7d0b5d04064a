"""plotly figures of a reading: its places on a map, its dates on an axis.

Both need no network, in a notebook and in a page written by ``write_html``, with
their default options.
"""

from .places import place_map
from .times import timeline

__all__ = ["place_map", "timeline"]
