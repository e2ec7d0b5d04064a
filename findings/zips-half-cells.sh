#!/usr/bin/env bash
# zips does not give back half of its own places for their own coordinates.
# Guess: getByLocation returns the closest place. In fact it searches one cell of a degree grid. Places
# are filed with both coordinates rounded down, and with both rounded up; the point has each rounded
# to the nearest, and one up, one down misses them. Signs are dropped: Almaty is in New York State.
# Version: zips 1.1.3 (npm). Source: own run.
# Matters: Seattle, San Francisco and Austin end up 30 km away; measure how far the answer is.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" zips@1.1.3

cat >"$dir/nearest.cjs" <<'EOF'
const zips = require('zips')
const places = require('zips/data/loc-tree.json').index

const radians = degrees => (degrees * Math.PI) / 180
function kilometres(first, second) {
  const half =
    Math.sin(radians(second.lat - first.lat) / 2) ** 2 +
    Math.cos(radians(first.lat)) * Math.cos(radians(second.lat)) * Math.sin(radians(second.long - first.long) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(half))
}

const homes = places.filter(place => place.state)
const found = homes.map(place => zips.getByLocation(place.lat, place.long))
const off = homes.map((place, i) => (found[i] ? kilometres(place, found[i]) : Infinity))
console.log(homes.length, 'places of the states')
console.log('another place, or none:', off.filter(distance => distance > 0.01).length)
console.log('over 10 km away, or none:', off.filter(distance => distance > 10).length)

const points = {
  Seattle: { lat: 47.6062, long: -122.3321 },
  'San Francisco': { lat: 37.77, long: -122.42 },
  Austin: { lat: 30.27, long: -97.74 },
  Denver: { lat: 39.74, long: -104.99 },
  Almaty: { lat: 43.24, long: 76.9 },
}
for (const [name, point] of Object.entries(points)) {
  const place = zips.getByLocation(point.lat, point.long)
  console.log(`${name}: ${place.city} ${place.state}, ${Math.round(kilometres(point, place))} km`)
}
EOF
node "$dir/nearest.cjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
40972 places of the states
another place, or none: 20893
over 10 km away, or none: 17286
Seattle: Hobart WA, 34 km
San Francisco: Hercules CA, 30 km
Austin: Kyle TX, 32 km
Denver: Denver CO, 0 km
Almaty: Vestal NY, 10150 km
EOF
echo "unchanged: zips 1.1.3 misses half of its own places"
