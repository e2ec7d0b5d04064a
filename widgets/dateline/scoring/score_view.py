"""The linked views of a reading that is held against a gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..report.notebook import check_notebook, show_kept, show_live
from ..workbench.view import StoryView
from .drawn import score_json

if TYPE_CHECKING:
    from .score import Score

__all__ = ["ScoreView"]


class ScoreView(StoryView):
    """Linked views with what is wrong marked in the text; nothing is corrected here."""

    def __init__(self, score: Score, *, theme: str = "auto") -> None:
        self._of = score
        super().__init__(
            score.reading, theme=theme, _score=score_json(score), corrections=None
        )

    def _ipython_display_(self) -> None:
        """Show them in a notebook, and under them what is kept without a kernel.

        Raises
        ------
        NotImplementedError
            This is no notebook: a terminal shows the text.

        """
        check_notebook()
        show_live(self)
        show_kept(self._of._repr_html_(), repr(self._of))
