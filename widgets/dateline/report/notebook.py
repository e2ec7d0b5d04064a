"""What a notebook shows: a widget, and under it what stays when no kernel runs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..io.markup import escaped

__all__ = ["STYLE", "check_notebook", "show_kept", "show_live", "time_in_words"]

#: The outputs of a cell in JupyterLab and Notebook 7, and in nbconvert's HTML.
_OUTPUT = ".jp-OutputArea-child"

#: One of two neighbours is seen: the views while they are drawn, else what is kept.
STYLE = f"""<style>
{_OUTPUT}:has(.dl-workbench) + {_OUTPUT}:has(.dl-kept) {{ display: none; }}
{_OUTPUT}:not(:has(.dl-workbench)):has(+ {_OUTPUT} .dl-kept) {{
  display: none; }}
</style>"""


def check_notebook() -> None:
    """Leave what is shown to the caller where no Jupyter kernel runs this.

    Raises
    ------
    NotImplementedError
        This is no notebook: IPython in a terminal draws no widgets, but shows the text.

    """
    from IPython import get_ipython

    if getattr(get_ipython(), "kernel", None) is None:
        raise NotImplementedError


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

    now = time_in_words(dt.datetime.now().astimezone())
    note = f"<p><em>As read on {now}. Run the cell to explore it.</em></p>"
    html = f'{STYLE}<div class="dl-kept">{note}{page}</div>'
    bundle = {"text/html": html, "text/plain": text}
    display(bundle, raw=True)  # type: ignore[no-untyped-call]


def time_in_words(when: dt.datetime) -> str:
    """Return a time as HTML: "7 January 2020, 09:30"."""
    return escaped(f"{when:%d %B %Y, %H:%M}".lstrip("0"))
