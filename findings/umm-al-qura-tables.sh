#!/usr/bin/env bash
# The Great Mosque of Mecca was seized on 1 Muharram 1400; in Node it was still 30 Dhu al-Hijja 1399.
# Guess: Umm al-Qura is a calendar by table, so whoever names it gives the same day. In fact ICU's table
# (Node's Intl, and @internationalized/date) is not hijridate's, which was made from printed calendars: most
# days of 1970 to 1999 differ, by one, none of 2000 to 2028, then every third. moment-hijri differs in one
# month of 2006 only, but makes 1 March 1001 of all days before its table, which begins with 1356.
# Versions: hijridate 2.6.0 (PyPI), @internationalized/date 3.12.4, moment-hijri 3.0.0 (npm). Source: own run;
# README of hijridate (its sources), src/calendars/IslamicCalendar.ts ("from ICU"); Node 20's Intl agrees with it.
# Matters: a Hijri day read in Python and shown in a page is another day; send the Gregorian one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet hijridate==2.6.0
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  @internationalized/date@3.12.4 moment-hijri@3.0.0 moment@2.31.0

cat >"$dir/days.mjs" <<'EOF'
import { CalendarDate, IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date'
import moment from 'moment-hijri'

moment.locale('en')
const table = new IslamicUmalquraCalendar()
for (let day = parseDate('1940-01-01'); day.year < 2077; day = day.add({ days: 1 })) {
  const { year, month, day: number } = toCalendar(day, table)
  console.log(day.toString(), `${year}-${month}-${number}`, moment(day.toString(), 'YYYY-MM-DD').format('iYYYY-iM-iD'))
}
for (const told of ['1344-5-9', '1355-12-29', '1356-1-1']) {
  const [year, month, day] = told.split('-').map(Number)
  const read = toCalendar(new CalendarDate(table, year, month, day), parseDate('2020-01-01').calendar)
  console.log('from', told, read.toString(), moment(told, 'iYYYY-iM-iD').format('YYYY-MM-DD'))
}
EOF

cat >"$dir/compare.py" <<'EOF'
import sys
from collections import Counter
from itertools import groupby

from hijridate import Gregorian, Hijri

KNOWN = {"1967-06-05", "1973-10-06", "1979-11-20", "1991-01-17", "2020-04-24"}
rows = [line.split() for line in sys.stdin]
days = [row for row in rows if row[0] != "from"]
others = {}
for day, icu, moment in days:
    hijri = Gregorian.fromisoformat(day).to_hijri()
    own = f"{hijri.year}-{hijri.month}-{hijri.day}"
    others[day] = own != icu, own != moment
    if day in KNOWN:
        print(f"{day}: hijridate {own}, ICU {icu}, moment-hijri {moment}")
for decade, group in groupby(days, key=lambda row: row[0][:3]):
    group = [others[row[0]] for row in group]
    icu, moment = (sum(other) for other in zip(*group))
    print(f"{decade}0s: of {len(group)} days ICU has {icu} otherwise, moment-hijri {moment}")
for _, told, icu, moment in (row for row in rows if row[0] == "from"):
    own = Hijri(*map(int, told.split("-"))).to_gregorian()
    print(f"{told}: hijridate {own}, ICU {icu}, moment-hijri {moment}")
EOF
node "$dir/days.mjs" | "$dir/venv/bin/python" "$dir/compare.py" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
1967-06-05: hijridate 1387-2-27, ICU 1387-2-26, moment-hijri 1387-2-27
1973-10-06: hijridate 1393-9-10, ICU 1393-9-9, moment-hijri 1393-9-10
1979-11-20: hijridate 1400-1-1, ICU 1399-12-30, moment-hijri 1400-1-1
1991-01-17: hijridate 1411-7-2, ICU 1411-7-1, moment-hijri 1411-7-2
2020-04-24: hijridate 1441-9-1, ICU 1441-9-1, moment-hijri 1441-9-1
1940s: of 3653 days ICU has 2169 otherwise, moment-hijri 0
1950s: of 3652 days ICU has 1255 otherwise, moment-hijri 0
1960s: of 3653 days ICU has 2224 otherwise, moment-hijri 0
1970s: of 3652 days ICU has 2545 otherwise, moment-hijri 0
1980s: of 3653 days ICU has 2724 otherwise, moment-hijri 0
1990s: of 3652 days ICU has 2929 otherwise, moment-hijri 0
2000s: of 3653 days ICU has 0 otherwise, moment-hijri 30
2010s: of 3652 days ICU has 0 otherwise, moment-hijri 0
2020s: of 3653 days ICU has 60 otherwise, moment-hijri 0
2030s: of 3652 days ICU has 1260 otherwise, moment-hijri 0
2040s: of 3653 days ICU has 1320 otherwise, moment-hijri 0
2050s: of 3652 days ICU has 1286 otherwise, moment-hijri 0
2060s: of 3653 days ICU has 1324 otherwise, moment-hijri 0
2070s: of 2557 days ICU has 989 otherwise, moment-hijri 0
1344-5-9: hijridate 1925-11-25, ICU 1925-11-25, moment-hijri 1001-03-01
1355-12-29: hijridate 1937-03-12, ICU 1937-03-13, moment-hijri 1001-03-01
1356-1-1: hijridate 1937-03-14, ICU 1937-03-14, moment-hijri 1937-03-14
EOF
echo "unchanged: ICU's table of Umm al-Qura is another than hijridate's"
