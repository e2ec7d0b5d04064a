#!/usr/bin/env bash
# A KML placemark dated "2020" has no date in GeoPandas, and one "to March" ends on 1 March.
# Guess: KML allows a year or a month wherever it allows a day, so readers keep them as they are, or as a
# whole year and month. GDAL's LIBKML driver, which reads KML for GeoPandas and QGIS, drops a year without
# a word and takes the first of a month, also for the end of a span; togeojson keeps all as written.
# Versions: geopandas 1.2.0, pyogrio 0.13.0 (PyPI), @tmcw/togeojson 7.1.3 (npm). Source: own run.
# Matters: events known to the month or year lose their time; write the first and the last day instead.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet geopandas==1.2.0 pyogrio==0.13.0 pandas==3.1.1
npm install --silent --no-audit --no-fund @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.8

cat >write.py <<'EOF'
TIMES = {
    "day": "<TimeStamp><when>2020-03-09</when></TimeStamp>",
    "month": "<TimeStamp><when>2020-03</when></TimeStamp>",
    "year": "<TimeStamp><when>2020</when></TimeStamp>",
    "months": "<TimeSpan><begin>2020-01</begin><end>2020-03</end></TimeSpan>",
    "years": "<TimeSpan><begin>2020</begin><end>2021</end></TimeSpan>",
}
point = "<Point><coordinates>44.3,32.0</coordinates></Point>"
marks = "".join(f"<Placemark><name>{n}</name>{t}{point}</Placemark>" for n, t in TIMES.items())
print(f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{marks}</Document></kml>')
EOF
venv/bin/python write.py >events.kml

cat >read.mjs <<'EOF'
import { readFileSync } from "node:fs";
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
const parsed = new DOMParser().parseFromString(readFileSync("events.kml", "utf8"), "text/xml");
for (const { properties: p } of kml(parsed).features)
  console.log("togeojson", p.name, p.timestamp ?? `${p.timespan.begin} to ${p.timespan.end}`);
EOF
{
  venv/bin/python - <<'EOF'
import geopandas

for row in geopandas.read_file("events.kml").itertuples():
    days = [None if day is None or day != day else str(day)[:10] for day in (row.timestamp, row.begin, row.end)]
    print("geopandas", row.Name, *days)
EOF
  node read.mjs
} >seen

diff - seen <<'EOF'
geopandas day 2020-03-09 None None
geopandas month 2020-03-01 None None
geopandas year None None None
geopandas months None 2020-01-01 2020-03-01
geopandas years None None None
togeojson day 2020-03-09
togeojson month 2020-03
togeojson year 2020
togeojson months 2020-01 to 2020-03
togeojson years 2020 to 2021
EOF
echo "unchanged: GeoPandas drops years from KML and begins months"
