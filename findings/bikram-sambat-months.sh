#!/usr/bin/env bash
# A day of Nepal's calendar is two days: 1 Jestha 2082 is 14 May 2025 for two libraries, 15 May for four.
# Guess: a calendar in daily use is settled, so all libraries agree on it, for this year at least. In fact its
# months are decreed year by year, and each library has a table of its own with guesses for what was to come:
# old guesses stay (bikram in months of 2082, nepali-date of 2081 to 2083), and from 2084 (2027) on they differ.
# Versions: nepali-datetime 1.0.8.5, nepali 1.2.0, bikram 2.1.4 (PyPI), nepali-date-converter 3.4.0, bikram-sambat
# 1.8.1, nepali-date 0.1.3 (npm). Source: own run; each package's table of months.
# Matters: a day from Nepal's press or gazettes is a day off, for whole months; keep the words beside the day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet nepali-datetime==1.0.8.5 nepali==1.2.0 bikram==2.1.4
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  nepali-date-converter@3.4.0 bikram-sambat@1.8.1 nepali-date@0.1.3

cat >"$dir/months.cjs" <<'EOF'
process.env.TZ = 'UTC'
const { default: Converter } = require('nepali-date-converter')
const table = require('bikram-sambat')
const NepaliDate = require('nepali-date')

const day = date => date.toISOString().slice(0, 10)
for (let year = 2075; year <= 2087; year++)
  for (let month = 1; month <= 12; month++) {
    const first = table.toGreg(year, month, 1)
    console.log(
      year,
      month,
      day(new Converter(year, month - 1, 1).toJsDate()),
      day(new Date(Date.UTC(first.year, first.month - 1, first.day))),
      day(new NepaliDate(year, month - 1, 1).getEnglishDate()),
    )
  }
EOF

cat >"$dir/compare.py" <<'EOF'
import sys
from collections import Counter

import bikram
import nepali_datetime
from nepali.datetime import nepalidate

NAMES = ["nepali-datetime", "nepali", "bikram", "nepali-date-converter", "bikram-sambat", "nepali-date"]
split = Counter()
for line in sys.stdin:
    year, month, *others = line.split()
    year, month = int(year), int(month)
    days = [
        nepali_datetime.date(year, month, 1).to_datetime_date().isoformat(),
        nepalidate(year, month, 1).to_date().isoformat(),
        bikram.samwat(year, month, 1).ad.isoformat(),
        *others,
    ]
    said = {day: [n for n, d in zip(NAMES, days) if d == day] for day in sorted(set(days))}
    split[year] += len(said) > 1
    if len(said) > 1 and year <= 2083:
        few = min(said, key=lambda day: len(said[day]))
        most = max(said, key=lambda day: len(said[day]))
        print(f"{year}-{month}-1: {most}, but {few} for {', '.join(said[few])}")
for year, months in split.items():
    print(f"{year}: {months} of 12 months begin on two days or more")
EOF
node "$dir/months.cjs" | "$dir/venv/bin/python" "$dir/compare.py" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
2081-3-1: 2024-06-15, but 2024-06-14 for nepali-date
2081-12-1: 2025-03-14, but 2025-03-15 for nepali-date
2082-2-1: 2025-05-15, but 2025-05-14 for bikram, nepali-date
2082-4-1: 2025-07-17, but 2025-07-16 for bikram, nepali-date
2082-7-1: 2025-10-18, but 2025-10-17 for nepali-date
2082-8-1: 2025-11-17, but 2025-11-16 for nepali-date
2082-10-1: 2026-01-15, but 2026-01-14 for nepali-date
2083-7-1: 2026-10-18, but 2026-10-17 for nepali-date
2083-8-1: 2026-11-17, but 2026-11-16 for nepali-date
2083-10-1: 2027-01-15, but 2027-01-14 for nepali-date
2075: 0 of 12 months begin on two days or more
2076: 0 of 12 months begin on two days or more
2077: 0 of 12 months begin on two days or more
2078: 0 of 12 months begin on two days or more
2079: 0 of 12 months begin on two days or more
2080: 0 of 12 months begin on two days or more
2081: 2 of 12 months begin on two days or more
2082: 5 of 12 months begin on two days or more
2083: 3 of 12 months begin on two days or more
2084: 7 of 12 months begin on two days or more
2085: 3 of 12 months begin on two days or more
2086: 5 of 12 months begin on two days or more
2087: 6 of 12 months begin on two days or more
EOF
echo "unchanged: libraries disagree on days of Nepal's calendar"
