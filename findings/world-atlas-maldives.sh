#!/usr/bin/env bash
# In world-atlas at 1:10m every place on Earth lies in the Maldives.
# Guess: the finest file is the most exact one. In fact three islets of the Maldives, of three points
# each, wind the wrong way in countries-10m; d3-geo takes the inside of a ring by its direction, and
# so gives the country three times the globe. countries-50m is sound, and no flat renderer shows it.
# Versions: world-atlas 2.0.2, topojson-client 3.1.0, d3-geo 3.1.1 (npm). Source: own run.
# Matters: "which country is this point in" has two answers everywhere; d3 paints the Maldives over the map.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1

cat >"$dir/contains.mjs" <<'EOF'
import { readFileSync } from 'node:fs'
import { geoArea, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'

const places = { Kyiv: [30.52, 50.45], Abuja: [7.49, 9.06], Lima: [-77.03, -12.05] }
for (const scale of ['50m', '10m']) {
  const path = new URL(`node_modules/world-atlas/countries-${scale}.json`, import.meta.url)
  const atlas = JSON.parse(readFileSync(path))
  const countries = feature(atlas, atlas.objects.countries).features
  const maldives = countries.find(country => country.properties.name === 'Maldives')
  const islets = maldives.geometry.coordinates.map(coordinates => geoArea({ type: 'Polygon', coordinates }))
  console.log(scale, 'Maldives:', islets.length, 'islets,', islets.filter(area => area > 1).length, 'inside out')
  for (const [name, point] of Object.entries(places)) {
    const around = countries.filter(country => geoContains(country, point))
    console.log(scale, name, around.map(country => country.properties.name).sort().join(', '))
  }
}
EOF
node "$dir/contains.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
50m Maldives: 2 islets, 0 inside out
50m Kyiv Ukraine
50m Abuja Nigeria
50m Lima Peru
10m Maldives: 176 islets, 3 inside out
10m Kyiv Maldives, Ukraine
10m Abuja Maldives, Nigeria
10m Lima Maldives, Peru
EOF
echo "unchanged: world-atlas 2.0.2 at 1:10m has three islets inside out"
