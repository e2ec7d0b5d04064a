#!/usr/bin/env bash
# One Web Annotation selector marks other words in two consumers of the standard.
# Guess: a TextPositionSelector means the same to every library made for it. In fact Apache Annotator
# counts code points, as the standard demands, and dom-anchor-text-position UTF-16 units: each
# character above U+FFFF in front of the words moves the mark by one, without an error.
# Versions: @apache-annotator/dom 0.2.0, dom-anchor-text-position 5.0.0, jsdom 26.1.0 (npm).
# Source: own run; W3C Web Annotation Data Model, Text Position Selector.
# Matters: offsets from Python suit the first and drift in the second; send a quote selector as well.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 dom-anchor-text-position@5.0.0 jsdom@26.1.0

cat >"$dir/anchor.mjs" <<'EOF'
import { JSDOM } from 'jsdom'

const { document, NodeFilter, Node, Range } = new JSDOM('<p>The 𠮷野家 shop in Osaka closed.</p>').window
Object.assign(globalThis, { document, NodeFilter, Node, Range })
const { createTextPositionSelectorMatcher } = await import('@apache-annotator/dom')
const { toRange } = await import('dom-anchor-text-position')

const paragraph = document.querySelector('p')
const units = paragraph.textContent.indexOf('Osaka')
const points = [...paragraph.textContent.slice(0, units)].length
for (const [counted, start] of Object.entries({ 'code points': points, 'UTF-16 units': units })) {
  const selector = { type: 'TextPositionSelector', start, end: start + 5 }
  for await (const range of createTextPositionSelectorMatcher(selector)(paragraph)) {
    console.log(counted, start, 'Apache Annotator:', JSON.stringify(range.toString()))
  }
  console.log(counted, start, 'dom-anchor:', JSON.stringify(toRange(paragraph, selector).toString()))
}
EOF
node "$dir/anchor.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
code points 16 Apache Annotator: "Osaka"
code points 16 dom-anchor: " Osak"
UTF-16 units 17 Apache Annotator: "saka "
UTF-16 units 17 dom-anchor: "Osaka"
EOF
echo "unchanged: @apache-annotator/dom 0.2.0 and dom-anchor-text-position 5.0.0 count differently"
