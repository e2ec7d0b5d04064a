"""How long a tally in SQL takes, and the views: to open, and to answer a filter.

    python tests/benchmarks/corpus_views.py desk.corpus --stories 33000

Repeats the stories of a corpus, with other ids, days and outlets, and with other names
for actors that one story alone has, until there are so many; then asks as the page
does. CPU time is told beside wall time, which other work on the machine lengthens.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pyarrow as pa
from corpus_scaling import TALLY

from dateline import Corpus
from dateline.overview import Filter
from dateline.overview.overview import Overview
from dateline.storage.folder import Folder
from dateline.storage.parts import read_table, write_tables
from dateline.storage.schema import TABLES
from dateline.workbench.opening import opening

#: How many stories a part has after a merge.
FULL = 1_000
#: Of so many repetitions each has its own names for actors of a single story.
OTHERS = 12
OUTLETS = 37
DAYS = 700
START = dt.date(2019, 1, 1)


def main() -> None:
    """Repeat the stories, ask, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--stories", type=int, default=33_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place) / "many.corpus")
        folder.create()
        repeat(Folder(given.corpus), folder, given.stories)
        measure(folder)


def repeat(source: Folder, target: Folder, stories: int) -> None:
    """Write the stories of a corpus again and again into another."""
    parts = [receipt.part for receipt in source.receipts()]
    base = {
        name: pa.concat_tables([read_table(source, name, part) for part in parts])
        for name in TABLES
    }
    names = Counter(base["actors"]["name"].to_pylist())
    each = len(base["stories"])
    together = max(1, FULL // each)
    for first in range(0, -(-stories // each), together):
        copies = [other(base, names, k) for k in range(first, first + together)]
        tables = {n: pa.concat_tables([copy[n] for copy in copies]) for n in TABLES}
        write_tables(target, f"part{first:06}", tables, {})


def other(base: dict[str, pa.Table], names: Counter[str], k: int) -> dict[str, Any]:
    """Return the tables with other ids, days, outlets and rare names."""
    made = {}
    for name, table in base.items():
        ids = [
            hashlib.sha256(f"{story}{k}".encode()).hexdigest()[:16]
            for story in table["story"].to_pylist()
        ]
        made[name] = put(table, "story", ids)
    count = len(made["stories"])
    days = [START + dt.timedelta((n * 7 + k * 11) % DAYS) for n in range(count)]
    outlets = [f"Outlet {(n * 7 + k) % OUTLETS}" for n in range(count)]
    made["stories"] = put(put(made["stories"], "published", days), "publisher", outlets)
    actors = made["actors"]["name"].to_pylist()
    rare = [n if names[n] > 1 else f"{n} {k % OTHERS}" for n in actors]
    made["actors"] = put(made["actors"], "name", rare)
    return made


def put(table: pa.Table, column: str, values: list[Any]) -> pa.Table:
    """Return a table with other values in a column."""
    at = table.schema.get_field_index(column)
    field = table.schema.field(at)
    return table.set_column(at, field, pa.array(values, field.type))


def measure(folder: Folder) -> None:
    """Tally in SQL, the corpus opened anew each time; then ask as the page does."""
    told("tally by place", lambda: len(Corpus(folder.path).sql(TALLY)))
    overview = told("tables in memory", lambda: Overview(folder), times=1)
    start = told("opening", lambda: opening(overview, title="", path=""), times=1)
    answer = start["answer"]
    starts = overview.axis.starts
    print(f"{answer['total']:,} stories; the first answer has {size(answer):,.0f} kB")
    overview.page(Filter(words="said"))  # makes the index
    for name, wanted in {
        "a country": {"places": answer["places"][0]["id"]},
        "a town": {"places": answer["places"][40]["id"]},
        "an actor": {"actors": answer["actors"][0]["id"]},
        "an outlet": {"outlets": answer["outlets"][0]["name"]},
        "days told": {"told": (starts[len(starts) // 3], starts[len(starts) // 2])},
        "days published": {"published": (starts[0], starts[-1])},
        "a frequent word": {"words": "said"},
        "two words": {"words": "court trial"},
        "place and actor": {
            "places": answer["places"][0]["id"],
            "actors": answer["actors"][1]["id"],
        },
    }.items():
        told(name, lambda wanted=wanted: ask(overview, Filter.of(wanted)))


def ask(overview: Overview, wanted: Filter) -> int:
    """Ask as the page does; another filter in between empties what is kept."""
    overview.chosen(Filter(words="kept for nobody"))
    found: int = overview.answer(wanted)["stories"]
    overview.page(wanted)
    return found


def size(record: Any) -> float:
    """Return how long a record is as JSON (kB)."""
    import json

    return len(json.dumps(record)) / 1e3


def told(name: str, what: Callable[[], Any], times: int = 5) -> Any:
    """Do something, and print how long it takes."""
    wall, cpu, made = [], [], None
    for _ in range(times):
        at, used = time.perf_counter(), time.process_time()
        made = what()
        wall.append(1e3 * (time.perf_counter() - at))
        cpu.append(1e3 * (time.process_time() - used))
    found = f"{made:7,} stories" if isinstance(made, int) else ""
    print(f"{name:18} {median(wall):6.0f} ms, CPU {median(cpu):6.0f} ms  {found}")
    return made


if __name__ == "__main__":
    main()
