"""Tables, SQL and search of a corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, CorpusError, shown, text_given
from ..model import Items
from .corpus_table import CorpusTable

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ..storage.folder import Folder
    from ..storage.search import Hit

__all__ = ["CorpusQueries"]

#: The tables that are attributes of a corpus.
_TABLES = (
    *("stories", "sentences", "places", "candidates", "mentions", "dates", "quotes"),
    *("events", "figures", "corrections", "failed", "copies", "originals"),
    "joined_places",
)


class CorpusQueries:
    """Tables, SQL and search of a corpus."""

    _folder: Folder

    if TYPE_CHECKING:  # the other parts of a corpus have it

        def _actor_tables(self) -> dict[str, pa.Table]: ...

    def __getattr__(self, name: str) -> CorpusTable:
        if name in _TABLES:
            return CorpusTable(name, self._select)
        raise AttributeError(f"a corpus has no {name!r}; its tables are {_TABLES}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_TABLES})

    def sql(
        self, query: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> pd.DataFrame:
        """Return what an SQL query selects, by DuckDB in memory.

        Parameters
        ----------
        query
            A query over the tables: ``"SELECT country, count(*) FROM places GROUP BY
            ALL"``. The table ``originals`` has the stories that are no copies;
            ``joined_actors`` has the actors of all stories, each once, and
            ``sightings`` which actor of which story is which of them.
        parameters
            Values for ``?`` or ``$name`` in it.

        Raises
        ------
        BadOption
            DuckDB does not understand the query; the message is its own. Or its rows
            are none that a data frame can have.

        Examples
        --------
        >>> corpus.sql(                                    # doctest: +SKIP
        ...     "SELECT name, count(DISTINCT story) AS stories FROM places "
        ...     "WHERE country = ? GROUP BY name ORDER BY stories DESC", ["IQ"]
        ... )

        """
        from ..storage.frames import to_frame

        return to_frame(self._select(query, parameters))

    def connect(self) -> Any:
        """Return a connection of DuckDB with a view for each table, for more than SQL.

        It is in memory, and sees the corpus as it is now.
        """
        from ..storage.database import connect

        return connect(self._folder, self._derived())

    def _derived(self, needed: set[str] | None = None) -> dict[str, pa.Table]:
        """Return what is made of the tables and is needed; without a word, all."""
        from ..corpus.copies.table import kept_copies

        found = {}
        if needed is None or needed & {"copies", "originals"}:
            found["copies"] = kept_copies(self._folder)
        if needed is None or needed & {"joined_actors", "sightings"}:
            found |= self._actor_tables()
        return found

    def _select(
        self, query: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> pa.Table:
        from ..storage.database import connect, tables_in
        from ..storage.database import query as run

        if not text_given(query, "the query").strip():
            raise BadOption('the query is empty; give one: "SELECT * FROM places"')
        if parameters is not None and not isinstance(parameters, Sequence | Mapping):
            raise BadOption(
                f"the parameters are {shown(parameters)}; give a list of values, or a "
                "dict of them by their names"
            )
        needed = tables_in(query)
        for attempt in (1, 2):
            try:
                extra = self._derived(needed)
                with connect(self._folder, extra, only=needed) as database:
                    return run(database, query, parameters)
            except (CorpusError, FileNotFoundError) as error:
                # Parts were merged between looking and reading.
                if attempt == 2 and isinstance(error, CorpusError):
                    raise
                if attempt == 2:
                    raise CorpusError(str(error)) from error
        raise AssertionError

    def search(self, query: str, *, limit: int = 20) -> Items[Hit]:
        """Return the stories that have all words of a query, the best matches first.

        Parameters
        ----------
        query
            Words, in any case and with or without accents ("lodz" finds Łódź); "words
            in quotation marks" must stand together, ``-word`` must not occur, and
            ``word*`` may go on.
        limit
            How many stories to return at most.

        Returns
        -------
        Items of Hit
            Each with the id of the story, its title, score, and a snippet.

        Raises
        ------
        BadOption
            The query has no words.

        """
        from ..storage.search import search

        return Items(search(self._folder, query, limit=limit))
