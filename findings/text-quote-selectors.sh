#!/usr/bin/env bash
# A quote of "Iran" marks Iraq, one of "3 May 2021" marks 3 May 2020, where the text has no other.
# Guess: a TextQuoteSelector marks the words that it quotes, or nothing, as in Apache Annotator. In fact
# dom-anchor-text-quote looks for what is most like them, and tells nobody that it is not the same; with
# no prefix or suffix it takes the namesake next to the middle of the text, not the first.
# Versions: dom-anchor-text-quote 4.0.2, @apache-annotator/dom 0.2.0, jsdom 26.1.0 (npm). Source: own run; its
# README says that it finds "approximate matches", lib/index.js where the search begins.
# Matters: the annotations of a story whose text was corrected move to another place or day; compare the words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  dom-anchor-text-quote@4.0.2 @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 jsdom@26.1.0

cat >"$dir/anchor.mjs" <<'EOF'
import { JSDOM } from 'jsdom'

const { document, NodeFilter, Node, Range } = new JSDOM('<p></p>').window
Object.assign(globalThis, { document, NodeFilter, Node, Range })
const { createTextQuoteSelectorMatcher } = await import('@apache-annotator/dom')
const { toTextPosition } = await import('dom-anchor-text-quote')

const paragraph = document.querySelector('p')
const told = (words) => (words ? words.join(' + ') : 'nothing')

async function show(text, exact) {
  paragraph.textContent = text
  const quoted = []
  for await (const range of createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact })(paragraph)) {
    quoted.push(`"${range}" at ${range.startOffset}`)
  }
  const found = toTextPosition(paragraph, { exact })
  const marked = found && [`"${text.slice(found.start, found.end)}" at ${found.start}`]
  console.log(`${exact} | Apache Annotator: ${told(quoted.length && quoted)} | dom-anchor: ${told(marked)}`)
}

await show('The envoy, the ministry said, flew home from Iraq on Monday.', 'Iran')
await show('All schools of Niger and of Mali stay closed until Friday.', 'Nigeria')
await show('All schools of Niger and of Mali stay closed until Friday.', 'Malta')
await show('Two soldiers of South Korea were freed at the border.', 'North Korea')
await show('The dam broke on 3 May 2020, according to the mayor.', '5 May 2020')
await show('The dam broke on 3 May 2020, according to the mayor.', '3 May 2021')
await show('The dam broke on 3 May 2020, according to the mayor.', 'Chile')
await show('Paris slept. The mayor of Paris was away. He, too, slept, and so did the whole town.', 'Paris')
EOF
node "$dir/anchor.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
Iran | Apache Annotator: nothing | dom-anchor: "Iraq" at 45
Nigeria | Apache Annotator: nothing | dom-anchor: "Niger a" at 15
Malta | Apache Annotator: nothing | dom-anchor: "Mali " at 28
North Korea | Apache Annotator: nothing | dom-anchor: "outh Korea " at 17
5 May 2020 | Apache Annotator: nothing | dom-anchor: " May 2020," at 18
3 May 2021 | Apache Annotator: nothing | dom-anchor: "3 May 2020" at 17
Chile | Apache Annotator: nothing | dom-anchor: nothing
Paris | Apache Annotator: "Paris" at 0 + "Paris" at 26 | dom-anchor: "Paris" at 26
EOF
echo "unchanged: dom-anchor-text-quote 4.0.2 marks words that were not quoted"
