"""Some stories of a corpus, chosen by what they tell and who published them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from ..overview import Filter
    from .corpus import Corpus
    from .reading import Reading

__all__ = ["Selection"]


class Selection:
    """The stories of a corpus that a filter chooses, as the views of it show them.

    Parameters
    ----------
    corpus
        The corpus.
    wanted
        Which stories are meant.

    Raises
    ------
    BadOption
        The filter names something that the corpus does not have.

    """

    def __init__(self, corpus: Corpus, wanted: Filter) -> None:
        self._corpus = corpus
        #: What the stories were chosen by.
        self.filter = wanted
        #: The ids of the stories, sorted.
        self.ids: list[str] = corpus.overview().chosen(wanted)

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __contains__(self, story: object) -> bool:
        return story in self.ids

    def readings(self) -> Iterator[tuple[str, Reading]]:
        """Yield the id and reading of each story, one at a time."""
        for story in self.ids:
            yield story, self._corpus[story]

    def counts(self) -> dict[str, Any]:
        """Return what these stories tell, in counts: places, actors, days, outlets.

        The rows are those that the views draw (:mod:`dateline.overview.answers`).
        """
        return self._corpus.overview().answer(self.filter)

    def to_frame(self) -> pd.DataFrame:
        """Return the rows of these stories in the table of stories, as published."""
        return self._corpus.sql(
            "SELECT * FROM stories WHERE story IN (SELECT unnest(?)) "
            "ORDER BY published, story",
            [self.ids],
        )

    def __repr__(self) -> str:
        by = ", ".join(f"{name}={value!r}" for name, value in self._by().items())
        return f"<{len(self):,} of {len(self._corpus):,} stories: {by or 'all'}>"

    def _by(self) -> dict[str, Any]:
        return self.filter.record()
