#!/usr/bin/env bash
# One EDTF string, two readers, other days: python-edtf and edtf.js.
# Guess: season codes and ranges have fixed bounds, or at least the two libraries agree on them.
# In fact edtf.js takes 21-24 as calendar quarters (spring from 1 January), python-edtf as months from
# March, winter being December alone. In edtf.js a quadrimester (37) has five months and shares May
# with the next one, and the `max` of the choice [2020..2022] is the end of 2020.
# Versions: edtf 5.0.2 (PyPI), edtf 4.11.1 (npm). Source: own run.
# Matters: a bar for "spring 2019" moves two months when a page redraws what Python exported.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet edtf==5.0.2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" edtf@4.11.1

cat >"$dir/bounds.py" <<'EOF'
import sys
from time import strftime

from edtf import parse_edtf

for text in sys.argv[1:]:
    date = parse_edtf(text)
    first, last = (strftime("%Y-%m-%d", day) for day in (date.lower_strict(), date.upper_strict()))
    print("python", text, first, last)
EOF
cat >"$dir/bounds.mjs" <<'EOF'
import edtf from 'edtf'

for (const text of process.argv.slice(2)) {
  const date = edtf(text)
  const [first, last] = [date.min, date.max].map(time => new Date(time).toISOString().slice(0, 10))
  console.log('js', text, first, last)
}
EOF

texts=(2019-21 2019-24 2019-33 2019-37 2019-38 '[2020..2022]')
"$dir/venv/bin/python" "$dir/bounds.py" "${texts[@]}" >"$dir/seen"
node "$dir/bounds.mjs" "${texts[@]}" >>"$dir/seen"

diff - "$dir/seen" <<'EOF'
python 2019-21 2019-03-01 2019-05-31
python 2019-24 2019-12-01 2019-12-31
python 2019-33 2019-01-01 2019-03-31
python 2019-37 2019-01-01 2019-04-30
python 2019-38 2019-05-01 2019-08-31
python [2020..2022] 2020-01-01 2022-12-31
js 2019-21 2019-01-01 2019-03-31
js 2019-24 2019-10-01 2019-12-31
js 2019-33 2019-01-01 2019-03-31
js 2019-37 2019-01-01 2019-05-31
js 2019-38 2019-05-01 2019-09-30
js [2020..2022] 2020-01-01 2020-12-31
EOF
echo "unchanged: edtf 5.0.2 and edtf.js 4.11.1 give other bounds for five of six strings"
