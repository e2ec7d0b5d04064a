#!/usr/bin/env bash
# papermill's -p makes numbers of parameters that are names: the Thai town of Nan becomes float('nan').
# Guess: -p hands text over, or at most makes a number of digits. In fact whatever Python's int() or
# float() takes is a number: "Nan", which then equals no place, not even itself, and the year 0043 is 43
# (no year of EDTF any more).
# Version: papermill 2.7.0 (PyPI). Source: own run. With -r all of them stay text.
# Matters: one notebook run once a place or year of a story is the usual use of both tools together.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet papermill==2.7.0 ipykernel==7.1.0

cat >"$dir/places.ipynb" <<'EOF'
{"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "outputs": [],
  "metadata": {"tags": ["parameters"]},
  "source": ["place = code = year = day = ''"]}],
 "metadata": {"kernelspec": {"display_name": "p", "language": "python", "name": "python3"},
  "language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
EOF

for flag in -p -r; do
  "$dir/venv/bin/papermill" --prepare-only --log-level ERROR "$dir/places.ipynb" "$dir/out.ipynb" \
    "$flag" place Nan "$flag" code OME \
    "$flag" year 0043 "$flag" day 2020-01-07 2>/dev/null
  echo "with $flag:"
  "$dir/venv/bin/python" - "$dir/out.ipynb" <<'EOF'
import json, sys
for cell in json.load(open(sys.argv[1]))["cells"][1:]:
    print("".join(cell["source"]).strip().removeprefix("# Parameters\n"))
EOF
done >"$dir/seen"

diff - "$dir/seen" <<'EOF'
with -p:
place = float('nan')
code = "OME"
year = 43
day = "2020-01-07"
with -r:
place = "Nan"
code = "OME"
year = "0043"
day = "2020-01-07"
EOF
echo "unchanged: papermill 2.7.0 makes NaN of the town of Nan"
