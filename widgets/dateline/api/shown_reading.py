"""A reading that is shown in the views, and follows what its user changes in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from ..errors import BadOption, CorrectionError, DatelineError, ReportError, shown
from ..io.paths import path_given
from ..model import Findings
from ..model.correction import correction_of
from ..model.stop import stop_of
from ..workbench.naming import id_at, names_of
from ..workbench.view import StoryView, day_of, records_of
from .keeping import Keeping
from .signing import with_signatures

if TYPE_CHECKING:
    from ..model import Correction
    from .reading import Reading

__all__ = ["ShownReading"]


class ShownReading(StoryView):
    """The views of a reading, which is read again when something is changed in them.

    Parameters
    ----------
    reading
        The reading to show; None shows nothing yet.
    as_reading
        Turns findings into a reading.
    theme
        "auto" (follow the notebook), "light" or "dark".
    **traits
        What the browser is told besides.

    Raises
    ------
    BadOption
        ``reading`` is none.

    """

    #: The name of the home region, which the user may enter.
    _home = traitlets.Unicode().tag(sync=True)
    #: What is told above the views: what could not be done, or that it takes a moment.
    _message = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        reading: Reading | None,
        as_reading: Callable[[Findings], Reading],
        *,
        theme: str,
        **traits: Any,
    ) -> None:
        self._as_reading = as_reading
        if reading is not None:
            reading = self._given(reading)
        self._reading: Reading | None = None
        self._keeping: Keeping | None = None
        super().__init__(reading, theme=theme, **traits)
        self.observe(self._correct, "corrections")
        self.observe(self._republish, "published")
        self.observe(self._retour, "tour")
        self.observe(self._move_home, "_home")
        if reading is not None:
            self._show(reading)

    @property
    def reading(self) -> Reading | None:
        """The reading that is shown; set it to show another."""
        return self._reading

    @reading.setter
    def reading(self, reading: Reading) -> None:
        given = self._given(reading)
        self._keeping = None
        self._show(given)

    def save(
        self, path: str | os.PathLike[str] | None = None, *, force: bool = False
    ) -> Path:
        """Save what was changed in the views, as the button does.

        Parameters
        ----------
        path
            The file; by default the one beside the story's file, from which
            :func:`dateline.read` takes the changes.
        force
            Whether to overwrite another file.

        Raises
        ------
        CorrectionError
            There is no story yet, or it is from no file and ``path`` is not given.
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        if self._reading is None or self._keeping is None:
            raise CorrectionError("there is no story yet, so nothing can be saved")
        given = None
        if path is not None:
            given = path_given(path, "the corrections", ReportError)
        saved = self._keeping.save(self._reading, given, force=force)
        self._tell_keeping()
        return saved

    def code(self) -> str:
        """Return the lines of Python that make the same changes as those in the views.

        What the reading had before it was shown is in the user's own code.
        """
        if self._reading is None or self._keeping is None:
            return ""
        return self._keeping.code(self._reading)

    def take_up(self) -> None:
        """Make the changes that an earlier session left unsaved, if there are any.

        Raises
        ------
        DatelineError
            The story cannot be read with them.

        """
        if self._reading is None or self._keeping is None:
            return
        self._message = "Reading again …"
        self._show(self._keeping.taken_up(self._reading))

    def discard(self) -> None:
        """Forget what an earlier session left unsaved."""
        if self._keeping is not None:
            self._keeping.offer = None
            self._tell_keeping()

    def tell(self, error: Exception) -> None:
        """Show above the views what could not be done."""
        self._message = str(error)

    def _given(self, reading: object) -> Reading:
        """Return what was given to be shown, if it is a reading.

        Raises
        ------
        BadOption
            It is something else: the text of a story, say.

        """
        if not isinstance(reading, Findings):
            raise BadOption(
                f"the workbench shows a reading and was given {shown(reading)}; give "
                "one from dateline.read()"
            )
        return self._as_reading(reading)

    def _show(self, reading: Reading) -> None:
        """Show a reading; what is selected and in both readings stays selected."""
        self._reading = reading
        if self._keeping is None or not self._keeping.is_of(reading.story):
            self._keeping = Keeping(reading)
        known = names_of(reading)
        kept = [key for key in self.selection if key in known]
        self._draw(reading)
        self.selection = kept
        self._message = ""
        self.tour = [stop.record() for stop in reading.tour]
        self._home = reading.home.name if reading.home else ""
        self._tell_keeping()

    def _tell_keeping(self) -> None:
        """Keep what is not saved, and tell the views where the changes are."""
        reading, keeping = self._reading, self._keeping
        if reading is None or keeping is None:
            return
        try:
            keeping.keep(reading)
        except DatelineError as error:
            self.tell(error)
        self.keeping = keeping.state(reading)

    def _republish(self, change: dict[str, str | None]) -> None:
        """Resolve dates against another publication day, without reading again."""
        reading = self._reading
        if reading is None or change["new"] == day_of(reading):
            return
        try:
            self._show(reading.republished(change["new"]))
        except DatelineError as error:
            self.tell(error)
            self.published = day_of(reading)

    def _move_home(self, change: dict[str, str]) -> None:
        """Read the story again with another home region."""
        reading, name = self._reading, change["new"].strip()
        if reading is None or name == (reading.home.name if reading.home else ""):
            return
        self._message = "Reading again …"
        try:
            self._show(reading.with_home(name or None))
        except DatelineError as error:
            self.tell(error)

    def _retour(self, change: dict[str, Any]) -> None:
        """Take over the tour that the user set in the views."""
        reading = self._reading
        if reading is None:
            return
        kept = [stop.record() for stop in reading.tour]
        if change["new"] == kept:
            return
        try:
            self._reading = reading.with_tour(map(stop_of, change["new"]))
        except DatelineError as error:
            self.tell(error)
            self.tour = kept
        else:
            self._tell_keeping()

    def _correct(self, change: dict[str, Any]) -> None:
        """Read the story again with what the user changed in the views."""
        if self._reading is None or change["new"] == records_of(self._reading):
            return
        self._message = "Reading again …"
        before, view = self._reading, change["owner"]
        plain = before.replace(corrections=())
        try:
            reading = plain.corrected(*map(correction_of, change["new"]))
            reading = with_signatures(before, reading)
            # What the user corrected, or took back, stays in view.
            record = _changed(change["new"], change["old"])[-1]
            last = correction_of(record)
            corrected = id_at(reading, last)
            wanted = [corrected] if corrected else list(self.selection)
            marked = record.get("marked") is True  # in the text: it comes into view
            if not marked and _has_moved_on(
                before, last, change["new"], view.selection
            ):
                wanted = list(view.selection)
            self._show(reading)
            known = names_of(reading)
            self.selection = [key for key in wanted if key in known]
        except DatelineError as error:
            self.tell(error)
            change["owner"].corrections = records_of(self._reading)


def _changed(
    new: Sequence[Mapping[str, Any]], old: Sequence[Mapping[str, Any]]
) -> Sequence[Mapping[str, Any]]:
    """Return the records that came or went; all, if they are the same."""
    longer, shorter = (new, old) if len(new) >= len(old) else (old, new)
    return [record for record in longer if record not in shorter] or longer


def _has_moved_on(
    before: Reading,
    last: Correction,
    records: Sequence[Mapping[str, Any]],
    selected: Sequence[str],
) -> bool:
    """Whether the user has turned to something else than what was corrected last.

    So does who goes through what is to be checked: the next one is shown already.
    """
    is_new = len(records) > len(before.corrections)
    return bool(is_new and selected and id_at(before, last) not in selected)
