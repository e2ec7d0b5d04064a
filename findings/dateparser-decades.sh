#!/usr/bin/env bash
# dateparser takes "the 1990s" for 1990 seconds ago, and "in the 1970s" for 1970 seconds from now.
# Guess: a decade is a decade or, like "the nineties", not found. In fact the s is read as seconds, so
# that a decade in figures is a moment half an hour before or after the base, with the period "day"; in
# search_dates() too.
# Version: dateparser 1.5.0 (PyPI). Source: own run.
# Matters: decades in a story become the day of publication or its eve, and look exact.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet dateparser==1.5.0

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
import datetime as dt
from dateparser.date import DateDataParser
from dateparser.search import search_dates

settings = {"RELATIVE_BASE": dt.datetime(2020, 1, 7)}
parser = DateDataParser(languages=["en"], settings=settings)
for words in "the 1990s", "in the 1970s", "1840s", "the 1990's", "the early 1990s", "the nineties":
    found = parser.get_date_data(words)
    print(f"{words}: {found.date_obj}, {found.period}")
text = "The mine opened in March 1968 and was closed in the 1990s."
for words, day in search_dates(text, languages=["en"], settings=settings):
    print(f"found {words!r}: {day:%Y-%m-%d}")
EOF

diff - "$dir/seen" <<'EOF'
the 1990s: 2020-01-06 23:26:50, day
in the 1970s: 2020-01-07 00:32:50, day
1840s: 2020-01-06 23:29:20, day
the 1990's: 2020-01-06 23:26:50, day
the early 1990s: None, day
the nineties: None, day
found 'in March 1968 and': 1968-03-07
found 'in the 1990s': 2020-01-06
EOF
echo "unchanged: dateparser 1.5.0 takes decades for seconds"
