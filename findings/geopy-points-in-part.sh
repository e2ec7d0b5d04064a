#!/usr/bin/env bash
# geopy takes the last two numbers of "41 12 N, 29 3 E" for the point, and "-10 S" for the north.
# Guess: a text that Point cannot read raises ValueError. In fact its pattern may begin anywhere: degrees
# and minutes that only spaces part, or decimal commas, lose their first numbers, and a minus before a
# southern latitude turns it back.
# Versions: geopy 2.5.0 (PyPI). Source: own run.
# Matters: points copied from reports of disasters or from maps land thousands of kilometres off.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet geopy==2.5.0

"$dir/venv/bin/python" - >"$dir/seen" <<'END'
from geopy.point import Point

for text in ("41.2 N, 29.05 E", "41 12 N, 29 3 E", "41° 12' N, 29° 3' E", "41,2; 29,05", "-10 S, 20 W", "about here"):
    try:
        point = Point(text)
        print(text, "->", point.latitude, point.longitude)
    except ValueError:
        print(text, "-> ValueError")
END

diff - "$dir/seen" <<'END'
41.2 N, 29.05 E -> 41.2 29.05
41 12 N, 29 3 E -> 29.0 3.0
41° 12' N, 29° 3' E -> 41.2 29.05
41,2; 29,05 -> 29.0 5.0
-10 S, 20 W -> 10.0 -20.0
about here -> ValueError
END
echo "unchanged: geopy 2.5.0 reads 41 12 N, 29 3 E as 29 N, 3 E"
