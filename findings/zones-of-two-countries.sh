#!/usr/bin/env bash
# "9:00 IST" is Israel's morning for dateparser and India's for chrono; AMT and WST differ by a day's part too.
# Guess: two libraries that read clock times in news know the same zones. Letters that several countries use are
# one country's for each, another for the other, and neither says that there is a choice: IST, AMT and WST lie
# 3.5, 8 and 5 hours apart. For AST (Riyadh or Halifax) and CST (Beijing or Chicago) both take America's.
# Versions: dateparser 1.5.0 (PyPI), chrono-node 2.10.3 (npm). Source: own run.
# Matters: agencies in Delhi and Tel Aviv, in Yerevan and Manaus write these letters; ask where a story is from.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet dateparser==1.5.0
npm init --yes >/dev/null
npm install --silent chrono-node@2.10.3 >/dev/null

cat >zones.py <<'PY'
import dateparser

for zone in ("IST", "AMT", "WST", "AST", "CST", "GST", "PKT"):
    ahead = dateparser.parse(f"3 March 2026 9:00 {zone}").utcoffset()
    print(f"{zone} {ahead.total_seconds() / 3600:+.1f}")
PY
cat >zones.mjs <<'JS'
import * as chrono from "chrono-node";

for (const zone of ["IST", "AMT", "WST", "AST", "CST", "GST", "PKT"]) {
  const [found] = chrono.parse(`3 March 2026 at 9:00 ${zone}`);
  const hours = found.start.get("timezoneOffset") / 60;
  console.log(`${hours < 0 ? "" : "+"}${hours.toFixed(1)}`);
}
JS
paste -d " " <(venv/bin/python zones.py) <(node zones.mjs) >found

diff found - <<'EXPECTED'
IST +2.0 +5.5
AMT +4.0 -4.0
WST +8.0 +13.0
AST -4.0 -4.0
CST -6.0 -6.0
GST +4.0 +4.0
PKT +5.0 +5.0
EXPECTED
echo "unchanged: IST, AMT and WST are other countries' for one library than for the other"
