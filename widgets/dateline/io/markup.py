"""The one way in which text of a story gets into HTML, SVG or a plotly figure."""

from __future__ import annotations

import html
import re

__all__ = ["escaped"]

#: Characters that neither HTML nor XML can hold, even escaped.
_UNPRINTABLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def escaped(value: object, *, quotes: bool = True) -> str:
    """Return a value as text that markup shows as it is, also inside an attribute.

    Parameters
    ----------
    value
        Anything; its string is what is shown.
    quotes
        Whether quotation marks are escaped too, as attributes need it. Plotly knows no
        names for them, and has no attributes.

    Examples
    --------
    >>> escaped('<b class="x">')
    '&lt;b class=&quot;x&quot;&gt;'

    """
    return html.escape(_UNPRINTABLE.sub("\ufffd", str(value)), quote=quotes)
