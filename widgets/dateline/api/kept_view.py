"""What a notebook keeps of a reading when no kernel runs: plain HTML under the views.

A saved notebook holds no widget. Where it is opened again, JupyterLab writes "Error
displaying widget" in the place of one, and nbconvert leaves the place empty. So the
views are followed by an output of their own with plain HTML, which hides while the
views are drawn and takes their place when they are not.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ..io.markup import escaped
from ..report.static import safe_html

if TYPE_CHECKING:
    from ..model import Findings

__all__ = ["KeptView", "in_notebook", "kept_html", "show_kept", "show_live"]

#: The outputs of a cell in JupyterLab and Notebook 7, and in nbconvert's HTML.
_OUTPUT = ".jp-OutputArea-child"

#: One of two neighbours is seen: the views while they are drawn, else what is kept.
_STYLE = f"""<style>
{_OUTPUT}:has(.dl-workbench) + {_OUTPUT}:has(.dl-kept) {{ display: none; }}
{_OUTPUT}:not(:has(.dl-workbench)):has(+ {_OUTPUT} .dl-kept) {{
  display: none; }}
</style>"""


def in_notebook() -> bool:
    """Whether a Jupyter kernel runs this: IPython in a terminal draws no widgets."""
    from IPython import get_ipython

    return getattr(get_ipython(), "kernel", None) is not None


def show_live(widget: Any) -> None:
    """Show a widget as an output that holds nothing but the widget and its repr."""
    from IPython.display import display

    shown = widget._repr_mimebundle_()
    data = shown[0] if isinstance(shown, tuple) else shown
    bundle = {**(data or {}), "text/plain": repr(widget)}
    display(bundle, raw=True)  # type: ignore[no-untyped-call]


def show_kept(page: str, text: str) -> None:
    """Show plain HTML that hides while the views above it are drawn.

    Parameters
    ----------
    page
        The HTML.
    text
        What a terminal would show of it.

    """
    from IPython.display import display

    now = _time_in_words(dt.datetime.now().astimezone())
    note = f"<p><em>As read on {now}. Run the cell to explore it.</em></p>"
    html = f'{_STYLE}<div class="dl-kept">{note}{page}</div>'
    bundle = {"text/html": html, "text/plain": text}
    display(bundle, raw=True)  # type: ignore[no-untyped-call]


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
        return f'{_STYLE}<div class="dl-kept"></div>'
    count = len(reading.corrections)
    corrected = f", with {count} correction{'s' * (count != 1)}" if count else ""
    made = f"As read on {_time_in_words(when)}{corrected}."
    note = f"<p><em>{made} Run the cell to explore and correct it.</em></p>"
    return f'{_STYLE}<div class="dl-kept">{note}{safe_html(reading)}</div>'


def _time_in_words(when: dt.datetime) -> str:
    return escaped(f"{when:%d %B %Y, %H:%M}".lstrip("0"))
