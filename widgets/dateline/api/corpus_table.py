"""A table of a corpus, which is read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..errors import BadOption, shown, text_given

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

__all__ = ["CorpusTable"]

#: How many rows a notebook shows.
_SHOWN = 20


class CorpusTable:
    """One of the tables of a corpus, as ``corpus.places``.

    Parameters
    ----------
    name
        Its name in SQL.
    select
        Runs a query on the corpus.

    """

    def __init__(self, name: str, select: Callable[[str], pa.Table]) -> None:
        self.name = name
        self._select = select

    def __len__(self) -> int:
        return int(self._select(f'SELECT count(*) FROM "{self.name}"')[0][0].as_py())

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""
        return list(self._select(f'SELECT * FROM "{self.name}" LIMIT 0').column_names)

    def to_arrow(self, columns: Iterable[str] | None = None) -> pa.Table:
        """Return the table, or some of its columns, as Arrow has it.

        Raises
        ------
        BadOption
            There is no such column.

        """
        chosen = "*"
        if columns is not None:
            if isinstance(columns, str) or not isinstance(columns, Iterable):
                raise BadOption(
                    f"columns is {shown(columns)}; give a list of their names, some of "
                    f"{', '.join(self.columns)}"
                )
            names = [text_given(name, "the name of a column") for name in columns]
            quoted = (name.replace('"', '""') for name in names)
            chosen = ", ".join(f'"{name}"' for name in quoted)
        return self._select(f'SELECT {chosen} FROM "{self.name}"')

    def to_frame(self, columns: Iterable[str] | None = None) -> pd.DataFrame:
        """Return the table, or some of its columns, as a data frame.

        Counts stay whole numbers where some rows have none.

        Raises
        ------
        BadOption
            There is no such column.

        """
        from ..storage.frames import to_frame

        return to_frame(self.to_arrow(columns))

    def __repr__(self) -> str:
        return f"<{len(self):,} {self.name}>"

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook."""
        from ..storage.frames import to_frame

        first = to_frame(self._select(f'SELECT * FROM "{self.name}" LIMIT {_SHOWN}'))
        table = str(first.to_html(border=0, escape=True, na_rep=""))
        return f"<p>{len(self):,} rows</p>{table}"
