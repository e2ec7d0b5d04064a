"""plotly figures: places on a map, days on an axis, one decision between two places.

They need no network, in a notebook and in a page written by ``write_html``, with
their default options.
"""

from .decision import waterfall
from .pile import pile_map, pile_timeline
from .places import place_map
from .times import timeline

__all__ = ["pile_map", "pile_timeline", "place_map", "timeline", "waterfall"]
