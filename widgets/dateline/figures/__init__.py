"""plotly figures of a reading, or of many: places on a map, days on an axis.

Both need no network, in a notebook and in a page written by ``write_html``, with
their default options.
"""

from .pile import pile_map, pile_timeline
from .places import place_map
from .times import timeline

__all__ = ["pile_map", "pile_timeline", "place_map", "timeline"]
