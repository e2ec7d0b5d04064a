#!/usr/bin/env bash
# feedparser takes the month of a feed's "2020/05/17" from today's calendar: next month it is another.
# Guess: what it cannot read is None, as is "May 17, 2020". In fact it takes the year for ISO 8601 without a
# month, drops the rest, and fills in the present month: read on 30 November, each date with slashes or dots
# and each ISO week is 1 November. Day 60 is 1 June, day 137 is in January 2021; +0530 loses the half hour.
# Version: feedparser 6.0.14 (PyPI). Source: own run; feedparser/datetimes/iso8601.py.
# Matters: a timeline of such a feed is wrong today and otherwise wrong tomorrow; read entry.published.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet feedparser==6.0.14

cat >"$dir/read.py" <<'EOF'
import time
from unittest import mock

import feedparser

ITEM = "<rss version='2.0'><channel><item><title>Floods</title><pubDate>{}</pubDate></item></channel></rss>"
clock = time.gmtime
present = time.strptime("2026-11-30", "%Y-%m-%d"), time.strptime("2026-12-01", "%Y-%m-%d")


def read(text, today):
    with mock.patch("time.gmtime", lambda *second: clock(*second) if second else today):
        (entry,) = feedparser.parse(ITEM.format(text)).entries
    moment = entry.get("published_parsed")
    return time.strftime("%Y-%m-%d %H:%M", moment) if moment else "None"


for text in (
    "2020-05-17",
    "2020/05/17",
    "2020/09/30 10:30",
    "2020.05.17",
    "2020-W20",
    "196706",
    "May 17, 2020",
    "2020-060",
    "2020-137",
    "2020-05-17T00:20+05:30",
    "2020-05-17T00:20+0530",
):
    print(text, "->", *dict.fromkeys(read(text, today) for today in present))
EOF
TZ=UTC "$dir/venv/bin/python" "$dir/read.py" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
2020-05-17 -> 2020-05-17 00:00
2020/05/17 -> 2020-11-01 00:00 2020-12-01 00:00
2020/09/30 10:30 -> 2020-11-01 00:00 2020-12-01 00:00
2020.05.17 -> 2020-11-01 00:00 2020-12-01 00:00
2020-W20 -> 2020-11-01 00:00 2020-12-01 00:00
196706 -> 1967-11-01 00:00 1967-12-01 00:00
May 17, 2020 -> None
2020-060 -> 2020-06-01 00:00
2020-137 -> 2021-01-01 00:00
2020-05-17T00:20+05:30 -> 2020-05-16 18:50
2020-05-17T00:20+0530 -> 2020-05-16 19:20
EOF
echo "unchanged: feedparser 6.0.14 fills in the present month"
