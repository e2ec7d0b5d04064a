"""How a notebook shows a reading, in every output format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..report.static import safe_html
from .linked_views import LinkedViews

if TYPE_CHECKING:
    from .reading import Reading
    from .seen import Seen

__all__ = ["display_bundle", "pile_bundle"]


def display_bundle(reading: Reading, **options: Any) -> dict[str, Any]:
    """Return the MIME bundle of a reading.

    The live workbench where widgets run; plain HTML where a notebook is only viewed
    (GitHub, nbconvert, no kernel); the repr in a terminal.
    """
    text = {"text/plain": repr(reading)}
    if not _in_notebook():
        return text
    shown = LinkedViews(reading, type(reading).of)._repr_mimebundle_(**options)
    data = shown[0] if isinstance(shown, tuple) else shown
    return {**(data or {}), "text/html": safe_html(reading), **text}


def pile_bundle(pile: Seen, **options: Any) -> dict[str, Any]:
    """Return the MIME bundle of many stories, as of one."""
    text = {"text/plain": repr(pile)}
    if not _in_notebook():
        return text
    from ..report.pile_static import safe_html

    views = pile.views()
    shown = views._repr_mimebundle_(**options)
    data = shown[0] if isinstance(shown, tuple) else shown
    return {**(data or {}), "text/html": safe_html(views.start), **text}


def _in_notebook() -> bool:
    """Whether a Jupyter kernel runs this: IPython in a terminal draws no widgets."""
    from IPython import get_ipython

    return getattr(get_ipython(), "kernel", None) is not None
