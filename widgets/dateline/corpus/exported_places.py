"""The places of a corpus, each once, as files of maps: GeoJSON, KML, GeoPackage."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from ..errors import PackageMissing
from ..exports.geofiles import fixed_time
from ..exports.xmltext import add, document
from ..io.markup import escaped
from ..storage.database import connect, damage_told, query
from ..storage.folder import Folder

__all__ = ["MAPPED", "to_geojson", "to_geopackage", "to_kml"]

#: The kinds of mention by which a place is on the map of a corpus.
MAPPED = ("literal", "metonym")

_PLACES = """
SELECT place_id, any_value(name) AS name, any_value(label) AS label,
  any_value(place_kind) AS kind, any_value(level) AS level,
  any_value(country) AS country, any_value(admin1) AS admin1,
  any_value(lat) AS lat, any_value(lon) AS lon,
  any_value(population) AS population,
  count(*) AS mentions, count(DISTINCT places.story) AS stories,
  list_sort(list(DISTINCT phrase)) AS phrases,
  list({'story': places.story, 'title': title, 'sentence': sentences.text,
        'phrase': phrase, 'start': places.start, 'end': places."end",
        'kind': kind, 'confidence': confidence, 'status': status, 'why': why}
       ORDER BY places.story, mention) AS evidence
FROM places
JOIN stories ON stories.story = places.story
LEFT JOIN sentences ON sentences.story = places.story
  AND sentences.sentence = places.sentence
WHERE place_id IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL
  AND status <> 'rejected' AND kind IN MAPPED
GROUP BY place_id ORDER BY stories DESC, mentions DESC, place_id
""".replace("MAPPED", str(MAPPED))

#: How many sentences a placemark shows; its data has the ids of all its stories.
_SENTENCES = 5

Row = dict[str, Any]


def _places(folder: Folder) -> list[Row]:
    with damage_told(), connect(folder) as database:
        rows: list[Row] = query(database, _PLACES).to_pylist()
    return rows


def to_geojson(folder: Folder) -> bytes:
    """Return a feature for each place, with its sentences and their stories."""
    features = [_feature(row) for row in _places(folder)]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()


def _feature(row: Row) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [row.pop("lon"), row.pop("lat")]}
    id_ = row.pop("place_id")
    properties = {"id": id_, **row}
    return {"type": "Feature", "id": id_, "geometry": point, "properties": properties}


def _flat(row: Row) -> Row:
    """Return a place as a flat row, with the ids of its stories as one text."""
    names = ("place_id", "name", "label", "kind", "level", "country", "admin1")
    counts = ("population", "stories", "mentions")
    return {
        **{name: row[name] for name in (*names, *counts)},
        "phrases": "; ".join(row["phrases"]),
        "story": " ".join(
            dict.fromkeys(mention["story"] for mention in row["evidence"])
        ),
    }


def to_kml(folder: Folder) -> bytes:
    """Return a placemark for each place, with its first sentences."""
    root = ET.Element("kml", {"xmlns": "http://www.opengis.net/kml/2.2"})
    whole = add(root, "Document")
    add(whole, "name", folder.path.stem)
    places = add(whole, "Folder")
    add(places, "name", "Places")
    for row in _places(folder):
        mark = add(places, "Placemark")
        add(mark, "name", row["name"])
        add(mark, "description", _described(row))
        data = add(mark, "ExtendedData")
        for name, value in _flat(row).items():
            if value not in (None, ""):
                add(add(data, "Data", name=name), "value", value)
        add(add(mark, "Point"), "coordinates", f"{row['lon']},{row['lat']}")
    return document(root).encode()


def _described(row: Row) -> str:
    """Return sentences for a viewer that shows text as HTML: escaped for it."""
    stories = "1 story" if row["stories"] == 1 else f"{row['stories']:,} stories"
    told = [m["sentence"] for m in row["evidence"] if m["sentence"]]
    sentences = list(dict.fromkeys(told))
    lines = [f"{row['label']}: {stories}", *sentences[:_SENTENCES]]
    if len(sentences) > _SENTENCES:
        lines.append(f"… and {len(sentences) - _SENTENCES:,} more sentences")
    return "<br/>".join(escaped(" ".join(line.split())) for line in lines)


def to_geopackage(folder: Folder) -> bytes:
    """Return a layer of places, with the ids of their stories.

    Raises
    ------
    PackageMissing
        GeoPandas or Pyogrio is not installed.

    """
    try:
        import geopandas
        import pyogrio
    except ImportError:
        raise PackageMissing("GeoPackage", "geopandas", "pyogrio") from None
    rows = _places(folder)
    flat = [_flat(row) for row in rows]
    points = geopandas.points_from_xy(
        [row["lon"] for row in rows], [row["lat"] for row in rows]
    )
    frame = geopandas.GeoDataFrame(flat, geometry=points, crs="EPSG:4326")
    with tempfile.TemporaryDirectory() as place, fixed_time(pyogrio):
        path = Path(place) / "places.gpkg"
        pyogrio.write_dataframe(
            frame, path, layer="places", driver="GPKG", geometry_type="Point"
        )
        return path.read_bytes()
