#!/usr/bin/env bash
# htmldate dates a page that says "March 2020" to New Year's Day, and lets a copyright line win.
# Guess: month and year give the first of the month, as 2020-03 does, or nothing. In fact a month in
# words counts only beside a day; without one any year on the page will do, even half a phone number,
# and the answer looks like a story of 1 January. trafilatura's metadata pass it on.
# Versions: htmldate 1.11.0, trafilatura 2.3.1 (PyPI). Source: own run.
# Matters: "yesterday" in an archived story is then off by months; treat 1 January as a year.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet htmldate==1.11.0 trafilatura==2.3.1 dateparser==1.5.0 lxml_html_clean==0.4.6

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from htmldate import find_date
from trafilatura import extract_metadata

PAGE = "<html><head><title>Strike</title></head><body><article><h1>Strike</h1>{}</article></body></html>"
for text in (
    "<p>Posted 1 January 2020</p>",
    "<p>Posted 2020-03</p>",
    "<p>Posted March 2020</p>",
    "<p>Posted March 2020</p><footer>&copy; 2019 Example Daily</footer>",
    "<p>Call 555 2014-2015.</p>",
):
    page = PAGE.format(text)
    print(find_date(page), extract_metadata(page).date, text)
EOF

diff - "$dir/seen" <<'EOF'
2020-01-01 2020-01-01 <p>Posted 1 January 2020</p>
2020-03-01 2020-03-01 <p>Posted 2020-03</p>
2020-01-01 2020-01-01 <p>Posted March 2020</p>
2019-01-01 2019-01-01 <p>Posted March 2020</p><footer>&copy; 2019 Example Daily</footer>
2014-01-01 2014-01-01 <p>Call 555 2014-2015.</p>
EOF
echo "unchanged: htmldate 1.11.0 makes 1 January of a month in words"
