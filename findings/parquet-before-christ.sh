#!/usr/bin/env bash
# One day before Christ, and a whole column of days cannot be read; or it comes as text among dates.
# Guess: Parquet's dates reach back millions of years, and whoever opens the file can list them, or at least
# the later ones. Python's dates begin in the year 1: pyarrow, pandas and Polars raise for the whole column,
# DuckDB gives '0044-03-15 (BC)', a text, beside dates, and as a data frame the year -43, which is the same.
# Versions: duckdb 2.0.1, pyarrow 26.0.1, pandas 3.1.1, polars 2.1.0 (PyPI). Source: own run.
# Matters: a story that mentions Caesar, in a table of all days of a year's wire; keep such days as EDTF text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet duckdb==2.0.1 pyarrow==26.0.1 pandas==3.1.1 polars==2.1.0

venv/bin/python - >seen <<'EOF'
import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq

days = "(DATE '0044-03-15 (BC)'), (DATE '2020-01-07')"
duckdb.sql(f"COPY (SELECT day FROM (VALUES {days}) AS t(day)) TO 'days.parquet'")


def tried(name, call):
    try:
        print(name, list(map(str, call())), {type(day).__name__ for day in call()} - {"date"})
    except Exception as error:
        print(name, type(error).__name__)


tried("pyarrow", lambda: pq.read_table("days.parquet")["day"].to_pylist())
tried("pandas", lambda: list(pd.read_parquet("days.parquet")["day"]))
tried("polars", lambda: pl.read_parquet("days.parquet")["day"].to_list())
tried("duckdb", lambda: [day for (day,) in duckdb.sql("FROM 'days.parquet'").fetchall()])
tried("a frame of duckdb", lambda: duckdb.sql("FROM 'days.parquet'").df()["day"])
EOF

diff - seen <<'EOF'
pyarrow OverflowError
pandas ValueError
polars ValueError
duckdb ['0044-03-15 (BC)', '2020-01-07'] {'str'}
a frame of duckdb ['-043-03-15 00:00:00', '2020-01-07 00:00:00'] {'Timestamp'}
EOF
echo "unchanged: days before Christ take their column along"
