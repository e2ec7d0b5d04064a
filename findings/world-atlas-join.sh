#!/usr/bin/env bash
# In world-atlas a Map by country code turns Australia into a reef, and Kosovo into a glacier.
# Guess: `id` is the ISO 3166-1 number, one for each country, as a number. In fact ids are strings
# with zeros in front ("036"), Ashmore and Cartier Islands shares Australia's and comes later, and
# five areas of the 50m file have no id at all, Kosovo, Somaliland and Northern Cyprus among them.
# Versions: world-atlas 2.0.2, topojson-client 3.1.0 (npm). Source: own run.
# Matters: counts of stories joined by code colour a reef, and vanish for Kosovo.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  world-atlas@2.0.2 topojson-client@3.1.0

cat >"$dir/join.cjs" <<'EOF'
const { feature } = require('topojson-client')

const atlas = require('world-atlas/countries-50m.json')
const countries = feature(atlas, atlas.objects.countries).features
const byId = new Map(countries.map(country => [country.id, country.properties.name]))
const named = test => countries.filter(test).map(country => country.properties.name).join(', ')

console.log(countries.length, 'areas,', byId.size, 'keys')
console.log('id "036":', named(country => country.id === '036'))
console.log('no id:', named(country => country.id === undefined))
for (const key of ['036', 36, undefined]) console.log('get', key, '->', byId.get(key))
EOF
node "$dir/join.cjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
241 areas, 236 keys
id "036": Australia, Ashmore and Cartier Is.
no id: Somaliland, Kosovo, N. Cyprus, Indian Ocean Ter., Siachen Glacier
get 036 -> Ashmore and Cartier Is.
get 36 -> undefined
get undefined -> Siachen Glacier
EOF
echo "unchanged: world-atlas 2.0.2 has one id twice and five areas without"
