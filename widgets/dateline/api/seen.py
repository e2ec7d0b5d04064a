"""What is seen of a corpus: the stories that are chosen, and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .selection import Selection

if TYPE_CHECKING:
    import pyarrow as pa

    from ..overview import Overview
    from ..storage.folder import Folder
    from .corpus import Corpus

__all__ = ["Seen"]

#: Up to so many stories are compared without being asked for: it takes seconds.
FEW = 150


class Seen:
    """The part of a corpus that chooses stories and shows them."""

    _folder: Folder
    _seen: tuple[list[str], Overview] | None = None

    if TYPE_CHECKING:

        def __len__(self) -> int: ...

        def _derived(self) -> dict[str, pa.Table]: ...

    def where(self, **chosen: Any) -> Selection:
        """Return the stories that satisfy all of these conditions.

        Parameters
        ----------
        **chosen
            ``places`` (ids of the gazetteer; a country stands for the places in it,
            too) and ``actors`` (names): a story names all of them. ``outlets``: one of
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
        from ..overview import Filter

        wanted = Filter.of(chosen)
        if wanted.happening:
            self.overview(compare=True)
        return Selection(cast("Corpus", self), wanted)

    def overview(self, *, compare: bool = False) -> Overview:
        """Return what counts the stories; it is made again when they have changed.

        Parameters
        ----------
        compare
            Whether to compare the stories first, also where there are many and it
            takes minutes; otherwise this is done for few, or if it was done before.

        """
        from ..overview import Overview
        from ..overview.compared import compared, is_kept

        parts = [receipt.part for receipt in self._folder.receipts()]
        if self._seen and self._seen[0] == parts:
            made = self._seen[1]
            if made.is_compared or not compare:
                return made
        soon = compare or len(self) <= FEW or is_kept(self._folder)
        made = Overview(
            self._folder,
            self._derived()["copies"] if soon else None,
            compared(self._folder) if soon else None,
        )
        self._seen = parts, made
        return made
