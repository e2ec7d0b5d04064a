#!/usr/bin/env bash
# compromise: "three days before 9 May" is 28 April, "until 3 May" begins on it, and summer has no August.
# Guess: what reads "9 May 2020" counts from it. In fact it counts from the first of the month; "3 to 5 May
# 2020" is 1 May, "May 3 to May 5, 2020" lasts a year, "until" is the time after, up to today, "June and July"
# is July, and each season has two months: February, May, August and November are in none.
# Versions: compromise 14.17.0, compromise-dates 3.9.0 (npm). Source: own run.
# Matters: all of these come as exact days, no less certain than the right ones beside them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" compromise@14.17.0 compromise-dates@3.9.0

cat >"$dir/read.mjs" <<'EOF'
import nlp from 'compromise'
import dates from 'compromise-dates'

nlp.plugin(dates)
for (const text of [
  '9 May 2020',
  'three days before 9 May 2020',
  'the day after 9 May 2020',
  'two weeks after 9 May 2020',
  'from 3 May to 5 May 2020',
  '3 to 5 May 2020',
  'May 3 to May 5, 2020',
  'until 3 May 2020',
  'since 3 May 2020',
  'in June and July 2019',
  'spring 2019',
  'the summer of 2019',
  'autumn 2019',
  'winter 2019',
]) {
  const read = nlp(text).dates({ today: '2020-06-15', timezone: 'UTC' }).json()
  const days = read.map(({ dates: { start, end } }) => `${start?.slice(0, 10)} to ${end?.slice(0, 10)}`)
  console.log(text, '->', days.join(', '))
}
EOF
TZ=UTC node "$dir/read.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
9 May 2020 -> 2020-05-09 to 2020-05-09
three days before 9 May 2020 -> 2020-04-28 to 2020-04-28
the day after 9 May 2020 -> 2020-05-02 to 2020-05-02
two weeks after 9 May 2020 -> 2020-05-15 to 2020-05-15
from 3 May to 5 May 2020 -> 2020-05-03 to 2020-05-05
3 to 5 May 2020 -> 2020-05-01 to 2020-05-01
May 3 to May 5, 2020 -> 2020-05-03 to 2021-05-05
until 3 May 2020 -> 2020-05-03 to 2020-06-15
since 3 May 2020 -> 2020-05-03 to 2020-05-03
in June and July 2019 -> 2019-07-01 to 2019-07-31
spring 2019 -> 2019-03-01 to 2019-04-30
the summer of 2019 -> 2019-06-01 to 2019-07-31
autumn 2019 -> 2019-09-01 to 2019-10-31
winter 2019 -> 2019-12-01 to 2020-01-31
EOF
echo "unchanged: compromise-dates 3.9.0 counts from the first of the month"
