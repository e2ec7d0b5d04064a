"""Rows as a pandas frame with the types of their table, and as map features."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, PackageMissing
from .columns import Column, Table

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = ["features", "to_frame", "to_geodataframe"]

Rows = Sequence[dict[str, Any]]

#: What every table of places and events is measured in: WGS 84, degrees.
CRS = "EPSG:4326"


def to_frame(rows: Rows, table: Table | None) -> pd.DataFrame:
    """Return a frame with the columns and types of a table.

    Parameters
    ----------
    rows
        Flat records. What they have beyond the table's columns comes last.
    table
        The table; None takes columns and types from the rows.

    Returns
    -------
    pandas.DataFrame
        Days are datetime64[s] (years 1 to 9999 fit), whole numbers Int64 (int64 where
        none can be missing), what has few values a category.

    """
    import pandas as pd

    if table is None:
        return pd.DataFrame(list(rows))
    series = {
        column.name: _series([row.get(column.name) for row in rows], column)
        for column in table.columns
    }
    for name in _others(rows, table):
        series[name] = pd.Series([row.get(name) for row in rows])
    return pd.DataFrame(series)


def _others(rows: Iterable[dict[str, Any]], table: Table) -> list[str]:
    known = set(table.names)
    return list(dict.fromkeys(n for row in rows for n in row if n not in known))


def _series(values: list[Any], column: Column) -> Any:
    import numpy as np
    import pandas as pd

    if column.type == "integer":
        return pd.Series(values, dtype="int64" if column.required else "Int64")
    if column.type == "number":
        return pd.Series(values, dtype="float64")
    if column.type == "date":
        return pd.Series(np.array(values, dtype="datetime64[s]"))
    if column.values:
        seen = (value for value in values if value is not None)
        known = list(dict.fromkeys((*column.values, *seen)))
        return pd.Series(pd.Categorical(values, known))
    # The text type of pandas 3; before it, texts were objects.
    modern = int(pd.__version__.partition(".")[0]) >= 3
    return pd.Series(values, dtype="str" if modern else "object")


def to_geodataframe(rows: Rows, table: Table | None) -> gpd.GeoDataFrame:
    """Return a GeoDataFrame with a point (WGS 84) for every row that has one.

    Raises
    ------
    BadOption
        The rows have no coordinates.
    PackageMissing
        GeoPandas is not installed.

    """
    _check_points(table)
    try:
        import geopandas as gpd
        from shapely.geometry import Point
    except ImportError:
        raise PackageMissing("to_geodataframe()", "geopandas") from None
    points = [_point(row) for row in rows]
    geometry = [None if at is None else Point(at) for at in points]
    return gpd.GeoDataFrame(to_frame(rows, table), geometry=geometry, crs=CRS)


def features(rows: Rows, table: Table | None) -> dict[str, Any]:
    """Return a GeoJSON FeatureCollection with a feature for every row.

    Raises
    ------
    AttributeError
        The rows have no coordinates: nothing that can be drawn.

    """
    if table is None or not table.has_points:
        raise AttributeError("only places and events have a __geo_interface__")
    return {
        "type": "FeatureCollection",
        "features": [_feature(row) for row in rows],
    }


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    at = _point(row)
    return {
        "type": "Feature",
        "geometry": None if at is None else {"type": "Point", "coordinates": at},
        "properties": {name: _plain(value) for name, value in row.items()},
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _point(row: dict[str, Any]) -> tuple[float, float] | None:
    lat, lon = row.get("lat"), row.get("lon")
    return None if lat is None or lon is None else (lon, lat)


def _check_points(table: Table | None) -> None:
    if table is None or not table.has_points:
        name = table.name if table else "these items"
        raise BadOption(f"{name} have no coordinates; places and events have")
