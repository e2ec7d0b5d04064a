"""Where the stories of a corpus name an actor or a place, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..io.markup import escaped

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

__all__ = ["Evidence", "JoinedPlace"]

#: How many rows a notebook shows.
_SHOWN = 20

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedPlace:
    """A place of the gazetteer, and how many stories name it how.

    ``lat`` and ``lon`` are in degrees (WGS 84); ``country`` is ISO 3166-1 alpha-2.
    """

    id: str
    label: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    names: tuple[str, ...]
    stories: int
    mentions: int

    def __str__(self) -> str:
        return self.label


class Evidence(Generic[T]):
    """The sentences in which stories name an actor or a place.

    Attributes
    ----------
    subject
        The :class:`.JoinedActor` or :class:`JoinedPlace`.

    """

    def __init__(self, subject: T, table: pa.Table) -> None:
        self.subject = subject
        self._table = table

    def __len__(self) -> int:
        return int(self._table.num_rows)

    @property
    def stories(self) -> tuple[str, ...]:
        """The ids of the stories, by publication, each once."""
        return tuple(dict.fromkeys(self._table["story"].to_pylist()))

    def to_arrow(self) -> pa.Table:
        """Return a row for each mention as Arrow has it."""
        return self._table

    def to_frame(self) -> pd.DataFrame:
        """Return a row for each mention: its story, the words, the sentence."""
        from ..storage.frames import to_frame

        return to_frame(self._table)

    def rows(self) -> list[dict[str, Any]]:
        """Return a flat dictionary for each mention."""
        rows: list[dict[str, Any]] = self._table.to_pylist()
        return rows

    def __repr__(self) -> str:
        named, stories = len(self), len(self.stories)
        where = (
            f"{named:,} mention{'' if named == 1 else 's'} in "
            f"{stories:,} {'story' if stories == 1 else 'stories'}"
        )
        return f"<Evidence for {self.subject}: {where}>"

    def _repr_html_(self) -> str:
        """Show the first sentences in a notebook."""
        from ..storage.frames import to_frame

        first = to_frame(self._table.slice(0, _SHOWN))
        table = str(first.to_html(border=0, escape=True, na_rep=""))
        return f"<p>{escaped(repr(self)[1:-1])}</p>{table}"
