#!/usr/bin/env bash
# Asked for the original date of a page, htmldate gives the day of its last change.
# Guess: original_date=True means the day of publication, so a page that states only when it was changed
# has none. In fact dateModified, article:modified_time and og:updated_time are taken where nothing else is
# stated, and nothing tells such an answer from a day of publication.
# Version: htmldate 1.11.0 (PyPI). Source: own run.
# Matters: a story of 2020 that was touched in 2024 counts "yesterday" from 2024; look for a stated day first.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet htmldate==1.11.0

cat >pages.py <<'PY'
from htmldate import find_date

BODY = "<body><p>The river rose again, and two bridges were closed.</p></body></html>"


def linked(facts):
    return f'<html><head><script type="application/ld+json">{facts}</script></head>{BODY}'


def meta(name):
    tag = f'<meta property="{name}" content="2024-03-09T08:00:00Z">'
    return f"<html><head>{tag}</head>{BODY}"


changed = '"dateModified": "2024-03-09T08:00:00Z"'
PAGES = {
    "published and changed": linked('{"datePublished": "2020-01-07", %s}' % changed),
    "changed": linked("{%s}" % changed),
    "article:modified_time": meta("article:modified_time"),
    "og:updated_time": meta("og:updated_time"),
    "neither": f"<html><head></head>{BODY}",
}
for name, page in PAGES.items():
    print(f"{name}: {find_date(page, original_date=True)}")
PY
venv/bin/python pages.py >seen

diff - seen <<'SEEN'
published and changed: 2020-01-07
changed: 2024-03-09
article:modified_time: 2024-03-09
og:updated_time: 2024-03-09
neither: None
SEEN
echo "unchanged: htmldate's original date can be the day of a change"
