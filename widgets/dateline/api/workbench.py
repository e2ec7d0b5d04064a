"""The workbench: linked views of a story, live in a notebook."""

from __future__ import annotations

from .linked_views import LinkedViews
from .reading import Reading

__all__ = ["Workbench"]


class Workbench(LinkedViews):
    """Linked views of a story: its text, map, timeline, actors and evidence.

    Parameters
    ----------
    reading
        A reading from :func:`dateline.read`. Without one the workbench asks for a
        story: a pasted text, a file or a sample.
    theme
        "auto" (follow the notebook), "light" or "dark".

    Raises
    ------
    BadOption
        ``reading`` is none; ``theme`` is something else; ``selection`` is set to an id
        that the reading does not have.

    Examples
    --------
    >>> workbench = Workbench(dl.read("stories/larijani.txt"))  # doctest: +SKIP
    >>> workbench.select("Kerman")                              # doctest: +SKIP
    >>> workbench.selected_sentences()                          # doctest: +SKIP

    """

    def __init__(self, reading: Reading | None = None, *, theme: str = "auto") -> None:
        super().__init__(reading, Reading.of, theme=theme)
