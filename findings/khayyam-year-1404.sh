#!/usr/bin/env bash
# A whole year of Iran's calendar is a day early: 2 Tir 1404 is 22 June 2025 for Khayyam, 23 June for five others.
# Guess: the Solar Hijri calendar is settled by the equinox, so libraries that agree on 1403 agree on 1404. In fact
# Khayyam counts leap years by a cycle of 2,820 years, in which not 1403 (as in Iran) but 1404 has a 30 Esfand: it
# refuses the last day of 1403, and from then on each day is the one before, until both agree again on 1405-1-1.
# Versions: Khayyam 3.0.17, jdatetime 6.1.1, persiantools 6.2.0, convertdate 2.5.1, jalaali-js 2.0.1, @internationalized/date 3.12.4; own run.
# Matters: "1404" is what Iran's press has from 21 March 2025 to 20 March 2026; a day off is another day's deed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet Khayyam==3.0.17 jdatetime==6.1.1 persiantools==6.2.0 convertdate==2.5.1
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  jalaali-js@2.0.1 @internationalized/date@3.12.4

cat >"$dir/days.py" <<'EOF'
import json
import subprocess
import sys
from datetime import date

import jdatetime
from convertdate import persian
from khayyam import JalaliDate
from persiantools.jdatetime import JalaliDate as PersianDate

DAYS = [(1403, 12, 29), (1403, 12, 30), (1404, 1, 1), (1404, 4, 2), (1404, 12, 29), (1405, 1, 1)]
LIBRARIES = {
    "Khayyam": lambda *day: JalaliDate(*day).todate(),
    "jdatetime": lambda *day: jdatetime.date(*day).togregorian(),
    "persiantools": lambda *day: PersianDate(*day).to_gregorian(),
    "convertdate": lambda *day: date(*persian.to_gregorian(*day)),
}


def said(convert, day):
    try:
        return str(convert(*day))
    except ValueError as error:
        return str(error)


others = json.loads(subprocess.check_output(["node", sys.argv[1], json.dumps(DAYS)]))
for day, in_js in zip(DAYS, others, strict=True):
    answers = {name: said(convert, day) for name, convert in LIBRARIES.items()} | in_js
    print("-".join(map(str, day)))
    for answer in dict.fromkeys(answers.values()):
        print(f"  {answer}: {', '.join(n for n, a in answers.items() if a == answer)}")

firsts = {year: [said(f, (year, 1, 1)) for f in LIBRARIES.values()] for year in range(1300, 1451)}
print("first days on which Khayyam stands alone:", [y for y, f in firsts.items() if f[0] not in f[1:]])
EOF
cat >"$dir/days.mjs" <<'EOF'
import * as jalaali from 'jalaali-js'
import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date'

const two = number => String(number).padStart(2, '0')
const answers = JSON.parse(process.argv[2]).map(([year, month, day]) => {
  const { gy, gm, gd } = jalaali.toGregorian(year, month, day)
  const date = new CalendarDate(new PersianCalendar(), year, month, day)
  return {
    'jalaali-js': `${gy}-${two(gm)}-${two(gd)}`,
    '@internationalized/date': toCalendar(date, new GregorianCalendar()).toString(),
  }
})
console.log(JSON.stringify(answers))
EOF
"$dir/venv/bin/python" "$dir/days.py" "$dir/days.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
1403-12-29
  2025-03-19: Khayyam, jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
1403-12-30
  Day must be between 1 and 29, but it is: 30: Khayyam
  2025-03-20: jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
1404-1-1
  2025-03-20: Khayyam
  2025-03-21: jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
1404-4-2
  2025-06-22: Khayyam
  2025-06-23: jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
1404-12-29
  2026-03-19: Khayyam
  2026-03-20: jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
1405-1-1
  2026-03-21: Khayyam, jdatetime, persiantools, convertdate, jalaali-js, @internationalized/date
first days on which Khayyam stands alone: [1404, 1437]
EOF
echo "unchanged: one library has the year 1404 a day early"
