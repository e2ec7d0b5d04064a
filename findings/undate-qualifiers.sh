#!/usr/bin/env bash
# undate reads "about 2020" and writes 2020.
# Guess: what a parser accepts it either keeps or refuses. In fact undate parses the EDTF qualifiers
# ? ~ % at the end of a date without a word, forgets them, and calls the result equal to the
# certain date; a qualifier inside (2020-~01) is refused. -0044 comes back as 0-44, no EDTF at all.
# Version: undate 0.8.0 (PyPI). Source: own run.
# Matters: one trip through undate turns every doubtful date of a story into a certain one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet undate==0.8.0

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from undate import Undate

for text in "2020~", "2020-05?", "2020-01-05%", "2020~/2021?", "2020-~01", "201X", "-0044":
    try:
        print(text, "->", Undate.parse(text, "EDTF").format("EDTF"))
    except ValueError:
        print(text, "-> ValueError")
print("2020~ == 2020:", Undate.parse("2020~", "EDTF") == Undate(2020))
EOF

diff - "$dir/seen" <<'EOF'
2020~ -> 2020
2020-05? -> 2020-05
2020-01-05% -> 2020-01-05
2020~/2021? -> 2020/2021
2020-~01 -> ValueError
201X -> 201X
-0044 -> 0-44
2020~ == 2020: True
EOF
echo "unchanged: undate 0.8.0 drops the qualifiers ? ~ % without an error"
