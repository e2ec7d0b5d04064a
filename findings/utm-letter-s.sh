#!/usr/bin/env bash
# "37 S 500000 4000000" is in Syria for utm, and in the Southern Ocean for pygeodesy.
# Guess: a UTM position with its zone and letter means one point, whichever library reads it. The letter is
# a band of latitude for utm (S: 32 to 40 degrees north) and a hemisphere for pygeodesy's parseUTM5 (S: south);
# neither says so when the other is meant. Bands other than S and N are refused by pygeodesy, S never is.
# Versions: utm 0.9.0, pygeodesy 26.10.26 (PyPI). Source: own run.
# Matters: reports from Syria, Iraq and Afghanistan give positions in zone 37S, 38S, 42S; ask the northing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet utm==0.9.0 pygeodesy==26.10.26

cat >read.py <<'PY'
import utm
from pygeodesy.utm import parseUTM5

for letter in "RST":
    other = utm.to_latlon(500000, 4000000, 37, letter)[0]
    try:
        own = f"{parseUTM5(f'37 {letter} 500000 4000000').toLatLon().lat:.1f}"
    except ValueError as error:
        own = type(error).__name__
    print(f"37 {letter}: utm {other:.1f}, pygeodesy {own}")
PY
venv/bin/python read.py >found

diff found - <<'EXPECTED'
37 R: utm 36.1, pygeodesy UTMError
37 S: utm 36.1, pygeodesy -54.1
37 T: utm 36.1, pygeodesy UTMError
EXPECTED
echo "unchanged: the letter S is a band for utm and a hemisphere for pygeodesy"
