#!/usr/bin/env bash
# FlatGeobuf from JavaScript has the first place's properties only: if that has no day, no place has one.
# Guess: what GeoJSON holds, geojson.serialize() writes, or it raises. In fact names and types of all columns
# are those of the first feature: what it lacks is dropped from all, "about 20" after 3 is null, "doubtful"
# after true is false. In the other order 3 and true are texts, and a missing day is "".
# Versions: flatgeobuf 4.5.0 (npm); geopandas 1.2.0, pyogrio 0.13.0 (PyPI) read the same from the file.
# Source: own run; introspectHeaderMeta in flatgeobuf's generic/featurecollection.js.
# Matters: a map of a story loses its days to the order of its places; give all features all keys, none null.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" flatgeobuf@4.5.0
python3 -m venv venv
venv/bin/pip install --quiet geopandas==1.2.0 pyogrio==0.13.0 pandas==3.1.1

cat >write.mjs <<'EOF'
import { writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'flatgeobuf/lib/mjs/geojson.js'

const place = (name, coordinates, properties) => ({
  type: 'Feature',
  properties: { name, ...properties },
  geometry: { type: 'Point', coordinates },
})
const paris = place('Paris', [2.35, 48.86], { killed: 3, certain: true })
const nice = place('Nice', [7.27, 43.7], { killed: 'about 20', certain: 'doubtful', day: '2020-01-05' })
for (const features of [[paris, nice], [nice, paris]]) {
  const bytes = serialize({ type: 'FeatureCollection', features })
  writeFileSync(`${features[0].properties.name}.fgb`, bytes)
  for await (const feature of deserialize(bytes)) console.log(JSON.stringify(feature.properties))
}
EOF

cat >read.py <<'EOF'
import geopandas

for first in "Paris", "Nice":
    print(geopandas.read_file(f"{first}.fgb").drop(columns="geometry").to_dict("records"))
EOF
{
  node write.mjs
  venv/bin/python read.py
} >seen

diff - seen <<'EOF'
{"name":"Paris","killed":3,"certain":true}
{"name":"Nice","killed":null,"certain":false}
{"name":"Nice","killed":"about 20","certain":"doubtful","day":"2020-01-05"}
{"name":"Paris","killed":"3","certain":"true","day":""}
[{'name': 'Paris', 'killed': 3.0, 'certain': True}, {'name': 'Nice', 'killed': nan, 'certain': False}]
[{'name': 'Nice', 'killed': 'about 20', 'certain': 'doubtful', 'day': '2020-01-05'}, {'name': 'Paris', 'killed': '3', 'certain': 'true', 'day': ''}]
EOF
echo "unchanged: flatgeobuf 4.5.0 takes the columns of the first feature"
