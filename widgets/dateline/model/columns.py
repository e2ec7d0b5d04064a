"""What the columns of a table are: type, meaning, and the table that an id is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Column", "ColumnType", "Table"]

#: The types of the Frictionless Table Schema that the tables need.
ColumnType = Literal["string", "integer", "number", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    name
        Its name in frames, CSV files, sheets and attributes of maps.
    about
        What it says, with units.
    type
        "string", "integer", "number" or "date".
    values
        All values that it can have, where they are few; empty where they are not.
    refers
        The table whose key its values are; None where they are no ids.
    required
        Whether every row has a value.

    """

    name: str
    about: str
    type: ColumnType = "string"
    values: tuple[str, ...] = ()
    refers: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, and the one that tells its rows apart, if any."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def has_points(self) -> bool:
        """Whether its rows have a latitude and a longitude."""
        return {"lat", "lon"} <= set(self.names)
