#!/usr/bin/env bash
# countryinfo puts the capital of Anguilla in Nebraska, and East Timor's in Delhi.
# Guess: a capital's point lies in its country. In fact ten small countries and territories have the
# point of another place of the same or a like name: Saint-Denis of Réunion by Paris, Jamestown of
# Saint Helena in Virginia, The Valley in Valley County. Their own `latlng` is right in all ten.
# Version: countryinfo 1.0.1 (PyPI). Source: own run.
# Matters: stories from small places land on another continent; compare the two points first.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet countryinfo==1.0.1

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from math import asin, cos, radians, sin, sqrt

from countryinfo import all_countries


def distance_km(first, second):
    (lat1, lon1), (lat2, lon2) = ([radians(part) for part in point] for point in (first, second))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(half))


for country in sorted(all_countries(), key=lambda country: country.name()):
    centre, capital = country.latlng(), country.capital_latlng()
    if centre and capital and distance_km(centre, capital) > 2000 + sqrt(country.area() or 0):
        print(f"{country.name()}: {country.capital()} {capital}")
EOF

diff - "$dir/seen" <<'EOF'
Anguilla: The Valley [41.559572, -98.980548]
Antigua and Barbuda: Saint John's [47.561701, -52.715149]
East Timor: Dili [28.651718, 77.221939]
Grenada: St. George's [48.658138, 6.928099]
Isle of Man: Douglas [39.762842, -88.217052]
Montserrat: Plymouth [50.371266, -4.142566]
Norfolk Island: Kingston [17.971215, -76.792813]
Réunion: Saint-Denis [48.935773, 2.358023]
Saint Helena: Jamestown [37.210443, -76.773893]
Saint Pierre and Miquelon: Saint-Pierre [48.383272, 7.471873]
EOF
echo "unchanged: countryinfo 1.0.1 has ten capitals at namesakes abroad"
