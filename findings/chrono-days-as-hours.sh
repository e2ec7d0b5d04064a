#!/usr/bin/env bash
# "It rained from 9 to 11 May" is two hours of 1 May for chrono-node.
# Guess: a range of days before a month is one, with "from" as without. If no year follows, "from 9 to 11"
# is read as clock times and "May" as its first day; with a year, without "from", or with a dash it is right.
# "From 9 May to 11 May 2019" is 9 a.m. to 9 a.m. on 11 May. Its British rules do the same.
# Versions: chrono-node 2.10.3 (npm). Source: own run.
# Matters: newspapers outside America write days before months, and leave out the year of the year they are in.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm init --yes >/dev/null
npm install --silent chrono-node@2.10.3 >/dev/null

cat >days.mjs <<'JS'
import * as chrono from "chrono-node";

const read = { instant: new Date("2026-03-18T12:00:00Z"), timezone: 0 };
for (const when of [
  "from 9 to 11 May", "from 13 to 15 May", "9 to 11 May", "9-11 May",
  "from 9 to 11 May 2019", "from May 9 to 11", "from 9 May to 11 May 2019",
]) {
  const [found] = chrono.en.GB.parse(`It rained ${when}.`, read);
  const [start, end] = [found.start, found.end].map((part) => part.date().toISOString().slice(0, 13));
  console.log(`${when}: ${start} to ${end}`);
}
JS
TZ=UTC node days.mjs >found

diff found - <<'EXPECTED'
from 9 to 11 May: 2026-05-01T09 to 2026-05-01T11
from 13 to 15 May: 2026-05-01T13 to 2026-05-01T15
9 to 11 May: 2026-05-09T12 to 2026-05-11T12
9-11 May: 2026-05-09T12 to 2026-05-11T12
from 9 to 11 May 2019: 2019-05-09T12 to 2019-05-11T12
from May 9 to 11: 2026-05-09T12 to 2026-05-11T12
from 9 May to 11 May 2019: 2019-05-11T09 to 2019-05-11T09
EXPECTED
echo "unchanged: days after \"from\" are hours, if no year follows"
