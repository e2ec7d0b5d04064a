#!/usr/bin/env bash
# Months written to Parquet by pandas are plain whole numbers for everybody else: March 2020 is 602.
# Guess: a column of pandas periods is stored as dates, or as text, or refused. It is stored as the count
# of months (weeks, quarters) since 1970 under a type that only pandas knows; pandas reads it back, while
# DuckDB and hyparquet see integers that look like data, with no warning on either side.
# Versions: pandas 3.1.1, pyarrow 26.0.1, duckdb 2.0.1 (PyPI), hyparquet 1.33.0 (npm). Source: own run.
# Matters: a timeline of stories by month, shared as Parquet; store the first day as a date.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet pandas==3.1.1 pyarrow==26.0.1 duckdb==2.0.1
npm install --silent --no-audit --no-fund hyparquet@1.33.0

venv/bin/python - >seen <<'EOF'
import duckdb
import pandas as pd

days = pd.to_datetime(pd.Series(["2020-01-30", "2020-03-09"]))
stories = pd.DataFrame({grain: days.dt.to_period(grain) for grain in ("M", "Q", "W")})
stories.to_parquet("stories.parquet")
print("pandas", [str(month) for month in pd.read_parquet("stories.parquet")["M"]])
rows = duckdb.sql("FROM 'stories.parquet'")
print("duckdb", [str(kind) for kind in rows.types], rows.fetchall())
EOF
cat >read.mjs <<'EOF'
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
const file = await asyncBufferFromFile("stories.parquet");
for (const row of await parquetReadObjects({ file })) console.log("hyparquet", ...Object.values(row).map(String));
EOF
node read.mjs >>seen

diff - seen <<'EOF'
pandas ['2020-01', '2020-03']
duckdb ['BIGINT', 'BIGINT', 'BIGINT'] [(600, 200, 2614), (602, 200, 2620)]
hyparquet 600 200 2614
hyparquet 602 200 2620
EOF
echo "unchanged: periods leave pandas as numbers"
