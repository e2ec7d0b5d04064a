#!/usr/bin/env bash
# FollowTheMoney cuts an EDTF date at the first sign that it does not know.
# Guess: a date property takes a value whole, or rejects it as invalid. In fact an interval becomes
# its first day, an ISO week its year, and "in the last days of December" (2020-12-3X) the third of
# December, all reported as valid; season 2020-24 and decade 201X are dropped.
# Version: followthemoney 4.11.2 (PyPI; PyICU may want libicu headers). Source: own run.
# Matters: an event exported as an interval loses its end, and a vague day becomes a wrong, exact one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet followthemoney==4.11.2 prefixdate==0.6.1

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from followthemoney import model, registry

for text in (
    "2020-01-05/2020-01-08", "2020-W01", "2020~", "2020-12-3X", "2020-12-XX", "2020-XX-31",
    "2020-24", "201X", "../2020",
):
    event = model.make_entity("Event")
    event.id = "strike"
    event.add("date", text)
    print(text, registry.date.validate(text), event.get("date"))
EOF

diff - "$dir/seen" <<'EOF'
2020-01-05/2020-01-08 True ['2020-01-05']
2020-W01 True ['2020']
2020~ True ['2020']
2020-12-3X True ['2020-12-03']
2020-12-XX True ['2020-12']
2020-XX-31 True ['2020']
2020-24 False []
201X False []
../2020 False []
EOF
echo "unchanged: followthemoney 4.11.2 shortens EDTF dates, 2020-12-3X to the third of December"
