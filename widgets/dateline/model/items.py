"""An immutable sequence of findings that can be turned into a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from typing import SupportsIndex

    import pandas as pd

__all__ = ["Items"]

T = TypeVar("T")


class Items(tuple[T, ...]):
    """A tuple of findings: places, actors, dates, quotes or events.

    It is a tuple in every respect (immutable, hashable, comparable), and can be
    turned into rows.
    """

    __slots__ = ()

    def to_frame(self) -> pd.DataFrame:
        """Return a table with one row per item and one column per field.

        Returns
        -------
        pandas.DataFrame
            Columns are those of each item's ``row()``; an empty sequence gives an
            empty frame.

        """
        import pandas as pd

        return pd.DataFrame(self.rows())

    def rows(self) -> list[dict[str, Any]]:
        """Return one flat dictionary per item, ready for a table or CSV."""
        return [item.row() for item in self]  # type: ignore[attr-defined]

    @overload
    def __getitem__(self, key: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Items[T]: ...
    def __getitem__(self, key: Any) -> Any:
        """Return one item, or a slice that is again :class:`Items`."""
        item = super().__getitem__(key)
        return Items(item) if isinstance(key, slice) else item

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
