#!/usr/bin/env bash
# fastkml refuses every KML file that simplekml writes.
# Guess: what the usual KML writer of Python writes, the usual reader reads. In fact simplekml
# numbers its elements id="1", id="2" ..., the KML schema wants names that start with a letter
# (xs:ID), and fastkml's KML.parse validates unless told otherwise; KML.from_string does not validate.
# Versions: simplekml 1.3.5, fastkml 1.4.0 with lxml 6.1.3 (PyPI). Source: own run.
# Matters: a map exported for Google Earth looks broken to the next script; strict=False reads it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet simplekml==1.3.5 fastkml==1.4.0 lxml==6.1.3

cat >"$dir/read.py" <<'EOF'
import logging
import sys

import simplekml
from fastkml import KML

logging.disable()
kml = simplekml.Kml()
kml.newpoint(name="Kyiv", coords=[(30.52, 50.45)])
kml.save(sys.argv[1])


def name(parsed):
    return parsed.features[0].features[0].name


try:
    print("parse:", name(KML.parse(sys.argv[1])))
except AssertionError as error:
    print("parse:", error)
print("parse, not strict:", name(KML.parse(sys.argv[1], strict=False)))
print("from_string:", name(KML.from_string(kml.kml().partition("\n")[2])))
EOF
"$dir/venv/bin/python" "$dir/read.py" "$dir/map.kml" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
parse: Element '{http://www.opengis.net/kml/2.2}Document', attribute 'id': '1' is not a valid value of the atomic type 'xs:ID'., line 3
parse, not strict: Kyiv
from_string: Kyiv
EOF
echo "unchanged: fastkml 1.4.0 refuses the ids of simplekml 1.3.5"
