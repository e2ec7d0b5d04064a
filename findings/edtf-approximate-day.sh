#!/usr/bin/env bash
# python-edtf: "about 5 January 2020" reaches from December 2018 to February 2021.
# Guess, and what its README shows (1979-08~ from July to September 1979): padding by one unit of
# the precision written. In fact a qualifier at the end pads by a year *and* a month *and* a day;
# only a qualifier in front of the last part (2020-01-~05) pads by that part alone.
# Version: edtf 5.0.2 (PyPI). Source: own run; the README's section on lower_fuzzy and upper_fuzzy.
# Matters: drawn by its fuzzy bounds, an approximate day covers more than two years of a timeline.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet edtf==5.0.2

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from time import strftime

from edtf import parse_edtf

for text in "1979-08~", "2020-01-05~", "2020-01-05%", "2020-01~-05", "2020-~01-05", "2020-01-~05":
    date = parse_edtf(text)
    print(text, *(strftime("%Y-%m-%d", day) for day in (date.lower_fuzzy(), date.upper_fuzzy())))
EOF

diff - "$dir/seen" <<'EOF'
1979-08~ 1978-07-01 1980-09-30
2020-01-05~ 2018-12-04 2021-02-06
2020-01-05% 2017-11-03 2022-03-07
2020-01~-05 2018-12-05 2021-02-05
2020-~01-05 2019-12-05 2020-02-05
2020-01-~05 2020-01-04 2020-01-06
EOF
echo "unchanged: edtf 5.0.2 pads an approximate day by a year, a month and a day"
