"""plotly figures of a reading: its places on a map, its dates on an axis.

Both draw with no network, in a notebook and in a page that ``write_html`` wrote, with
no option set.
"""

from .places import place_map
from .times import timeline

__all__ = ["place_map", "timeline"]
