#!/usr/bin/env bash
# TimelineJS ends a span "to 2020" on the first of January 2020, and says "2020" beside it.
# Guess: a coarse end date is inclusive, as its label reads. In fact missing parts of an end date are
# the earliest, as in a start date: "2018 to 2020" stops a year short, "February 2020 to 2020" ends
# before it begins, and "2020 to 2020" loses its end, since equal parts mean a point.
# Version: @knight-lab/timelinejs 3.9.11 (npm), bundled by esbuild 0.28.2. Source: own run.
# Matters: write the last day of the year or month as the end, with a display_date for the label.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  @knight-lab/timelinejs@3.9.11 esbuild@0.28.2 jsdom@26.1.0

cat >"$dir/spans.js" <<'EOF'
import { TimelineConfig } from '@knight-lab/timelinejs/src/js/core/TimelineConfig.js'

const spans = [
  [{ year: 2018 }, { year: 2020 }],
  [{ year: 2020 }, { year: 2020 }],
  [{ year: 2020, month: 2 }, { year: 2020 }],
  [{ year: 2020, month: 2 }, { year: 2020, month: 3 }],
]
const events = spans.map(([start_date, end_date]) => ({ start_date, end_date, text: { headline: 'Strike' } }))
const config = new TimelineConfig({ events })
config.validate()
console.log('errors:', config.getErrors().length)
for (const { start_date, end_date } of config.events) {
  const days = [start_date, end_date].map(date => date && new Date(date.getTime()).toISOString().slice(0, 10))
  console.log(...days, '|', start_date.getDisplayDate(), '|', end_date && end_date.getDisplayDate())
}
EOF
cat >"$dir/window.cjs" <<'EOF'
const { window } = new (require('jsdom').JSDOM)('')
Object.assign(globalThis, { window, document: window.document, getComputedStyle: window.getComputedStyle })
EOF
"$dir/node_modules/.bin/esbuild" "$dir/spans.js" --bundle --platform=node --format=cjs --log-level=error --outfile="$dir/spans.cjs"
TZ=UTC node --require "$dir/window.cjs" "$dir/spans.cjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
errors: 0
2018-01-01 2020-01-01 | 2018 | 2020
2020-01-01 undefined | 2020 | undefined
2020-02-01 2020-01-01 | February 2020 | 2020
2020-02-01 2020-03-01 | February 2020 | March 2020
EOF
echo "unchanged: TimelineJS 3.9.11 ends a year on its first day"
