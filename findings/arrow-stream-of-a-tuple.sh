#!/usr/bin/env bash
# A tuple of places that offers itself as an Arrow stream is taken for columns, or for other columns.
# Guess: whoever has __arrow_c_stream__ is read by all that know Arrow's interface, and every method of it.
# Polars looks for sequences first and makes rows of what is in them: other columns, and no word about it.
# pyarrow.table and pandas.DataFrame.from_arrow ask for names, DuckDB refuses the type; two others do read it.
# Versions: pyarrow 26.0.1, pandas 3.1.1, polars 2.1.0, duckdb 2.0.1, arro3-core 0.9.1. Source: own run.
# Matters: layers of places or dates are lists; hand out a method that returns a table, not lists that stream.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet pyarrow==26.0.1 pandas==3.1.1 polars==2.1.0 duckdb==2.0.1 arro3-core==0.9.1

venv/bin/python - >seen <<'EOF'
from dataclasses import dataclass

import arro3.core
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa


@dataclass(frozen=True)
class Place:
    name: str
    point: str


TABLE = pa.table({"place": ["Najaf", "Kerman"], "lat": [32.03, 30.28], "lon": [44.35, 57.07]})


class Listed(tuple):
    def __arrow_c_stream__(self, requested_schema=None):
        return TABLE.__arrow_c_stream__(requested_schema)


class Plain:
    def __init__(self, items):
        self.items = items

    def __arrow_c_stream__(self, requested_schema=None):
        return TABLE.__arrow_c_stream__(requested_schema)


places = [Place("Najaf", "32.03 44.35"), Place("Kerman", "30.28 57.07")]
READERS = {
    "pyarrow.table": lambda given: pa.table(given).column_names,
    "pyarrow, from_stream": lambda given: pa.RecordBatchReader.from_stream(given).schema.names,
    "pandas, from_arrow": lambda given: list(pd.DataFrame.from_arrow(given)),
    "polars.DataFrame": lambda given: pl.DataFrame(given).columns,
    "duckdb": lambda given: duckdb.sql("FROM given").columns,
    "arro3.core.Table": lambda given: arro3.core.Table(given).column_names,
}
for name, read in READERS.items():
    for kind in (Plain, Listed):
        try:
            print(name, kind.__name__, read(kind(places)))
        except Exception as error:
            print(name, kind.__name__, type(error).__name__)
EOF

diff - seen <<'EOF'
pyarrow.table Plain ['place', 'lat', 'lon']
pyarrow.table Listed ValueError
pyarrow, from_stream Plain ['place', 'lat', 'lon']
pyarrow, from_stream Listed ['place', 'lat', 'lon']
pandas, from_arrow Plain ['place', 'lat', 'lon']
pandas, from_arrow Listed ValueError
polars.DataFrame Plain ['place', 'lat', 'lon']
polars.DataFrame Listed ['name', 'point']
duckdb Plain ['place', 'lat', 'lon']
duckdb Listed InvalidInputException
arro3.core.Table Plain ['place', 'lat', 'lon']
arro3.core.Table Listed ['place', 'lat', 'lon']
EOF
echo "unchanged: a tuple is taken for a tuple before it is asked for a stream"
