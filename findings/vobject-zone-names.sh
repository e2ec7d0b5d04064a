#!/usr/bin/env bash
# vobject puts an event in Wuhan on the clock of Chicago, or the other way round: both are "CST".
# Guess: an event in Asia/Shanghai says so in the iCalendar file. In fact vobject calls a zone of zoneinfo by
# its short name and describes each name once: the first event decides. So do the Indian, Israeli and Irish
# IST; London's is GMT, which readers take for the zone of that name: an hour late in summer.
# Versions: vobject 0.9.9, icalendar 7.3.2, pytz 2026.6 (its zones keep their names), tzdata 2026.6 (PyPI).
# Source: own run; pickTzid in vobject/icalendar.py.
# Matters: a calendar of the world's news is up to 14 hours, so a day, out; give vobject times in UTC.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet vobject==0.9.9 python-dateutil==2.9.0.post0 icalendar==7.3.2 pytz==2026.6 tzdata==2026.6

cat >write.py <<'EOF'
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import pytz
import vobject

calendar = vobject.iCalendar()
made, *events = sys.argv[1:]
for event in events:
    zone, clock = event.split()
    day = datetime.fromisoformat(clock)
    entry = calendar.add("vevent")
    entry.add("summary").value = event
    entry.add("dtstart").value = (
        pytz.timezone(zone).localize(day) if made == "pytz" else day.replace(tzinfo=ZoneInfo(zone))
    )
print(calendar.serialize(), end="")
EOF

cat >read.py <<'EOF'
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

for event in Calendar.from_ical(sys.stdin.read()).walk("VEVENT"):
    zone, clock = event["SUMMARY"].split()
    meant = datetime.fromisoformat(clock).replace(tzinfo=ZoneInfo(zone))
    start = event["DTSTART"]
    hours = (start.dt.astimezone(UTC) - meant.astimezone(UTC)).total_seconds() / 3600
    print(f"  {zone} {clock}: {start.params['TZID']}, {hours:+g} hours")
EOF

trip() {
  echo "$*"
  venv/bin/python write.py "$@" | venv/bin/python read.py
}
{
  trip zoneinfo "Asia/Shanghai 2020-01-23T10:00" "America/Chicago 2020-01-24T10:00"
  trip zoneinfo "America/Chicago 2020-01-24T10:00" "Asia/Shanghai 2020-01-23T10:00"
  trip zoneinfo "Asia/Kolkata 2019-08-05T11:00" "Asia/Jerusalem 2019-08-05T11:00" "Europe/Dublin 2019-08-05T11:00"
  trip zoneinfo "Europe/London 2019-07-24T15:00"
  trip pytz "Asia/Shanghai 2020-01-23T10:00" "America/Chicago 2020-01-24T10:00"
} >seen

diff - seen <<'EOF'
zoneinfo Asia/Shanghai 2020-01-23T10:00 America/Chicago 2020-01-24T10:00
  Asia/Shanghai 2020-01-23T10:00: CST, +0 hours
  America/Chicago 2020-01-24T10:00: CST, -14 hours
zoneinfo America/Chicago 2020-01-24T10:00 Asia/Shanghai 2020-01-23T10:00
  America/Chicago 2020-01-24T10:00: CST, +0 hours
  Asia/Shanghai 2020-01-23T10:00: CST, +14 hours
zoneinfo Asia/Kolkata 2019-08-05T11:00 Asia/Jerusalem 2019-08-05T11:00 Europe/Dublin 2019-08-05T11:00
  Asia/Kolkata 2019-08-05T11:00: IST, +0 hours
  Asia/Jerusalem 2019-08-05T11:00: IST, -2.5 hours
  Europe/Dublin 2019-08-05T11:00: IST, -4.5 hours
zoneinfo Europe/London 2019-07-24T15:00
  Europe/London 2019-07-24T15:00: GMT, +1 hours
pytz Asia/Shanghai 2020-01-23T10:00 America/Chicago 2020-01-24T10:00
  Asia/Shanghai 2020-01-23T10:00: Asia/Shanghai, +0 hours
  America/Chicago 2020-01-24T10:00: America/Chicago, +0 hours
EOF
echo "unchanged: vobject 0.9.9 gives zones of one short name one clock"
