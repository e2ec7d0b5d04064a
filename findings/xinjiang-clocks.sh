#!/usr/bin/env bash
# "12:00 UTC" in Kashgar is 18:00 for timezonefinder and 20:00 for tzfpy.
# Guess: libraries that look up a point's time zone in the same map of the world agree, as they do elsewhere.
# In Xinjiang two zones of that map lie over each other (local time and Beijing's): timezonefinder gives
# Urumqi's, tzfpy's get_tz Shanghai's, and only its get_tzs tells that there are two.
# Versions: timezonefinder 9.0.0 (data 3.2026.3.post1), tzfpy 2.1.1, tzdata 2026.6 (PyPI). Source: own run.
# Matters: reports from Xinjiang give Beijing time, residents local time; two hours can be another day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet timezonefinder==9.0.0 timezonefinder-data==3.2026.3.post1 \
  tzfpy==2.1.1 tzdata==2026.6

cat >clocks.py <<'PY'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import tzfpy
from timezonefinder import TimezoneFinder

noon = datetime(2026, 1, 15, 12, tzinfo=timezone.utc)
finder = TimezoneFinder()
towns = {
    "Kashgar": (39.47, 75.99),
    "Ürümqi": (43.80, 87.58),
    "Hotan": (37.11, 79.92),
    "Lanzhou": (36.06, 103.79),
    "Almaty": (43.24, 76.90),
}
for town, (lat, lon) in towns.items():
    zones = (finder.timezone_at(lat=lat, lng=lon), tzfpy.get_tz(lon, lat))
    told = (f"{noon.astimezone(ZoneInfo(zone)):%H:%M} {zone}" for zone in zones)
    print(f"{town}: {', '.join(told)} ({len(tzfpy.get_tzs(lon, lat))} over each other)")
PY
venv/bin/python clocks.py >found

diff found - <<'EXPECTED'
Kashgar: 18:00 Asia/Urumqi, 20:00 Asia/Shanghai (2 over each other)
Ürümqi: 18:00 Asia/Urumqi, 20:00 Asia/Shanghai (2 over each other)
Hotan: 18:00 Asia/Urumqi, 20:00 Asia/Shanghai (2 over each other)
Lanzhou: 20:00 Asia/Shanghai, 20:00 Asia/Shanghai (1 over each other)
Almaty: 17:00 Asia/Almaty, 17:00 Asia/Almaty (1 over each other)
EXPECTED
echo "unchanged: two hours lie between the two libraries in Xinjiang, and nowhere else here"
