"""plotly figures: places on a map, days on an axis, decisions and methods as bars.

They need no network, in a notebook and in a page written by ``write_html``, with
their default options; only ``tile_map`` does.
"""

from .decision import waterfall
from .methods import method_bars
from .pile import pile_map, pile_timeline
from .places import place_map
from .tiles import tile_map
from .times import timeline

__all__ = [
    "method_bars",
    "pile_map",
    "pile_timeline",
    "place_map",
    "tile_map",
    "timeline",
    "waterfall",
]
