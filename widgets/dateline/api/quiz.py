"""A quiz: a student marks a story, and sees how far the gold and the machine agree."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model import Findings, Story
from .reading import Reading

if TYPE_CHECKING:
    from ..workbench.quiz_view import QuizView

__all__ = ["Quiz", "quiz"]


class Quiz:
    """A story to be marked by hand, with the gold and what the machine found hidden.

    In a notebook it is played where it is the value of a cell;
    ``dl.report(quiz, "quiz.html")`` writes it as a file that is played without Python.
    """

    def __init__(self, document: str, gold: Findings) -> None:
        self._document = document
        self._gold = gold

    @cached_property
    def view(self) -> QuizView:
        """The widget in which it is played."""
        from ..gazetteer import Gazetteer
        from ..report.packing import packed
        from ..scoring.quiz import places_called
        from ..workbench.quiz_view import QuizView

        return QuizView(
            packed(self._document),
            lambda name: places_called(name, Gazetteer.default()),
        )

    @property
    def reading(self) -> Reading:
        """What is marked in the notebook now, as a reading: ``dl.score`` takes it.

        Raises
        ------
        StoryError
            The page sent marks that are none.

        """
        from ..scoring.sheet import findings_of

        return Reading.of(findings_of(self.view.play.get("sheet", {}), self._gold))

    def report(
        self,
        path: str | os.PathLike[str],
        *,
        notes: str | None = None,
        force: bool = False,
    ) -> Path:
        """Write the quiz as one HTML file, which needs neither Python nor network.

        The gold is in it, packed so that it is not read at a glance: that keeps no
        secret from somebody who unpacks it.

        Parameters
        ----------
        path
            The file to write, usually ending in ".html".
        notes
            Your own words to those who play it, as plain text.
        force
            Whether to overwrite an existing file.

        Raises
        ------
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            The file cannot be written there.

        """
        from ..io.output import check_output, write_whole
        from ..report.quiz import quiz_html

        target = check_output(path, force=force)
        write_whole(target, quiz_html(self._document, self._gold, notes=notes))
        return target

    def __repr__(self) -> str:
        return f"<Quiz on {self._gold.story.headline or 'an untitled story'!r}>"

    def _ipython_display_(self) -> None:
        """Show the quiz in a notebook, and under it what is kept without a kernel.

        Raises
        ------
        NotImplementedError
            This is no notebook: a terminal shows the text.

        """
        from ..report.notebook import check_notebook, show_kept, show_live
        from ..report.quiz import unmarked
        from ..report.static import story_html, styled

        check_notebook()
        show_live(self.view)
        show_kept(styled(story_html(unmarked(self._gold))), repr(self))

    def _display_(self) -> Any:
        """Show the quiz in marimo, which draws it as it is."""
        return self.view


def quiz(
    story: str | os.PathLike[str] | Story | Findings,
    *,
    gold: Findings,
    layers: Iterable[str] | str = ("places", "dates", "actors", "quotes"),
) -> Quiz:
    """Make a quiz: the story's text to be marked by hand, and then compared.

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, and then it is read: what the machine finds
        is shown when the student asks for it. Or a reading of it.
    gold
        What is held to be true, for instance ``Reading.from_json(text)``.
    layers
        What the student is asked for: some of "places", "dates", "actors" and
        "quotes" (with their speakers).

    Raises
    ------
    BadOption
        ``gold`` is no reading or of another text, or there is no such layer.
    StoryError, BadDate, ModelMissing, GazetteerMissing

    Examples
    --------
    >>> played = dl.quiz("stories/larijani.txt", gold=gold)   # doctest: +SKIP
    >>> dl.report(played, "quiz.html")                        # doctest: +SKIP
    >>> dl.read_answers("returned", gold).errors              # doctest: +SKIP

    """
    from ..gazetteer import Gazetteer
    from ..model.findings import findings_given
    from ..scoring.quiz import layers_given, quiz_document
    from .read import read

    findings_given(gold)
    asked = layers_given(layers)
    machine = (
        story
        if isinstance(story, Findings)
        else read(story, published=gold.story.published)
    )
    document = quiz_document(machine, gold, asked, Gazetteer.default())
    return Quiz(document, gold)
