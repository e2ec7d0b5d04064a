#!/usr/bin/env bash
# One event before Christ, and GeoPandas cannot open the GeoJSON file any more.
# Guess: properties of GeoJSON are text, so a date in one stays text or becomes a date. GDAL makes dates of
# all texts of a property if each looks like one (ISO 8601, years before Christ too), and GeoPandas, by way
# of Pyogrio, has no such year: the file fails as a whole. One clock time gives all other days a midnight.
# Versions: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4), pandas 3.1.1 (PyPI). Source: own run.
# Matters: old events beside news of today; write such a date as an object, or with a word before it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet geopandas==1.2.0 pyogrio==0.13.0 pandas==3.1.1

cat >read.py <<'END'
import json
import geopandas

def show(name, *days):
    point = {"type": "Point", "coordinates": [12.5, 41.9]}
    features = [{"type": "Feature", "geometry": point, "properties": {"day": day}} for day in days]
    with open("events.geojson", "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    try:
        print(name, *map(str, geopandas.read_file("events.geojson").day), sep=" | ")
    except ValueError as error:
        print(name, "ValueError", error, sep=" | ")

show("days", "2020-01-03", "2020-01-06")
show("a clock time", "2020-01-03T10:30", "2020-01-06")
show("before Christ", "-0043-03-15", "2020-01-06")
show("a month too", "-0043-03-15", "2020-01")
show("an object", {"edtf": "-0043-03-15"}, {"edtf": "2020-01-06"})
END
venv/bin/python read.py >seen

diff - seen <<'END'
days | 2020-01-03 00:00:00 | 2020-01-06 00:00:00
a clock time | 2020-01-03 10:30:00 | 2020-01-06 00:00:00
before Christ | ValueError | year -43 is out of range
a month too | -0043-03-15 | 2020-01
an object | {'edtf': '-0043-03-15'} | {'edtf': '2020-01-06'}
END
echo "unchanged: a day before Christ closes a GeoJSON file to GeoPandas"
