#!/usr/bin/env bash
# csvkit makes dates of the towns March, May and Sunday, and of "Tuesday" a day near the one on which it runs.
# Guess: a column of names stays text, and the words of a story too. If all cells of a column can be read as
# a time, agate reads them so: towns called as months become days of the year 1, "last Friday" and "3 January"
# of a table of what a story says count from today, not from the story. With --no-inference all stays text.
# Versions: csvkit 2.2.0, agate 1.14.2 (PyPI). Source: own run.
# Matters: a table of a story's dates has their words in a column; read twice it has two years' days.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet csvkit==2.2.0 agate==1.14.2

printf 'town,people\nMarch,22298\nMay,40\nSunday,7\n' >towns.csv
printf 'words,edtf\nTuesday,2020-01-07\nlast Friday,2020-01-03\n3 January,2020-01-03\n' >dates.csv
cat >near.py <<'PY'
import datetime as dt
import json
import sys

for row in json.load(sys.stdin):
    day = dt.datetime.fromisoformat(row["words"]).date()
    away = abs((day - dt.date.today()).days)
    print(f"{row['edtf']} {day:%A}: {'near today' if away < 367 else 'of the story'}")
PY
{
  venv/bin/csvjson towns.csv
  echo
  venv/bin/csvjson dates.csv | venv/bin/python near.py | sed 's/ [A-Z][a-z]*day:/:/'
  venv/bin/csvjson --no-inference dates.csv
  echo
} >found

diff found - <<'EXPECTED'
[{"town": "0001-03-01", "people": 22298.0}, {"town": "0001-05-01", "people": 40.0}, {"town": "0001-01-07", "people": 7.0}]
2020-01-07: near today
2020-01-03: near today
2020-01-03: near today
[{"words": "Tuesday", "edtf": "2020-01-07"}, {"words": "last Friday", "edtf": "2020-01-03"}, {"words": "3 January", "edtf": "2020-01-03"}]
EXPECTED
echo "unchanged: words of time become days, of the year 1 or near today"
