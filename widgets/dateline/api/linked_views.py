"""Linked views of a reading in a notebook, in which it can be corrected."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import traitlets

from ..analysis import analyse
from ..errors import BadOption, CorrectionError, DatelineError, shown, text_given
from ..exports import FORMATS
from ..io.corrections import bytes_of
from ..model.revision import Revision
from ..report.notebook import check_notebook, show_live
from ..workbench.naming import check_ids, ids_named, names_of
from ..workbench.view import StoryView
from .chooser import StoryChooser
from .editing import is_edited
from .kept_view import KeptView
from .messages import answer
from .second_opinion import SecondOpinion
from .shown_reading import ShownReading

if TYPE_CHECKING:
    from ..model import Findings, Story
    from .reading import Reading

__all__ = ["LinkedViews"]


class LinkedViews(ShownReading):
    """Text, map, timeline, actors and evidence of a story, with its day and home.

    Around the views are fields for the day and the home, and a panel that asks for
    another story. This is how a notebook shows a reading; :class:`dateline.Workbench`
    is the same and can start without one.

    Parameters
    ----------
    reading
        The reading to show; None asks for a story.
    as_reading
        Turns the findings of a story that is chosen in the panel into a reading.
    theme
        "auto" (follow the notebook), "light" or "dark".

    Raises
    ------
    BadOption
        ``reading`` is none; ``theme`` is something else; ``selection`` is set to an id
        that the reading does not have.

    """

    #: What the panel offers: names of samples, endings of files (see chooser.js).
    _offered = traitlets.Dict().tag(sync=True)
    #: The formats in which the views save what is shown (see exporting.js).
    _formats = traitlets.List(traitlets.Dict()).tag(sync=True)
    #: What another person decided, compared with this (see second/second.js).
    second = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        reading: Reading | None,
        as_reading: Callable[[Findings], Reading],
        *,
        theme: str = "auto",
    ) -> None:
        self._kept_views: list[KeptView] = []
        self._chooser = StoryChooser()
        self._second: SecondOpinion | None = None
        super().__init__(
            reading,
            as_reading,
            theme=theme,
            _offered=self._chooser.offered(),
            _formats=[form.offer(name) for name, form in FORMATS.items()],
        )
        self.on_msg(self._answer)

    @property
    def view(self) -> StoryView:
        """The widget that draws the views: this one."""
        return self

    def select(self, *names: str) -> None:
        """Select things by their names, as the story or the gazetteer writes them.

        Raises
        ------
        BadOption
            Nothing has that name; the message suggests close ones.

        """
        ids = [id_ for name in names for id_ in ids_named(self._reading, name)]
        self.selection = list(dict.fromkeys(ids))

    def selected_sentences(self) -> list[str]:
        """Return the sentences that name anything selected, in text order."""
        if self._reading is None:
            return []
        names = names_of(self._reading)
        chosen = {i for key in self.selection for i in names[key].sentences}
        return [self._reading.sentence(i) for i in sorted(chosen)]

    @traitlets.validate("selection")
    def _check_selection(self, proposal: Any) -> Iterable[str]:
        check_ids(self._reading, proposal["value"])
        return list(proposal["value"])

    def compare(self, path: str | os.PathLike[str]) -> None:
        """Show beside the changes what another person decided about the story.

        The views tell how far both agree, and go through the differences one by one:
        each can be taken over, or not.

        Parameters
        ----------
        path
            Their file of corrections, or of W3C Web Annotations (of Dateline, Recogito
            or another tool).

        Raises
        ------
        CorrectionError
            There is no story yet, the file cannot be read, or it holds nothing about
            this story.
        DatelineError
            The story cannot be read with it.

        """
        source, data = bytes_of(path, "the other person's file")
        self.compare_with(data, source.name)

    def compare_with(self, data: bytes, name: str) -> None:
        """Do the same with what a file holds, as the views send it."""
        # No file has a longer name, and messages begin with it.
        name = text_given(name, "the name of the file")[:255]
        if self._reading is None:
            raise CorrectionError(
                "there is no story yet; read the one that it is about"
            )
        self._message = "Reading as they do …"
        try:
            self._second = SecondOpinion.of(data, name, self._reading)
        finally:
            self._message = ""
        self._tell_second()

    def keep_mine(self, key: str, *, mine: bool = True) -> None:
        """Keep to one's own in a difference, or ask again: see ``second``."""
        if self._second is not None:
            self._second = self._second.keeping(key, mine=mine)
            self._tell_second()

    def end_comparison(self) -> None:
        """Show no other person's decisions any more."""
        self._second = None
        self._tell_second()

    def fill(self, fields: Callable[[StoryChooser], dict[str, Any]]) -> None:
        """Fill the panel with a story, which can be edited before it is read.

        Parameters
        ----------
        fields
            Returns what the fields hold: of a sample, or of a file.

        Raises
        ------
        BadOption
            It is no function.

        """
        if not callable(fields):
            raise BadOption(
                f"the fields are {shown(fields)}; give a function that returns them"
            )
        try:
            self.send({"kind": "loaded", **fields(self._chooser)})
        except DatelineError as error:
            self.tell(error)
        else:
            self._message = ""

    def read(self, text: str, title: str, published: str | None) -> None:
        """Read the story in the fields of the panel, and show it."""
        self._message = "Reading …"
        try:
            self._read(self._chooser.story(text, title, published))
        except DatelineError as error:
            self.tell(error)

    def _read(self, story: Story) -> None:
        """Read a story that was chosen in the panel, and show it.

        The text that is shown may have been edited: then what was changed in it holds.
        """
        before, keeping = self._reading, self._keeping
        if before is None or keeping is None or not is_edited(before.story, story):
            self._keeping = None
            self._show(self._as_reading(analyse(story)))
            return
        reading = self._as_reading(
            analyse(
                story,
                home=before.home,
                corrections=before.corrections,
                without=before.without,
            )
        ).replace(told=Revision(tour=before.tour))
        same = keeping.is_of(story)
        self._keeping = keeping if same else keeping.after_edit(reading)
        self._show(reading.replace(file=before.file) if same else reading)

    def _show(self, reading: Reading) -> None:
        super()._show(reading)
        self._chooser.show(reading.story)

    def _tell_keeping(self) -> None:
        super()._tell_keeping()
        if self._reading is None:
            return
        for kept_view in self._kept_views:
            kept_view.refresh(self._reading)
        self._tell_second()

    def _tell_second(self) -> None:
        """Tell the views what another person decided, if it is about their story."""
        reading, second = self._reading, self._second
        if reading is None or second is None or not second.is_about(reading):
            self._second, self.second = None, {}
        else:
            self.second = second.state(reading)

    def _answer(self, view: StoryView, message: Any, _buffers: Any) -> None:
        answer(self, view, message)

    def _ipython_display_(self) -> None:
        """Show the views, and below them what stays when no kernel runs.

        Raises
        ------
        NotImplementedError
            This is no notebook: a terminal shows the text.

        """
        check_notebook()
        show_live(self)
        self._kept_views.append(KeptView(self._reading))

    def __repr__(self) -> str:
        """Stay the same from run to run, so that notebooks can be compared."""
        if self._reading is None:
            return f"<{type(self).__name__}: no story yet>"
        return f"<{type(self).__name__} of {self._reading!r}>"
