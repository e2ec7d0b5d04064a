"""What is seen of a corpus: the stories that are chosen, and what they tell."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..errors import BadOption, UnknownName, text_given
from ..report.limits import MEGABYTES
from .selection import Selection

if TYPE_CHECKING:
    import plotly.graph_objects as go
    import pyarrow as pa

    from ..overview import Filter
    from ..overview.identities import JoinedTables
    from ..overview.overview import Overview
    from ..storage.folder import Folder
    from ..workbench.pile_view import PileView
    from .corpus import Corpus
    from .evidence import JoinedPlace
    from .reading import Reading

__all__ = ["Seen"]

#: Up to so many stories are compared without being asked for: it takes seconds.
FEW = 150


class Seen:
    """The part of a corpus that chooses stories and shows them."""

    _folder: Folder
    _seen: tuple[list[str], Overview] | None = None

    if TYPE_CHECKING:

        @property
        def path(self) -> Path:
            """The folder."""

        def __len__(self) -> int: ...

        def __getitem__(self, story: str) -> Reading: ...

        def _derived(self, needed: set[str] | None = None) -> dict[str, pa.Table]: ...

        def _place(self, name: str) -> JoinedPlace: ...

    def where(self, **chosen: Any) -> Selection:
        """Return the stories that satisfy all of these conditions.

        Parameters
        ----------
        **chosen
            ``places`` (ids of the gazetteer, or names as for :meth:`place`; a country
            stands for the places in it, too) and ``actors`` (names, or ids of
            :attr:`actors`): a story names all of them. ``outlets``: one of
            them published it. ``told`` and ``published``: a day, or the first and the
            last day (None leaves an end open), of which it tells, on which it was
            published. ``words``: as in :meth:`search`. ``happening``: an id of
            :meth:`compare`. ``originals=True`` leaves copies out.

        Returns
        -------
        Selection
            The stories, with their readings, their rows and what they tell.

        Raises
        ------
        BadOption
            There is no such condition, or its value is wrong.

        Examples
        --------
        >>> chosen = corpus.where(words="bridge", told="2026-05-04")  # doctest: +SKIP
        >>> chosen.to_frame()                                         # doctest: +SKIP

        """
        wanted = self._filter(chosen)
        if wanted.happening:
            self.overview(compare=True)
        return Selection(cast("Corpus", self), wanted)

    def _filter(self, chosen: Mapping[str, Any]) -> Filter:
        """Return what is chosen by, with the ids of places that are given by name."""
        from ..overview import Filter

        wanted = Filter.of(chosen)
        try:
            ids = [p if ":" in p else self._place(p).id for p in wanted.places]
        except UnknownName as error:
            raise BadOption(f"places: {error}") from None
        return replace(wanted, places=tuple(dict.fromkeys(ids)))

    def overview(self, *, compare: bool = False) -> Overview:
        """Return what counts the stories; it is made again when they have changed.

        Parameters
        ----------
        compare
            Whether to compare the stories first, also where there are many and it
            takes minutes; otherwise this is done for few, or if it was done before.

        """
        from ..corpus.compared import compared, is_kept
        from ..overview.overview import Overview

        parts = [receipt.part for receipt in self._folder.receipts()]
        # To compare many anew, because one was corrected, is not asked for.
        known = self._seen if self._seen and self._seen[0] == parts else None
        compare = compare or (known is not None and known[1].is_compared)
        soon = compare or len(self) <= FEW or is_kept(self._folder)
        # What the user says about actors is a part, too.
        if known is not None and known[1].is_compared is soon:
            return known[1]
        if soon:
            copies = self._derived({"copies"})["copies"]
            told = compared(self._folder)
            made = Overview(self._folder, copies, told, self._identities)
        else:
            made = Overview(self._folder)
        self._seen = parts, made
        return made

    def _identities(self) -> JoinedTables:
        """Return the actors of all stories as the overview counts them."""
        from ..overview.identities import JoinedTables

        derived = self._derived({"joined_actors"})
        return JoinedTables(derived["joined_actors"], derived["sightings"])

    def _make_ready(self) -> None:
        """Make what the views of many stories count, so that they open soon."""
        from ..overview.kept import keep_ready

        if len(self) > FEW:
            keep_ready(self._folder)

    def views(self, *, theme: str = "auto", **chosen: Any) -> PileView:
        """Return the linked views of all stories, live in a notebook.

        Map, days, actors, happenings and disputes follow one filter, which is shared
        with Python as ``views.filter``. A corpus as the value of a cell shows them.

        Parameters
        ----------
        theme
            "auto" (follow the notebook), "light" or "dark".
        **chosen
            What is filtered by at first, as for :meth:`where`.

        Raises
        ------
        BadOption
            There is no such theme or condition.

        """
        from ..workbench.pile_view import PileView
        from .corpus_desk import CorpusDesk

        return PileView(
            lambda compare: self.overview(compare=compare),
            self.__getitem__,
            CorpusDesk(cast("Corpus", self)),
            title=self._title(),
            path=str(self.path),
            theme=theme,
            wanted=self._filter(chosen),
        )

    def report(
        self,
        path: str | os.PathLike[str],
        *,
        title: str | None = None,
        notes: str | None = None,
        megabytes: float = MEGABYTES,
        compare: bool = False,
        force: bool = False,
    ) -> Path:
        """Write the views as one HTML file, which needs neither Python nor network.

        It has counts of all stories, and as many stories as fit; what is left out is
        said in it.

        Parameters
        ----------
        path
            The file to write, usually ending in ".html".
        title
            Its heading; the name of the corpus by default.
        notes
            Your own remarks for the section on method, as plain text.
        megabytes
            How large it may become (10^6 bytes).
        compare
            Whether to compare the stories first, also where there are many and it
            takes minutes.
        force
            Whether to overwrite an existing file.

        Raises
        ------
        BadOption
            So few megabytes have no room for anything.
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            The file cannot be written there.

        """
        from ..io.output import check_output, write_whole
        from ..report.pile import pile_html

        if title is not None:
            text_given(title, "the title")
        if notes is not None:
            text_given(notes, "the notes")
        target = check_output(path, force=force)
        page = pile_html(
            self.overview(compare=compare),
            self.__getitem__,
            title=title or self._title(),
            path=str(self.path),
            notes=notes,
            megabytes=megabytes,
        )
        write_whole(target, page)
        return target

    def map(self, **chosen: Any) -> go.Figure:
        """Return a plotly map of what the stories tell of, which needs no network.

        Parameters
        ----------
        **chosen
            Which stories are meant, as for :meth:`where`; all by default.

        """
        from ..figures import pile_map

        return pile_map(self.where(**chosen).counts())

    def timeline(self, **chosen: Any) -> go.Figure:
        """Return plotly bars of the days told of and of publication.

        Parameters
        ----------
        **chosen
            Which stories are meant, as for :meth:`where`; all by default.

        """
        from ..figures import pile_timeline

        return pile_timeline(self.where(**chosen).counts(), self.overview().axis)

    def _title(self) -> str:
        return self.path.stem

    def _ipython_display_(self) -> None:
        """Show the views in a notebook, and under them what is kept without a kernel.

        Raises
        ------
        NotImplementedError
            This is no notebook: a terminal shows the text.

        """
        from ..report.notebook import check_notebook, show_kept, show_live
        from ..report.pile_static import safe_html

        check_notebook()
        views = self.views()
        show_live(views)
        show_kept(safe_html(views.start), repr(self))

    def _display_(self) -> Any:
        """Show the views in marimo, which draws them as they are."""
        return self.views()
