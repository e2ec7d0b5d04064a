#!/usr/bin/env bash
# By the usual mask of land and sea, seven capitals are in the sea and the middle of the Caspian is land.
# Guess: a mask of a kilometre tells a town from the sea, at worst a pier. In fact atolls, small islands and
# towns on steep shores fall out of it, and every inland sea is land.
# Version: global-land-mask 1.0.0 (PyPI; GLOBE heights). Source: own run; points of country-level capitals as any
# gazetteer has them.
# Matters: a check that drops points "in the sea" drops Malé, Majuro and Victoria; one that looks for ships
# leaves the Caspian out. Test by the country's own shape, and let it be a doubt.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet global-land-mask==1.0.0 numpy==2.3.5

cat >"$dir/mask.py" <<'EOF'
from global_land_mask import globe

CAPITALS = {
    "Malé": (4.175, 73.509), "Majuro": (7.090, 171.380), "Funafuti": (-8.524, 179.194),
    "South Tarawa": (1.327, 172.977), "Victoria, Seychelles": (-4.620, 55.455), "Gibraltar": (36.140, -5.353),
    "Palikir": (6.917, 158.159), "Ngerulmud": (7.500, 134.624), "Yaren": (-0.547, 166.921), "Nuku'alofa": (-21.139, -175.204),
    "Avarua": (-21.207, -159.775), "Roseau": (15.301, -61.388), "Castries": (14.010, -60.990), "Basseterre": (17.295, -62.725),
    "Kingstown": (13.155, -61.225), "St George's, Grenada": (12.056, -61.748), "Bridgetown": (13.097, -59.614),
    "Monaco": (43.731, 7.420), "Valletta": (35.899, 14.514), "Manama": (26.228, 50.586), "Singapore": (1.290, 103.850),
    "Moroni": (-11.702, 43.254), "São Tomé": (0.337, 6.727), "Praia": (14.917, -23.509), "Port Louis": (-20.162, 57.499),
    "Apia": (-13.834, -171.769), "Port Vila": (-17.733, 168.327), "Honiara": (-9.432, 159.955), "Hamilton, Bermuda": (32.295, -64.783),
    "Stanley": (-51.694, -57.856), "Nuuk": (64.175, -51.736), "Venice": (45.438, 12.327),
}  # fmt: skip
WATERS = {
    "Caspian Sea": (41.5, 51.0), "Dead Sea": (31.50, 35.48), "Lake Victoria": (-1.0, 33.0), "Lake Superior": (47.5, -88.0),
    "Black Sea": (43.0, 34.0), "Sea of Azov": (46.0, 36.7), "Red Sea": (20.0, 38.5),
}  # fmt: skip
sea = [name for name, point in CAPITALS.items() if not globe.is_land(*point)]
print(f"in the sea, of {len(CAPITALS)} towns: {', '.join(sea)}")
for name, point in WATERS.items():
    print(f"{name}: {'land' if globe.is_land(*point) else 'sea'}")
EOF
"$dir/venv/bin/python" "$dir/mask.py" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
in the sea, of 32 towns: Malé, Majuro, Funafuti, South Tarawa, Victoria, Seychelles, Gibraltar, Monaco, Nuuk
Caspian Sea: land
Dead Sea: land
Lake Victoria: land
Lake Superior: land
Black Sea: sea
Sea of Azov: sea
Red Sea: sea
EOF
echo "unchanged: capitals are in the sea"
