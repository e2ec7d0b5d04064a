#!/usr/bin/env bash
# "41.9, 12.5" is Rome; for geo-coordinates-parser it is 41°9′ N, 12°5′ E, in the sea.
# Guess: two numbers with points are degrees with decimals, as for coordinate-parser, whose formats it says
# that it covers. In fact one or two decimals are minutes and three are decimals; what cannot be minutes
# raises, and a zero loses its sign ("51.5, -0.1" is east). Its README tells this of "18.24S 22.45E" alone.
# Versions: geo-coordinates-parser 1.7.4, coordinate-parser 1.0.7 (npm). Source: own run; README.
# Matters: points rounded for the news (a tenth of a degree) move by up to three quarters of a degree.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  geo-coordinates-parser@1.7.4 coordinate-parser@1.0.7

cat >"$dir/read.mjs" <<'EOF'
import Coordinates from 'coordinate-parser'
import { convert } from 'geo-coordinates-parser'

function tried(read) {
  try {
    return read().map((degrees) => Number(degrees.toFixed(4))).join(' ')
  } catch {
    return 'error'
  }
}

for (const [name, text] of [
  ['Rome', '41.9, 12.5'],
  ['Rome', '41.903, 12.496'],
  ['Rome', '41.90, 12.50'],
  ['Rome', '41.9N, 12.5E'],
  ['Aleppo', '36.2, 37.1'],
  ['Nairobi', '-1.3, 36.8'],
  ['Lagos', '6.5, 3.4'],
  ['London', '51.5, -0.1'],
  ['London', '51.51, -0.12'],
  ['Warsaw', '52.23, 21.01'],
  ['Kyiv', '50.45, 30.52'],
]) {
  const first = tried(() => {
    const { decimalLatitude, decimalLongitude } = convert(text)
    return [decimalLatitude, decimalLongitude]
  })
  const second = tried(() => {
    const point = new Coordinates(text)
    return [point.getLatitude(), point.getLongitude()]
  })
  console.log(`${name} ${text} | geo-coordinates-parser: ${first} | coordinate-parser: ${second}`)
}
EOF
node "$dir/read.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
Rome 41.9, 12.5 | geo-coordinates-parser: 41.15 12.0833 | coordinate-parser: 41.9 12.5
Rome 41.903, 12.496 | geo-coordinates-parser: 41.903 12.496 | coordinate-parser: 41.903 12.496
Rome 41.90, 12.50 | geo-coordinates-parser: error | coordinate-parser: 41.9 12.5
Rome 41.9N, 12.5E | geo-coordinates-parser: 41.15 12.0833 | coordinate-parser: 41.9 12.5
Aleppo 36.2, 37.1 | geo-coordinates-parser: 36.0333 37.0167 | coordinate-parser: 36.2 37.1
Nairobi -1.3, 36.8 | geo-coordinates-parser: -1.05 36.1333 | coordinate-parser: -1.3 36.8
Lagos 6.5, 3.4 | geo-coordinates-parser: 6.0833 3.0667 | coordinate-parser: 6.5 3.4
London 51.5, -0.1 | geo-coordinates-parser: 51.0833 0.0167 | coordinate-parser: 51.5 -0.1
London 51.51, -0.12 | geo-coordinates-parser: 51.85 0.2 | coordinate-parser: 51.51 -0.12
Warsaw 52.23, 21.01 | geo-coordinates-parser: 52.3833 21.0167 | coordinate-parser: 52.23 21.01
Kyiv 50.45, 30.52 | geo-coordinates-parser: 50.75 30.8667 | coordinate-parser: 50.45 30.52
EOF
echo "unchanged: geo-coordinates-parser 1.7.4 takes one or two decimals for minutes"
