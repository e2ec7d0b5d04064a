"""The places and events of a reading as GeoPackage and GeoParquet."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import PackageMissing
from ..model import Findings
from ..model.frames import to_geodataframe
from .content import Choice
from .mapped import MAP_LAYERS, MAP_TABLES, Feature, map_layers
from .shared import headline_of
from .tables import one_layer

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["fixed_time", "to_geopackage", "to_geoparquet"]


def to_geopackage(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> bytes:
    """Return a GeoPackage with a layer of places and one of events.

    Columns and contents are those of :func:`to_kml`; days are of the type DATE.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "places", "events"; both by default.
    kinds
        Which mentions count for places; all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind.
    PackageMissing
        GeoPandas or Pyogrio is not installed.

    """
    _check_packages("GeoPackage", "geopandas", "pyogrio")
    import pyogrio

    found = map_layers(reading, layers, kinds)
    frames = {name: _frame(name, found.features[name]) for name in found.features}
    about = "\n".join((headline_of(reading.story), *found.left_out))
    with tempfile.TemporaryDirectory() as folder, fixed_time(pyogrio):
        path = Path(folder) / "reading.gpkg"
        for name, frame in frames.items():
            pyogrio.write_dataframe(
                frame,
                path,
                layer=name,
                driver="GPKG",
                geometry_type="Point",
                append=path.exists(),
                layer_options={"DESCRIPTION": about},
            )
        return path.read_bytes()


@contextmanager
def fixed_time(pyogrio: Any) -> Iterator[None]:
    """Let GDAL note a fixed time of writing: the same reading gives the same bytes."""
    name = "OGR_CURRENT_DATE"
    before = pyogrio.get_gdal_config_option(name)
    pyogrio.set_gdal_config_options({name: "1980-01-01T00:00:00Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({name: before})


def to_geoparquet(
    reading: Findings, *, layers: Choice = ("places",), kinds: Choice = None
) -> bytes:
    """Return the places, or the events, as GeoParquet.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        The layer: "places" or "events".
    kinds
        Which mentions count for places; all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind, or both layers were chosen.
    PackageMissing
        GeoPandas or PyArrow is not installed.

    """
    _check_packages("GeoParquet", "geopandas", "pyarrow")
    layer = one_layer(layers, MAP_LAYERS)
    features = map_layers(reading, [layer], kinds).features[layer]
    frame = _frame(layer, features)
    file = io.BytesIO()
    frame.to_parquet(file, index=False)
    return file.getvalue()


def _check_packages(form: str, *packages: str) -> None:
    """Name all packages that a format lacks, in one go."""
    missing = [name for name in packages if find_spec(name) is None]
    if missing:
        raise PackageMissing(form, *missing)


def _frame(layer: str, features: list[Feature]) -> gpd.GeoDataFrame:
    return to_geodataframe([feature.row for feature in features], MAP_TABLES[layer])
