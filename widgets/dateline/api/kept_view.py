"""What a notebook keeps of a reading when no kernel runs: plain HTML under the views.

A saved notebook holds no widget. Where it is opened again, JupyterLab writes "Error
displaying widget" in the place of one, and nbconvert leaves the place empty. So the
views are followed by an output of their own with plain HTML, which hides while the
views are drawn and takes their place when they are not.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..report.notebook import STYLE, time_in_words
from ..report.static import safe_html

if TYPE_CHECKING:
    from ..model import Findings

__all__ = ["KeptView", "kept_html"]


class KeptView:
    """The output under the views, refreshed after each change.

    Parameters
    ----------
    reading
        What is shown; None: no story yet.

    """

    def __init__(self, reading: Findings | None) -> None:
        from IPython.display import display

        self._shown = reading
        bundle = _bundle(reading)
        self._handle = display(  # type: ignore[no-untyped-call]
            bundle, raw=True, display_id=True
        )

    def refresh(self, reading: Findings) -> None:
        """Show another reading, if it is another."""
        if reading is self._shown or self._handle is None:
            return
        self._shown = reading
        self._handle.update(_bundle(reading), raw=True)


def _bundle(reading: Findings | None) -> dict[str, str]:
    html = kept_html(reading, dt.datetime.now().astimezone())
    return {"text/html": html, "text/plain": "" if reading is None else repr(reading)}


def kept_html(reading: Findings | None, when: dt.datetime) -> str:
    """Return the HTML to keep: when it was made, then the reading as plain HTML.

    Parameters
    ----------
    reading
        What is shown; None: no story yet, and so nothing to see.
    when
        The time to name, with its zone.

    """
    if reading is None:
        return f'{STYLE}<div class="dl-kept"></div>'
    count = len(reading.corrections)
    corrected = f", with {count} correction{'s' * (count != 1)}" if count else ""
    made = f"As read on {time_in_words(when)}{corrected}."
    note = f"<p><em>{made} Run the cell to explore and correct it.</em></p>"
    return f'{STYLE}<div class="dl-kept">{note}{safe_html(reading)}</div>'
