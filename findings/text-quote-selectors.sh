#!/usr/bin/env bash
# A quote of "Iran" marks Iraq, one of "North Korea" South Korea, one of "5 May" the third.
# Guess: a TextQuoteSelector marks the words that it quotes, or nothing, as in Apache Annotator. In fact
# dom-anchor-text-quote takes what is most like them, and tells nobody; prefix and suffix do not hinder it.
# Without these it takes the namesake next to the middle of the text, not the first.
# Versions: dom-anchor-text-quote 4.0.2, @apache-annotator/dom 0.2.0, jsdom 26.1.0 (npm). Source: own run; its
# README speaks of "an approximate match", lib/index.js begins at half the length.
# Matters: where a story was corrected, its annotations move to another place or day; compare the words found.
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
const told = (words) => (words?.length ? words.join(' + ') : 'nothing')

async function show(text, selector) {
  paragraph.textContent = text
  const quoted = []
  const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...selector })
  for await (const range of match(paragraph)) quoted.push(`"${range}" at ${range.startOffset}`)
  const found = toTextPosition(paragraph, selector)
  const marked = found && [`"${text.slice(found.start, found.end)}" at ${found.start}`]
  const { prefix = '', exact, suffix = '' } = selector
  console.log(`${prefix}[${exact}]${suffix} | Apache Annotator: ${told(quoted)} | dom-anchor: ${told(marked)}`)
}

const flown = 'The envoy, the ministry said, flew home from Iraq on Monday.'
await show(flown, { exact: 'Iran' })
for (const exact of ['Iraq', 'Iran', 'Iceland']) {
  await show(flown, { prefix: 'flew home from ', exact, suffix: ' on Monday.' })
}
const freed = 'Two soldiers of South Korea were freed at the border.'
await show(freed, { prefix: 'soldiers of ', exact: 'North Korea', suffix: ' were freed' })
const broken = 'The dam broke on 3 May 2020, according to the mayor.'
for (const exact of ['5 May 2020', '3 May 2021']) {
  await show(broken, { prefix: 'broke on ', exact, suffix: ', according' })
}
await show(broken, { exact: '3 May 2021' })
await show('Paris slept. The mayor of Paris was away. He, too, slept, and so did the whole town.', { exact: 'Paris' })
EOF
node "$dir/anchor.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
[Iran] | Apache Annotator: nothing | dom-anchor: "Iraq" at 45
flew home from [Iraq] on Monday. | Apache Annotator: "Iraq" at 45 | dom-anchor: "Iraq" at 45
flew home from [Iran] on Monday. | Apache Annotator: nothing | dom-anchor: "Iraq" at 45
flew home from [Iceland] on Monday. | Apache Annotator: nothing | dom-anchor: nothing
soldiers of [North Korea] were freed | Apache Annotator: nothing | dom-anchor: "South Korea" at 16
broke on [5 May 2020], according | Apache Annotator: nothing | dom-anchor: "3 May 2020" at 17
broke on [3 May 2021], according | Apache Annotator: nothing | dom-anchor: "3 May 2020" at 17
[3 May 2021] | Apache Annotator: nothing | dom-anchor: "3 May 2020" at 17
[Paris] | Apache Annotator: "Paris" at 0 + "Paris" at 26 | dom-anchor: "Paris" at 26
EOF
echo "unchanged: dom-anchor-text-quote 4.0.2 marks words that were not quoted"
