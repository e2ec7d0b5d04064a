"""An immutable sequence of findings that can be turned into a table."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

from ..errors import PackageMissing
from .columns import Table

if TYPE_CHECKING:
    from typing import SupportsIndex

    import geopandas as gpd
    import pandas as pd
    import pyarrow as pa

__all__ = ["Items"]

T = TypeVar("T")


class Items(tuple[T, ...]):
    """A tuple of findings: places, actors, dates, quotes or events.

    It is a tuple in every respect (immutable, hashable, comparable), and can be
    turned into rows. Those of a reading know the table of their layer: their frames
    have its columns, with its types, even where nothing was found.
    """

    #: The table of the layer; None for items that are not those of a reading.
    table: ClassVar[Table | None] = None

    def _like(self, items: Iterable[T]) -> Self:
        """Return other items of the same layer."""
        return type(self)(items)

    def to_frame(self) -> pd.DataFrame:
        """Return a table with one row per item and one column per field.

        Returns
        -------
        pandas.DataFrame
            Columns are those of each item's ``row()``; events have their days and
            coordinates too. Days are datetime64[s], numbers that can be missing Int64
            or float64, and what has few values is a category.

        """
        from .frames import to_frame

        return to_frame(self.rows(), self.table)

    def to_geodataframe(self) -> gpd.GeoDataFrame:
        """Return the table with a point (WGS 84) where the row has coordinates.

        Raises
        ------
        BadOption
            The items have no coordinates: only places and events have.
        PackageMissing
            GeoPandas is not installed.

        """
        from .frames import to_geodataframe

        return to_geodataframe(self.rows(), self.table)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON FeatureCollection with a feature for every place or event."""
        from .frames import features

        return features(self.rows(), self.table)

    def to_arrow(self) -> pa.Table:
        """Return the table as one of Arrow, by way of pandas.

        PyArrow, Polars, pandas and DuckDB take it as it is. The items themselves they
        take for columns, for they are a tuple, although they offer a stream too.

        Raises
        ------
        PackageMissing
            PyArrow is not installed.

        """
        if find_spec("pyarrow") is None:
            raise PackageMissing("a table of Arrow", "pyarrow")
        import pyarrow as pa

        return pa.Table.from_pandas(self.to_frame(), preserve_index=False)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the table as a stream of Arrow; see :meth:`to_arrow`."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def rows(self) -> list[dict[str, Any]]:
        """Return one flat dictionary per item, ready for a table or CSV."""
        return [item.row() for item in self]  # type: ignore[attr-defined]

    @overload
    def __getitem__(self, key: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: Any) -> Any:
        """Return one item, or a slice that is again :class:`Items`."""
        item = super().__getitem__(key)
        return self._like(item) if isinstance(key, slice) else item

    def __repr__(self) -> str:
        """Show how many items there are, of which type, and the first few."""
        if not self:
            return "<no items>"
        names = [str(item) for item in tuple.__iter__(self)]
        more = f", … {len(names) - 6} more" if len(names) > 6 else ""
        noun = type(tuple.__getitem__(self, 0)).__name__
        return f"<{len(names)} {noun}: {', '.join(names[:6])}{more}>"

    def _repr_html_(self) -> str:
        """Show a table in a notebook."""
        return str(self.to_frame().to_html(border=0, escape=True, na_rep=""))
